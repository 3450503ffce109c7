import CIILanguage

extension Session {
    /// `nudge …`: weights that are changed key by key.
    func nudge(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.nudge))
    }
}
