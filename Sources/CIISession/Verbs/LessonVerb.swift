import CIILanguage

extension Session {
    /// `lesson …`: which one, and what is done in it.
    func lesson(_ statement: LessonStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.lesson))
    }
}
