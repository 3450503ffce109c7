import CIILanguage

extension Session {
    /// `flips …`: at which weights groups change places.
    func flips(_ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.flips))
    }
}
