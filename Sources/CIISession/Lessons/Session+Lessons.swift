import CIIEngine
import CIILanguage
import CIIReport
import CIIText

/// A lesson that is under way in a session.
struct RunningLesson {
    var run: LessonRun
    /// What `lesson` is told to go on with it.
    let called: String
    /// What the lesson's own statements answer.
    let worlds: LessonWorlds
    /// What the person had before, and the engine with the groups of it.
    let setAside: SessionWorld
    let engine: Engine
}

extension Session {
    /// Whether a lesson waits for an answer to a question.
    var lessonAsks: Bool { lesson?.run.openQuestion != nil }

    private var language: LessonLanguage { settings.language }

    // MARK: Beginning and end

    func listLessons(_ output: Output) throws(Failure) -> Outcome {
        let known = keptProgress() ?? []
        let rows = LessonLibrary.names.enumerated().map { index, name -> [AnswerValue] in
            var progress = known.first { $0.lesson == name }
            if let run = lesson?.run ?? lastLesson, run.lesson.name == name { progress = run.progress }
            let state =
                progress.map { progress in
                    progress.isFinished
                        ? language("done", "feita")
                        : language(
                            "\(progress.step + 1) of \(progress.steps)",
                            "\(progress.step + 1) de \(progress.steps)")
                } ?? "–"
            return [
                .integer(index + 1), .text(name),
                .text(LessonLibrary.title(of: name, in: .en) ?? "–"),
                .text(LessonLibrary.title(of: name, in: .pt) ?? "–"), .text(state),
            ]
        }
        return try list(
            [
                AnswerColumn(name: "number", heading: "#", kind: .count), .words("lesson"), .words("title"),
                .words("titulo", heading: "em português", prominence: .detail), .words("progress"),
            ], rows, output)
    }

    func startLesson(_ name: Spanned<String>) throws(Failure) {
        let (found, number) = try lesson(named: name)
        if let running = lesson, running.run.lesson.name != found.name { try stopLesson() }
        let known = lesson?.run.progress ?? keptProgress()?.first { $0.lesson == found.name }
        let setAside = lesson?.setAside ?? world
        let engine = lesson?.engine ?? self.engine
        let worlds = try LessonWorlds(found, settings: settings, options: options)
        let run = LessonRun(found, number: number, progress: known, language: language)
        let isNew = lesson == nil
        world = try worlds.world(at: run.progress.step)
        let called = number == nil ? "\"\(inert(name.value))\"" : found.name
        lesson = RunningLesson(run: run, called: called, worlds: worlds, setAside: setAside, engine: engine)
        if isNew {
            let phrases = run.phrases
            let summary = setAside.summary(language)
            try write(markdown: summary.map { phrases.setAside($0) } ?? phrases.nothingSetAside)
            try write(line: "")
        }
        try tell(.begin)
    }

    /// The lesson of that name or number, or that stands in a file.
    private func lesson(named name: Spanned<String>) throws(Failure) -> (Lesson, number: Int?) {
        do {
            if name.value.hasSuffix(".md") {
                guard !options.isSafe else {
                    throw Failure(.safe(what: "a lesson of a file", name.span))
                }
                let page = try TextFile.read(name.value)
                let file = name.value.split(separator: "/").last.map(String.init) ?? name.value
                let own = file.split(separator: ".").first.map(String.init) ?? file
                let word = own.map { $0.isWhitespace ? "-" : $0 }
                return (try LessonParser.lesson(page, named: String(word)), nil)
            }
            if let found = LessonLibrary.name(name.value),
                let lesson = try LessonLibrary.lesson(named: found, in: language)
            {
                return (lesson, (LessonLibrary.names.firstIndex(of: found) ?? 0) + 1)
            }
        } catch let problem as LessonProblem {
            throw Failure(
                .lessonUnreadable(
                    path: name.value, reason: "line \(problem.line): \(problem.text)", name.span),
                status: .data)
        } catch let problem as TextFile.Problem {
            throw Failure(
                .lessonUnreadable(path: name.value, reason: problem.reason, name.span), status: .data)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(status: .data)
        }
        throw Failure(
            .unknownLesson(
                name.value, name.span, nearest: nearest(to: folded(name.value), among: LessonLibrary.names)))
    }

