/// Takes records of separated text from a window and decides which are loaded.
struct SeparatedTextReader: LineTaking {
    /// The most columns.
    static let columnLimit = 20_000
    /// How many bytes may be read twice because of quotes that are never closed.
    private static let rereadLimit = 1 << 27
    private static let batchCells = 1 << 16

    private var scanner: RecordScanner
    private var batch = FieldBatch()
    var position = 0
    var line = 1
    private var reread = 0
    private var surplusLines = 0
    private var lastHeaderIsEmpty = false
    private var firstUnclosed: Int?

    /// How many titles are still to come before the header.
    private var titles: Int
    /// The record of the header without its line end.
    private var header: [UInt8] = []
    private var repeatedHeaders = 0

    init(separator: UInt8, titles: Int) {
        scanner = RecordScanner(separator: separator)
        self.titles = titles
    }

    /// Reads to the end of the input.
    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        batch.base = window.base
        while true {
            if position == window.count, window.isAtEnd { break }
            if log.headerLine == nil, try takeComment(window, log: &log, watch: watch) { continue }
            let mark = batch.extents.count
            let outcome = scanner.scan(window.bytes, from: position, atEnd: window.isAtEnd, into: &batch)
            switch outcome {
            case .record(let end, let lines, let stray):
                try finish(
                    window, mark: mark, end: end, lines: lines, stray: stray, log: &log, watch: watch)
            case .unclosedQuote(let quote, let lines):
                batch.extents.removeLast(batch.extents.count - mark)
                let scanned = min(window.count - position, RecordScanner.recordLimit)
                if log.headerLine == nil { throw .unclosedQuote(name: watch.name, line: line + lines) }
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
        if log.lines.title > 0 { log.notes.append(.titles(lines: log.lines.title)) }
        if log.lines.comment > 0 { log.notes.append(.comments(lines: log.lines.comment)) }
        if repeatedHeaders > 0 { log.notes.append(.repeatedHeaderLines(repeatedHeaders)) }
        if surplusLines > 0 { log.notes.append(.emptySurplus(lines: surplusLines)) }
        if log.rowCount == 0, let firstUnclosed, log.rejects.lineCount == 1 {
            throw .unclosedQuote(name: watch.name, line: firstUnclosed)
        }
    }

    /// Hands over what there is and reads on.
    mutating func refill(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        log.take(&batch)
        window.discard(position)
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
        if let stray, lines > 1, log.headerLine != nil {
            batch.extents.removeLast(found)
            let before = lineEnds(window.bytes, from: position, to: stray)
            rejectUnclosed(window, quote: stray, linesBefore: before, scanned: end - position, log: &log)
            return
        }
        if log.headerLine == nil, !isBlank, titles > 0 {
            batch.extents.removeLast(found)
            _ = log.encoding.examineWhereNeeded(record)
            titles -= 1
            log.lines.title += lines
        } else if log.headerLine == nil, !isBlank {
            header = Array(record.withoutLineEnd)
            try takeHeader(from: mark, log: &log, watch: watch)
            _ = log.encoding.examineWhereNeeded(record)
            log.lines.header += lines
            log.headerLine = line
        } else if isBlank {
            batch.extents.removeLast(found)
            log.lines.blank += lines
        } else if found == batch.stride, found > 1, isHeader(record) {
            // Exports that were put one after another, each with its header.
            batch.extents.removeLast(found)
            repeatedHeaders += 1
            log.lines.header += lines
        } else if found != batch.stride, lines == 1,
            CommentLine.begins(record, at: 0, atEnd: true) == true
        {
            batch.extents.removeLast(found)
            log.lines.comment += 1
        } else if let reason = misfit(mark: mark, found: found) {
            batch.extents.removeLast(found)
            log.reject(reason, line: line, through: lastLine, record: record)
        } else {
            log.noteRow(log.rowCount + batch.rowCount, line: line, through: lastLine, record: record)
            batch.rowCount += 1
        }
        position = end
        line = lastLine + 1
    }

    private func isHeader(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
        // Lengths differ for nearly every record, which spares comparing the bytes.
        guard record.count >= header.count, record.count <= header.count + 2 else { return false }
        return record.withoutLineEnd.elementsEqual(header)
    }

    /// Steps over a comment before the header; false where there is none.
    private mutating func takeComment(
        _ window: ByteWindow, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        guard let begins = CommentLine.begins(window.bytes, at: position, atEnd: window.isAtEnd) else {
            try refill(window, log: &log, watch: watch)
            return true
        }
        guard begins else { return false }
        if let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: window.isAtEnd) {
            position = end
            line += 1
            log.lines.comment += 1
        } else if window.count - position > RecordScanner.recordLimit {
            try leaveOut(window, log: &log, watch: watch)
        } else {
            try refill(window, log: &log, watch: watch)
        }
        return true
    }

    private func isBlank(from mark: Int) -> Bool {
        batch.extents[mark...].allSatisfy { extent in
            if extent.length == 0 { return true }
            guard !extent.isInScratch, let base = batch.base else { return false }
            return (0..<Int(extent.length)).allSatisfy { base[extent.offset + $0] == 0x20 }
        }
    }

    private mutating func takeHeader(from mark: Int, log: inout RawLog, watch: LoadWatch) throws(LoadFailure)
    {
        let found = batch.extents.count - mark
        guard found <= Self.columnLimit else {
            throw .tooManyColumns(name: watch.name, count: found, limit: Self.columnLimit)
        }
        batch.rowCount = 1
        batch.stride = found
        batch.withCells { cells in
            log.columns = (0..<found).map { RawColumn(header: Array(cells[0, $0])) }
        }
        lastHeaderIsEmpty = found > 1 && batch.extents.last.map { $0.length == 0 } ?? false
        batch.removeAll()
        batch.stride = found
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

    /// Rejects the record up to the end of the line in which `quote` opens; what the quote swallowed is read anew.
    private mutating func rejectUnclosed(
        _ window: ByteWindow, quote: Int, linesBefore: Int, scanned: Int, log: inout RawLog
    ) {
        let bytes = window.bytes
        let end = RecordScanner.nextLine(bytes, from: quote, atEnd: true) ?? bytes.count
        let quoteLine = line + linesBefore
        if firstUnclosed == nil { firstUnclosed = quoteLine }
        var lineStart = quote
        while lineStart > position, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
            lineStart -= 1
        }
        log.reject(
            .unclosedQuote(byteColumn: quote - lineStart + 1), line: line, through: quoteLine,
            record: UnsafeBufferPointer(rebasing: bytes[position..<end]))
        if !scanner.quotesEndWithLine {
            reread += scanned
            scanner.quotesEndWithLine = reread > Self.rereadLimit
        }
        position = end
        line = quoteLine + 1
    }

    private func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var count = 0
        var position = start
        while let next = RecordScanner.nextLine(bytes, from: position, atEnd: true), next <= end,
            next > position
        {
            count += 1
            position = next
        }
        return count
    }
}
