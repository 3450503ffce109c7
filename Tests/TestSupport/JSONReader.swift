/// A value of RFC 8259; objects keep their order.
public indirect enum JSONValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key and its value.
    public struct Member: Equatable, Sendable {
        /// The key.
        public let key: String
        /// What stands under it.
        public let value: JSONValue

        /// A member.
        public init(key: String, value: JSONValue) {
            (self.key, self.value) = (key, value)
        }
    }

    /// The member of that key; nil where there is none or several.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        let found = members.filter { $0.key == key }
        return found.count == 1 ? found[0].value : nil
    }

    /// The keys in order.
    public var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    /// The elements; empty for what is no array.
    public var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}

/// Reads strictly what RFC 8259 allows, and nothing else.
public struct JSONReader {
    /// The byte that may not stand where it does.
    public struct Failure: Error {
        /// Its place, from 0.
        public let offset: Int
    }

    private let bytes: [UInt8]
    private var position = 0

    /// The one value that is all of `text`.
    public static func read(_ text: some StringProtocol) throws(Failure) -> JSONValue {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        guard reader.position == reader.bytes.count else { throw reader.failure }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var failure: Failure { Failure(offset: position) }
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func expect(_ text: String) throws(Failure) {
        guard bytes[position...].starts(with: text.utf8) else { throw failure }
        position += text.utf8.count
    }

    private mutating func value() throws(Failure) -> JSONValue {
        switch current {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try list())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        case UInt8(ascii: "t"):
            try expect("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .boolean(false)
        default: return .number(try number())
        }
    }

    private mutating func members() throws(Failure) -> [JSONValue.Member] {
        try expect("{")
        var members: [JSONValue.Member] = []
        while current != UInt8(ascii: "}") {
            if !members.isEmpty { try expect(",") }
            let key = try string()
            try expect(":")
            members.append(JSONValue.Member(key: key, value: try value()))
        }
        position += 1
        return members
    }

    private mutating func list() throws(Failure) -> [JSONValue] {
        try expect("[")
        var elements: [JSONValue] = []
        while current != UInt8(ascii: "]") {
            if !elements.isEmpty { try expect(",") }
            elements.append(try value())
        }
        position += 1
        return elements
    }

    private mutating func number() throws(Failure) -> Double {
        let text = String(
            decoding: bytes[position...].prefix { "+-.eE0123456789".utf8.contains($0) }, as: UTF8.self)
        let shape = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/
        guard text.wholeMatch(of: shape) != nil, let number = Double(text), number.isFinite else {
            throw failure
        }
        position += text.utf8.count
        return number
    }

    private mutating func string() throws(Failure) -> String {
        try expect("\"")
        var result: [UInt8] = []
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw failure }
            position += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            result += Array(String(try escaped()).utf8)
        }
        try expect("\"")
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func escaped() throws(Failure) -> Unicode.Scalar {
        guard let letter = current else { throw failure }
        position += 1
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(letter)
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
            guard digits.utf8.count == 4, let code = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw failure }
            position += 4
            return scalar
        default: throw failure
        }
    }
}
