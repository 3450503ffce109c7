extension JSONReader {
    /// Steps into an object that stands around records.
    mutating func openSurroundings(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        guard hasExcerpt(window) else { return try refill(window, log: &log, watch: watch) }
        isAstray = false
        surroundingLine = line
        noteSurroundingText(window)
        surroundings?.open()
        advance(window, to: position + 1)
    }

    /// Steps on through what stands around the records.
    mutating func takeSurroundings(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        guard var walk = surroundings else { return }
        let wasInValue = walk.isInValue
        guard wasInValue || hasExcerpt(window) else { return try refill(window, log: &log, watch: watch) }
        let start = position
        let step = walk.step(window.bytes, from: start, atEnd: window.isAtEnd)
        if !wasInValue, walk.isInValue, walk.hasRecords { noteSurroundingText(window) }
        surroundings = walk
        switch step {
        case .over(let end): advance(window, to: end)
        case .needsMore: try refill(window, log: &log, watch: watch)
        case .records(let place):
            advance(window, to: place + 1)
            owners.surround(surroundingLine, through: line, &log.lines)
            (isInArray, hasArray, hasElementBefore, hasComma) = (true, true, false, false)
        case .closed(let end):
            advance(window, to: end)
            if walk.hasRecords {
                owners.surround(surroundingLine, through: line, &log.lines)
            } else {
                rejectSurroundings(.noRecords, &log)
            }
        case .broken(let place):
            advance(window, to: place)
            settleSurroundings(&log)
            surroundings?.giveUp()
            isAstray = true
        }
    }

    /// Counts what stands around the records where the file ends in the middle of it, and notes where they were.
    mutating func finishSurroundings(_ log: inout RawLog) {
        guard let walk = surroundings else { return }
        let others = walk.others.map { String(decoding: $0, as: UTF8.self) }
        let path = walk.path.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
        log.notes.append(.wrapped(path, others: others))
        guard walk.isOpen, !isInArray else { return }
        settleSurroundings(&log)
        log.notes.append(.unclosedArray)
    }

    /// Counts the surroundings up to the place as such, or rejects what records may be in.
    private mutating func settleSurroundings(_ log: inout RawLog) {
        guard let walk = surroundings else { return }
        if !walk.hasRecords || walk.isInValue {
            if walk.hasRecords { owners.surround(surroundingLine, through: surroundingTextLine, &log.lines) }
            rejectSurroundings(walk.hasRecords ? .commaOrEnd : .noRecords, &log)
        } else {
            owners.surround(surroundingLine, through: lastLine, &log.lines)
        }
    }

    private mutating func rejectSurroundings(_ problem: JSONProblem, _ log: inout RawLog) {
        let (first, text) = (surroundingTextLine, surroundingText)
        let last = max(first, lastLine)
        text.withUnsafeBufferPointer {
            reject(.malformedJSON(problem, byteColumn: 1), first, through: last, $0, &log)
        }
    }

    /// The line of the byte before the place.
    private var lastLine: Int { atLineStart ? line - 1 : line }

    /// Whether there is as much as is kept of a rejected text.
    private func hasExcerpt(_ window: ByteWindow) -> Bool {
        window.isAtEnd || window.count - position > Rejects.textLimit
    }

    private mutating func noteSurroundingText(_ window: ByteWindow) {
        surroundingTextLine = line
        surroundingText = Array(
            window.bytes[position...].prefix(Rejects.textLimit + 1).prefix { $0 != 0x0A && $0 != 0x0D })
    }
}
