import CIIEngine
import CIIIngest
import CIILanguage
import CIIReport
import CIIText
import CIITime

/// A conversation with the program: what was loaded, set and defined, and what each statement answers.
///
/// It takes text and gives output to a ``SessionOutput``; it knows no terminal and ends no process.
/// One thread uses it.
public final class Session {
    /// What a session is told at its start.
    public struct Options: Sendable {
        /// Whether a person types the statements.
        public var isInteractive = false
        /// Whether acknowledgements and read-backs are kept off standard error.
        public var isQuiet = false
        /// Whether statements may neither read nor write files.
        public var isSafe = false
        /// Whether a store is kept beside each log that is loaded, and used in its place while it fits.
        public var keepsCaches = false
        /// The folder for such stores where none can be written beside the log; nil for none.
        public var cacheFolder: String?
        /// The file that keeps how far lessons have come; nil keeps nothing.
        public var lessonProgress: String?
        /// The wall clock, in microseconds since 1970.
        public var wallClock: @Sendable () -> Int
        /// A clock that never goes back, in nanoseconds, for how long things take.
        public var stopwatch: @Sendable () -> Int
        /// Waits so many milliseconds, or until Ctrl-C is pressed; at once where nobody gave a clock to wait by.
        public var pause: @Sendable (_ milliseconds: Int) -> Void = { _ in }
        /// Whether Ctrl-C was pressed; asked between blocks of rows.
        public var isInterrupted: @Sendable () -> Bool

        /// A session for scripts, without a clock of its own.
        public init(
            wallClock: @escaping @Sendable () -> Int, stopwatch: @escaping @Sendable () -> Int,
            isInterrupted: @escaping @Sendable () -> Bool = { false }
        ) {
            self.wallClock = wallClock
            self.stopwatch = stopwatch
            self.isInterrupted = isInterrupted
        }
    }

    let options: Options
    let output: any SessionOutput
    var settings = Settings()
    var definitions = Definitions()
    var profiles = Profiles()
    var sources = LoadedSources()
    /// The files that are followed, in the order they were named.
    var follows: [FollowedSource] = []
    /// What stands for the names of groups in the answer that is being worked out; nil where names are told.
    var pseudonyms: Pseudonyms?
    /// The lesson that is under way.
    var lesson: RunningLesson?
    /// The lesson that was under way before.
    var lastLesson: LessonRun?
    /// Whether it was said that the progress of lessons cannot be kept.
    var hasSaidProgressIsLost = false
    var engine = Engine()
    /// The scripts that are running, outermost first, so that none runs itself.
    var runningScripts: [String] = []
    /// The conversation that hears lines before they are read as statements.
    var dialogue: (any Dialogue)?
    /// Whether what runs came from somebody who goes on line by line.
    var isConversing = false
    /// Whether `quit` was said.
    public private(set) var hasEnded = false
    /// Whether nobody reads the results any more.
    public private(set) var outputIsGone = false
    /// Whether Ctrl-C was pressed and nobody has seen to it.
    public var isInterrupted: Bool { options.isInterrupted() }

    /// A session that writes to `output`.
    public init(output: any SessionOutput, options: Options) {
        self.output = output
        self.options = options
    }

    // MARK: Running

    /// Runs every statement of a script in order, up to the first error.
    ///
    /// - Returns: how it ended; errors have been written already.
    ///
    /// - Parameters:
    ///   - text: the statements.
    ///   - name: what errors call the text.
    ///   - firstLine: the line of the whole that the text begins on.
    ///   - isConversation: whether more lines come once this is answered, so that it may ask something.
    @discardableResult
    public func run(
        script text: String, named name: String, firstLine: Int = 1, isConversation: Bool = false
    ) -> ExitStatus {
        let source = SourceText(name: name, text: text, firstLine: firstLine)
        do {
            hasEnded = try !(isConversation ? converse(source) : runAll(source))
            return .done
        } catch {
            report(error, in: source)
            return error.status
        }
    }

