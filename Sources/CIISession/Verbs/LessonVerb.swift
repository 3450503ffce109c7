import CIIEngine
import CIILanguage

extension Session {
    /// `lesson …`: which one, and what is done in it.
    func lesson(_ statement: LessonStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list: return try listLessons(output)
        case .start(let name): try startLesson(name)
        case .next: try tell(.next)
        case .again: try tell(.again)
        case .hint: try tell(.hint)
        case .solution: try tell(.solution)
        case .skip: try tell(.skip)
        case .back: try tell(.back)
        case .answer(let text): try answerLesson(text)
        case .stop: try stopLesson()
        case .export(let path): return try exportLesson(path)
        }
        return Outcome(answer: Answer(statement: ""), isDelivered: true)
    }
}
