/// A log as it stands in the file: its columns before anything is known of their types.
struct RawLog {
    /// A row with bytes that are not UTF-8: kept until the end of the file tells its encoding.
    struct SuspectRow {
        var row: Int
        var line: Int
        var lastLine: Int
        /// How many lines are counted as its own.
        var owned: Int
        var byteColumn: Int
        /// Its beginning; nothing beyond the rejects that are kept in full.
        var text: [UInt8]
    }

    /// The columns; of those in lanes the headers alone.
    var columns: [RawColumn] = []
    /// The columns in lanes, but for those whose rows are held one by one; nil where all are.
    var lanes: LaneShelf?
    /// How many threads may take pieces and make columns.
    var threads = 2
    /// What is read into lanes, while it is read.
    var assembly: LaneAssembly?
    private(set) var rowCount = 0
    /// Which columns are held; all where nil.
    var choice: ColumnChoice?
    var lines = LineTally()
    var rejects = Rejects()
    var lineIndex = LineIndex()
    var headerLine: Int?
    /// Whether the file names its columns.
    var hasHeader = true
    /// The separator, for formats that have one.
    var separator: UInt8?
    /// The encoding that somebody said.
    var givenEncoding: TextEncoding?
    /// The order of the UTF-16 that the text was in.
    var utf16: UTF16Order?
    var startsWithByteOrderMark = false
    var suspects: [SuspectRow] = []
    /// What to tell of the file as a whole, in order.
    var notes: [LogNote] = []
    /// What all its bytes outside ASCII say of the encoding.
    var encoding = EncodingEvidence()

    /// Hands the records of a batch to the columns, and forgets them.
    mutating func take(_ batch: inout FieldBatch) {
        guard batch.rowCount > 0 else { return }
        batch.withCells { cells in
            for column in columns.indices { columns[column].append(cells, column: column) }
        }
        rowCount += batch.rowCount
        batch.removeAll()
    }

    /// Adds a column, which has no rows yet.
    mutating func addColumn(_ header: [UInt8]) {
        let isHeld = choice?.mayHold(Self.name(header, at: columns.count)) ?? true
        columns.append(RawColumn(header: header, isLeftOut: !isHeld))
    }

    /// Sets all columns at once, where the file names them or has so many; what is wanted of it has to be there.
    mutating func setHeader(_ header: [[UInt8]], source: String) throws(LoadFailure) {
        columns = []
        for name in header { addColumn(name) }
        let names = header.enumerated().map { Self.name($0.element, at: $0.offset) }
        try choice?.check(headers: names, source: source)
    }

    /// The log without its rows, for a trial.
    var withoutRows: RawLog {
        var empty = self
        empty.columns = columns.map { RawColumn(header: $0.header, isLeftOut: $0.isLeftOut) }
        empty.lanes = nil
        empty.assembly = nil
        empty.rowCount = 0
        empty.rejects = Rejects()
        empty.lineIndex = LineIndex()
        empty.suspects = []
        return empty
    }

    /// Hands the records of a batch to the columns, and forgets them.
    mutating func take(_ batch: inout MemberBatch) {
        guard batch.rowCount > 0 else { return }
        let first = rowCount - (assembly?.rowCount ?? 0)
        batch.forEachValue { row, column, value in columns[column].append(value, row: first + row) }
        rowCount += batch.rowCount
        batch.removeAll()
    }

    /// Gives every column as many rows as there are.
    mutating func fillColumns() { fillColumns(to: rowCount - (assembly?.rowCount ?? 0)) }

    /// Gives every column that many rows.
    mutating func fillColumns(to rows: Int) {
        for column in columns.indices { columns[column].appendEmpty(to: rows) }
    }

    /// Adds the rows of a piece that are in lanes.
    mutating func add(_ stretches: [[LaneStretch]], rows: Int) {
        assembly?.add(stretches, rows: rows)
        rowCount += rows
    }

    /// Notes the lines of a loaded row; a row with suspect bytes is noted so.
    mutating func noteRow(
        _ row: Int, line: Int, through lastLine: Int, owned: Int? = nil,
        record: UnsafeBufferPointer<UInt8>
    ) {
        lineIndex.append(row: row, line: line)
        let owned = owned ?? lastLine - line + 1
        lines.loaded += owned
        guard let invalid = encoding.examineWhereNeeded(record), givenEncoding != .windows1252 else { return }
        let isKept = suspects.count < Rejects.limit
        suspects.append(
            SuspectRow(
                row: row, line: line, lastLine: lastLine, owned: owned, byteColumn: invalid + 1,
                text: isKept ? Array(record.prefix(Rejects.textLimit + 1)) : []))
    }

    /// Notes a record that is not loaded; `owned` is how many lines are counted as its own, all of them where nil.
    mutating func reject(
        _ reason: Reject.Reason, line: Int, through lastLine: Int, owned: Int? = nil,
        record: UnsafeBufferPointer<UInt8>
    ) {
        lines.rejected += owned ?? lastLine - line + 1
        rejects.rejectLine(line, through: lastLine, reason, text: record)
    }
}