    /// Runs a script file; `-` is standard input.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isOptional: whether it is no error that there is none.
    @discardableResult
    public func run(scriptAt path: String, isOptional: Bool) -> ExitStatus {
        let text: String
        do {
            text = path == "-" ? try TextFile.read(descriptor: 0) : try TextFile.read(path)
        } catch {
            guard !isOptional || !error.isAbsence else { return .done }
            report(
                Failure(.scriptNotRead(path: path, reason: error.reason, nil), status: .data), in: nil)
            return .data
        }
        runningScripts.append(path)
        defer { runningScripts.removeLast() }
        return run(script: text, named: path == "-" ? "standard input" : path)
    }

    /// Says that a line of statements could not be taken, and why.
    public func refuse(line: Int, _ reason: String) -> ExitStatus {
        report(
            Failure(
                Diagnostics(
                    Diagnostic(code: "run.unreadable", message: "line \(line): \(reason)", primary: nil))),
            in: nil)
        return .statementFailed
    }

    /// Loads files named on the command line.
    @discardableResult
    public func load(paths: [String]) -> ExitStatus {
        for path in paths {
            do throws(Failure) {
                let outcome = try load(paths: [Spanned(path, SourceSpan(0, 0))], isNamedOutside: true)
                say(outcome.answer)
            } catch {
                report(error, in: nil)
                return error.status
            }
        }
        return .done
    }

    /// Gives a setting a value, as `set` does.
    @discardableResult
    public func set(_ name: String, to value: String) -> ExitStatus {
        do throws(Failure) {
            guard let setting = Setting(folded(name)) else {
                let all = Setting.allCases.map(\.rawValue)
                throw Failure(
                    Diagnostics(
                        Diagnostic(
                            code: "name.unknown-setting", message: "no setting is called `\(name)`",
                            primary: nil,
                            help: nearest(to: folded(name), among: all).map { .init("did you mean `\($0)`?") }
                        )))
            }
            try assign(setting, value, at: nil)
            return .done
        } catch {
            report(error, in: nil)
            return .usage
        }
    }

    /// The editor keys that are set, `emacs` or `vi`; nil where nobody chose.
    public var editor: String? { settings.editorIsChosen ? settings.editor.rawValue : nil }

    /// Runs the statements of `source`; false when one of them was `quit`.
    func runAll(_ source: SourceText) throws(Failure) -> Bool {
        speaksToLessons(source.text) ? try runLines(of: source) : try runStatements(of: source)
    }

    /// Runs the statements of `source`, none of which speaks to a lesson between them.
    func runStatements(of source: SourceText) throws(Failure) -> Bool {
        switch parse(source.text) {
        case .statements(let statements):
            return try runEach(statements, in: source)
        case .incomplete(let problems), .failed(let problems):
            guard try runEach(statementsBeforeProblem(in: source.text), in: source) else { return false }
            throw Failure(problems)
        }
    }

    private func runEach(_ statements: [Spanned<Statement>], in source: SourceText) throws(Failure) -> Bool {
        for statement in statements {
            let started = options.stopwatch()
            var outcome = try execute(statement, in: source)
            if outcome.answer.statement.isEmpty {
                outcome.answer.statement = source.text(of: statement.span)
            }
            try deliver(outcome, in: statement.span, started: started)
            try lessonSees(statement, outcome)
            if let failure = outcome.failure { throw failure }
            if outcome.ends { return false }
        }
        return true
    }

    // MARK: Output

