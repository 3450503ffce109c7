import CIIColumns
import CIIEngine
import CIILanguage

extension Session {
    /// `goal FIGURE >= VALUE …`: whether a goal is met, kept for `goals`.
    ///
    /// Before anything is loaded it is only kept, so that a file of definitions can hold goals.
    func goal(_ goal: Goal, _ query: Query) throws(Failure) -> Outcome {
        let kept = KeptGoal(goal, query)
        guard sources.dataset().table.rowCount > 0 else {
            definitions.define(kept)
            return done(kept.statement)
        }
        return try answer(query.output) { () throws(EngineFailure) in
            let answer = try engine.goal(kept, dataset: sources.dataset(), context: context)
            definitions.define(kept)
            return answer
        }
    }

    /// An answer about goals; one that is missed behind `or fail` ends a script once it is shown.
    func answer(
        _ output: Output, _ ask: () throws(EngineFailure) -> GoalAnswer
    ) throws(Failure) -> Outcome {
        var failing = (missed: 0, of: 0)
        var outcome = try answer(output) { () throws(EngineFailure) -> Answer in
            let found = try ask()
            failing = found.failing
            return found.answer
        }
        if failing.missed > 0 {
            outcome.failure = Failure(.goalMissed(failing.missed, of: failing.of), status: .goalMissed)
        }
        return outcome
    }
}
