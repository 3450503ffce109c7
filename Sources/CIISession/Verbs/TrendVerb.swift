import CIIEngine
import CIILanguage

extension Session {
    /// `trend FIGURE, … …`: whether figures rise or fall; the index where there are none.
    func trend(_ figures: [Spanned<Expression>], _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.trend(figures, query, dataset: sources.dataset(), context: context)
        }
    }
}
