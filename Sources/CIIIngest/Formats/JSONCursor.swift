/// A place in the bytes of one line of JSON, and the tokens that can stand there.
struct JSONCursor {
    typealias Failure = JSONObjectParser.Failure

    // The line is only looked at while the call that was given it runs.
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var windowOffset = 0
    var position = 0

    init() {}

    init(bytes: UnsafeBufferPointer<UInt8>, windowOffset: Int) {
        self.bytes = bytes
        self.windowOffset = windowOffset
    }

    var isAtEnd: Bool { position >= bytes.count }
    /// The byte at the place; 0, which no token begins with, at the end.
    var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

    func failure(_ problem: JSONProblem) -> Failure { Failure(problem: problem, offset: position) }

    mutating func advance() { position += 1 }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte, !isAtEnd else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    /// The bytes from `start` to the place.
    func slice(from start: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[start..<position] }

    /// The bytes from `start` to the place, as they stand in the window.
    func extent(from start: Int) -> FieldExtent {
        FieldExtent(offset: windowOffset + start, length: position - start, inScratch: false)
    }

    /// A string without escapes, as it stands in the window; nil, and no step made, where it has some or is bad.
    mutating func plainString() -> FieldExtent? {
        var end = position + 1
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") {
                let extent = FieldExtent(
                    offset: windowOffset + position + 1, length: end - position - 1, inScratch: false)
                position = end + 1
                return extent
            }
            guard byte != UInt8(ascii: "\\"), byte >= 0x20 else { return nil }
            end += 1
        }
        return nil
    }

    /// Appends the text of a string, its escapes resolved.
    mutating func string(into text: inout [UInt8]) throws(Failure) {
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"):
                try escape(into: &text)
            case 0x00..<0x20:
                throw failure(.string)
            default:
                text.append(byte)
                position += 1
            }
        }
        throw failure(.string)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        let escaped = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch escaped {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            text.append(contentsOf: Array(try unicodeEscape().utf8))
            return
        default: throw failure(.escape)
        }
        position += 2
    }

    /// The character of one `\uXXXX` or of a pair of them; a half of a pair alone becomes U+FFFD.
    private mutating func unicodeEscape() throws(Failure) -> String {
        guard let first = hexadecimal(at: position + 2) else { throw failure(.escape) }
        position += 6
        if let scalar = Unicode.Scalar(first) { return String(Character(scalar)) }
        guard (0xD800...0xDBFF).contains(first), position + 1 < bytes.count,
            bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
            let second = hexadecimal(at: position + 2), (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { return "\u{FFFD}" }
        position += 6
        return String(Character(scalar))
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for offset in 0..<4 {
            let byte = bytes[start + offset]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// A number, `true` or `false` as it stands in the window; `null` is an empty value.
    ///
    /// `NaN`, which programs write where a number is missing, is an empty value too; `Infinity` stands as it is.
    mutating func plainValue() throws(Failure) -> FieldExtent {
        let start = position
        switch peek {
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"):
            try word("null")
            return .empty
        case UInt8(ascii: "N"):
            try word("NaN")
            return .empty
        case UInt8(ascii: "I"): try word("Infinity")
        case UInt8(ascii: "-") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "I"):
            try word("-Infinity")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw failure(.value)
        }
        return extent(from: start)
    }

    private mutating func word(_ word: StaticString) throws(Failure) {
        let matches = word.withUTF8Buffer { wanted in
            position + wanted.count <= bytes.count
                && wanted.elementsEqual(bytes[position..<(position + wanted.count)])
        }
        guard matches else { throw failure(.value) }
        position += word.utf8CodeUnitCount
    }

    private mutating func number() throws(Failure) {
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if peek == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        guard peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") else { return }
        position += 1
        if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
        try digits()
    }

    private mutating func digits() throws(Failure) {
        let start = position
        while peek >= UInt8(ascii: "0"), peek <= UInt8(ascii: "9") { position += 1 }
        guard position > start else { throw failure(.number) }
    }

    /// Steps over any value, looking at all of it.
    mutating func skipValue(depth: Int, limit: Int) throws(Failure) {
        guard depth <= limit else { throw failure(.tooDeep) }
        var ignored: [UInt8] = []
        switch peek {
        case UInt8(ascii: "\""):
            if plainString() == nil { try string(into: &ignored) }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipContainer(depth: depth, limit: limit)
        default:
            _ = try plainValue()
        }
    }

    private mutating func skipContainer(depth: Int, limit: Int) throws(Failure) {
        let isObject = peek == UInt8(ascii: "{")
        let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        position += 1
        skipBlanks()
        if take(closing) { return }
        while true {
            if isObject {
                guard peek == UInt8(ascii: "\"") else { throw failure(.key) }
                try skipValue(depth: depth + 1, limit: limit)
                skipBlanks()
                guard take(UInt8(ascii: ":")) else { throw failure(.colon) }
                skipBlanks()
            }
            try skipValue(depth: depth + 1, limit: limit)
            skipBlanks()
            if take(UInt8(ascii: ",")) {
                skipBlanks()
                continue
            }
            guard take(closing) else { throw failure(.commaOrEnd) }
            return
        }
    }
}
