/// Numbers, as exact scaled integers where they are decimals and as doubles otherwise.
public enum NumberColumn: Sendable, Hashable {
    /// Each value times 10^`decimals` as an exact integer; `decimals` is 0…18.
    case scaled(PackedIntegers, decimals: Int)
    /// Finite doubles, zero where missing.
    case real(RealNumbers)

    /// The number of rows.
    public var count: Int {
        switch self {
        case .scaled(let integers, _): integers.count
        case .real(let reals): reals.values.count
        }
    }

    /// The number of rows without a value.
    public var missingCount: Int {
        switch self {
        case .scaled(let integers, _): integers.missingCount
        case .real(let reals): reals.validity.missingCount
        }
    }

    /// The value at a row, `nil` when missing.
    ///
    /// For listings.
    public func value(at row: Int) -> Double? {
        switch self {
        case .scaled(let integers, let decimals):
            integers[row].map { Double($0) / Double(powerOfTen(decimals)) }
        case .real(let reals):
            reals.validity[row] ? reals.values[row] : nil
        }
    }
}

/// Doubles with their validity beside them.
///
/// Missing rows hold zero rather than NaN, so that a sum adds every row without a branch.
public struct RealNumbers: Sendable, Hashable {
    /// A finite double for each row; zero where missing.
    public let values: ColumnBuffer<Double>
    /// Which rows hold a value.
    public let validity: Validity
}

/// 10 to the power `exponent`, which is 0…18.
func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<min(max(exponent, 0), 18) { power *= 10 }
    return power
}
