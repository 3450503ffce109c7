/// Finds where an object ends, before it is looked at closely.
enum JSONElement {
    /// What there is from an opening bracket on.
    enum Extent: Equatable {
        /// A bracket for each, up to that offset.
        case whole(end: Int)
        /// It may go on behind the bytes that are there.
        case needsMore
        /// It cannot be an object: a line ends within a string, or brackets do not match, at that offset.
        case broken(at: Int)
    }

    /// The extent of the object at `start`.
    static func extent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool) -> Extent {
        var position = start
        var depth = 0
        // One bit for each open bracket, the innermost lowest: set for objects.
        var objects: UInt64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard depth < JSONObjectParser.depthLimit else { return .broken(at: position) }
                depth += 1
                objects = objects << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard objects & 1 == (byte == UInt8(ascii: "}") ? 1 : 0) else { return .broken(at: position) }
                depth -= 1
                objects >>= 1
                if depth == 0 { return .whole(end: position + 1) }
            case UInt8(ascii: "\""):
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                    if bytes[position] == 0x0A || bytes[position] == 0x0D { return .broken(at: position) }
                    position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
                }
            default: break
            }
            position += 1
        }
        return atEnd ? .broken(at: bytes.count) : .needsMore
    }
}
