/// Which of two rows is the newer, by columns of instants.
struct RowAges {
    /// The ticks of each column; a row without an instant is older than any with one.
    private let columns: [[Int64]]

    /// Columns that hold no instants are not heeded.
    init(_ columns: [Column]) {
        self.columns = columns.compactMap { column in
            guard case .instant(let instants) = column.storage else { return nil }
            return [Int64](unsafeUninitializedCapacity: instants.count) { ticks, count in
                if let base = ticks.baseAddress { instants.ticks.read(0..<instants.count, into: base) }
                count = instants.count
            }
        }
    }

    /// Whether `row`, which stands after `held`, is the newer; it is where no column tells.
    func isNewer(_ row: Int, than held: Int) -> Bool {
        for ticks in columns where ticks[row] != ticks[held] { return ticks[row] > ticks[held] }
        return true
    }
}
