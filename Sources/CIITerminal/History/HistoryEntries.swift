/// The statements typed so far, oldest first, each once.
struct HistoryEntries: Equatable, Sendable {
    /// How much is kept.
    struct Limits: Equatable, Sendable {
        /// How many entries.
        var entries = 10_000
        /// How many bytes the file may have.
        var bytes = 4 << 20
        /// How many bytes one entry may have.
        var entryBytes = 256 << 10
    }

    /// The entries, the latest last.
    private(set) var entries: [String] = []

    /// Nothing typed so far.
    init() {}

    /// The entries of a history file's bytes, whatever is in them.
    ///
    /// One entry a line, `\n` and `\\` standing for a line break and a backslash. Lines that no prompt wrote,
    /// because they are empty, too long, not UTF-8 or hold controls, are passed over. Of equal entries the latest
    /// stays.
    init(parsing bytes: some Collection<UInt8>, limits: Limits = Limits()) {
        var seen: Set<String> = []
        var latestFirst: [String] = []
        var size = 0
        for line in bytes.split(separator: UInt8(ascii: "\n")).reversed() {
            guard line.count <= limits.entryBytes, let entry = Self.entry(fromLine: line) else { continue }
            guard seen.insert(entry).inserted else { continue }
            size += line.count + 1
            guard latestFirst.count < limits.entries, size <= limits.bytes else { break }
            latestFirst.append(entry)
        }
        entries = latestFirst.reversed()
    }

    /// Whether a statement is to be kept: not blank, and no white space before it.
    static func keeps(_ text: String, limits: Limits = Limits()) -> Bool {
        guard let first = text.unicodeScalars.first, !first.properties.isWhitespace else { return false }
        return text.utf8.count <= limits.entryBytes
    }

    /// Adds a statement as the latest; an earlier one like it goes.
    ///
    /// False when it is not to be kept or is the latest already.
    mutating func remember(_ text: String) -> Bool {
        guard Self.keeps(text), entries.last != text else { return false }
        entries.removeAll { $0 == text }
        entries.append(text)
        return true
    }

    /// The line that stands for an entry in the file, with its line break.
    static func line(for entry: String) -> [UInt8] {
        var line: [UInt8] = []
        for byte in entry.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\t"): line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case UInt8(ascii: "\\"): line += [byte, byte]
            default: line.append(byte)
            }
        }
        return line + [UInt8(ascii: "\n")]
    }

    /// The whole file.
    var rendered: [UInt8] { entries.flatMap(Self.line(for:)) }

    private static func entry(fromLine line: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        var escaped = false
        for byte in line {
            guard byte >= 0x20, byte != 0x7F else { return nil }
            if escaped {
                escaped = false
                switch byte {
                case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
                case UInt8(ascii: "\\"): bytes.append(byte)
                default: bytes += [UInt8(ascii: "\\"), byte]
                }
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else {
                bytes.append(byte)
            }
        }
        if escaped { bytes.append(UInt8(ascii: "\\")) }
        guard let entry = String(validating: bytes, as: UTF8.self), keeps(entry) else { return nil }
        return entry.unicodeScalars.contains { (0x80...0x9F).contains($0.value) } ? nil : entry
    }
}
