public import CIILanguage

extension Engine {
    /// The index as it is and as it would be: `what if …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func whatIf(
        _ scenario: Scenario, _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try WhatIfQuestion(scenario, query, dataset: dataset, context: context, engine: self).answer()
    }

    /// What the indicators of groups would need for the index to come to a value: `reach …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func reach(
        _ reach: Reach, _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try ReachQuestion(reach, query, dataset: dataset, context: context, engine: self).answer()
    }
}
