import CIILanguage

extension Session {
    /// `diff "FILE"`, `diff "FILE", "FILE"`, `diff NAME, NAME`.
    func diff(_ statement: DiffStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.diff))
    }
}
