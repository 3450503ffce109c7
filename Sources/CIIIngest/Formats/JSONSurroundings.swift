/// Steps over what stands around the records of wrapped JSON: the members of the object that holds their array.
///
/// What is stepped over is not looked at beyond its brackets and strings, and not held, however long it is.
struct JSONSurroundings {
    /// What a step came to.
    enum Step: Equatable {
        /// Everything up to that offset was stepped over.
        case over(Int)
        /// The bracket that opens the array of records stands at that offset.
        case records(at: Int)
        /// The object was closed by the byte before that offset.
        case closed(Int)
        /// A name goes on behind the bytes that are there.
        case needsMore
        /// What stands at that offset cannot stand there.
        case broken(at: Int)
    }

    private enum Expected {
        case nameOrEnd, name, colon, value, commaOrEnd
    }

    /// The names that lead to the array of records.
    let path: [[UInt8]]
    /// Objects that are open and lead to the records.
    private var depth = 0
    private var expected = Expected.name
    private var name: [UInt8] = []
    /// Whether a value is being stepped over that does not lead to the records.
    private(set) var isInValue = false
    /// Whether the array of records was met in this object.
    private(set) var hasRecords = false
    /// The names of other arrays of objects, in the order in which they were met.
    private(set) var others: [[UInt8]] = []

    // Of the value that is being stepped over: its open brackets, one bit for each, set for objects.
    private var brackets: UInt64 = 0
    private var bracketCount = 0
    private var isInString = false
    private var isEscaped = false
    private var isArrayFresh = false

    init(path: [[UInt8]]) { self.path = path }

    /// Whether an object is open.
    var isOpen: Bool { depth > 0 }

    /// The object begins whose bracket was just stepped over.
    mutating func open() {
        depth = 1
        expected = .nameOrEnd
        hasRecords = false
    }

    /// Forgets the object: what follows is not what was expected.
    mutating func giveUp() {
        depth = 0
        isInValue = false
        isInString = false
        bracketCount = 0
    }

    /// Steps on from an offset.
    mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool) -> Step {
        if isInValue { return value(bytes, from: start) }
        let byte = bytes[start]
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { return .over(start + 1) }
        switch (expected, byte) {
        case (.nameOrEnd, UInt8(ascii: "\"")), (.name, UInt8(ascii: "\"")):
            return memberName(bytes, from: start, atEnd: atEnd)
        case (.colon, UInt8(ascii: ":")):
            expected = .value
            return .over(start + 1)
        case (.value, UInt8(ascii: "[")) where leads && depth == path.count:
            hasRecords = true
            expected = .commaOrEnd
            return .records(at: start)
        case (.value, UInt8(ascii: "{")) where leads && depth < path.count:
            depth += 1
            expected = .nameOrEnd
            return .over(start + 1)
        case (.value, _):
            isInValue = true
            expected = .commaOrEnd
            return value(bytes, from: start)
        case (.commaOrEnd, UInt8(ascii: ",")):
            expected = .name
            return .over(start + 1)
        case (.commaOrEnd, UInt8(ascii: "}")), (.nameOrEnd, UInt8(ascii: "}")):
            depth -= 1
            expected = .commaOrEnd
            return depth == 0 ? .closed(start + 1) : .over(start + 1)
        case (.nameOrEnd, _), (.name, _), (.colon, _), (.commaOrEnd, _):
            return .broken(at: start)
        }
    }

    /// Whether the name that was read is the next on the path.
    private var leads: Bool { name == path[depth - 1] }

    private mutating func memberName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool)
        -> Step
    {
        var cursor = JSONCursor(bytes: bytes, windowOffset: 0)
        cursor.position = start
        name.removeAll(keepingCapacity: true)
        do throws(JSONCursor.Failure) {
            try cursor.string(into: &name)
        } catch {
            // An escape that the bytes end in is seen at its backslash, at most twelve bytes before.
            let isCut = !atEnd && error.offset + 12 > bytes.count
            let isHeld = bytes.count - start <= RecordScanner.recordLimit
            return isCut && isHeld ? .needsMore : .broken(at: start)
        }
        expected = .colon
        return .over(cursor.position)
    }

    private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Step {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if isInString {
                if byte == 0x0A || byte == 0x0D { return .broken(at: position) }
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    if bracketCount == 0 { return ended(position + 1) }
                }
                position += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard bracketCount < JSONObjectParser.depthLimit else { return .broken(at: position) }
                if byte == UInt8(ascii: "{"), bracketCount == 1, isArrayFresh { noteOther() }
                brackets = brackets << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
                bracketCount += 1
                isArrayFresh = byte == UInt8(ascii: "[")
                position += 1
                continue
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The object around may end right after a plain value.
                if bracketCount == 0 { return ended(position) }
                guard brackets & 1 == (byte == UInt8(ascii: "}") ? 1 : 0) else {
                    return .broken(at: position)
                }
                brackets >>= 1
                bracketCount -= 1
                if bracketCount == 0 { return ended(position + 1) }
            case UInt8(ascii: ","): if bracketCount == 0 { return ended(position) }
            case 0x20, 0x09, 0x0A, 0x0D:
                if bracketCount == 0 { return ended(position) }
                position += 1
                continue
            default: break
            }
            isArrayFresh = false
            position += 1
        }
        return .over(position)
    }

    private mutating func ended(_ end: Int) -> Step {
        isInValue = false
        return .over(end)
    }

    private mutating func noteOther() {
        if !others.contains(name), others.count < 20 { others.append(name) }
    }
}
