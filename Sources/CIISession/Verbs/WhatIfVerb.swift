import CIIEngine
import CIILanguage

extension Session {
    /// `what if CHANGE, … …`: the index if something were otherwise.
    func whatIf(_ scenario: Scenario, _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.whatIf(scenario, query, dataset: sources.dataset(), context: context)
        }
    }
}
