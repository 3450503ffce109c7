/// Takes objects of JSON lines from a window, one a line, into one column for each key.
struct JSONLinesReader {
    /// The most different keys of a file.
    static let keyLimit = 10_000
    private static let batchCells = 1 << 16

    private var parser = JSONObjectParser()
    private var batch = FieldBatch()
    private var position = 0
    private var line = 1
    private var columns: [[UInt8]: Int] = [:]
    private var repeated: [Int: Int] = [:]
    /// The column of each member of the line being read.
    private var places: [Int] = []
    /// The last line that each column had a value on.
    private var lastLines: [Int] = []

    /// Reads to the end of the input.
    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        batch.base = window.base
        while true {
            if position == window.count, window.isAtEnd { break }
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
            if batch.extents.count >= Self.batchCells || batch.scratch.count >= 1 << 22 { log.take(&batch) }
        }
        log.take(&batch)
        for (column, lines) in repeated.sorted(by: { $0.key < $1.key }) {
            let key = String(decoding: log.columns[column].header, as: UTF8.self)
            log.notes.append(.repeatedKey(key, lines: lines))
        }
    }

    private mutating func refill(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        log.take(&batch)
        window.discard(position)
        position = 0
        try window.fillForRescan()
        batch.base = window.base
        try watch.tick(window, rows: log.rowCount)
    }

    private mutating func takeLine(_ window: ByteWindow, end: Int, log: inout RawLog) {
        let record = UnsafeBufferPointer(rebasing: window.bytes[position..<end])
        if record.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
            log.lines.blank += 1
            return
        }
        let scratchMark = batch.scratch.count
        if let problem = parser.parse(record, offset: position, scratch: &batch.scratch) {
            batch.scratch.removeLast(batch.scratch.count - scratchMark)
            let reason = Reject.Reason.malformedJSON(problem.problem, byteColumn: problem.offset + 1)
            log.reject(reason, line: line, through: line, record: record)
            return
        }
        guard parser.members.contains(where: { $0.value.length > 0 }) else {
            log.lines.blank += 1
            return
        }
        guard place(log: &log) else {
            log.reject(.tooManyKeys(limit: Self.keyLimit), line: line, through: line, record: record)
            return
        }
        let row = batch.extents.count
        batch.extents.append(contentsOf: repeatElement(.empty, count: batch.stride))
        for (index, place) in places.enumerated() {
            batch.extents[row + place] = parser.members[index].value
            if lastLines[place] == line { repeated[place, default: 0] += 1 }
            lastLines[place] = line
        }
        log.noteRow(log.rowCount + batch.rowCount, line: line, through: line, record: record)
        batch.rowCount += 1
    }

    /// Finds the column of each member and makes those that are new; false where there are too many.
    private mutating func place(log: inout RawLog) -> Bool {
        places.removeAll(keepingCapacity: true)
        for (index, member) in parser.members.enumerated() {
            // Most lines have the keys of the line before in the same order.
            if index < log.columns.count, parser.path(of: member).elementsEqual(log.columns[index].header) {
                places.append(index)
                continue
            }
            let key = Array(parser.path(of: member))
            if let column = columns[key] {
                places.append(column)
                continue
            }
            guard log.columns.count < Self.keyLimit else { return false }
            places.append(log.columns.count)
            addColumn(key, to: &log)
        }
        return true
    }

    private mutating func addColumn(_ key: [UInt8], to log: inout RawLog) {
        let scratch = batch.scratch
        log.take(&batch)
        // The members of the line being read have their bytes in the scratch.
        batch.scratch = scratch
        var column = RawColumn(header: key)
        column.appendEmpty(log.rowCount)
        columns[key] = log.columns.count
        log.columns.append(column)
        lastLines.append(0)
        batch.stride = log.columns.count
    }

    private mutating func leaveOut(_ window: ByteWindow, log: inout RawLog, watch: LoadWatch)
        throws(LoadFailure)
    {
        log.reject(
            .lineTooLong(limit: RecordScanner.recordLimit), line: line, through: line,
            record: UnsafeBufferPointer(rebasing: window.bytes[position...]))
        while true {
            if let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: window.isAtEnd) {
                position = end
                break
            }
            // A carriage return at the very end is kept, because a line feed may follow it.
            position = window.bytes.last == 0x0D ? window.count - 1 : window.count
            try refill(window, log: &log, watch: watch)
        }
        line += 1
    }
}
