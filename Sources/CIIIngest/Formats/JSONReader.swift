/// Takes objects from a window one at a time, whether they stand in an array or after one another.
///
/// What is no object is rejected up to the end of its line. What cannot be brought to an end is rejected with the lines
/// after it, up to one that begins like the first object does.
struct JSONReader: LogReader {
    private var rows = MemberRows(JSONObjectParser())
    var owners = LineOwners()
    var position = 0
    var line = 1
    var atLineStart = true
    private var lastWasReturn = false
    var isInArray = false
    var hasArray = false
    var hasElementBefore = false
    var hasComma = false
    private var strayCommas: Int?
    /// How many blanks stand before the place on its line; nil where something else does.
    private var blanksBefore: Int? = 0
    /// How far the first object is indented; nil where it does not begin its line.
    private var indent: Int?
    private var hasIndent = false
    var surroundings: JSONSurroundings?
    /// Whether what stands around the records broke, so that any object may be a record.
    var isAstray = false
    /// The line on which the surroundings begin that are not counted yet.
    var surroundingLine = 1
    /// The beginning of what may have to be rejected, and its line.
    var surroundingText: [UInt8] = []
    var surroundingTextLine = 1

    /// A reader; `wrapping` says where the records are if not in an array or after one another.
    init(wrapping: JSONWrapping? = nil) {
        surroundings = wrapping.map { JSONSurroundings(path: $0.path) }
    }

    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        rows.rebase(window)
        while true {
            guard position < window.count else {
                window.beginRecord(at: position)
                if window.isAtEnd { break }
                try refill(window, log: &log, watch: watch)
                continue
            }
            window.beginRecord(at: position)
            if surroundings?.isOpen == true, !isInArray {
                try takeSurroundings(window, log: &log, watch: watch)
                continue
            }
            switch window.bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D:
                advance(window, to: position + 1)
            case UInt8(ascii: ","):
                if hasComma || !hasElementBefore || !isInArray { noteStrayComma() }
                hasComma = true
                advance(window, to: position + 1)
            case UInt8(ascii: "[") where !isInArray:
                (isInArray, hasArray, hasElementBefore, hasComma) = (true, true, false, false)
                advance(window, to: position + 1)
            case UInt8(ascii: "]") where isInArray:
                if hasComma { noteStrayComma() }
                isInArray = false
                surroundingLine = line
                advance(window, to: position + 1)
            case UInt8(ascii: "{") where opensSurroundings:
                try openSurroundings(window, log: &log, watch: watch)
            case UInt8(ascii: "{"):
                try takeElement(window, log: &log, watch: watch)
            default:
                try rejectText(window, log: &log, watch: watch)
            }
        }
        rows.flush(into: &log)
        position = 0
    }

    func finish(_ log: inout RawLog, name: String) {
        var ended = self
        ended.finishSurroundings(&log)
        var owners = ended.owners
        owners.pass(through: atLineStart ? line - 1 : line, &log.lines)
        rows.finish(&log)
        if isInArray { log.notes.append(.unclosedArray) }
        if let strayCommas { log.notes.append(.strayCommas(line: strayCommas)) }
    }

    /// Whether an object at the place stands around records.
    private var opensSurroundings: Bool {
        surroundings != nil && !isInArray && (!isAstray || blanksBefore == 0)
    }

    private mutating func noteStrayComma() { strayCommas = strayCommas ?? line }

    mutating func refill(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        rows.flush(into: &log)
        window.discard(position)
        position = 0
        try window.fillForRescan()
        rows.rebase(window)
        try watch.tick(window, rows: log.rowCount)
    }

    /// Moves on, counting the lines that begin on the way.
    mutating func advance(_ window: ByteWindow, to end: Int) {
        let bytes = window.bytes
        while position < end {
            let byte = bytes[position]
            atLineStart = byte == 0x0A || byte == 0x0D
            if atLineStart {
                blanksBefore = 0
            } else if byte == 0x20 || byte == 0x09 {
                blanksBefore = blanksBefore.map { $0 + 1 }
            } else {
                blanksBefore = nil
            }
            if byte == 0x0D || byte == 0x0A && !lastWasReturn { line += 1 }
            lastWasReturn = byte == 0x0D
            position += 1
        }
    }

    private mutating func takeElement(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        let extent = JSONElement.extent(window.bytes, from: position, atEnd: window.isAtEnd)
        let end: Int
        switch extent {
        case .whole(let whole):
            end = whole
        case .needsMore where window.count - position <= RecordScanner.recordLimit:
            try refill(window, log: &log, watch: watch)
            return
        case .needsMore:
            try skipBroken(
                window, .lineTooLong(limit: RecordScanner.recordLimit), through: position, log: &log,
                watch: watch)
            return
        case .broken where !window.isAtEnd && window.count - position <= Rejects.textLimit:
            return try refill(window, log: &log, watch: watch)
        case .broken(let place):
            let reason = reasonOfBreak(window, through: place)
            try skipBroken(window, reason, through: place, log: &log, watch: watch)
            return
        }
        if isInArray {
            if hasElementBefore, !hasComma { noteStrayComma() }
            (hasElementBefore, hasComma) = (true, false)
        }
        noteIndent()
        let start = position
        let first = line
        advance(window, to: end)
        let record = UnsafeBufferPointer(rebasing: window.bytes[start..<end])
        switch rows.take(record, offset: start, log: &log) {
        case .row:
            let owned = owners.load(first, through: line, &log.lines)
            log.noteRow(rows.nextRow(log) - 1, line: first, through: line, owned: owned, record: record)
        case .rejected(let reason):
            reject(reason, first, through: line, record, &log)
        case .blank: break
        }
        rows.flushWhereFull(into: &log)
    }

    mutating func reject(
        _ reason: Reject.Reason, _ first: Int, through last: Int, _ record: UnsafeBufferPointer<UInt8>,
        _ log: inout RawLog
    ) {
        let owned = owners.reject(first, through: last, &log.lines)
        log.reject(reason, line: first, through: last, owned: owned, record: record)
    }

    /// Why the object at the place cannot be brought to an end: what the parser says of what there is of it.
    private func reasonOfBreak(_ window: ByteWindow, through place: Int) -> Reject.Reason {
        var parser = JSONObjectParser()
        var scratch: [UInt8] = []
        let there = UnsafeBufferPointer(rebasing: window.bytes[position..<min(place + 1, window.count)])
        return parser.parse(there, offset: 0, scratch: &scratch)
            ?? .malformedJSON(.commaOrEnd, byteColumn: place - position + 1)
    }

    /// Remembers how far the first object is indented.
    private mutating func noteIndent() {
        guard !hasIndent else { return }
        hasIndent = true
        indent = blanksBefore
    }
}

