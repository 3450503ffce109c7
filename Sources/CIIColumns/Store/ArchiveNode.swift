/// A value of an archive: what CBOR (RFC 8949) has, as far as an archive uses it.
indirect enum ArchiveNode: Sendable, Equatable {
    case null
    case boolean(Bool)
    case unsigned(UInt64)
    /// −1 − the number.
    case negative(UInt64)
    case double(Double)
    case text(String)
    case array([ArchiveNode])
    case map([String: ArchiveNode])
}

// MARK: Writing

extension ArchiveNode {
    /// Writes the value in the one form that deterministic CBOR has for it, keys of maps in their order.
    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(0xF6)
        case .boolean(let flag): bytes.append(flag ? 0xF5 : 0xF4)
        case .unsigned(let number): Self.head(0, number, &bytes)
        case .negative(let number): Self.head(1, number, &bytes)
        case .double(let number):
            bytes.append(0xFB)
            Self.bigEndian(number.bitPattern, 8, &bytes)
        case .text(let text):
            Self.head(3, UInt64(text.utf8.count), &bytes)
            bytes.append(contentsOf: text.utf8)
        case .array(let nodes):
            Self.head(4, UInt64(nodes.count), &bytes)
            for node in nodes { node.write(to: &bytes) }
        case .map(let members):
            Self.head(5, UInt64(members.count), &bytes)
            for (key, node) in members.sorted(by: { Self.isOrdered($0.key, $1.key) }) {
                Self.text(key).write(to: &bytes)
                node.write(to: &bytes)
            }
        }
    }

    /// Shorter keys first, those of one length by their bytes.
    private static func isOrdered(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8, right.utf8)
        return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    private static func head(_ kind: UInt8, _ number: UInt64, _ bytes: inout [UInt8]) {
        let (code, width): (UInt8, Int) =
            switch number {
            case 0..<24: (UInt8(number), 0)
            case 24..<0x100: (24, 1)
            case 0x100..<0x1_0000: (25, 2)
            case 0x1_0000..<0x1_0000_0000: (26, 4)
            case _: (27, 8)
            }
        bytes.append(kind << 5 | code)
        bigEndian(number, width, &bytes)
    }

    private static func bigEndian(_ number: UInt64, _ width: Int, _ bytes: inout [UInt8]) {
        for place in stride(from: 8 * (width - 1), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(place)))
        }
    }
}

// MARK: Reading

extension ArchiveNode {
    /// Reads the value that some bytes are, from the first to the last of them; `nil` where they are none.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = Reader(bytes: bytes)
        guard let node = reader.node(depth: 0), reader.position == bytes.count else { return nil }
        self = node
    }

    private struct Reader {
        /// How deep values may be nested, so that no input exhausts the stack.
        static let mostDepth = 64

        let bytes: UnsafeRawBufferPointer
        var position = 0

        mutating func node(depth: Int) -> ArchiveNode? {
            guard depth < Self.mostDepth, position < bytes.count else { return nil }
            let first = bytes[position]
            switch first {
            case 0xF4, 0xF5, 0xF6:
                position += 1
                return first == 0xF6 ? .null : .boolean(first == 0xF5)
            case 0xFB:
                position += 1
                return number(width: 8).map { .double(Double(bitPattern: $0)) }
            case _: break
            }
            guard let length = head() else { return nil }
            switch first >> 5 {
            case 0: return .unsigned(length)
            case 1: return .negative(length)
            case 3: return text(length).map { .text($0) }
            case 4:
                // Every value takes a byte, so that no more room is made than there are bytes.
                guard length <= bytes.count - position else { return nil }
                var nodes: [ArchiveNode] = []
                nodes.reserveCapacity(Int(length))
                for _ in 0..<length {
                    guard let node = node(depth: depth + 1) else { return nil }
                    nodes.append(node)
                }
                return .array(nodes)
            case 5:
                guard length <= bytes.count - position else { return nil }
                var members: [String: ArchiveNode] = [:]
                for _ in 0..<length {
                    guard case .text(let key) = node(depth: Self.mostDepth - 1),
                        let node = node(depth: depth + 1), members.updateValue(node, forKey: key) == nil
                    else { return nil }
                }
                return .map(members)
            case _: return nil
            }
        }

        private mutating func head() -> UInt64? {
            let code = bytes[position] & 0x1F
            position += 1
            switch code {
            case 0..<24: return UInt64(code)
            case 24: return number(width: 1)
            case 25: return number(width: 2)
            case 26: return number(width: 4)
            case 27: return number(width: 8)
            case _: return nil
            }
        }

        private mutating func number(width: Int) -> UInt64? {
            guard width <= bytes.count - position else { return nil }
            var number: UInt64 = 0
            for place in position..<position + width { number = number << 8 | UInt64(bytes[place]) }
            position += width
            return number
        }

        private mutating func text(_ length: UInt64) -> String? {
            guard length <= bytes.count - position else { return nil }
            let range = position..<position + Int(length)
            position = range.upperBound
            return String(validating: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
    }
}
