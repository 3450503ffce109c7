/// A lesson that is under way: what has been done, and what is shown next.
///
/// It takes what happens and gives what is to be done about it; it runs no statement and writes nothing.
struct LessonRun: Sendable {
    /// What happened.
    enum Input: Sendable {
        case begin
        case next
        case again
        case hint
        case solution
        case skip
        case back
        /// A guess, beside what comes out, and the slip that it is the outcome of.
        case answer(String, Prediction, slip: Int?)
        /// A statement that may be what a task asks for, and what there is to say of its answer.
        case tried(LessonVerdict)
    }

    /// What is to be done.
    enum Effect: Equatable, Sendable {
        /// Shows Markdown.
        case say(String)
        /// Shows a table of the lesson.
        case show(LessonData)
        /// Shows statements and runs them.
        case run(LessonStatements)
        /// Shows statements.
        case quote(LessonStatements)
        /// Runs statements and says nothing of them.
        case runSilently(LessonStatements)
    }

    let lesson: Lesson
    let phrases: LessonPhrases
    /// Its place among the lessons; nil for one that stands in a file.
    let number: Int?
    private(set) var progress: LessonProgress
    /// Whether the step that is shown is done, so that the next may come.
    private(set) var isStepDone = false
    private(set) var hintsGiven = 0

    /// - Parameters:
    ///   - lesson: the lesson.
    ///   - number: its place among the lessons.
    ///   - progress: how far it had come.
    ///   - language: what it says its own sentences in.
    init(_ lesson: Lesson, number: Int?, progress: LessonProgress?, language: LessonLanguage) {
        self.lesson = lesson
        self.number = number
        phrases = LessonPhrases(language)
        self.progress = LessonProgress(lesson: lesson.name, steps: lesson.steps.count)
        if let progress, !progress.isFinished, lesson.steps.indices.contains(progress.step) {
            self.progress = progress
            self.progress.steps = lesson.steps.count
        }
    }

    /// The step that is shown.
    var step: LessonStep { lesson.steps[progress.step] }

    /// Whether all of it was shown.
    var isFinished: Bool { progress.isFinished }

    /// The question that waits for a guess.
    var openQuestion: LessonQuestion? {
        if case .question(let question) = step.kind, !isStepDone { question } else { nil }
    }

    /// The task that waits for a statement.
    var openTask: LessonTask? {
        if case .task(let task) = step.kind, !isStepDone { task } else { nil }
    }

