import CIIColumns

/// One thing to order groups by: a number for each of them.
struct SortKey {
    /// NaN where there is none: that group comes last, whichever way the key is turned.
    private let values: [Double]
    /// Classes that stand one after the other, the lowest first, whichever way the key is turned; nil for a single one.
    private let classes: [UInt8]?
    private let isReversed: Bool

    /// Small values first.
    init(_ values: [Double], within classes: [UInt8]? = nil) {
        self.values = values
        self.classes = classes
        isReversed = false
    }

    /// The order of a key's values.
    init(keys: KeyColumn) {
        self.init(keys.indices.map { keys.isMissing($0) ? .nan : Double(keys.place(of: $0)) })
    }

    private init(_ other: SortKey, isReversed: Bool) {
        values = other.values
        classes = other.classes
        self.isReversed = isReversed
    }

    /// The other way round.
    var reversed: SortKey { SortKey(self, isReversed: !isReversed) }

    /// Where a group stands, the lowest first.
    @inline(__always)
    func place(of group: Int) -> Place {
        let value = values[group]
        let isMissing = value.isNaN
        return Place(
            order: (classes.map { $0[group] } ?? 0) << 1 | (isMissing ? 1 : 0),
            value: isMissing ? 0 : isReversed ? -value : value)
    }

    /// A place in the order.
    struct Place: Comparable {
        let order: UInt8
        let value: Double

        static func < (a: Self, b: Self) -> Bool {
            a.order != b.order ? a.order < b.order : a.value < b.value
        }
    }
}
