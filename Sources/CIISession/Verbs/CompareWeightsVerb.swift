import CIILanguage

extension Session {
    /// `compare weights W, W …`: the index by several weightings.
    func compareWeights(_ weightings: [Spanned<WeightsClause>], _ query: Query) throws(Failure) -> Outcome {
        throw Failure(.notAnsweredYet(.compare))
    }
}
