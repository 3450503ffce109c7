import CIILanguage

extension Session {
    /// `reach VALUE …`: by how much indicators have to change.
    func reach(_ reach: Reach, _ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.reach))
    }
}