extension JSONReader {
    /// Rejects what stands at the place where an object was expected, up to the end of the line or the next bracket;
    /// what an object in a remark says is none of the log.
    private mutating func rejectText(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        guard window.isAtEnd || window.count - position > Rejects.textLimit else {
            return try refill(window, log: &log, watch: watch)
        }
        let byte = window.bytes[position]
        let ends = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") ? Self.endsLine : Self.endsText
        let excerpt = Array(
            window.bytes[position...].prefix(Rejects.textLimit + 1).prefix { !ends($0) })
        let first = line
        let problem = hasArray && !isInArray ? JSONProblem.afterEnd : .notAnObject
        while true {
            let rest = window.bytes[position...]
            if let end = rest.firstIndex(where: ends) {
                advance(window, to: end)
                break
            }
            advance(window, to: window.count)
            if window.isAtEnd { break }
            try refill(window, log: &log, watch: watch)
        }
        (hasElementBefore, hasComma) = (false, false)
        excerpt.withUnsafeBufferPointer {
            reject(.malformedJSON(problem, byteColumn: 1), first, through: first, $0, &log)
        }
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func endsText(_ byte: UInt8) -> Bool { endsLine(byte) || byte == UInt8(ascii: "{") }

    /// Rejects an object that cannot be brought to an end, and the lines up to one on which another begins.
    private mutating func skipBroken(
        _ window: ByteWindow, _ reason: Reject.Reason, through place: Int, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) {
        let first = line
        let excerpt = Array(
            window.bytes[position...].prefix(Rejects.textLimit + 1).prefix { $0 != 0x0A && $0 != 0x0D })
        let allowed = hasIndent ? indent ?? Int.max : Int.max
        noteIndent()
        var last = line
        // Up to the break nothing is looked at again, so that each byte is read twice at most.
        advance(window, to: window.isAtEnd && place >= window.count ? position + 1 : max(position + 1, place))
        while true {
            last = line
            let isThere = try skipLine(window, log: &log, watch: watch)
            if !isThere { break }
            if try nextLineBegins(window, allowed: allowed, log: &log, watch: watch) { break }
            if window.isAtEnd, position == window.count { break }
        }
        (hasElementBefore, hasComma) = (false, false)
        excerpt.withUnsafeBufferPointer { reject(reason, first, through: last, $0, &log) }
    }

    /// Moves to the beginning of the next line; false where there is none.
    private mutating func skipLine(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure) -> Bool
    {
        while true {
            if let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: false) {
                advance(window, to: end)
                return true
            }
            // A carriage return at the very end is kept, because a line feed may follow it.
            advance(
                window, to: !window.isAtEnd && window.bytes.last == 0x0D ? window.count - 1 : window.count)
            if window.isAtEnd { return false }
            try refill(window, log: &log, watch: watch)
        }
    }

    /// Whether the line at the place begins an object or ends the array.
    private mutating func nextLineBegins(
        _ window: ByteWindow, allowed: Int, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        while true {
            let rest = window.bytes[position...]
            if let first = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
                let isIndented = first - position > allowed
                switch rest[first] {
                case UInt8(ascii: "{"): return !isIndented
                case UInt8(ascii: "]"): return isInArray && first == position
                default: return false
                }
            }
            if window.isAtEnd { return false }
            try refill(window, log: &log, watch: watch)
        }
    }
}
