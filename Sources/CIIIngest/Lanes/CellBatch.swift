/// The cells of one column over some records: where their bytes are.
///
/// Quotes are stripped, doubled quotes resolved. Eight bytes before `bytes` and 64 behind the last cell can be read, so
/// that a cell is loaded a word at a time.
struct CellBatch {
    let bytes: UnsafePointer<UInt8>
    /// Where each cell begins, counted from `bytes`.
    let starts: UnsafePointer<UInt32>
    let lengths: UnsafePointer<UInt32>
    let count: Int

    /// The most records that are handed over at once: what is done with a batch stays in the first-level cache.
    static let limit = 1024

    /// The bytes of a cell.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(starts[index]), count: Int(lengths[index]))
    }
}

extension UnsafePointer<UInt8> {
    /// Eight bytes from here on, the first of them lowest.
    @inline(__always)
    var word: UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(self).loadUnaligned(as: UInt64.self))
    }
}
