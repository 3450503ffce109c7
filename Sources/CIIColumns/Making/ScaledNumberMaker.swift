/// Collects decimals exactly, as integers times a power of ten that grows with the values.
///
/// A value that no exact 64-bit scaling holds together with the others turns the column into doubles.
public struct ScaledNumberMaker: Sendable {
    private var integers: PackedIntegersMaker
    private var reals: RealMaker?
    /// The decimals every value carries so far, 0…18.
    public private(set) var decimals: Int

    /// An empty collection of values with at least `decimals` decimals.
    public init(decimals: Int = 0, capacity: Int = 0) {
        self.decimals = min(max(decimals, 0), 18)
        integers = PackedIntegersMaker(capacity: capacity)
    }

    /// An empty collection that will hold `capacity` numbers of that many decimals within `bounds`.
    public init(decimals: Int, capacity: Int, holding bounds: ClosedRange<Int64>) {
        self.decimals = min(max(decimals, 0), 18)
        integers = PackedIntegersMaker(capacity: capacity, holding: bounds)
    }

    /// The number of rows so far.
    public var count: Int { reals?.count ?? integers.count }
    /// Whether every value so far is held exactly.
    public var isExact: Bool { reals == nil }

    /// Adds the value `integer` ÷ 10^`decimals`.
    public mutating func append(_ integer: Int64, decimals: Int) {
        if reals == nil, decimals > self.decimals { rescale(to: decimals) }
        if reals == nil, decimals >= 0, decimals <= self.decimals {
            let scaled = integer.multipliedReportingOverflow(by: powerOfTen(self.decimals - decimals))
            if !scaled.overflow, scaled.partialValue != .min {
                integers.append(scaled.partialValue)
                return
            }
        }
        append(real: Self.real(integer, decimals: decimals))
    }

    /// Adds the value `integer` ÷ 10^`decimals` with the decimals of the column; `Int64.min` is missing.
    public mutating func append(_ integer: Int64) {
        if integer == .min {
            appendMissing()
        } else {
            append(integer, decimals: decimals)
        }
    }

    /// Adds a chunk of integers that carry the decimals of the column; `Int64.min` is missing.
    public mutating func append(contentsOf chunk: UnsafeBufferPointer<Int64>) {
        if reals == nil {
            integers.append(contentsOf: chunk)
        } else {
            for integer in chunk { append(integer) }
        }
    }

    /// Adds a double, which turns the column into doubles; infinities and NaN are missing.
    public mutating func append(real: Double) {
        becomeReal()
        reals?.append(real)
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        if reals == nil { integers.appendMissing() } else { reals?.appendMissing() }
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        if reals == nil {
            integers.appendMissing(count: count)
        } else {
            reals?.appendMissing(count: count)
        }
    }

    /// Adds all rows of another column of numbers.
    public mutating func append(contentsOf column: NumberColumn) {
        switch column {
        case .scaled(let packed, let decimals):
            if decimals == self.decimals, reals == nil {
                integers.append(contentsOf: packed)
                return
            }
            for row in 0..<packed.count {
                if let integer = packed[row] {
                    append(integer, decimals: decimals)
                } else {
                    appendMissing()
                }
            }
        case .real:
            becomeReal()
            reals?.append(contentsOf: column)
        }
    }

    /// The column's storage.
    public func finish() -> NumberColumn {
        reals?.finish() ?? .scaled(integers.finish(), decimals: decimals)
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .number(finish()))
    }

    private static func real(_ integer: Int64, decimals: Int) -> Double {
        var power = 1.0
        for _ in 0..<max(decimals, 0) { power *= 10 }
        return Double(integer) / power
    }

    private mutating func rescale(to decimals: Int) {
        let factor = powerOfTen(decimals - self.decimals)
        let bounds = integers.bounds ?? 0...0
        let fits =
            decimals <= 18 && !bounds.lowerBound.multipliedReportingOverflow(by: factor).overflow
            && !bounds.upperBound.multipliedReportingOverflow(by: factor).overflow
        guard fits else { return becomeReal() }
        let narrow = integers.finish()
        var wide = PackedIntegersMaker(capacity: narrow.count)
        for row in 0..<narrow.count { wide.append(narrow[row].map { $0 * factor } ?? .min) }
        integers = wide
        self.decimals = decimals
    }

    private mutating func becomeReal() {
        guard reals == nil else { return }
        var maker = RealMaker(capacity: integers.count)
        maker.append(contentsOf: .scaled(integers.finish(), decimals: decimals))
        integers = PackedIntegersMaker()
        reals = maker
    }
}
