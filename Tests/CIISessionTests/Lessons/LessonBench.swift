import CIILanguage
import TestSupport

@testable import CIISession

/// A lesson under way in a session of its own.
final class LessonBench {
    let output = RecordingOutput()
    let session: Session

    /// A session that takes lessons.
    init(progress: String? = nil, isSafe: Bool = false, language: LessonLanguage = .en) {
        var options = Session.Options(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        options.lessonProgress = progress
        options.isSafe = isSafe
        session = Session(output: output, options: options)
        session.settings.language = language
    }

    /// What is written when some lines are typed, answers and errors together.
    @discardableResult
    func type(_ lines: String...) -> String {
        for line in lines { session.run(script: line, named: "test") }
        return output.taken().map { $0.isResult ? $0.text : $0.text + "\n" }.joined()
    }

    /// The step that is shown, from 1.
    var step: Int? { session.lesson.map { $0.run.progress.step + 1 } }

    /// Whether it is done.
    var isStepDone: Bool { session.lesson?.run.isStepDone ?? false }

    /// Takes the lesson to a step, by skipping those before it.
    func go(to step: Int) {
        for _ in 0..<step where (self.step ?? step) < step { type("lesson skip") }
    }
}
