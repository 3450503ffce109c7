import CIILanguage

extension Session {
    /// `why …`: why the index changed.
    func why(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.why))
    }
}
