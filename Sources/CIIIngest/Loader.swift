import CIIColumns
import CIIText

/// Loads logs.
public struct Loader: Sendable {
    /// A loader.
    public init() {}

    /// Reads an input to its end and makes a table of it.
    ///
    /// Every line of the input ends up in a row, in the rejects, or in the counts of header and blank lines.
    /// - Parameters:
    ///   - progress: Called for each piece of the input.
    ///   - isCancelled: Asked as often; true stops the load with ``LoadFailure/cancelled(name:)``.
    public func load(
        _ input: LogInput, options: LoadOptions, progress: @escaping (LoadProgress) -> Void = { _ in },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(LoadFailure) -> LoadedLog {
        let window = ByteWindow(try ByteSource(input, isCancelled: isCancelled), chunkSize: options.chunkSize)
        let watch = LoadWatch(
            name: input.name, sampleSize: options.sampleSize, progress: progress, isCancelled: isCancelled)
        return try Self.load(window, options: options, watch: watch)
    }

    private static func load(
        _ window: ByteWindow, options: LoadOptions, watch: LoadWatch
    ) throws(LoadFailure) -> LoadedLog {
        let name = watch.name
        let format = try open(window, options: options, name: name)
        var log = RawLog()
        log.startsWithByteOrderMark = skipByteOrderMark(window)
        try format.read(window, into: &log, watch: watch)
        if log.lines.read == log.lines.blank { throw .empty(name: name) }
        let skipped = log.settleEncoding()
        let headers = log.settleHeaders()
        guard log.rowCount > skipped.count else {
            throw log.rejects.lineCount == 0
                ? .headerOnly(name: name)
                : .noRows(name: name, rejected: log.lines.rejected, first: log.rejects.kept.first)
        }
        try watch.check()
        return try table(
            log, headers: headers, skipped: skipped, format: format, options: options, watch: watch,
            bytes: window.bytesRead)
    }

    /// Looks at the beginning: what kind of file it is and which format.
    private static func open(
        _ window: ByteWindow, options: LoadOptions, name: String
    ) throws(LoadFailure) -> any LogFormat {
        let looked = min(1 << 16, options.sampleSize)
        try window.fill(upTo: looked)
        guard window.count > 0 else { throw .empty(name: name) }
        let beginning = UnsafeBufferPointer(rebasing: window.bytes.prefix(looked))
        for (mark, encoding) in [([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE")]
            as [([UInt8], String)]
        where beginning.starts(with: mark) {
            throw .notUTF8(name: name, encoding: encoding)
        }
        if let kind = FileKind(beginningOf: beginning) { throw .binary(name: name, kind: kind) }
        guard let wanted = options.format else {
            let text =
                beginning.starts(with: byteOrderMark)
                ? UnsafeBufferPointer(rebasing: beginning[3...]) : beginning
            return LogFormats.format(of: name, beginning: text)
        }
        guard let format = LogFormats.all.first(where: { $0.name == folded(wanted) }) else {
            throw .noSuchFormat(format: wanted, nearest: nearest(to: wanted, among: LogFormats.names))
        }
        return format
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func skipByteOrderMark(_ window: ByteWindow) -> Bool {
        guard window.bytes.starts(with: byteOrderMark) else { return false }
        window.discard(byteOrderMark.count)
        return true
    }

    private static func table(
        _ log: RawLog, headers: [String], skipped: [Int], format: any LogFormat, options: LoadOptions,
        watch: LoadWatch, bytes: Int
    ) throws(LoadFailure) -> LoadedLog {
        var evidence: [ColumnEvidence] = []
        for column in log.columns {
            evidence.append(ColumnEvidence(column, uses: column.entryUses(skipping: skipped)))
            try watch.check()
        }
        let assignments = try FieldRecognition.assign(
            headers: headers, evidence: evidence, mappings: options.mappings, source: watch.name)
        var making = ColumnMaking(
            log: log, headers: headers, skipped: skipped, zone: options.zone)
        var columns: [Column] = []
        var accounts: [FieldAccount] = []
        for assignment in assignments {
            let (column, account) = making.make(assignment)
            columns.append(column)
            accounts.append(account)
            try watch.check()
        }
        let rows = RowLines(index: log.lineIndex, skipped: skipped)
        var derived = DerivedFields(
            columns: columns, accounts: accounts, rejects: making.rejects, rowCount: making.rowCount,
            rejectedAnswers: making.rejectedAnswers,
            line: { rows.line(of: $0) })
        derived.add()
        derived.rejects.finish()
        let account = LogAccount(
            source: watch.name, format: format.name,
            separator: log.separator.map { Character(Unicode.Scalar($0)) },
            encoding: log.encodingName, headerLine: log.headerLine, lines: log.lines,
            rowsLoaded: making.rowCount, rowsRejected: derived.rejects.lineCount,
            valuesRejected: derived.rejects.valueCount, bytes: bytes, notes: log.notes)
        return LoadedLog(
            table: Table(rowCount: making.rowCount, columns: derived.columns), fields: derived.accounts,
            rejects: derived.rejects, account: account)
    }
}