    /// Writes an outcome where it belongs.
    func deliver(_ outcome: Outcome, in span: SourceSpan?, started: Int) throws(Failure) {
        if outcome.isDelivered { return }
        let format = outcome.format ?? settings.format
        if format == .page, !outcome.isAcknowledgement { try checkPage(outcome, in: span) }
        if let path = outcome.output.path {
            try write(outcome.answer, as: outcome.format ?? fileFormat(path.value), into: path)
            if outcome.isListInPart { say(Answer(statement: "", notes: outcome.answer.notes)) }
            return
        }
        if outcome.isListInPart, format == .csv || format == .tsv {
            say(Answer(statement: "", notes: outcome.answer.notes))
        }
        if outcome.isAcknowledgement, format != .json {
            say(outcome.answer)
            return
        }
        var style = output.resultStyle
        style.elapsed = elapsed(since: started)
        style.chart = settings.chart
        let text = render(outcome.answer, as: format, style: style)
        guard !text.isEmpty else { return }
        try check(output.result(text))
    }

    /// Fails where a text was not written.
    func check(_ written: Written) throws(Failure) {
        switch written {
        case .whole: return
        case .unread: throw Failure(status: .brokenPipe)
        case .failed(let reason): throw Failure(.notWritten(path: "standard output", reason: reason, nil))
        }
    }

    /// Says on standard error what was done.
    func say(_ answer: Answer) {
        guard !options.isQuiet else { return }
        let lines = answer.text + answer.notes.map { "note: \($0.text)" }
        if !lines.isEmpty { output.message(lines.joined(separator: "\n")) }
    }

    private func elapsed(since start: Int) -> String? {
        switch settings.timing {
        case .off: return nil
        case .auto where output.resultStyle.width == nil: return nil
        case .auto, .on:
            let nanoseconds = options.stopwatch() - start
            return nanoseconds < 1_000_000_000
                ? "\(fixed(Double(nanoseconds) / 1e6, decimals: 1)) ms"
                : "\(fixed(Double(nanoseconds) / 1e9, decimals: 2)) s"
        }
    }

    /// Writes the errors of a failure, with the source where there is one.
    func report(_ failure: Failure, in source: SourceText?) {
        if failure.status == .brokenPipe { outputIsGone = true }
        guard let diagnostics = failure.diagnostics else { return }
        let renderer = DiagnosticRenderer()
        let shown = failure.source ?? source ?? SourceText(name: "", text: "")
        for var diagnostic in diagnostics.inOrder {
            // A message may repeat a word of any length; the excerpt below it is cut to a line as well.
            if diagnostic.message.utf8.count > 1000 {
                diagnostic.message = diagnostic.message.prefix(200) + "…"
            }
            output.message(
                renderer.render(diagnostic, source: shown, style: output.messageColor ? .ansi : .plain))
        }
    }
}

/// What a statement came to.
struct Outcome {
    var answer: Answer
    /// A word of what was done, rather than something that was asked for.
    var isAcknowledgement = false
    /// Whether it has been shown already.
    var isDelivered = false
    /// Whether the session is over.
    var ends = false
    var output = Output()
    /// The format that `as` names.
    var format: OutputFormat?
    /// Whether its rows are a part of a list, which has to be said where the format has no place for notes.
    var isListInPart = false
    /// What it comes to all the same once it is shown, such as a goal that is missed.
    var failure: Failure?
}

/// Why a statement could not be done.
struct Failure: Error {
    /// What to say; nothing where there is nobody to say it to.
    var diagnostics: Diagnostics?
    var status: ExitStatus
    /// The source the diagnostics are about, where it is not the one that is running.
    var source: SourceText?

    init(_ diagnostics: Diagnostics, status: ExitStatus = .statementFailed) {
        self.diagnostics = diagnostics
        self.status = status
    }

    init(_ problem: SessionProblem, status: ExitStatus = .statementFailed) {
        self.init(Diagnostics(problem.diagnostic), status: status)
    }

    init(status: ExitStatus) { self.status = status }
}

extension Diagnostics {
    /// As they stand in the source, those without a place last.
    fileprivate var inOrder: [Diagnostic] {
        let places = all.enumerated().map { ($1.primary?.span.lower ?? .max, $0) }
        return places.sorted { $0 < $1 }.map { all[$0.1] }
    }
}
