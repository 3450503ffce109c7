import CIILanguage

extension Session {
    /// `weights from data …`: weights that the figures themselves suggest.
    func weightsFromData(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.weights))
    }
}
