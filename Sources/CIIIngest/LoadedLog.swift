public import CIIColumns

/// A log in memory, and the account of how it got there.
public struct LoadedLog: Sendable {
    /// One column for each field, in the order of the file; derived fields at the end.
    public var table: Table
    /// What each column of the table is and where it came from, in the table's order.
    public var fields: [FieldAccount]
    /// What was not loaded.
    public var rejects: Rejects
    /// The file as a whole.
    public var account: LogAccount
    /// Where the rows of an event log stand in the file; nil for other logs.
    var eventLines: TableRows?

    /// What tells interactions apart in an event log, the same for logs whose events belong together; nil for others.
    public internal(set) var eventKey: String?

    /// What told interactions apart in the event log that they were folded of; nil for other logs.
    public internal(set) var foldedKey: String?

    /// The names of the columns that were not held because `only` does not name them, in the order of the file.
    public internal(set) var leftOut: [String] = []

    init(
        table: Table, fields: [FieldAccount], rejects: Rejects, account: LogAccount, eventLines: TableRows?,
        eventKey: String?, leftOut: [String]
    ) {
        self.table = table
        self.fields = fields
        self.rejects = rejects
        self.account = account
        self.eventLines = eventLines
        self.eventKey = eventKey
        self.leftOut = leftOut
    }

    /// The log that an account tells of, with the rows it had.
    public init(
        table: Table, fields: [FieldAccount], rejects: Rejects, account: LogAccount, foldedKey: String?
    ) {
        self.table = table
        self.fields = fields
        self.rejects = rejects
        self.account = account
        self.foldedKey = foldedKey
    }

    /// Whether its rows are events, which ``EventFolding`` makes interactions of.
    public var isEventLog: Bool { eventKey != nil }
}

/// Where a log came from and what became of its lines.
public struct LogAccount: Equatable, Sendable, Codable {
    /// The path, `standard input`, or the name given.
    public var source: String
    /// The name of the format.
    public var format: String
    /// The separator, for formats that have one.
    @SpelledOut public var separator: Character?
    /// The separator in words or as itself: `tab`, `,` in backquotes, `0x1F`; nil for formats without one.
    public var separatorName: String? {
        guard let separator, let code = separator.asciiValue else { return nil }
        if code == 0x09 { return "tab" }
        return code > 0x20 && code < 0x7F
            ? "`\(separator)`" : code == 0x20 ? "blank" : "0x\(hexadecimal(code))"
    }
    /// What it was compressed with; nil where it was not.
    public var compression: Compression?
    /// The encoding: `UTF-8`, `UTF-8 with byte order mark`, `UTF-16LE`, `UTF-16BE` or `Windows-1252`; a compression
    /// follows it: `UTF-8, gzip`.
    public var encoding: String
    /// The line with the names of the columns; nil for formats without one.
    public var headerLine: Int?
    /// Physical lines: `read` is the sum of all the others.
    public var lines: LineTally
    /// Rows of the table.
    public var rowsLoaded: Int
    /// Records that were not loaded; each has one or more lines.
    public var rowsRejected: Int
    /// Values of loaded rows that were rejected and count as missing.
    public var valuesRejected: Int
    /// Bytes read.
    public var bytes: Int
    /// The profile it was read by; nil where none was named and its headers are those of none.
    public var profile: ProfileChoice?
    /// What else to know, in order.
    public var notes: [LogNote]
}

/// What one column of the table is and where it came from.
public struct FieldAccount: Equatable, Sendable, Codable {
    /// The name of the column in the table.
    public var name: String
    /// The headers it came from; two where date and time stood apart, none for a derived field.
    public var headers: [String]
    /// Whether it is a field of the vocabulary.
    public var isRecognised: Bool
    /// What its values are.
    public var type: ValueType
    /// The unit its numbers had in the file, for durations.
    public var unit: DurationUnit?
    /// The scale of its ratings in the table.
    public var scale: RatingScale?
    /// Rows with a value.
    public var present: Int
    /// Rows without one, rejected values not counted.
    public var missing: Int
    /// Rows whose value was rejected, which is missing in the table.
    public var rejected: Int
    /// Of the missing: the survey was offered and not answered.
    public var offered: Int
    /// Of the missing: no survey was offered.
    public var unoffered: Int
    /// Up to three different values as they stand in the file.
    public var examples: [String]
    /// What else to know, in order.
    public var notes: [FieldNote]

    /// Whether it was computed from other fields.
    public var isDerived: Bool { headers.isEmpty }
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
}
