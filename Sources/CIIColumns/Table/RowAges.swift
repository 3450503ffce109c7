/// Which of two rows is the newer, by columns of instants.
struct RowAges {
    /// A row without an instant is older than any with one.
    private let columns: [PackedIntegers]

    /// Columns that hold no instants are not heeded.
    init(_ columns: [Column]) {
        self.columns = columns.compactMap { column in
            guard case .instant(let instants) = column.storage else { return nil }
            return instants.ticks
        }
    }

    /// Whether `row`, which stands after `held`, is the newer; it is where no column tells.
    ///
    /// For the few rows that share a key.
    func isNewer(_ row: Int, than held: Int) -> Bool {
        for ticks in columns {
            let (own, other) = (ticks[row] ?? .min, ticks[held] ?? .min)
            if own != other { return own > other }
        }
        return true
    }
}