    func stopLesson() throws(Failure) {
        guard let running = lesson else { throw Failure(.noLesson) }
        endLesson()
        try write(markdown: running.run.phrases.stopped(running.called))
    }

    /// Gives back what the person had before.
    private func endLesson() {
        guard let running = lesson else { return }
        keepProgress()
        let chosen = settings.language
        world = running.setAside
        engine = running.engine
        settings.language = chosen
        lastLesson = running.run
        lesson = nil
    }

    // MARK: Under way

    /// Tells the lesson what happened, and does what it says.
    func tell(_ input: LessonRun.Input) throws(Failure) {
        guard let effects = lesson?.run.take(input) else { throw Failure(.noLesson) }
        for (place, effect) in effects.enumerated() { try perform(effect, isFirst: place == 0) }
        if lesson?.run.isFinished == true { endLesson() } else { keepProgress() }
    }

    func answerLesson(_ text: Spanned<String>) throws(Failure) {
        guard let running = lesson else { throw Failure(.noLesson) }
        guard let question = running.run.openQuestion else { throw Failure(.noQuestion(text.span)) }
        let step = running.run.progress.step
        let outcome = try running.worlds.answer(of: question.statements, at: step)
        let prediction = Prediction(text.value, to: question.form, seeing: outcome)
        var slip: Int?
        if !prediction.isRight, prediction.guess != nil {
            for (place, known) in running.run.step.slips.enumerated() where slip == nil {
                if let figure = known.figure, Prediction.isNear(text.value, figure, question.form) {
                    slip = place
                }
                guard let statements = known.statements else { continue }
                let wrong = try running.worlds.answer(of: statements, at: step)
                if Prediction(text.value, to: question.form, seeing: wrong).isRight { slip = place }
            }
        }
        try tell(.answer(text.value, prediction, slip: slip))
    }

    /// Has a lesson look at a statement that was done, and say what there is to say of it.
    func lessonSees(_ statement: Spanned<Statement>, _ outcome: Outcome) throws(Failure) {
        guard let running = lesson else { return }
        if case .lesson = statement.value { return }
        let text = render(outcome.answer, as: .table, style: RenderStyle())
        lesson?.run.record(typed: outcome.answer.statement, result: text)
        guard let task = running.run.openTask, !outcome.answer.columns.isEmpty,
            statement.value.mayAnswer(task.solution.text)
        else { return keepProgress() }
        let step = running.run.progress.step
        let expected = try running.worlds.answer(of: task.solution, at: step)
        let verdict: LessonVerdict
        if let difference = AnswerComparison(expected, checks: task.checks).difference(of: outcome.answer) {
            let slip = try self.slip(of: outcome.answer, running, task)
            verdict = slip.map { .slip($0) } ?? .other(difference)
        } else {
            verdict = .right
        }
        try write(line: "")
        try tell(.tried(verdict))
    }

    /// The known wrong way that an answer came of.
    private func slip(of answer: Answer, _ running: RunningLesson, _ task: LessonTask) throws(Failure) -> Int?
    {
        // What must hold whatever the answer is tells no wrong way from another.
        let checks = task.checks.filter { check in
            if case .condition = check { false } else { true }
        }
        for (place, slip) in running.run.step.slips.enumerated() {
            guard let statements = slip.statements else { continue }
            let wrong = try running.worlds.answer(of: statements, at: running.run.progress.step)
            if AnswerComparison(wrong, checks: checks).difference(of: answer) == nil { return place }
        }
        return nil
    }

    private func perform(_ effect: LessonRun.Effect, isFirst: Bool) throws(Failure) {
        if case .runSilently(let statements) = effect { return try run(lesson: statements, isShown: false) }
        if !isFirst { try write(line: "") }
        switch effect {
        case .say(let markdown): try write(markdown: markdown)
        case .show(let data): try write(data)
        case .quote(let statements): try quote(statements)
        case .run(let statements): try run(lesson: statements, isShown: true)
        case .runSilently: return
        }
    }

