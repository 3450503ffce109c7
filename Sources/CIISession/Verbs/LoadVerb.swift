import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIText
import CIITime

extension Session {
    /// `load "file" …`.
    func load(_ statement: Load) throws(Failure) -> Outcome {
        guard !options.isSafe else { throw Failure(.safe(what: "`load`", statement.paths.first?.span)) }
        if let join = statement.join { throw Failure(.notThereYet("`join on`", join.span)) }
        return try load(paths: statement.paths, try loadOptions(statement.reading))
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
        options.profiles = profiles.loaded
        if let name = reading.profile {
            let isNone = name.value.canonical == ProfileChoice.noneName
            options.profile = isNone ? ProfileChoice.noneName : try profile(name).loaded.name
        }
        return options
    }

    /// Loads files in order; each is loaded whole or not at all.
    func load(
        paths: [Spanned<String>], isNamedOutside: Bool = false
    ) throws(Failure) -> Outcome {
        try load(paths: paths, try loadOptions(LoadReading()), isNamedOutside: isNamedOutside)
    }

    private func load(
        paths: [Spanned<String>], _ loadOptions: LoadOptions, isNamedOutside: Bool = false
    ) throws(Failure) -> Outcome {
        var lines: [String] = []
        for path in paths {
            let span = isNamedOutside ? nil : path.span
            let files = path.value == "-" ? ["-"] : Globbing.files(matching: path.value)
            guard !files.isEmpty else { throw Failure(.noMatch(pattern: path.value, span), status: .data) }
            for file in files {
                let log: LoadedLog
                do {
                    log = try load(file, loadOptions, span)
                } catch {
                    // The files before this one stay, so what they hold has to be said.
                    say(Answer(statement: "", text: lines))
                    throw error
                }
                try checkRejects(log, span)
                let duplicates = sources.add(log, path: file == "-" ? nil : TextFile.canonical(file))
                let loaded = sources.all.last?.log ?? log
                lines += LoadAccount(log: loaded, isFull: options.isInteractive || !isNamedOutside).lines
                lines += duplicates.lines
                if let statuses = sources.all.last?.leftOut, !statuses.isEmpty {
                    let counts = statuses.map { "\($0.status) \($0.count)" }.joined(separator: ", ")
                    lines.append("left out by their status: \(counts)")
                }
            }
        }
        if let note = staleness { lines.append(note) }
        return Outcome(answer: Answer(statement: "", text: lines), isAcknowledgement: true)
    }

    /// A log of which too much is bad is refused; of a few records, one bad line is no sign of that.
    private func checkRejects(_ log: LoadedLog, _ span: SourceSpan?) throws(Failure) {
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
            let clock = try? engine.dataClock(sources.dataset(), context: context),
            options.wallClock() - clock > 2 * 86_400_000_000
        else { return nil }
        return
            "note: the data ends \(context.text(ofInstant: clock)); windows such as `since 30d` count back "
            + "from there (`set now = now` for today)"
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
            if case .cancelled = error { throw Failure(.interrupted(span), status: .interrupted) }
            throw Failure(.load(error, span), status: error.isMistakeInRequest ? .statementFailed : .data)
        }
    }
}

/// What is said after a log was loaded.
struct LoadAccount {
    let log: LoadedLog
    /// Whether the fields are named too, or one line says it all.
    let isFull: Bool

    var lines: [String] {
        var lines = [summary]
        if let profile = log.account.profile { lines.append("profile: \(profile.sentence)") }
        if log.account.rowsRejected + log.account.valuesRejected > 0 { lines.append(rejected) }
        for field in log.fields {
            for case .ambiguousDates(let question) in field.notes where question.field == "received" {
                let headers = field.headers.map { inert($0) }.joined(separator: " + ")
                lines.append("question: received ← \(headers): \(question.sentence)")
            }
        }
        for note in log.account.notes { lines.append("note: \(note.sentence)") }
        guard isFull else { return lines + zoneNote + refusals + (servedIndicators.isEmpty ? [usable] : []) }
        let recognised = log.fields.filter { $0.isRecognised && !$0.isDerived }
        if !recognised.isEmpty { lines.append("fields: " + recognised.map(origin).joined(separator: ", ")) }
        let derived = log.fields.filter(\.isDerived)
        if !derived.isEmpty { lines.append("worked out: " + derived.map(\.name).joined(separator: ", ")) }
        let kept = log.fields.filter { !$0.isRecognised && !$0.isDerived }
        if !kept.isEmpty {
            lines.append("kept as they are: " + kept.map { inert($0.name) }.joined(separator: ", "))
        }
        for field in log.fields {
            for note in field.notes {
                if case .derived = note { continue }
                if case .ambiguousDates(let question) = note, question.field == "received" { continue }
                lines.append("note: \(inert(field.name)): \(note.sentence)")
            }
        }
        return lines + [usable]
    }

    private var summary: String {
        let account = log.account
        let separator = account.separatorName.map { ", separator \($0)" } ?? ""
        return
            "\(inert(account.source)): \(account.rowsLoaded) \(account.rowsLoaded == 1 ? "row" : "rows") loaded "
            + "(\(account.format)\(separator), \(account.encoding))"
    }

    private var rejected: String {
        let account = log.account
        let lines = account.rowsRejected
        let values = account.valuesRejected
        let first = log.rejects.kept.first.map { "; first: line \($0.line), \($0.reason.sentence)" } ?? ""
        return "rejected: \(lines) \(lines == 1 ? "record" : "records") and \(values) "
            + "\(values == 1 ? "value" : "values")\(first); `rejects` lists them"
    }

    private func origin(_ field: FieldAccount) -> String {
        let headers = field.headers.map { inert($0) }.joined(separator: " + ")
        return headers == field.name ? field.name : "\(field.name) ← \(headers)"
    }

    /// Which indicators the fields serve, and what the others would need.
    private var usable: String {
        let served = servedIndicators
        guard !served.isEmpty else {
            let wanted = Self.indicators.map { "\($0.name) needs `\($0.measure.field.name)`" }
            return "note: no column serves an indicator; \(wanted.joined(separator: ", ")): "
                + "load \"\(inert(log.account.source))\" map csat = \"Column\""
        }
        return "indicators: " + served.map(\.name).joined(separator: ", ")
    }

    /// Columns that are meant to be a field and were not taken as one.
    private var refusals: [String] {
        var lines: [String] = []
        for field in log.fields {
            let headers = field.headers.map { inert($0) }.joined(separator: " + ")
            for case .valuesDoNotFit(let wanted, let type) in field.notes {
                let note = FieldNote.valuesDoNotFit(field: wanted, type: type)
                lines.append("note: \(headers): \(note.sentence); it is kept as `\(inert(field.name))`")
            }
            for case .ambiguousNumbers(let question) in field.notes {
                guard let wanted = question.field else { continue }
                lines.append("question: \(wanted) ← \(headers): \(question.sentence)")
            }
        }
        return lines
    }

    /// That times were read in a zone nobody chose, in one line however many columns hold them.
    private var zoneNote: [String] {
        for field in log.fields {
            for case .zoneAssumed(let zone) in field.notes {
                return ["note: times without an offset were read in the zone \(zone); --tz chooses another"]
            }
        }
        return []
    }

    private var servedIndicators: [Indicator] {
        let names = Set(log.fields.map(\.name))
        return Self.indicators.filter { $0.measure.isServed(by: names) }
    }

    /// The indicators without their variants.
    private static let indicators = Indicator.all.filter { !$0.name.contains(".") }
}
