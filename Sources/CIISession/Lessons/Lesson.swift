/// A lesson: what it explains, asks and sets, in the order it does.
struct Lesson: Equatable, Sendable {
    /// What it is started by.
    var name: String
    /// Its heading, without the number in front.
    var title: String
    /// What stands before the first step.
    var introduction: [LessonPassage] = []
    /// The interactions it is about, loaded when it starts.
    var data: [LessonData] = []
    /// Statements that are run when it starts.
    var setup: [LessonStatements] = []
    /// Its parts.
    var steps: [LessonStep] = []
}

/// A table that a lesson brings along.
struct LessonData: Equatable, Sendable {
    /// The name of the file it stands for.
    var name: String
    /// As it stands in the page.
    var text: String
    /// The column that says how many interactions a line stands for; nil where each stands for one.
    var repeatedBy: String?
}

/// One part of a lesson.
struct LessonStep: Equatable, Sendable {
    /// What is done in it.
    enum Kind: Equatable, Sendable {
        /// It only explains.
        case explanation
        /// Something to guess before it is seen.
        case question(LessonQuestion)
        /// Something to find out by a statement.
        case task(LessonTask)
    }

    var heading: String
    /// The line of its heading.
    var line: Int
    /// What is shown when it begins.
    var body: [LessonPassage] = []
    /// The same as it stands in the page.
    var page = ""
    var kind = Kind.explanation
    /// From the first nudge to what almost gives it away.
    var hints: [[LessonPassage]] = []
    /// Wrong ways, and what to say to who took one.
    var slips: [LessonSlip] = []
    /// What the teacher knows to be right and wrong, for the tests.
    var key: [LessonKeyEntry] = []
}

/// Something to guess.
struct LessonQuestion: Equatable, Sendable {
    /// What is asked.
    var form: PredictionForm
    /// What tells the answer; that of the last statement counts.
    var statements: LessonStatements
    /// What is said once it is seen.
    var reading: [LessonPassage] = []
}

/// Something to find out.
struct LessonTask: Equatable, Sendable {
    /// One way to do it; the answer of the last statement counts.
    var solution: LessonStatements
    /// What an answer must have in common with that of the solution.
    var checks: [LessonCheck]
    /// Why it is the solution.
    var reason: [LessonPassage] = []
}

/// A wrong way that is known.
struct LessonSlip: Equatable, Sendable {
    /// What is asked in that way; nil where ``figure`` says what comes of it.
    var statements: LessonStatements?
    /// What comes of it.
    var figure: Double?
    /// The line that it stands on.
    var line: Int
    /// What to say to it.
    var feedback: [LessonPassage] = []
}

/// What the teacher knows to be right or wrong.
struct LessonKeyEntry: Equatable, Sendable {
    enum Kind: String, Sendable { case right, wrong, guess }
    var kind: Kind
    /// The statements, or what is guessed.
    var text: String
    /// Words that have to be in what is said to it.
    var says: [String] = []
    var line: Int
}

/// A piece of what is shown.
enum LessonPassage: Equatable, Sendable {
    /// Markdown.
    case prose(String)
    /// A table that is among the data of the lesson.
    case data(LessonData)
    /// Statements that are run where they stand.
    case statements(LessonStatements)
}

/// Statements of a lesson, with their place in its page.
struct LessonStatements: Equatable, Sendable {
    var text: String
    /// The first of their lines.
    var line: Int
    /// What the page says they answer.
    var output: Output?

    /// An answer as it stands in the page.
    struct Output: Equatable, Sendable {
        var text: String
        /// The lines between its fences, from 1.
        var lines: Range<Int>
    }
}

/// What is wrong with the page of a lesson.
struct LessonProblem: Error, Equatable {
    /// From 1.
    var line: Int
    var text: String
}
