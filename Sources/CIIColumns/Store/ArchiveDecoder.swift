/// Makes values of an archive.
struct ArchiveDecoder: Decoder {
    /// What the archive has is not what the value needs.
    struct Mismatch: Error {}

    fileprivate let node: ArchiveNode

    /// The value whose archive some bytes are.
    static func value<Value: Decodable>(
        _ type: Value.Type, of bytes: UnsafeRawBufferPointer
    ) throws(Mismatch) -> Value {
        guard let node = ArchiveNode(bytes) else { throw Mismatch() }
        do {
            return try ArchiveDecoder(node: node).take(type)
        } catch {
            throw Mismatch()
        }
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .map(let members) = node else { throw Mismatch() }
        return KeyedDecodingContainer(Members<Key>(members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = node else { throw Mismatch() }
        return Elements(elements: elements)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    fileprivate func take<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let found: Any?
        switch type {
        case is Bool.Type: if case .boolean(let flag) = node { found = flag } else { found = nil }
        case is String.Type: if case .text(let text) = node { found = text } else { found = nil }
        case is Double.Type: if case .double(let number) = node { found = number } else { found = nil }
        case let integer as any FixedWidthInteger.Type: found = self.integer(integer)
        case _: return try Value(from: self)
        }
        guard let value = found as? Value else { throw Mismatch() }
        return value
    }

    private func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) -> Integer? {
        switch node {
        case .unsigned(let number): Integer(exactly: number)
        case .negative(let number): Int64(exactly: number).flatMap { Integer(exactly: -1 - $0) }
        case .null, .boolean, .double, .text, .array, .map: nil
        }
    }
}

extension ArchiveDecoder {
    private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let members: [String: ArchiveNode]
        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] { members.keys.sorted().compactMap { Key(stringValue: $0) } }

        func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }
        private func decoder(_ key: Key) throws -> ArchiveDecoder {
            guard let node = members[key.stringValue] else { throw Mismatch() }
            return ArchiveDecoder(node: node)
        }
        func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).node == .null }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            try decoder(key).take(type)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> { try decoder(key).container(keyedBy: type) }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try decoder(key).unkeyedContainer()
        }
        func superDecoder() throws -> any Decoder { ArchiveDecoder(node: .map(members)) }
        func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
    }

    private struct Elements: UnkeyedDecodingContainer {
        let elements: [ArchiveNode]
        var currentIndex = 0
        var codingPath: [any CodingKey] { [] }
        var count: Int? { elements.count }
        var isAtEnd: Bool { currentIndex == elements.count }

        private mutating func next() throws -> ArchiveDecoder {
            guard !isAtEnd else { throw Mismatch() }
            currentIndex += 1
            return ArchiveDecoder(node: elements[currentIndex - 1])
        }
        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, elements[currentIndex] == .null else { return false }
            currentIndex += 1
            return true
        }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().take(type) }
        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            try next().unkeyedContainer()
        }
        mutating func superDecoder() throws -> any Decoder { try next() }
    }

    private struct Single: SingleValueDecodingContainer {
        let decoder: ArchiveDecoder
        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { decoder.node == .null }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.take(type) }
    }
}
