/// A piece whose records are all taken: its cells, and what the account of a load must know of it.
protocol PieceContents {
    var piece: Piece { get }
    /// How many records, each of which is a row.
    var recordCount: Int { get }
    /// How many physical lines, all of them of records.
    var lineCount: Int { get }
    /// How many records have empty fields behind the last column.
    var surplusCount: Int { get }
    /// Whether a byte is outside of ASCII.
    var hasHighBytes: Bool { get }

    /// Where a record begins.
    func start(of record: Int) -> Int
    /// Where the next one does.
    func end(of record: Int) -> Int
    /// Calls `body` with the record and the line, both counted from 0, at which each stretch of records on neighbouring
    /// lines begins.
    func forEachLineStretch(_ body: (_ record: Int, _ line: Int) -> Void)
    /// Where the cells of a column are, for a stretch of records; they are good until the piece is filled again.
    ///
    /// `starts` and `lengths` are room for as many, which the cells may use.
    func cells(
        column: Int, records: Range<Int>, starts: UnsafeMutablePointer<UInt32>,
        lengths: UnsafeMutablePointer<UInt32>
    ) -> CellBatch
}

extension PieceContents {
    /// The bytes of a record, its line end included.
    func record(_ record: Int) -> UnsafeBufferPointer<UInt8> {
        let start = start(of: record)
        return UnsafeBufferPointer(start: piece.bytes + start, count: end(of: record) - start)
    }

    /// Calls `body` with the bytes of each record that may have some outside of ASCII, in order.
    func forEachHighRecord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        // The next record that was not given yet.
        var record = 0
        for word in 0...(piece.count / 4096) {
            var blocks = piece.highBlocks[word]
            while blocks != 0 {
                let start = word * 4096 + blocks.trailingZeroBitCount * 64
                blocks &= blocks - 1
                while record < recordCount, end(of: record) <= start { record += 1 }
                while record < recordCount, self.start(of: record) < start + 64 {
                    body(self.record(record))
                    record += 1
                }
            }
        }
    }
}
