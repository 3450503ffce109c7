import CIILanguage

extension Session {
    /// `explain cii …`: how the index comes about.
    func explainIndex(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.explain))
    }
}
