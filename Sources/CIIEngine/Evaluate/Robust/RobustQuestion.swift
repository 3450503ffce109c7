import CIIIndex
public import CIILanguage

/// `robust …`: how much of a ranking is owed to its weights, and to the other choices that made the index.
struct RobustQuestion {
    let weighed: WeighedQuestion
    let ranked: RankedScores
    let parts: WeighableParts
    let plan: WeightSampling.Plan
    /// How near to the weights in force draws are; nil for all weightings alike.
    let nearness: Double?
    let sampling: WeightSampling
    /// Who can be first at all; nil where no closed form tells.
    let firstPlaces: FirstPlaces?
    let multiverse: Multiverse

    var question: IndexQuestion { weighed.question }

    /// The draws that a statement may ask for.
    static let draws = 100...1_000_000
    /// The nearness that a statement may ask for.
    static let nearness = 1.0...1_000_000.0
    /// The most indices that are worked out: draws times groups.
    static let mostIndices = 1_000_000_000
    /// The most groups of which it is found exactly which can be first.
    static let mostExactGroups = 20_000
    /// How many of the first places are told apart.
    static let places = 3

    init(
        _ sampling: Sampling, _ query: Query, dataset: Dataset, context: QueryContext, engine: Engine
    ) throws(EngineFailure) {
        let problems = Self.problems(sampling, query)
        guard problems.isEmpty else { throw .wrong(Diagnostics(problems.map(\.diagnostic))) }
        let question = try IndexQuestion(query, dataset: dataset, context: context, engine: engine)
        guard !question.frame.dimensions.isEmpty else {
            throw .wrong(Diagnostics(RobustProblem.needsGroups.diagnostic))
        }
        weighed = try WeighedQuestion(question)
        ranked = weighed.ranked
        parts = WeighableParts(ranked)
        guard parts.weights.count >= 2 else {
            throw .wrong(Diagnostics(RobustProblem.oneIndicator(query.weights?.span).diagnostic))
        }
        guard ranked.groups.count >= 2 else {
            throw .wrong(
                Diagnostics(
                    RobustProblem.tooFewRanked(
                        ranked.groups.count, of: weighed.weighed.indices.count,
                        tooFew: weighed.weighed.countOfTooFew,
                        minimum: question.definition.minimumCount
                    ).diagnostic))
        }
        nearness = sampling.nearness?.value
        let weights = parts.weights
        var plan =
            nearness.map { WeightSampling.Plan(near: weights, nearness: $0) }
            ?? WeightSampling.Plan(allOf: weights.count)
        plan.draws = sampling.draws?.value ?? plan.draws
        plan.seed = context.seed
        plan.places = Self.places
        self.plan = plan
        guard plan.draws * ranked.groups.count <= Self.mostIndices else {
            throw .wrong(
                Diagnostics(
                    RobustProblem.tooMuchToDraw(
                        sampling.draws?.span, draws: plan.draws, groups: ranked.groups.count
                    ).diagnostic))
        }
        let isCancelled = context.isCancelled
        guard
            let drawn = WeightSampling(
                parts.rule, scores: parts.scores, plan, isCancelled: isCancelled)
        else { throw .cancelled }
        self.sampling = drawn
        if let scale = MeanScale(parts.rule), ranked.groups.count <= Self.mostExactGroups {
            let matrix = ScoreMatrix(scale, scores: parts.scores)
            guard let found = FirstPlaces(matrix, isCancelled: isCancelled) else { throw .cancelled }
            firstPlaces = found
        } else {
            firstPlaces = nil
        }
        multiverse = weighed.multiverse()
    }

    /// What is wrong with the numbers of the statement and the clauses that make no sense with it.
    private static func problems(_ sampling: Sampling, _ query: Query) -> [RobustProblem] {
        var problems: [RobustProblem] = []
        if let draws = sampling.draws, !Self.draws.contains(draws.value) {
            problems.append(.drawsOutOfRange(draws.span, Self.draws))
        }
        if let nearness = sampling.nearness, !Self.nearness.contains(nearness.value) {
            problems.append(.nearnessOutOfRange(nearness.span, Self.nearness))
        }
        if let every = query.every { problems.append(.periods(every.span)) }
        return problems
    }
}

extension Engine {
    /// How much of a ranking is owed to its weights and to the other choices that made the index: `robust …`.
    ///
    /// - Throws: what is wrong with the statement, or that it was cancelled.
    public func robust(
        _ sampling: Sampling, _ query: Query, dataset: Dataset, context: QueryContext
    ) throws(EngineFailure) -> Answer {
        cache.turn(to: dataset.revision)
        defer { cache.trim() }
        let question = try RobustQuestion(
            sampling, query, dataset: dataset, context: context, engine: self)
        return try RobustLayout(question).answer(self)
    }
}
