import CIIColumns
import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIText

extension Session {
    /// `load "file" …`.
    func load(_ statement: Load) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`load`", statement.paths.first?.span)) }
        var loadOptions = try loadOptions(statement.reading)
        // What rows are joined by is wanted of them without being named.
        if let key = statement.join, !loadOptions.rules.only.isEmpty {
            loadOptions.rules.only.append(key.value.spelling)
        }
        return try load(paths: statement.paths, loadOptions, joinedOn: statement.join)
    }

    /// What the loader is told for a statement that says `reading`.
    func loadOptions(_ reading: LoadReading) throws(Failure) -> LoadOptions {
        let rules: LoadRules
        do {
            rules = try LoadRules(reading)
        } catch {
            throw Failure(error)
        }
        var options = LoadOptions(rules: rules, zone: settings.zone)
        options.threads = settings.threads
        options.profiles = profiles.loaded
        options.preferredFields = Self.fieldsOfIndicators
        options.memoryLimit = settings.memory ?? MachineMemory.bearable
        if let name = reading.profile {
            let isNone = name.value.canonical == ProfileChoice.noneName
            options.profile = isNone ? ProfileChoice.noneName : try profile(name).loaded.name
        }
        return options
    }

    /// What indicators are measured on, and what they are mostly asked by.
    private static let fieldsOfIndicators = Set(
        Indicator.all.flatMap(\.measure.fieldNames) + [
            "agent", "team", "channel", "received", "resolved", "first_response",
        ])

    /// Loads files in order; each is loaded whole or not at all.
    func load(
        paths: [Spanned<String>], isNamedOutside: Bool = false
    ) throws(Failure) -> Outcome {
        try load(paths: paths, try loadOptions(LoadReading()), isNamedOutside: isNamedOutside)
    }

    private func load(
        paths: [Spanned<String>], _ loadOptions: LoadOptions, joinedOn field: Spanned<Name>? = nil,
        isNamedOutside: Bool = false
    ) throws(Failure) -> Outcome {
        let isFull = options.isInteractive || !isNamedOutside
        // What can be known before a byte is read is said before.
        if let field {
            do { _ = try sources.joinField(field.value) } catch { throw Self.failure(error, field) }
        }
        var logs: [NewLog] = []
        var stores: [OpenedStore] = []
        do throws(Failure) {
            for path in paths {
                try read(
                    path, loadOptions, joinedOn: field, isNamedOutside: isNamedOutside, into: &logs, &stores)
            }
        } catch {
            // The files before this one stay, so what they hold has to be said.
            if !logs.isEmpty {
                say(Answer(statement: "", text: try take(consume logs, joinedOn: field, isFull: isFull)))
            }
            if !stores.isEmpty { say(Answer(statement: "", text: try take(stores))) }
            throw error
        }
        var lines = logs.isEmpty ? [] : try take(consume logs, joinedOn: field, isFull: isFull)
        lines += try take(stores)
        if let note = staleness { lines.append(note) }
        return Outcome(answer: Answer(statement: "", text: lines), isAcknowledgement: true)
    }

    /// Reads the files that a path names.
    private func read(
        _ path: Spanned<String>, _ loadOptions: LoadOptions, joinedOn field: Spanned<Name>?,
        isNamedOutside: Bool, into logs: inout [NewLog], _ stores: inout [OpenedStore]
    ) throws(Failure) {
        let span = isNamedOutside ? nil : path.span
        let files = path.value == "-" ? ["-"] : Globbing.files(matching: path.value)
        guard !files.isEmpty else { throw Failure(.noMatch(pattern: path.value, span), status: .data) }
        for file in files {
            if file.hasSuffix(OpenedStore.ending) || StoreFormat.isStore(file) {
                guard loadOptions.saysNothing, field == nil else {
                    throw Failure(.storeTakesNothing(path: file, span))
                }
                stores.append(try openStore(file, span))
                continue
            }
            let log = try newLog(file, loadOptions, span)
            try checkRejects(log.log, span)
            logs.append(log)
        }
    }

    /// Takes logs among the sources, all at once; what is to be said of them.
    private func take(
        _ logs: consuming [NewLog], joinedOn field: Spanned<Name>?, isFull: Bool
    ) throws(Failure) -> [String] {
        var accounts = logs.map { LoadAccount($0.log, isFull: isFull, isJoined: field != nil) }
        // A file that is loaded stays as it is now.
        let paths = Set(logs.compactMap(\.path))
        if field == nil, let name = sources.sourceApart(from: logs.map(\.log), replacing: paths) {
            throw Failure(.eventsApart(source: name, nil), status: .data)
        }
        let effects: LoadEffects
        if let field {
            do { effects = try sources.join(logs, on: field.value) } catch {
                throw Self.failure(error, field)
            }
        } else {
            let settled = logs.count == 1 ? logs[0].settled : nil
            if let taken = sources.takeSettled(settled) {
                effects = taken
            } else {
                effects = sources.add(logs)
            }
        }
        follows.removeAll { paths.contains($0.path) }
        // What is said of events is what was made of them, and that is known only now.
        for source in effects.new where source.events != nil {
            let place = accounts.firstIndex {
                $0.log.isEventLog && $0.log.account.source == source.log.account.source
            }
            if let place {
                accounts[place] = LoadAccount(source.log, isFull: isFull, isJoined: field != nil)
            }
        }
        return LoadAccount.lines(of: accounts) + effects.lines
    }

    private static func failure(_ problem: JoinProblem, _ field: Spanned<Name>) -> Failure {
        switch problem {
        case .noInteractions: Failure(.joinWithoutInteractions(field.span))
        case .noField(let file, let nearest):
            Failure(.noJoinField(field.value, file: file, field.span, nearest: nearest))
        }
    }

    /// A log of which too much is bad is refused; of a few records, one bad line is no sign of that.
    func checkRejects(_ log: LoadedLog, _ span: SourceSpan?) throws(Failure) {
        let account = log.account
        let records = account.rowsLoaded + account.rowsRejected
        guard records >= 20, account.rowsRejected * 100 > settings.mostRejected * records else { return }
        let first = log.rejects.kept.first { $0.isLine }
        throw Failure(
            .tooManyRejects(
                name: account.source, rejected: account.rowsRejected, records: records,
                limit: settings.mostRejected,
                first: first.map { "line \($0.line), \($0.reason.sentence)" } ?? "", span), status: .data)
    }

    /// At the prompt, that windows count back from the data and not from today, where the two are days apart.
    private var staleness: String? {
        guard options.isInteractive, settings.now == .data,
            let clock = engine.dataClock(sources.dataset()),
            options.wallClock() - clock > 2 * 86_400_000_000
        else { return nil }
        return
            "note: the data ends \(context.text(ofInstant: clock)); windows such as `since 30d` count back "
            + "from there (`set now = now` for today)"
    }

    /// What a file holds, from its cache where one fits.
    private func newLog(
        _ file: String, _ loadOptions: LoadOptions, _ span: SourceSpan?
    ) throws(Failure) -> NewLog {
        let cache = cache(of: file, loadOptions)
        if let cache, let cached = cached(cache) { return cached }
        let log = NewLog(
            log: try load(file, loadOptions, span), path: file == "-" ? nil : TextFile.canonical(file))
        if let cache { keep(log, in: cache) }
        return log
    }

    private func load(
        _ file: String, _ loadOptions: LoadOptions, _ span: SourceSpan?
    ) throws(Failure) -> LoadedLog {
        let input = file == "-" ? LogInput.standardInput : .file(file)
        defer { output.progress(nil, of: file) }
        do {
            return try Loader().load(
                input, options: loadOptions, progress: { self.output.progress($0, of: file) },
                isCancelled: options.isInterrupted)
        } catch {
            throw loadFailure(error, span)
        }
    }

    /// What the loader says, as a failure of the statement.
    func loadFailure(_ failure: LoadFailure, _ span: SourceSpan?) -> Failure {
        if case .cancelled = failure { return Failure(.interrupted(span), status: .interrupted) }
        return Failure(.load(failure, span), status: failure.isMistakeInRequest ? .statementFailed : .data)
    }
}
