import CIIEngine
import CIILanguage

extension Session {
    /// `goals …`: how all goals stand.
    func goals(_ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) -> GoalAnswer in
            try engine.goals(query, dataset: sources.dataset(), context: context)
        }
    }
}
