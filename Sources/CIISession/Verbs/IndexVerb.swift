import CIILanguage

extension Session {
    /// `index`, `index NAME`, `index NAME = …`.
    func index(_ statement: IndexStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.index))
    }
}
