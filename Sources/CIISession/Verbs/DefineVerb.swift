import CIILanguage

extension Session {
    /// `define NAME`: what a name stands for.
    func define(_ name: Spanned<Name>, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.define))
    }
}
