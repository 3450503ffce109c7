/// What the bytes outside ASCII say about the encoding of a whole file.
struct EncodingEvidence {
    /// Records with well-formed UTF-8 outside ASCII.
    private(set) var wellFormed = 0
    /// Records with bytes that are not UTF-8, all of them such as text in Windows-1252 has.
    private(set) var western = 0
    /// Records with bytes that no text has in either encoding.
    private(set) var neither = 0

    /// Whether the file is in Windows-1252: it has letters outside ASCII, none of them written in UTF-8.
    var isWindows1252: Bool { western > 0 && wellFormed == 0 && neither == 0 }

    /// Looks at a record; returns the offset of the first byte that is not UTF-8.
    mutating func examineWhereNeeded(_ record: UnsafeBufferPointer<UInt8>) -> Int? {
        UTF8Check.hasHighBytes(record) ? examine(record) : nil
    }

    /// Looks at a record with bytes outside ASCII; returns the offset of the first one that is not UTF-8.
    mutating func examine(_ record: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let invalid = UTF8Check.firstInvalid(in: record) else {
            wellFormed += 1
            return nil
        }
        if Windows1252.isLikely(record) { western += 1 } else { neither += 1 }
        return invalid
    }
}
