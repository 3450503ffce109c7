import CIIEngine
import CIIIngest
import CIILanguage
import CIIReport

/// What a lesson's own statements answer, asked in a session beside the one of the person who learns.
final class LessonWorlds {
    private let lesson: Lesson
    private let session: Session
    private let start: SessionWorld

    /// - Parameters:
    ///   - lesson: the lesson; its data are loaded and its setup is run.
    ///   - settings: how answers look to the person, and what the machine may be used for.
    ///   - options: the clocks of the session.
    init(_ lesson: Lesson, settings: Settings, options: Session.Options) throws(Failure) {
        self.lesson = lesson
        var options = options
        (options.isInteractive, options.isQuiet, options.isSafe) = (false, true, true)
        (options.keepsCaches, options.cacheFolder, options.lessonProgress) = (false, nil, nil)
        session = Session(output: NoOutput(), options: options)
        session.settings = Settings(lookingLike: settings)
        var logs: [NewLog] = []
        for data in lesson.data { logs.append(try session.log(of: data)) }
        if !logs.isEmpty { _ = session.sources.add(logs) }
        for setup in lesson.setup { _ = try session.answers(setup.text) }
        start = session.world
    }

    /// The world as a step finds it, where every step before was done in the way of the lesson.
    func world(at step: Int) throws(Failure) -> SessionWorld {
        try turn(to: step)
        return session.world
    }

    /// What statements answer at a step: the answer of the last.
    func answer(of statements: LessonStatements, at step: Int) throws(Failure) -> Answer {
        try turn(to: step)
        return try session.answers(statements.text).last ?? Answer(statement: "")
    }

    private func turn(to step: Int) throws(Failure) {
        session.world = start
        for step in lesson.steps.prefix(step) {
            for statements in step.statements { _ = try session.answers(statements.text) }
        }
    }
}

extension LessonStep {
    /// What is run in it on the way of the lesson.
    var statements: [LessonStatements] {
        let shown = body.compactMap { passage in
            if case .statements(let statements) = passage { statements } else { nil }
        }
        switch kind {
        case .explanation: return shown
        case .question(let question): return shown + [question.statements]
        case .task(let task): return shown + [task.solution]
        }
    }
}

extension Session {
    /// The interactions of a table that a lesson brings along.
    fileprivate func log(of data: LessonData) throws(Failure) -> NewLog {
        do {
            let log = try Loader().load(
                .bytes(Array((data.whole ?? data.text).utf8), name: data.name),
                options: try loadOptions(LoadReading()),
                progress: { _ in }, isCancelled: options.isInterrupted)
            return NewLog(log: log, path: nil)
        } catch let failure as Failure {
            throw failure
        } catch let failure as LoadFailure {
            throw loadFailure(failure, nil)
        } catch {
            throw Failure(status: .data)
        }
    }

    /// What each statement of a text answers.
    fileprivate func answers(_ text: String) throws(Failure) -> [Answer] {
        let source = SourceText(name: "lesson", text: text)
        do throws(Failure) {
            switch parse(text) {
            case .statements(let statements):
                var answers: [Answer] = []
                for statement in statements { answers.append(try perform(statement, in: source).answer) }
                return answers
            case .incomplete(let problems), .failed(let problems): throw Failure(problems)
            }
        } catch {
            // It is the lesson that is wrong then, and not what was typed.
            var located = error
            located.source = error.source ?? source
            throw located
        }
    }
}

/// Where nothing is written.
private final class NoOutput: SessionOutput {
    func result(_: String) -> Written { .whole }
    func message(_: String) {}
    func progress(_: LoadProgress?, of _: String) {}
    var resultStyle: RenderStyle { RenderStyle() }
    var messageColor: Bool { false }
}
