/// Reads one line of logfmt.
///
/// A value goes up to the next blank, or stands in quotes, where `\"` `\\` `\n` `\r` and `\t` are escapes. A key
/// without `=` has the value `true`.
struct LogfmtParser: MemberParser {
    private(set) var members: [RecordMember] = []
    /// How many keys had no `=`.
    private(set) var bareKeys = 0
    /// Whether the first key had one.
    private(set) var beginsWithPair = false
    private var paths: [UInt8] = []

    func path(of member: RecordMember) -> ArraySlice<UInt8> { paths[member.path] }

    mutating func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, scratch: inout [UInt8]
    ) -> Reject.Reason? {
        members.removeAll(keepingCapacity: true)
        paths.removeAll(keepingCapacity: true)
        bareKeys = 0
        beginsWithPair = false
        var position = 0
        while true {
            while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
            guard position < bytes.count else { return nil }
            let keyStart = position
            while position < bytes.count, Self.isKey(bytes[position]) { position += 1 }
            guard position > keyStart else { return .malformedLogfmt(.key, byteColumn: position + 1) }
            let path = paths.count..<(paths.count + position - keyStart)
            paths.append(contentsOf: bytes[keyStart..<position])
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
                guard position == bytes.count || Self.isBlank(bytes[position]) else {
                    return .malformedLogfmt(.key, byteColumn: position + 1)
                }
                bareKeys += 1
                members.append(RecordMember(path: path, value: Self.extent(of: "true", &scratch)))
                continue
            }
            position += 1
            if members.isEmpty { beginsWithPair = true }
            let value: FieldExtent
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                let quote = position
                guard let quoted = Self.quoted(bytes, at: &position, offset: offset, &scratch) else {
                    return .malformedLogfmt(.quote, byteColumn: quote + 1)
                }
                value = quoted
                guard position == bytes.count || Self.isBlank(bytes[position]) else {
                    return .malformedLogfmt(.blank, byteColumn: position + 1)
                }
            } else {
                let start = position
                while position < bytes.count, !Self.isBlank(bytes[position]) { position += 1 }
                value = FieldExtent(offset: offset + start, length: position - start, inScratch: false)
            }
            members.append(RecordMember(path: path, value: value))
        }
    }

    /// The text in the quotes at the place, which moves behind them; nil where they are not closed.
    private static func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, offset: Int, _ scratch: inout [UInt8]
    ) -> FieldExtent? {
        let start = position + 1
        let mark = scratch.count
        var hasEscape = false
        position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let end = position
                position += 1
                guard hasEscape else {
                    scratch.removeLast(scratch.count - mark)
                    return FieldExtent(offset: offset + start, length: end - start, inScratch: false)
                }
                return FieldExtent(offset: mark, length: scratch.count - mark, inScratch: true)
            }
            if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
                hasEscape = true
                switch bytes[position + 1] {
                case UInt8(ascii: "n"): scratch.append(0x0A)
                case UInt8(ascii: "r"): scratch.append(0x0D)
                case UInt8(ascii: "t"): scratch.append(0x09)
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): scratch.append(bytes[position + 1])
                default: scratch.append(contentsOf: [byte, bytes[position + 1]])
                }
                position += 2
            } else {
                scratch.append(byte)
                position += 1
            }
        }
        return nil
    }

    private static func extent(of text: StaticString, _ scratch: inout [UInt8]) -> FieldExtent {
        let start = scratch.count
        text.withUTF8Buffer { scratch.append(contentsOf: $0) }
        return FieldExtent(offset: start, length: scratch.count - start, inScratch: true)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether a byte may be part of a key: none that separated text or JSON is made of.
    private static func isKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "|"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
            false
        default: true
        }
    }
}
