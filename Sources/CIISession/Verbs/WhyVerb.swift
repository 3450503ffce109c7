import CIIEngine
import CIILanguage

extension Session {
    /// `why …`: why the index changed.
    func why(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.why(query, dataset: sources.dataset(), context: context)
        }
    }
}
