import CIILanguage

extension Session {
    /// `sweep INDICATOR …`: one weight from end to end.
    func sweep(_ sweep: Sweep, _ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.sweep))
    }
}
