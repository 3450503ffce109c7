import CIILanguage

extension Session {
    /// `indicator`, `indicator NAME`, `indicator NAME = …`.
    func indicator(_ statement: IndicatorStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.indicator))
    }
}
