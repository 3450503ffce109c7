/// What the bytes outside ASCII say about the encoding of a whole file.
struct EncodingEvidence {
    /// Records with well-formed UTF-8 outside ASCII.
    private(set) var wellFormed = 0
    /// Records with bytes that are not UTF-8, all of them such as text in Windows-1252 has.
    private(set) var western = 0
    /// Records with bytes that no text has in either encoding.
    private(set) var neither = 0
    /// Records in which letters were written in UTF-8 twice over, as `Ã©` is, among the first that could be.
    private(set) var encodedTwice = 0

    /// How many records are looked at for that.
    private static let lookedAt = 10_000

    /// Whether the file is in Windows-1252: it has letters outside ASCII, none of them written in UTF-8.
    var isWindows1252: Bool { western > 0 && wellFormed == 0 && neither == 0 }

    /// Whether a further record of well-formed UTF-8 can change anything that is told of the file.
    var looksAtWellFormed: Bool { wellFormed < Self.lookedAt }

    /// Looks at a record; returns the offset of the first byte that is not UTF-8.
    mutating func examineWhereNeeded(_ record: UnsafeBufferPointer<UInt8>) -> Int? {
        UTF8Check.hasHighBytes(record) ? examine(record) : nil
    }

    /// Looks at a record with bytes outside ASCII; returns the offset of the first one that is not UTF-8.
    mutating func examine(_ record: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let invalid = UTF8Check.firstInvalid(in: record) else {
            wellFormed += 1
            if wellFormed <= Self.lookedAt, Self.isEncodedTwice(record) { encodedTwice += 1 }
            return nil
        }
        if Windows1252.isLikely(record) { western += 1 } else { neither += 1 }
        return invalid
    }

    /// Whether `Ã` or `Â` stands before what U+0080…U+00BF are in UTF-8.
    private static func isEncodedTwice(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
        guard record.count > 3 else { return false }
        return (3..<record.count).contains { end in
            record[end - 3] == 0xC3 && (record[end - 2] == 0x83 || record[end - 2] == 0x82)
                && record[end - 1] == 0xC2 && record[end] & 0xC0 == 0x80
        }
    }
}
