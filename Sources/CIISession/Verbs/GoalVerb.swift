import CIILanguage

extension Session {
    /// `goal FIGURE >= VALUE …`: whether a goal is met, kept for `goals`.
    func goal(_ goal: Goal, _ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notBuilt(.goal))
    }
}
