import CIIEngine
import CIILanguage

extension Session {
    /// `compare weights W, W …`: the index by several weightings.
    func compareWeights(_ weightings: [Spanned<WeightsClause>], _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.compareWeights(weightings, query, dataset: sources.dataset(), context: context)
        }
    }
}
