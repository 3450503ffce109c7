/// Makes rows of records of named values: one column for each name, in the order in which names first occur.
struct MemberRows<Parser: MemberParser> {
    /// What became of a record.
    enum Outcome {
        case row
        case rejected(Reject.Reason)
        /// No member has a value.
        case blank
    }

    private var parser: Parser
    private var batch = MemberBatch()
    private var columns: [[UInt8]: Int] = [:]
    private var repeated: [Int: Int] = [:]
    /// The column of each member of the record being read.
    private var places: [Int] = []
    /// The last record, counted from 1, that each column had a value in.
    private var lastRecords: [Int] = []
    /// Where in the batch that value is.
    private var lastCells: [Int] = []
    private var record = 0

    init(_ parser: Parser) { self.parser = parser }

    /// Says where the window's bytes begin; extents count from there.
    mutating func rebase(_ window: ByteWindow) { batch.base = window.base }

    /// The row that the next record would be.
    func nextRow(_ log: RawLog) -> Int { log.rowCount + batch.rowCount }

    /// Hands over what there is.
    mutating func flush(into log: inout RawLog) { log.take(&batch) }

    /// Hands over what there is once it is enough to be worth it.
    mutating func flushWhereFull(into log: inout RawLog) {
        if batch.cells.count >= MemberRowLimits.batchCells
            || batch.scratch.count >= MemberRowLimits.batchScratch
        {
            log.take(&batch)
        }
    }

    /// Takes the record that stands at `offset` of the window.
    mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, offset: Int, log: inout RawLog
    ) -> Outcome {
        record += 1
        let scratchMark = batch.scratch.count
        if let reason = parser.parse(bytes, offset: offset, scratch: &batch.scratch) {
            batch.scratch.removeLast(batch.scratch.count - scratchMark)
            return .rejected(reason)
        }
        guard parser.members.contains(where: { $0.value.length > 0 }) else { return .blank }
        guard place(log: &log) else { return .rejected(.tooManyKeys(limit: MemberRowLimits.keys)) }
        let row = UInt32(batch.rowCount)
        for (index, place) in places.enumerated() {
            let value = parser.members[index].value
            if lastRecords[place] == record {
                repeated[place, default: 0] += 1
                batch.cells[lastCells[place]].value = value
                continue
            }
            lastRecords[place] = record
            lastCells[place] = batch.cells.count
            batch.cells.append(MemberBatch.Cell(row: row, column: UInt32(place), value: value))
        }
        batch.rowCount += 1
        return .row
    }

    /// Notes what is to be told of the rows, all of which were handed over.
    func finish(_ log: inout RawLog) {
        log.fillColumns()
        for (column, lines) in repeated.sorted(by: { $0.key < $1.key }) {
            let key = String(decoding: log.columns[column].header, as: UTF8.self)
            log.notes.append(.repeatedKey(key, lines: lines))
        }
    }

    /// Finds the column of each member and makes those that are new; false where there are too many.
    private mutating func place(log: inout RawLog) -> Bool {
        places.removeAll(keepingCapacity: true)
        for (index, member) in parser.members.enumerated() {
            // Most records have the keys of the one before in the same order.
            if index < log.columns.count, parser.path(of: member).elementsEqual(log.columns[index].header) {
                places.append(index)
                continue
            }
            let key = Array(parser.path(of: member))
            if let column = columns[key] {
                places.append(column)
                continue
            }
            guard log.columns.count < MemberRowLimits.keys else { return false }
            places.append(log.columns.count)
            addColumn(key, to: &log)
        }
        return true
    }

    private mutating func addColumn(_ key: [UInt8], to log: inout RawLog) {
        columns[key] = log.columns.count
        log.addColumn(key)
        lastRecords.append(0)
        lastCells.append(0)
    }
}

/// How much is held of records of named values.
enum MemberRowLimits {
    /// The most different keys of a file.
    static let keys = 10_000
    /// Cells and resolved bytes that are gathered before they are handed over.
    static let batchCells = 1 << 16
    static let batchScratch = 1 << 22
}
