import CIIEngine
import CIILanguage

extension Session {
    /// `robust …`: the index by weightings drawn at random, and by other ways to make it.
    func robust(_ sampling: Sampling, _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) -> Answer in
            try engine.robust(sampling, query, dataset: sources.dataset(), context: context)
        }
    }
}
