import CIIEngine
import CIILanguage

extension Session {
    /// `flips …`: at which weights groups change places.
    func flips(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.flips(query, dataset: sources.dataset(), context: context)
        }
    }
}
