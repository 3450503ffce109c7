import CIILanguage

extension Session {
    /// `goals …`: how all goals stand.
    func goals(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.goals))
    }
}
