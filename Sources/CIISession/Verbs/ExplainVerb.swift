import CIIEngine
import CIILanguage

extension Session {
    /// `explain cii …`: how the index comes about.
    func explainIndex(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.indexExplanation(query, dataset: sources.dataset(), context: context)
        }
    }
}