    private func quote(_ statements: LessonStatements) throws(Failure) {
        for line in statements.text.split(separator: "\n") { try write(line: "    " + line) }
    }

    /// Runs statements of the lesson as if they had been typed.
    private func run(lesson statements: LessonStatements, isShown: Bool) throws(Failure) {
        let source = SourceText(name: "lesson", text: statements.text)
        guard case .statements(let all) = parse(statements.text) else { return }
        for (place, statement) in all.enumerated() {
            let started = options.stopwatch()
            var outcome = try perform(statement, in: source)
            guard isShown else { continue }
            outcome.answer.statement = source.text(of: statement.span)
            if place > 0 { try write(line: "") }
            try write(line: "cii> " + outcome.answer.statement)
            try deliver(outcome, in: statement.span, started: started)
        }
    }

    // MARK: Writing

    private func write(_ data: LessonData) throws(Failure) {
        let lines = data.text.split(separator: "\n")
        let shown = lines.count > 15 ? 9 : lines.count
        for line in lines.prefix(shown) { try write(line: "    " + line) }
        let rest = lines.count - shown
        if rest > 0 {
            try write(line: "    … " + language("and \(rest) more rows", "e mais \(rest) linhas"))
        }
        try write(line: "")
        let phrases = LessonPhrases(language)
        let rows = (data.whole ?? data.text).split(separator: "\n").count - 1
        let repeated = data.repeatedBy.map { " " + phrases.repeated($0) } ?? ""
        try write(markdown: phrases.loaded(rows, data.name) + repeated)
    }

    private func write(markdown: String) throws(Failure) {
        let style = output.resultStyle
        for line in LessonProse(width: style.width, isBold: style.color).lines(markdown) {
            try write(line: line)
        }
    }

    /// Writes a line of a lesson where it disturbs no machine that reads answers.
    private func write(line: String) throws(Failure) {
        switch settings.format {
        case .table, .plain, .markdown, .chart: try check(output.result(line + "\n"))
        case .csv, .tsv, .json, .svg, .html, .page: output.message(line)
        }
    }

    /// `lesson export "file"`.
    func exportLesson(_ path: Spanned<String>) throws(Failure) -> Outcome {
        guard let run = lesson?.run ?? lastLesson else { throw Failure(.noLesson) }
        guard !options.isSafe else { throw Failure(.safe(what: "writing files", path.span)) }
        let loaded = sources.paths.union(lesson?.setAside.sources.paths ?? [])
        if let target = TextFile.canonical(path.value), loaded.contains(target) {
            throw Failure(.overwritesSource(path: path.value, path.span))
        }
        do {
            try TextFile.write(LessonTranscript(run: run).text, to: path.value)
        } catch {
            throw Failure(.notWritten(path: path.value, reason: error.reason, path.span))
        }
        return done("lesson \(run.lesson.name) written to \(inert(path.value))")
    }

    // MARK: Progress

    private func keptProgress() -> [LessonProgress]? {
        options.lessonProgress.flatMap { LessonProgressFile(path: $0).load() }
    }

    private func keepProgress() {
        guard let path = options.lessonProgress, let progress = lesson?.run.progress else { return }
        // A lesson that was done stays so while somebody goes through it once more.
        let isDone = keptProgress()?.contains { $0.lesson == progress.lesson && $0.isFinished } ?? false
        if isDone, !progress.isFinished { return }
        guard let reason = LessonProgressFile(path: path).keep(progress), !hasSaidProgressIsLost else {
            return
        }
        hasSaidProgressIsLost = true
        say(
            Answer(
                statement: "",
                text: ["note: the progress of lessons is not kept in \(inert(path)): \(reason)"]))
    }
}

extension Statement {
    /// Whether this may be meant as an answer to a task that some statements solve.
    fileprivate func mayAnswer(_ solution: String) -> Bool {
        switch self {
        case .describe, .sources, .rejects: return false
        default:
            guard !asksForRows, case .statements(let all) = parse(solution), let last = all.last else {
                return asksForRows
            }
            func verb(_ statement: Statement) -> Substring {
                StatementPrinter().print(statement).prefix { $0 != " " }
            }
            return verb(self) == verb(last.value)
        }
    }
}
