import CIILanguage

extension Session {
    /// `scenario`, `scenario NAME`, `scenario NAME = …`.
    func scenario(_ statement: ScenarioStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.scenario))
    }
}
