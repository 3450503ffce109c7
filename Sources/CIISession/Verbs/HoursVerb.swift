import CIILanguage

extension Session {
    /// `hours`, `hours "TEXT" …`.
    func hours(_ statement: HoursStatement, _ output: Output) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.hours))
    }
}
