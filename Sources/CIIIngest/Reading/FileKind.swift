/// What a file that is not plain text is, told by its first bytes.
public enum FileKind: String, CaseIterable, Sendable {
    case gzip, zstandard, bzip2, xz, tar, spreadsheet, oldSpreadsheet, zip, parquet, sqlite, pdf, unknown

    /// What it is, with its article.
    var phrase: String {
        switch self {
        case .gzip: "compressed twice, within with gzip"
        case .zstandard: "compressed twice, within with zstd"
        case .bzip2: "compressed with bzip2"
        case .xz: "compressed with xz"
        case .tar: "a tar archive"
        case .spreadsheet: "an Excel workbook (xlsx)"
        case .oldSpreadsheet: "an old Excel workbook or another OLE document"
        case .zip: "a zip archive"
        case .parquet: "a Parquet file"
        case .sqlite: "an SQLite database"
        case .pdf: "a PDF document"
        case .unknown: "not text"
        }
    }

    /// The command or step that makes text of it.
    func advice(for name: String) -> String? {
        switch self {
        case .gzip, .zstandard: "unpack it once: what is in it is unpacked while loading"
        case .bzip2: "unpack it on the way: `bzcat \(name) | cii -`"
        case .xz: "unpack it on the way: `xzcat \(name) | cii -`"
        case .tar: "unpack it on the way: `tar -xOf \(name) | cii -`"
        case .spreadsheet, .oldSpreadsheet: "save the sheet as CSV (UTF-8) and load that"
        case .zip: "unpack it on the way: `unzip -p \(name) | cii -`"
        case .parquet: "write it as CSV first, for example with DuckDB: `copy (from '\(name)') to 'log.csv'`"
        case .sqlite: "write a table as CSV: `sqlite3 -csv -header \(name) 'select * from …' | cii -`"
        case .pdf: "a log is wanted as CSV or as JSON lines"
        case .unknown: nil
        }
    }

    /// The kind of a file that begins with `bytes`; nil where it may be text.
    init?(beginningOf bytes: UnsafeBufferPointer<UInt8>) {
        for (kind, magic) in Self.magicNumbers where bytes.starts(with: magic) {
            if kind == .zip, Self.contains(bytes, "xl/") || Self.contains(bytes, "[Content_Types].xml") {
                self = .spreadsheet
            } else {
                self = kind
            }
            return
        }
        if bytes.dropFirst(257).starts(with: Array("ustar".utf8)) {
            self = .tar
            return
        }
        guard Self.looksBinary(bytes) else { return nil }
        self = .unknown
    }

    /// Whether there are bytes that are not UTF-8 and control characters too: packed data, where a name says so.
    static func looksPacked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UTF8Check.firstInvalid(in: bytes, allowingCutEnd: true) != nil
            && bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    private static let magicNumbers: [(FileKind, [UInt8])] = [
        (.gzip, [0x1F, 0x8B]), (.zstandard, [0x28, 0xB5, 0x2F, 0xFD]), (.bzip2, Array("BZh".utf8) + [0x39]),
        (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A]), (.zip, [0x50, 0x4B, 0x03, 0x04]),
        (.parquet, Array("PAR1".utf8)), (.sqlite, Array("SQLite format 3\0".utf8)),
        (.pdf, Array("%PDF-".utf8)),
        (.oldSpreadsheet, [0xD0, 0xCF, 0x11, 0xE0]),
    ]

    private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        }
    }

    /// Tab, line ends, escape, and the control characters that separate fields and records in some exports.
    private static let textControls: [UInt8] = [0x01, 0x09, 0x0A, 0x0D, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F]

    /// Whether too many bytes are ones that no text has: a stray NUL in a log is no reason to refuse it.
    private static func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(65_536))
        var controls = 0
        for byte in sample where byte < 0x20 && !textControls.contains(byte) { controls += 1 }
        if controls * 10 > sample.count * 3 { return true }
        guard controls >= 8, controls * 20 > sample.count else { return false }
        return UTF8Check.firstInvalid(in: sample, allowingCutEnd: true) != nil
    }
}
