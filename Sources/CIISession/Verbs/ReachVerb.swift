import CIIEngine
import CIILanguage

extension Session {
    /// `reach VALUE …`: by how much indicators have to change.
    func reach(_ reach: Reach, _ query: Query) throws(Failure) -> Outcome {
        try answer(query.output) { () throws(EngineFailure) in
            try engine.reach(reach, query, dataset: sources.dataset(), context: context)
        }
    }
}
