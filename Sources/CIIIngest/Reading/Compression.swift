/// A compression that is undone while a log is read.
public enum Compression: String, CaseIterable, Sendable, Codable {
    case gzip, zstd

    /// The first bytes of everything packed so.
    var magic: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        }
    }

    /// How many bytes tell every compression.
    static let longestMagic = allCases.map(\.magic.count).max() ?? 0

    /// What the names of such files end in.
    var endings: [String] {
        switch self {
        case .gzip: [".gz", ".gzip"]
        case .zstd: [".zst", ".zstd"]
        }
    }

    /// The compression that a name tells; nil where it tells none.
    init?(name: String) {
        let found = Self.allCases.first { $0.endings.contains { name.hasSuffix($0) } }
        guard let found else { return nil }
        self = found
    }

    /// The compression of what begins with `bytes`; nil where it has none of these.
    init?(beginningOf bytes: UnsafeBufferPointer<UInt8>) {
        guard let found = Self.allCases.first(where: { bytes.starts(with: $0.magic) }) else { return nil }
        self = found
    }
}
