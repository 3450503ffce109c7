import CIILanguage

extension Session {
    /// `what if CHANGE, … …`: the index if something were otherwise.
    func whatIf(_ scenario: Scenario, _ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.what))
    }
}
