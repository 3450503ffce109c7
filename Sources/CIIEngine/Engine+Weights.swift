public import CIILanguage

extension Engine {
    /// The same groups under several weightings: `compare weights W, W, …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func compareWeights(
        _ weightings: [Spanned<WeightsClause>], _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try WeightComparison(
            weightings, query, dataset: dataset, context: context, engine: self
        ).answer()
    }

    /// By how much a weight has to change before groups change places: `flips …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func flips(_ query: Query, dataset: Dataset, context: QueryContext) throws(EngineFailure) -> Answer
    {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try FlipsQuestion(query, dataset: dataset, context: context, engine: self).answer()
    }

    /// How far each weight can move before the first place changes hands: `stability …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func stability(
        _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try StabilityQuestion(query, dataset: dataset, context: context, engine: self).answer()
    }

    /// The index of every group as one weight goes from end to end: `sweep INDICATOR …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func sweep(
        _ sweep: Sweep, _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        return try SweepQuestion(sweep, query, dataset: dataset, context: context, engine: self).answer()
    }
}
