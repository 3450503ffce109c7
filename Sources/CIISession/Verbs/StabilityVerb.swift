import CIILanguage

extension Session {
    /// `stability …`: from which weight to which each group keeps its place.
    func stability(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.stability))
    }
}
