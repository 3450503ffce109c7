import CIILanguage

extension Session {
    /// `definitions`: all that was defined here, as statements.
    func definitions(_ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.definitions))
    }

    /// `save definitions "FILE"`: the same in a file.
    func saveDefinitions(_ path: Spanned<String>) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.save))
    }
}
