/// What stands before the records and between them.
extension SeparatedTextReader {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Steps over what is no record: the line that says the separator, remarks before the header, a byte order mark.
    ///
    /// Returns whether the place is to be looked at again, because it moved by lines or more was read.
    @inline(__always)
    mutating func takeBetweenRecords(
        _ window: ByteWindow, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        if position < window.count, window.bytes[position] == Self.byteOrderMark[0] {
            let mustLookAgain = try needsMoreForMark(window, log: &log, watch: watch)
            if mustLookAgain { return true }
        }
        guard isBeforeRecords else { return false }
        return try takeRemark(window, log: &log, watch: watch)
    }

    /// Steps over a byte order mark that something follows; true where more had to be read to tell.
    private mutating func needsMoreForMark(
        _ window: ByteWindow, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        let end = position + Self.byteOrderMark.count
        guard end < window.count else {
            if window.isAtEnd { return false }
            try refill(window, log: &log, watch: watch)
            return true
        }
        if window.bytes[position..<end].elementsEqual(Self.byteOrderMark) {
            position = end
            markEnd = end
            innerMarks += 1
        }
        return false
    }

    /// Steps over a remark before the header, or the line that says the separator; false where there is none.
    private mutating func takeRemark(
        _ window: ByteWindow, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        let isSeparatorLine = line == 1 && dialect.hasSeparatorLine
        if !isSeparatorLine {
            let begins =
                remarks == nil
                ? CommentLine.begins(window.bytes, at: position, atEnd: window.isAtEnd)
                : position < window.count ? window.bytes[position] == UInt8(ascii: "#") && remarks != 0 : nil
            guard let begins else {
                try refill(window, log: &log, watch: watch)
                return true
            }
            guard begins else { return false }
        }
        if let end = RecordScanner.nextLine(window.bytes, from: position, atEnd: window.isAtEnd) {
            position = end
            line += 1
            if isSeparatorLine {
                log.lines.title += 1
            } else {
                log.lines.comment += 1
                remarks = remarks.map { $0 - 1 }
            }
        } else if window.count - position > RecordScanner.recordLimit {
            try leaveOut(window, log: &log, watch: watch)
        } else {
            try refill(window, log: &log, watch: watch)
        }
        return true
    }

    /// Takes a title or the header; false where the record is the first of the data.
    mutating func takeBeginning(
        _ record: UnsafeBufferPointer<UInt8>, mark: Int, lines: Int, log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        if titles > 0 {
            batch.extents.removeLast(batch.extents.count - mark)
            titles -= 1
            log.lines.title += lines
        } else if let headless = dialect.headless {
            isBeforeRecords = false
            try checkWidth(headless.width, watch)
            batch.stride = headless.width
            try log.setHeader(Array(repeating: [], count: headless.width), source: watch.name)
            return false
        } else {
            isBeforeRecords = false
            try takeHeader(from: mark, log: &log, watch: watch)
            log.lines.header += lines
            log.headerLine = line
        }
        _ = log.encoding.examineWhereNeeded(record)
        return true
    }

    private mutating func takeHeader(from mark: Int, log: inout RawLog, watch: LoadWatch) throws(LoadFailure)
    {
        if dialect.hasRowNames { batch.extents.insert(.empty, at: mark) }
        let found = batch.extents.count - mark
        try checkWidth(found, watch)
        batch.rowCount = 1
        batch.stride = found
        var header: [[UInt8]] = []
        batch.withCells { cells in header = (0..<found).map { Array(cells[0, $0]) } }
        try log.setHeader(header, source: watch.name)
        headerStart = log.columns[0].header.count
        lastHeaderIsEmpty = found > 1 && batch.extents.last.map { $0.length == 0 } ?? false
        batch.removeAll()
        batch.stride = found
    }

    private func checkWidth(_ width: Int, _ watch: LoadWatch) throws(LoadFailure) {
        guard width <= Self.columnLimit else {
            throw .tooManyColumns(name: watch.name, count: width, limit: Self.columnLimit)
        }
    }
}
