import CIIColumns

/// One thing to order groups by.
struct SortKey {
    /// Negative where the first comes before the second; what is missing comes last either way.
    let compare: (Int, Int) -> Int
    private let flipped: (Int, Int) -> Int

    private init(compare: @escaping (Int, Int) -> Int, flipped: @escaping (Int, Int) -> Int) {
        self.compare = compare
        self.flipped = flipped
    }

    /// Small values first.
    init(_ value: @escaping (Int) -> Double?) {
        func order(_ a: Int, _ b: Int, _ sign: Double) -> Int {
            switch (value(a), value(b)) {
            case (nil, nil): 0
            case (nil, _): 1
            case (_, nil): -1
            case (let x?, let y?): x == y ? 0 : sign * x < sign * y ? -1 : 1
            }
        }
        self.init(compare: { order($0, $1, 1) }, flipped: { order($0, $1, -1) })
    }

    /// The order of a key's values.
    init(keys: KeyColumn) {
        self.init { keys.isMissing($0) ? nil : Double(keys.place(of: $0)) }
    }

    /// The same order inside classes that stand one after the other, the lowest first, whichever way it is turned.
    func within(_ classes: @escaping (Int) -> Int) -> SortKey {
        func order(_ a: Int, _ b: Int, _ inner: (Int, Int) -> Int) -> Int {
            let (x, y) = (classes(a), classes(b))
            return x == y ? inner(a, b) : x < y ? -1 : 1
        }
        return SortKey(compare: { order($0, $1, compare) }, flipped: { order($0, $1, flipped) })
    }

    /// The other way round.
    var reversed: SortKey { SortKey(compare: flipped, flipped: compare) }
}
