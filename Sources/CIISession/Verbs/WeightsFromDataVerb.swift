import CIIEngine
import CIILanguage

extension Session {
    /// `weights from data …`: weights that the figures themselves suggest.
    func weightsFromData(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) -> Answer in
            try engine.weightsFromData(query, dataset: sources.dataset(), context: context)
        }
    }
}
