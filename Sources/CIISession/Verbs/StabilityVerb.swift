import CIIEngine
import CIILanguage

extension Session {
    /// `stability …`: from which weight to which each group keeps its place.
    func stability(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.stability(query, dataset: sources.dataset(), context: context)
        }
    }
}
