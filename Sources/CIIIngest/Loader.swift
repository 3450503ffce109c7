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
        let force = try RulesInForce(options)
        let unpacked = UnpackedSource(
            try ByteSource(input, isCancelled: isCancelled), name: input.name, chunkSize: options.chunkSize,
            isCancelled: isCancelled)
        let source = TextSource(
            unpacked, name: input.name, chunkSize: options.chunkSize, encoding: force.rules.encoding)
        let window = ByteWindow(source, chunkSize: options.chunkSize)
        let watch = LoadWatch(
            name: input.name, sampleSize: options.sampleSize, rules: force.rules,
            memoryLimit: options.memoryLimit, pieces: options.pieces, progress: progress,
            isCancelled: isCancelled)
        try LoadEstimate.check(window, force: force, options: options, watch: watch)
        return try Self.load(window, force: force, options: options, watch: watch)
    }

    private static func load(
        _ window: ByteWindow, force: RulesInForce, options: LoadOptions, watch: LoadWatch
    ) throws(LoadFailure) -> LoadedLog {
        var reading = try LogReading(window, force: force, options: options, watch: watch)
        try reading.read(window, watch: watch)
        return try loaded(&reading, bytes: window.bytesRead, options: options, watch: watch)
    }

    /// Makes a table of what was read, which the reading gives away.
    ///
    /// - Parameter bytes: how many bytes of the input that is.
    static func loaded(
        _ reading: inout LogReading, bytes: Int, options: LoadOptions, watch: LoadWatch
    ) throws(LoadFailure) -> LoadedLog {
        let name = watch.name
        var log = try reading.finish(name: name)
        if options.laneUse == .always { log.beginLanes() }
        log.finishLanes()
        if log.lines.read == log.lines.blank + log.lines.surrounding { throw .empty(name: name) }
        let skipped = log.settleEncoding()
        let headers = log.settleHeaders()
        guard log.rowCount > skipped.count else {
            throw log.rejects.lineCount == 0
                ? .headerOnly(name: name)
                : .noRows(name: name, rejected: log.lines.rejected, first: log.rejects.kept.first)
        }
        var force = reading.force
        force.settle(headers: headers)
        if let name = force.unservedProfile(headers: headers) {
            log.notes.append(.profileWithoutColumns(name))
        }
        var options = options
        options.rules = force.rules
        try log.choice?.check(headers: headers, source: name)
        try watch.check()
        return try table(
            log, headers: headers, skipped: skipped, format: reading.format, force: force, options: options,
            watch: watch, compression: reading.compression, bytes: bytes)
    }

    /// Looks at the beginning: what kind of file it is and which format.
    static func open(
        _ window: ByteWindow, options: LoadOptions, name: String
    ) throws(LoadFailure) -> any LogFormat {
        let looked = min(1 << 16, options.sampleSize)
        try window.fill(upTo: looked)
        guard window.count > 0 else { throw .empty(name: name) }
        let beginning = UnsafeBufferPointer(rebasing: window.bytes.prefix(looked))
        if let kind = FileKind(beginningOf: beginning) { throw .binary(name: name, kind: kind) }
        if window.compression == nil, let told = Compression(name: name), FileKind.looksPacked(beginning) {
            throw .packedDamaged(
                name: name, compression: told, bytes: window.bytesRead, unpacked: 0,
                problem: "it does not begin as such data does")
        }
        if let pattern = options.rules.pattern {
            let format = try PatternFormat.reading(by: pattern)
            let wanted = options.rules.format.map { folded($0) } ?? format.name
            guard wanted == format.name else { throw .patternForFormat(wanted) }
            return format
        }
        guard let wanted = options.rules.format else {
            let text =
                beginning.starts(with: byteOrderMark)
                ? UnsafeBufferPointer(rebasing: beginning[3...]) : beginning
            if options.rules.describesSeparatedText { return SeparatedTextFormat() }
            return LogFormats.format(of: nameWithin(name, window.compression), beginning: text)
        }
        guard let format = LogFormats.all.first(where: { $0.name == folded(wanted) }) else {
            throw .noSuchFormat(format: wanted, nearest: nearest(to: wanted, among: LogFormats.names))
        }
        return format
    }

    /// The name without the ending that tells its compression.
    private static func nameWithin(_ name: String, _ compression: Compression?) -> String {
        guard let ending = compression?.endings.first(where: { name.hasSuffix($0) }) else { return name }
        return String(name.dropLast(ending.count))
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func skipByteOrderMark(_ window: ByteWindow) -> Bool {
        guard window.bytes.starts(with: byteOrderMark) else { return false }
        window.discard(byteOrderMark.count)
        return true
    }

    private static func table(
        _ log: consuming RawLog, headers: [String], skipped: [Int], format: any LogFormat,
        force: RulesInForce, options: LoadOptions, watch: LoadWatch, compression: Compression?, bytes: Int
    ) throws(LoadFailure) -> LoadedLog {
        var log = log
        log.expand(for: force.rules, headers: headers)
        let replacements = ValueReplacements.apply(
            force.rules, statement: force.statement, to: &log.columns, headers: headers, skipped: skipped)
        let evidence = try log.evidence(skipping: skipped, watch)
        let events = try EventRoles(
            force, headers: headers, evidence: evidence, source: watch.name)
        if events != nil { log.expandAll() }
        var skipped = skipped
        let counted = try CountedRows.settle(
            &log, headers: headers, evidence: evidence, force: force, skipped: &skipped,
            memoryLimit: options.memoryLimit, name: watch.name)
        let rows = TableRows(log: log, skipped: skipped, counted: counted)
        var assignments = try FieldRecognition.assign(
            headers: headers, evidence: evidence, force: force, events: events,
            countColumn: counted?.column, source: watch.name)
        var leftOut: [String] = []
        if let choice = log.choice {
            guard events == nil else { throw .eventsInPart }
            (assignments, leftOut) = try choice.divide(assignments, headers: headers, source: watch.name)
        }
        for index in assignments.indices {
            assignments[index].notes += replacements.notes[assignments[index].column] ?? []
        }
        let rare = RareColumns(
            assignments, headers: headers, evidence: evidence, rules: options.rules,
            rowCount: rows.count,
            cellLimit: events == nil && counted == nil ? RareColumns.cellLimit : .max)
        for assignment in rare.gathered { log.expand(assignment.column) }
        var making = ColumnMaking(
            log: log, headers: headers, rows: rows,
            answered: ColumnMaking.answered(assignments, log: log, rows: rows),
            zone: options.rules.zone ?? options.zone,
            isZoneGiven: options.rules.zone != nil
        )
        var columns: [Column] = []
        var accounts: [FieldAccount] = []
        for made in try making.makeAll(rare.kept, watch) {
            columns.append(made.column)
            accounts.append(made.account)
        }
        if let (column, account) = rare.column(of: log, headers: headers, skipped: skipped) {
            columns.append(column)
            accounts.append(account)
        }
        var derived = DerivedFields(
            columns: columns, accounts: accounts, rejects: making.rejects,
            rejectedAnswers: making.rejectedAnswers, surveyed: making.surveyed, rows: rows)
        let isEventLog = events != nil
        if isEventLog {
            try EventRoles.settle(&derived.columns, &derived.accounts, source: watch.name)
        } else {
            derived.add()
        }
        derived.rejects.finish()
        let account = LogAccount(
            source: watch.name, format: format.name,
            separator: log.separator.map { Character(Unicode.Scalar($0)) },
            compression: compression,
            encoding: [log.encodingName, compression?.rawValue].compactMap(\.self).joined(
                separator: ", "),
            headerLine: log.headerLine, lines: log.lines,
            rowsLoaded: rows.count, rowsRejected: derived.rejects.lineCount,
            valuesRejected: derived.rejects.valueCount, bytes: bytes, profile: force.profile,
            notes: log.notes)
        return LoadedLog(
            table: Table(rowCount: rows.count, columns: derived.columns), fields: derived.accounts,
            rejects: derived.rejects, account: account, eventLines: isEventLog ? rows : nil,
            eventKey: force.rules.eventKey.map { HeaderForm.squashed($0) }, leftOut: leftOut)
    }
}
