/// The values of some records of named values, before they are handed to their columns.
///
/// Only what is there is held, because records need not have the same names.
struct MemberBatch {
    /// A value and where it belongs.
    struct Cell {
        /// The record, counted from the first of the batch.
        var row: UInt32
        var column: UInt32
        var value: FieldExtent
    }

    var cells: [Cell] = []
    /// Values that differ from the bytes of the file because escapes had to be resolved.
    var scratch: [UInt8] = []
    var rowCount = 0
    /// The bytes that values outside the scratch count from.
    var base: UnsafePointer<UInt8>?

    /// Forgets the records, keeps the room.
    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        rowCount = 0
    }

    /// Calls `body` with each value's record, column and bytes; they are good as long as it runs.
    func forEachValue(_ body: (_ row: Int, _ column: Int, UnsafeBufferPointer<UInt8>) -> Void) {
        cells.withUnsafeBufferPointer { cells in
            scratch.withUnsafeBufferPointer { scratch in
                for cell in cells where cell.value.length > 0 {
                    let origin = cell.value.isInScratch ? scratch.baseAddress : base
                    body(
                        Int(cell.row), Int(cell.column),
                        UnsafeBufferPointer(
                            start: origin.map { $0 + cell.value.offset }, count: Int(cell.value.length)))
                }
            }
        }
    }
}
