/// Takes records of named values from a window, one on each line.
struct MemberLinesReader<Parser: MemberParser>: LogReader, LineTaking {
    private var rows: MemberRows<Parser>
    var position = 0
    var line = 1

    init(_ parser: Parser) { rows = MemberRows(parser) }

    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        _ = try read(window, .everything, into: &log, watch: watch)
    }

    /// Takes records of the window and hands them over; returns whether it stopped before the end of the text, at the
    /// start of a record.
    mutating func read(
        _ window: ByteWindow, _ extent: ReadingExtent, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        rows.rebase(window)
        var isAtEnd = false
        while !stops(extent, at: window.offset + position, rows: rows.nextRow(log)) {
            window.beginRecord(at: position)
            isAtEnd = position == window.count && window.isAtEnd
            if isAtEnd { break }
            guard let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: window.isAtEnd) else {
                if window.count - position > RecordScanner.recordLimit {
                    try leaveOut(window, log: &log, watch: watch)
                } else {
                    try refill(window, log: &log, watch: watch)
                }
                continue
            }
            if end - position > RecordScanner.recordLimit {
                try leaveOut(window, log: &log, watch: watch)
                continue
            }
            takeLine(window, end: end, log: &log)
            position = end
            line += 1
            rows.flushWhereFull(into: &log)
        }
        rows.flush(into: &log)
        if !isAtEnd { window.discard(position) }
        position = 0
        return !isAtEnd
    }

    private func stops(_ extent: ReadingExtent, at offset: Int, rows: Int) -> Bool {
        switch extent {
        case .everything: false
        case .beginning: rows > 0
        case .upTo(let end): rows > 0 && offset >= end
        }
    }

    func finish(_ log: inout RawLog, name: String) { rows.finish(&log) }

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

    private mutating func takeLine(_ window: ByteWindow, end: Int, log: inout RawLog) {
        let record = UnsafeBufferPointer(rebasing: window.bytes[position..<end])
        if record.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
            log.lines.blank += 1
            return
        }
        switch rows.take(record, offset: position, log: &log) {
        case .row: log.noteRow(rows.nextRow(log) - 1, line: line, through: line, record: record)
        case .rejected(let reason): log.reject(reason, line: line, through: line, record: record)
        case .blank: log.lines.blank += 1
        }
    }
}