    /// What is to be done about what happened.
    mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .begin: begin()
        case .again: shown()
        case .next:
            isStepDone ? advance() : [.say(openQuestion == nil ? phrases.notDone : phrases.guessFirst)]
        case .back: back()
        case .hint: hint()
        case .solution: solution()
        case .skip: skip()
        case .answer(let text, let prediction, let slip): answer(text, prediction, slip)
        case .tried(let verdict): tried(verdict)
        }
    }

    /// Keeps a statement that was typed, with what it answered.
    mutating func record(typed statement: String, result: String) {
        progress.records.append(
            LessonRecord(step: progress.step, kind: .typed, text: statement, result: result))
    }

    private mutating func record(_ kind: LessonRecord.Kind, _ text: String = "", result: String = "") {
        progress.records.append(LessonRecord(step: progress.step, kind: kind, text: text, result: result))
    }

    // MARK: Steps

    private mutating func begin() -> [Effect] {
        var effects: [Effect] = [.say(phrases.title(lesson, number: number))]
        effects += Self.effects(of: lesson.introduction)
        if progress.step > 0 {
            effects.append(.say(phrases.goesOn(progress.step + 1, of: lesson.steps.count)))
        }
        return effects + shown()
    }

    /// The step as it is shown.
    private mutating func shown() -> [Effect] {
        let (number, count) = (progress.step + 1, lesson.steps.count)
        var effects: [Effect] = [.say(phrases.heading(step, number: number, of: count))]
        effects += Self.effects(of: step.body)
        switch step.kind {
        case .explanation:
            isStepDone = true
            if number == count {
                progress.isFinished = true
                effects.append(.say(phrases.isOver))
            } else {
                effects.append(.say(phrases.toGoOn))
            }
        case .question(let question):
            effects += [
                .quote(question.statements),
                .say(isStepDone ? phrases.toGoOn : phrases.toAnswer(question.form)),
            ]
        case .task: effects.append(.say(isStepDone ? phrases.toGoOn : phrases.toDo))
        }
        return effects
    }

    private mutating func advance() -> [Effect] {
        guard progress.step + 1 < lesson.steps.count else {
            progress.isFinished = true
            return [.say(phrases.isOver)]
        }
        move(to: progress.step + 1)
        return shown()
    }

    private mutating func back() -> [Effect] {
        guard progress.step > 0 else { return [.say(phrases.atBeginning)] }
        move(to: progress.step - 1)
        return shown()
    }

    private mutating func move(to step: Int) {
        progress.step = step
        (isStepDone, hintsGiven) = (false, 0)
    }

    private mutating func skip() -> [Effect] {
        guard !isStepDone else { return advance() }
        record(.skipped)
        switch step.kind {
        case .explanation: return advance()
        case .question(let question): return [.runSilently(question.statements)] + advance()
        case .task(let task):
            return [.say(phrases.skipped), .quote(task.solution), .runSilently(task.solution)] + advance()
        }
    }

    // MARK: Help

    private mutating func hint() -> [Effect] {
        guard !step.hints.isEmpty else { return [.say(phrases.noHints)] }
        guard hintsGiven < step.hints.count else { return [.say(phrases.noMoreHints)] }
        let hint = step.hints[hintsGiven]
        hintsGiven += 1
        record(.hint, "\(hintsGiven)")
        return [.say(phrases.hint(hintsGiven, of: step.hints.count))] + Self.effects(of: hint)
    }

    private mutating func solution() -> [Effect] {
        switch step.kind {
        case .explanation: return [.say(phrases.nothingToSolve)]
        case .question(let question):
            isStepDone = true
            record(.solution)
            return [.run(question.statements)] + Self.effects(of: question.reading) + goingOn()
        case .task(let task):
            isStepDone = true
            record(.solution)
            return [.say(phrases.solution), .run(task.solution)] + Self.effects(of: task.reason) + goingOn()
        }
    }

    // MARK: Answers

    private mutating func answer(_ text: String, _ prediction: Prediction, _ slip: Int?) -> [Effect] {
        guard case .question(let question) = step.kind else { return [.say(phrases.nothingToSolve)] }
        guard prediction.guess != nil else {
            return [.say(phrases.notUnderstood), .say(phrases.toAnswer(question.form))]
        }
        isStepDone = true
        let compared = phrases.compared(prediction)
        record(.guess, text, result: compared)
        var effects: [Effect] = [.run(question.statements), .say(compared)]
        if !prediction.isRight, let slip { effects += Self.effects(of: step.slips[slip].feedback) }
        return effects + Self.effects(of: question.reading) + goingOn()
    }

    private mutating func tried(_ verdict: LessonVerdict) -> [Effect] {
        guard case .task(let task) = step.kind, !isStepDone else { return [] }
        switch verdict {
        case .right:
            isStepDone = true
            record(.solved)
            return [.say(phrases.right)] + Self.effects(of: task.reason) + goingOn()
        case .slip(let slip):
            record(.missed)
            return [.say(phrases.notYet)] + Self.effects(of: step.slips[slip].feedback)
                + [.say(phrases.hintHelps)]
        case .other(let difference):
            record(.missed)
            return [.say("\(phrases.notYet) \(phrases.words(difference)) \(phrases.hintHelps)")]
        }
    }

    /// What stands behind a step that is done.
    private func goingOn() -> [Effect] { [.say(phrases.toGoOn)] }

    private static func effects(of passages: [LessonPassage]) -> [Effect] {
        passages.map { passage in
            switch passage {
            case .prose(let text): .say(text)
            case .data(let data): .show(data)
            case .statements(let statements): .run(statements)
            }
        }
    }
}

/// What there is to say of an answer to a task.
enum LessonVerdict: Equatable, Sendable {
    case right
    /// The answer of a wrong way that is known, by its place among the slips of the step.
    case slip(Int)
    case other(LessonDifference)
}
