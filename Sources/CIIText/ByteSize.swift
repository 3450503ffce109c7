/// A number of bytes as people write it, such as `512mb` or `4 GB`.
///
/// A kilobyte has 1024 bytes.
public struct ByteSize: Equatable, Sendable, CustomStringConvertible {
    /// How many.
    public let bytes: Int

    private static let units: [(name: String, bytes: Int)] = [
        ("tb", 1 << 40), ("gb", 1 << 30), ("mb", 1 << 20), ("kb", 1 << 10), ("b", 1),
    ]

    /// That many bytes.
    public init(_ bytes: Int) { self.bytes = bytes }

    /// The size that a text says: a number and a unit, in any case, a blank between them or not.
    ///
    /// `4gb`, `4 GB`, `4GiB`, `4g` and `0.5 tb` are sizes; a number alone is none, for nobody can tell of what.
    public init?(_ text: String) {
        let word = folded(text).filter { $0 != " " }
        let number = word.prefix { $0.isNumber || $0 == "." }
        var unit = word.dropFirst(number.count).filter { $0 != "i" }
        if unit.count == 1, unit != "b" { unit += "b" }
        guard let count = Double(number), let size = Self.units.first(where: { $0.name == unit }) else {
            return nil
        }
        let bytes = (count * Double(size.bytes)).rounded()
        guard bytes >= 0, bytes < Double(1 << 62) else { return nil }
        self.bytes = Int(bytes)
    }

    /// As it is read back: `4gb`, in the largest unit of which it is a whole number.
    public var written: String {
        let unit = Self.units.first { bytes >= $0.bytes && bytes % $0.bytes == 0 } ?? ("b", 1)
        return "\(bytes / unit.bytes)\(unit.name)"
    }

    /// As people read it: `4 GB`, `1.5 GB`.
    public var description: String {
        let unit = Self.units.first { bytes >= $0.bytes } ?? ("b", 1)
        let tenths = Int((Double(bytes) / Double(unit.bytes) * 10).rounded())
        let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return "\(number) \(unit.name.uppercased())"
    }
}
