/// Takes records of separated text from a window and decides which are loaded.
struct SeparatedTextReader: LogReader, LineTaking {
    /// The most columns.
    static let columnLimit = 20_000
    /// How many bytes may be read twice because of quotes that are never closed.
    static let rereadLimit = 1 << 27
    private static let batchCells = 1 << 16

    let dialect: SeparatedTextDialect
    var scanner: RecordScanner
    var batch = FieldBatch()
    var position = 0
    var line = 1
    var reread = 0
    /// The line of the first quote that is never closed.
    var firstUnclosed: Int?
    /// Whether no record was taken yet that names the columns or is data.
    var isBeforeRecords = true
    /// How many titles are still to come before the header.
    var titles: Int
    /// How many remarks are; nil where their form tells.
    var remarks: Int?
    /// How many bytes the first cell of the header has.
    var headerStart = 0
    var lastHeaderIsEmpty = false

    private var repeatedHeaders = 0
    /// Records with empty fields behind the last column.
    var surplusLines = 0
    /// Lines whose quotes were taken as letters.
    var strayLines = 0
    /// Byte order marks before records.
    var innerMarks = 0
    /// Where the last of them ends, while the record behind it is not taken.
    var markEnd: Int?

    init(_ dialect: SeparatedTextDialect) {
        self.dialect = dialect
        scanner = RecordScanner(separator: dialect.separator, quoting: dialect.quoting)
        titles = dialect.titles
        remarks = dialect.remarks
    }

    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        try read(window, .everything, into: &log, watch: watch)
    }

    /// Takes records of the window and hands them over; returns whether it stopped before the end of the text, at the
    /// start of a record.
    @discardableResult
    mutating func read(
        _ window: ByteWindow, _ extent: ReadingExtent, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        batch.base = window.base
        var isAtEnd = false
        while true {
            if position != markEnd {
                if stops(extent, at: window.offset + position) { break }
                window.beginRecord(at: position)
            }
            isAtEnd = position == window.count && window.isAtEnd
            if isAtEnd { break }
            if try takeBetweenRecords(window, log: &log, watch: watch) { continue }
            let mark = batch.extents.count
            let outcome = scanner.scan(window.bytes, from: position, atEnd: window.isAtEnd, into: &batch)
            switch outcome {
            case .record(let end, let lines, let stray):
                try finish(
                    window, mark: mark, end: end, lines: lines, stray: stray, log: &log, watch: watch)
            case .unclosedQuote(let quote, let lines):
                batch.extents.removeLast(batch.extents.count - mark)
                if isBeforeRecords, dialect.headless == nil {
                    throw .unclosedQuote(name: watch.name, line: line + lines)
                }
                let scanned = min(window.count - position, RecordScanner.recordLimit)
                rejectUnclosed(window, quote: quote, linesBefore: lines, scanned: scanned, log: &log)
            case .tooLong:
                batch.extents.removeLast(batch.extents.count - mark)
                try leaveOut(window, log: &log, watch: watch)
            case .needsMore:
                batch.extents.removeLast(batch.extents.count - mark)
                try refill(window, log: &log, watch: watch)
            }
            if batch.extents.count >= Self.batchCells { log.take(&batch) }
        }
        log.take(&batch)
        if !isAtEnd { window.discard(position) }
        (position, markEnd) = (0, nil)
        return !isAtEnd
    }

    private func stops(_ extent: ReadingExtent, at offset: Int) -> Bool {
        switch extent {
        case .everything: false
        case .beginning: !isBeforeRecords
        case .upTo(let end): !isBeforeRecords && offset >= end
        }
    }

    func finish(_ log: inout RawLog, name: String) throws(LoadFailure) {
        note(in: &log)
        if log.rowCount == 0, let firstUnclosed, log.rejects.lineCount == 1 {
            throw .unclosedQuote(name: name, line: firstUnclosed)
        }
    }

    private func note(in log: inout RawLog) {
        let titles = log.lines.title - (dialect.hasSeparatorLine ? 1 : 0)
        if titles > 0 { log.notes.append(.titles(lines: titles)) }
        if log.lines.comment > 0 { log.notes.append(.comments(lines: log.lines.comment)) }
        if repeatedHeaders > 0 { log.notes.append(.repeatedHeaderLines(repeatedHeaders)) }
        if surplusLines > 0 { log.notes.append(.emptySurplus(lines: surplusLines)) }
        if strayLines > 0 { log.notes.append(.strayQuotes(lines: strayLines)) }
        if innerMarks > 0 { log.notes.append(.innerByteOrderMarks(innerMarks)) }
    }

    /// Hands over what there is and reads on.
    mutating func refill(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        log.take(&batch)
        window.discard(position)
        markEnd = markEnd == position ? 0 : nil
        position = 0
        try window.fillForRescan()
        batch.base = window.base
        try watch.tick(window, rows: log.rowCount)
    }

    /// Loads or rejects the record from `position` to `end`, whose fields stand in the batch from `mark` on.
    private mutating func finish(
        _ window: ByteWindow, mark: Int, end: Int, lines: Int, stray: Int?, log: inout RawLog,
        watch: LoadWatch
    ) throws(LoadFailure) {
        let record = UnsafeBufferPointer(rebasing: window.bytes[position..<end])
        let found = batch.extents.count - mark
        let lastLine = line + lines - 1
        let isBlank = isBlank(from: mark)
        // A quote that runs over lines and is not written well has likely swallowed records.
        if let stray, lines > 1, !isBeforeRecords {
            batch.extents.removeLast(found)
            let before = RecordScanner.lineEnds(window.bytes, from: position, to: stray)
            rejectUnclosed(window, quote: stray, linesBefore: before, scanned: end - position, log: &log)
            return
        }
        if isBeforeRecords, !isBlank {
            if try takeBeginning(record, mark: mark, lines: lines, log: &log, watch: watch) {
                position = end
                line = lastLine + 1
                return
            }
        }
        if isBlank {
            batch.extents.removeLast(found)
            log.lines.blank += lines
        } else if found == batch.stride, found > 1, isHeader(mark, log) {
            // Exports that were put one after another, each with its header.
            batch.extents.removeLast(found)
            repeatedHeaders += 1
            log.lines.header += lines
        } else if lines == 1, found != batch.stride || isAlone(from: mark),
            CommentLine.begins(record, at: 0, atEnd: true) == true
        {
            batch.extents.removeLast(found)
            log.lines.comment += 1
        } else if let reason = misfit(mark: mark, found: found) {
            batch.extents.removeLast(found)
            if takeAsLetters(window, log: &log) { return }
            if lines == 1, record.first == UInt8(ascii: "#"), !dialect.hasHashCells {
                log.lines.comment += 1
            } else {
                log.reject(reason, line: line, through: lastLine, record: record)
            }
        } else {
            log.noteRow(log.rowCount + batch.rowCount, line: line, through: lastLine, record: record)
            batch.rowCount += 1
        }
        position = end
        line = lastLine + 1
    }

    private func isHeader(_ mark: Int, _ log: RawLog) -> Bool {
        // Lengths differ for nearly every record, which spares comparing the bytes.
        guard Int(batch.extents[mark].length) == headerStart, log.hasHeader else { return false }
        return batch.isRow(at: mark, of: log.columns.lazy.map(\.header))
    }

    /// Whether only the first field of several has something in it.
    private func isAlone(from mark: Int) -> Bool {
        batch.extents.count - mark > 1 && batch.extents[(mark + 1)...].allSatisfy { $0.length == 0 }
    }

    private func isBlank(from mark: Int) -> Bool {
        batch.extents[mark...].allSatisfy { extent in
            if extent.length == 0 { return true }
            guard !extent.isInScratch, let base = batch.base else { return false }
            return (0..<Int(extent.length)).allSatisfy { base[extent.offset + $0] == 0x20 }
        }
    }

    /// Why a record does not fit under the header; one that can be made to fit is made so.
    private mutating func misfit(mark: Int, found: Int) -> Reject.Reason? {
        let expected = batch.stride
        if found == expected { return nil }
        if found == expected - 1, lastHeaderIsEmpty {
            batch.extents.append(.empty)
            return nil
        }
        guard found > expected else { return .tooFewFields(expected: expected, found: found) }
        guard batch.extents[(mark + expected)...].allSatisfy({ $0.length == 0 }) else {
            return .tooManyFields(expected: expected, found: found)
        }
        batch.extents.removeLast(found - expected)
        surplusLines += 1
        return nil
    }
}
