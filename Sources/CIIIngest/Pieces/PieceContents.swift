/// What the account of a load must know of a piece whose records are all taken.
protocol PieceContents {
    /// How many records, each of which is a row.
    var recordCount: Int { get }
    /// How many physical lines.
    var lineCount: Int { get }
    /// How many of them are blank.
    var blankLineCount: Int { get }
    /// How many records have empty fields behind the last column.
    var surplusCount: Int { get }
    /// Whether a byte is outside of ASCII.
    var hasHighBytes: Bool { get }

    /// Calls `body` with the record and the line, both counted from 0, at which each stretch of records on neighbouring
    /// lines begins.
    func forEachLineStretch(_ body: (_ record: Int, _ line: Int) -> Void)
    /// Calls `body` with the bytes of each record that may have some outside of ASCII, in order.
    func forEachHighRecord(_ body: (UnsafeBufferPointer<UInt8>) -> Void)
    /// Writes where the cells of a column are, for a stretch of records, into room for as many; they are good until the
    /// piece is filled again.
    func cells(
        column: Int, records: Range<Int>, starts: UnsafeMutablePointer<UInt32>,
        lengths: UnsafeMutablePointer<UInt32>
    ) -> CellBatch
}
