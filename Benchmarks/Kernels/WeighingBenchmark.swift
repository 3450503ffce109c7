import CIIIndex

/// What a change of weights costs once the scores of groups are there: the indices and the places of all of them, and what many
/// drawn weightings say.
enum WeighingBenchmark {
    /// Prints one line for each piece of work: the least of `repetitions`, on one thread.
    static func run(repetitions: Int) throws {
        try weigh(groups: 10_000, missingShare: 0, repetitions)
        try weigh(groups: 10_000, missingShare: 0.01, repetitions)
        draw(groups: 200, draws: 1000, repetitions)
        draw(groups: 200, draws: 10_000, repetitions)
        exact(groups: 200, repetitions)
    }

    private static let indicators = 8

    /// Drawn scores; the same on every machine.
    private static func scores(_ groups: Int) -> [[Double]] {
        var random = RandomSource()
        return (0..<indicators).map { _ in (0..<groups).map { _ in 100 * random.nextShare() } }
    }

    private static func weigh(groups: Int, missingShare: Double, _ repetitions: Int) throws {
        var random = RandomSource(seed: 2)
        let columns = scores(groups).map { own in
            let values = own.map { random.nextShare() < missingShare ? nil : Optional($0) }
            let readings = ReadingColumn(
                values: values.map { $0 ?? .nan }, counts: values.map { $0 == nil ? 0 : 50 })
            return ScoreColumn(readings, scores: values)
        }
        let scored = ScoredGroups(columns: columns, groupCount: groups, minimumCount: 10)
        let chosen = Indicator.all.filter { $0.goalposts != nil }.prefix(indicators)
        var least = Double.infinity
        var ranked = 0
        for repetition in 0..<repetitions {
            let definition = try IndexDefinition(
                weighting: Weighting(
                    chosen.enumerated().map { WeightEntry($1, Double(1 + ($0 + repetition) % indicators)) }))
            least = min(
                least,
                milliseconds {
                    let weighed = scored.weighed(by: definition)
                    ranked = Standing(weighed, 0..<groups).ranks.count { $0 != nil }
                })
        }
        print("weigh and rank\t\(groups) × \(indicators), \(ranked) ranked\t\(rounded(least)) ms")
    }

    private static func draw(groups: Int, draws: Int, _ repetitions: Int) {
        let scores = scores(groups)
        for rule in CombinationRule.allCases {
            var plan = WeightSampling.Plan(allOf: indicators)
            plan.draws = draws
            var least = Double.infinity
            for _ in 0..<repetitions {
                least = min(least, milliseconds { _ = WeightSampling(rule, scores: scores, plan) })
            }
            print("draw \(draws), \(rule.rawValue)\t\(groups) × \(indicators)\t\(rounded(least)) ms")
        }
    }

    private static func exact(groups: Int, _ repetitions: Int) {
        let matrix = ScoreMatrix(.identity, scores: scores(groups))
        let weights = (1...indicators).map(Double.init)
        let works: [(String, () -> Void)] = [
            ("flips of the leader", { _ = WeightFlip.ofLeader(matrix, weights: weights) }),
            ("flips of all pairs", { _ = WeightFlip.ofAllPairs(matrix, weights: weights, limit: 100) }),
            ("stability", { _ = WeightStability.all(matrix, weights: weights) }),
            ("who can be first", { _ = FirstPlaces(matrix) }),
        ]
        for (name, work) in works {
            let least = (0..<repetitions).map { _ in milliseconds(work) }.min() ?? 0
            print("\(name)\t\(groups) × \(indicators)\t\(rounded(least)) ms")
        }
    }
}
