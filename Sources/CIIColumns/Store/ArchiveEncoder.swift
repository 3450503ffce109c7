/// Makes an archive of any value that describes itself.
///
/// The same value gives the same bytes whatever the order its dictionaries stand in.
struct ArchiveEncoder: Encoder {
    /// A place in the archive that is being filled.
    fileprivate final class Place {
        enum Content {
            case value(ArchiveNode)
            case array([Place])
            case map([String: Place])
        }

        var content = Content.value(.null)

        var node: ArchiveNode {
            switch content {
            case .value(let node): node
            case .array(let places): .array(places.map(\.node))
            case .map(let places): .map(places.mapValues(\.node))
            }
        }

        func put<Value: Encodable>(_ value: Value) throws {
            if let node = Self.node(of: value) {
                content = .value(node)
            } else {
                try value.encode(to: ArchiveEncoder(place: self))
            }
        }

        private static func node(of value: some Encodable) -> ArchiveNode? {
            switch value {
            case let flag as Bool: .boolean(flag)
            case let text as String: .text(text)
            case let number as Double: .double(number)
            case let number as any FixedWidthInteger:
                Int64(exactly: number).map { $0 < 0 ? .negative(UInt64(-1 - $0)) : .unsigned(UInt64($0)) }
                    ?? UInt64(exactly: number).map { .unsigned($0) }
            case _: nil
            }
        }

        func member(_ key: some CodingKey) -> Place {
            let place = Place()
            if case .map(var members) = content {
                content = .value(.null)
                members[key.stringValue] = place
                content = .map(members)
            } else {
                content = .map([key.stringValue: place])
            }
            return place
        }

        func element() -> Place {
            let place = Place()
            if case .array(var elements) = content {
                content = .value(.null)
                elements.append(place)
                content = .array(elements)
            } else {
                content = .array([place])
            }
            return place
        }
    }

    fileprivate let place: Place

    /// The bytes of the archive of a value.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let place = Place()
        try place.put(value)
        var bytes: [UInt8] = []
        place.node.write(to: &bytes)
        return bytes
    }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .map = place.content {} else { place.content = .map([:]) }
        return KeyedEncodingContainer(Members<Key>(place: place))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        place.content = .array([])
        return Elements(place: place)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(place: place) }
}

extension ArchiveEncoder {
    private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let place: Place
        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) { _ = place.member(key) }
        func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
            try place.member(key).put(value)
        }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            ArchiveEncoder(place: place.member(key)).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            ArchiveEncoder(place: place.member(key)).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { ArchiveEncoder(place: place) }
        func superEncoder(forKey key: Key) -> any Encoder { ArchiveEncoder(place: place.member(key)) }
    }

    private struct Elements: UnkeyedEncodingContainer {
        let place: Place
        var codingPath: [any CodingKey] { [] }
        var count: Int {
            if case .array(let elements) = place.content { elements.count } else { 0 }
        }

        func encodeNil() { _ = place.element() }
        func encode<Value: Encodable>(_ value: Value) throws { try place.element().put(value) }
        func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) -> KeyedEncodingContainer<Nested> {
            ArchiveEncoder(place: place.element()).container(keyedBy: type)
        }
        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            ArchiveEncoder(place: place.element()).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { ArchiveEncoder(place: place.element()) }
    }

    private struct Single: SingleValueEncodingContainer {
        let place: Place
        var codingPath: [any CodingKey] { [] }

        func encodeNil() { place.content = .value(.null) }
        func encode<Value: Encodable>(_ value: Value) throws { try place.put(value) }
    }
}
