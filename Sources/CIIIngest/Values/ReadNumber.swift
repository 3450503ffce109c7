/// A number as read: exact where that is possible.
enum ReadNumber: Equatable {
    /// `digits` ÷ 10^`decimals`.
    case decimal(digits: Int64, decimals: Int)
    case real(Double)

    /// The nearest double.
    var double: Double {
        switch self {
        case .decimal(let digits, let decimals): Double(digits) / Self.powers[min(decimals, 18)]
        case .real(let value): value
        }
    }

    /// The number with the other sign.
    var negated: ReadNumber {
        switch self {
        case .decimal(let digits, let decimals): .decimal(digits: -digits, decimals: decimals)
        case .real(let value): .real(-value)
        }
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    ]
}
