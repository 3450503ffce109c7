/// Reads one JSON object into members with dotted names.
///
/// Nested objects give names such as `agent.name`; an array of plain values gives them joined by `, `, any other array
/// its own text. `null` and an empty array give an empty value. The parser keeps its room from one object to the next.
struct JSONObjectParser: MemberParser {
    /// What is wrong, and at which byte.
    struct Failure: Error {
        var problem: JSONProblem
        var offset: Int
    }

    /// How deep objects and arrays may be nested.
    static let depthLimit = 64

    private(set) var members: [RecordMember] = []
    private var paths: [UInt8] = []
    /// The name of the object being read.
    private var prefix: [UInt8] = []
    private var cursor = JSONCursor()

    func path(of member: RecordMember) -> ArraySlice<UInt8> { paths[member.path] }

    mutating func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, scratch: inout [UInt8]
    ) -> Reject.Reason? {
        members.removeAll(keepingCapacity: true)
        paths.removeAll(keepingCapacity: true)
        prefix.removeAll(keepingCapacity: true)
        cursor = JSONCursor(bytes: bytes, windowOffset: offset)
        do throws(Failure) {
            cursor.skipBlanks()
            guard cursor.peek == UInt8(ascii: "{") else { throw cursor.failure(.notAnObject) }
            try object(depth: 1, scratch: &scratch)
            cursor.skipBlanks()
            guard cursor.isAtEnd else { throw cursor.failure(.afterEnd) }
            return nil
        } catch {
            return .malformedJSON(error.problem, byteColumn: error.offset + 1)
        }
    }

    private mutating func object(depth: Int, scratch: inout [UInt8]) throws(Failure) {
        guard depth <= Self.depthLimit else { throw cursor.failure(.tooDeep) }
        cursor.advance()
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "}")) { return }
        let outer = prefix.count
        while true {
            guard cursor.peek == UInt8(ascii: "\"") else { throw cursor.failure(.key) }
            if outer > 0 { prefix.append(UInt8(ascii: ".")) }
            try cursor.string(into: &prefix)
            cursor.skipBlanks()
            guard cursor.take(UInt8(ascii: ":")) else { throw cursor.failure(.colon) }
            cursor.skipBlanks()
            if cursor.peek == UInt8(ascii: "{") {
                try object(depth: depth + 1, scratch: &scratch)
            } else {
                let value = try value(depth: depth, scratch: &scratch)
                let start = paths.count
                paths.append(contentsOf: prefix)
                members.append(RecordMember(path: start..<paths.count, value: value))
            }
            prefix.removeLast(prefix.count - outer)
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) {
                cursor.skipBlanks()
                continue
            }
            guard cursor.take(UInt8(ascii: "}")) else { throw cursor.failure(.commaOrEnd) }
            return
        }
    }

    /// A value that is not an object.
    private mutating func value(depth: Int, scratch: inout [UInt8]) throws(Failure) -> FieldExtent {
        switch cursor.peek {
        case UInt8(ascii: "\""):
            if let plain = cursor.plainString() { return plain }
            let start = scratch.count
            try cursor.string(into: &scratch)
            return FieldExtent(offset: start, length: scratch.count - start, inScratch: true)
        case UInt8(ascii: "["):
            return try array(depth: depth + 1, scratch: &scratch)
        default:
            return try cursor.plainValue()
        }
    }

    private mutating func array(depth: Int, scratch: inout [UInt8]) throws(Failure) -> FieldExtent {
        let textStart = cursor.position
        let start = scratch.count
        if try joinedArray(scratch: &scratch) {
            return FieldExtent(offset: start, length: scratch.count - start, inScratch: true)
        }
        scratch.removeLast(scratch.count - start)
        cursor.position = textStart
        try cursor.skipValue(depth: depth, limit: Self.depthLimit)
        return cursor.extent(from: textStart)
    }

    /// Appends the plain values of an array, joined; false where there is another object or array in it.
    private mutating func joinedArray(scratch: inout [UInt8]) throws(Failure) -> Bool {
        cursor.advance()
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "]")) { return true }
        var isFirst = true
        while true {
            if !isFirst { scratch.append(contentsOf: [UInt8(ascii: ","), 0x20]) }
            isFirst = false
            switch cursor.peek {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                return false
            case UInt8(ascii: "\""):
                try cursor.string(into: &scratch)
            default:
                let start = cursor.position
                let plain = try cursor.plainValue()
                if plain.length > 0 { scratch.append(contentsOf: cursor.slice(from: start)) }
            }
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) {
                cursor.skipBlanks()
                continue
            }
            guard cursor.take(UInt8(ascii: "]")) else { throw cursor.failure(.commaOrEnd) }
            return true
        }
    }
}
