import CIIEngine
import CIILanguage

extension Session {
    /// `sweep INDICATOR …`: one weight from end to end.
    func sweep(_ sweep: Sweep, _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.sweep(sweep, query, dataset: sources.dataset(), context: context)
        }
    }
}
