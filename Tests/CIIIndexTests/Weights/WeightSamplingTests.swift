import TestSupport
import Testing

@testable import CIIIndex

/// Law 12 of what weightings drawn at random say, and the closed forms of the worked example.
@Suite struct WeightSamplingTests {
    private static let ana = [200.0 / 3, 125.0 / 3, 75]
    private static let bia = [100.0 / 3, 250.0 / 3, 50]

    private static func example(_ count: Int) -> [[Double]] { (0..<count).map { [ana[$0], bia[$0]] } }

    /// 4/9 with two indicators and 47/72 with three, within four Monte-Carlo errors.
    @Test(arguments: [(2, 4.0 / 9), (3, 47.0 / 72)])
    func sharesOfAllWeightingsOfTheWorkedExample(_ count: Int, _ share: Double) throws {
        let sampling = try sampled(.arithmetic, Self.example(count), .init(allOf: count))
        let found = sampling.shareFirst(of: 0)
        #expect(abs(found - share) < 4 * sampling.error(of: share), "seed 1: \(found)")
        #expect(sampling.error(of: 0.5) == (count == 2 ? 0.0001 : 0.005))
        #expect(abs(sampling.shareFirst(of: 1) - (1 - found)) < 1e-12)
    }

    /// Where two indicators meet at the share t the second is first in [0, t] and Ana in (t, 1], whose middles are the central
    /// weights: 5/18 and 7/9 with t = 5/9.
    @Test func centralWeightsOfTheWorkedExample() throws {
        let sampling = try sampled(.arithmetic, Self.example(2), .init(allOf: 2))
        let central = try [0, 1].map { try #require(sampling.centralWeights(of: $0)) }
        #expect(abs(central[0][0] - 7.0 / 9) < 1e-4 && abs(central[1][0] - 5.0 / 18) < 1e-4)
        #expect(central.allSatisfy { abs($0[0] + $0[1] - 1) < 1e-12 })
    }

    /// Products and means of reciprocals by their crossing, which with two indicators is where one share begins.
    @Test(arguments: [CombinationRule.geometric, .harmonic])
    func otherRulesWithTwoIndicators(_ rule: CombinationRule) throws {
        let matrix = ScoreMatrix(try #require(MeanScale(rule)), scores: Self.example(2))
        let flip = try #require(WeightFlip.ofLeader(matrix, weights: [1, 1]).first { $0.indicator == 0 })
        let sampling = try sampled(rule, Self.example(2), .init(allOf: 2))
        let share = 1 - flip.share
        #expect(abs(sampling.shareFirst(of: 0) - share) < 4 * sampling.error(of: share), "seed 1")
    }

    /// The lowest score is the same under every weighting: Ana has 125/3, Bia 100/3.
    @Test func theLowestScoreHasOneRanking() throws {
        let sampling = try sampled(.minimum, Self.example(3), .init(allOf: 3))
        #expect(sampling.shareFirst(of: 0) == 1 && sampling.placeBounds(of: 1) == 2...2)
        // Without art the lowest are 200/3 and 100/3, without csat 125/3 and 50.
        let without = try sampled(.minimum, Self.example(3), .init(near: [0, 0.4, 0.6]))
        #expect(without.shareFirst(of: 1) == 1)
        #expect(without.centralWeights(of: 1).map { $0[0] == 0 && abs($0[1] - 0.4) < 0.01 } == true)
    }

    /// Every group has one place and every place one group, also where groups are equal; the mean place is what they say.
    @Test func placesAddUp() throws {
        var random = SplitMix64(seed: 72)
        for round in 0..<60 {
            let sample = WeightCase(&random, round: round, groups: 1...9)
            let scores = sample.weights.indices.map { place in sample.scores.map { $0[place] } }
            var plan = WeightSampling.Plan(allOf: scores.count)
            if round % 2 == 0 {
                plan.concentrations = plan.concentrations.map { _ in [0.5, 1, 1.7, 20][round / 2 % 4] }
            }
            plan.draws = 200
            plan.places = 99
            plan.compared = Array(sample.scores.indices)
            let sampling = try sampled(sample.rule, scores, plan)
            let groups = sample.scores.indices
            for place in groups {
                let byGroup = groups.reduce(0) { $0 + sampling.acceptability(of: $1, place: place + 1) }
                let byPlace = groups.reduce(0) { $0 + sampling.acceptability(of: place, place: $1 + 1) }
                #expect(abs(byGroup - 1) < 1e-12 && abs(byPlace - 1) < 1e-12, "seed 72, round \(round)")
                let mean = groups.reduce(0) {
                    $0 + sampling.acceptability(of: place, place: $1 + 1) * Double($1 + 1)
                }
                #expect(abs(sampling.meanPlace(of: place) - mean) < 1e-9)
                #expect(
                    abs(sampling.shareFirst(of: place) - sampling.acceptability(of: place, place: 1)) < 1e-12)
                // Half for a place shared, so that ahead, level and behind come to the mean place.
                let behind = groups.reduce(0) { $0 + ($1 == place ? 0 : sampling.winShare($1, over: place)) }
                #expect(abs(behind + 1 - mean) < 1e-9, "seed 72, round \(round)")
            }
        }
    }

    /// Every draw by itself, weighed by the rule and ranked by the definition.
    @Test func eachDrawIsCountedAsItIsRanked() throws {
        var random = SplitMix64(seed: 73)
        for round in 0..<30 {
            let sample = WeightCase(&random, round: round, groups: 2...9)
            let scores = sample.weights.indices.map { place in sample.scores.map { $0[place] } }
            var plan = WeightSampling.Plan(near: sample.weights, nearness: 5)
            plan.draws = 50
            plan.seed = UInt64(round)
            plan.places = 2
            let sampling = try sampled(sample.rule, scores, plan)
            var source = DirichletSource(plan.concentrations, draws: 50, seed: plan.seed)
            var first = [Double](repeating: 0, count: sample.scores.count)
            var bounds = sample.scores.map { _ in (low: 99, high: 0) }
            for _ in 0..<50 {
                source.draw()
                let ranks = Ranking.ranks(
                    sample.scores.map { own in
                        sample.rule.value(own.count) { (own[$0], source.weights[$0]) }
                    })
                let level = ranks.filter { $0?.place == 1 }.count
                for (group, rank) in ranks.enumerated() {
                    let place = rank?.place ?? 0
                    first[group] += place == 1 ? 1 / Double(level) : 0
                    bounds[group] = (min(bounds[group].low, place), max(bounds[group].high, place))
                }
            }
            for group in sample.scores.indices {
                #expect(abs(sampling.shareFirst(of: group) - first[group] / 50) < 1e-12, "round \(round)")
                #expect(sampling.placeBounds(of: group) == bounds[group].low...bounds[group].high)
            }
        }
    }

    /// The mean and the variance of drawn weights are those of the distribution, w and w·(1 − w)/(κ + 1).
    @Test(arguments: [[1.0, 1, 1], [10, 4, 6], [0.4, 0.1, 19.5], [0.5, 0, 0.5]])
    func drawnWeightsAreDirichlet(_ concentrations: [Double]) {
        var source = DirichletSource(concentrations, draws: 20_000, seed: 5)
        let (draws, whole) = (20_000, concentrations.reduce(0, +))
        var sums = concentrations.map { _ in (one: 0.0, two: 0.0) }
        var furthest = 0.0
        for _ in 0..<draws {
            source.draw()
            furthest = max(furthest, abs(source.weights.reduce(0, +) - 1))
            for place in sums.indices {
                sums[place].one += source.weights[place]
                sums[place].two += source.weights[place] * source.weights[place]
            }
        }
        #expect(furthest < 1e-12)
        for (place, sum) in sums.enumerated() {
            let (share, mean) = (concentrations[place] / whole, sum.one / Double(draws))
            let variance = share * (1 - share) / (whole + 1)
            #expect(abs(mean - share) <= 4 * (variance / Double(draws)).squareRoot() + 1e-15, "seed 5")
            #expect(
                abs(sum.two / Double(draws) - mean * mean - variance) <= 0.06 * variance + 1e-15, "seed 5")
        }
    }

    /// The order of the groups makes no difference, the seed does, and the same seed says the same.
    @Test func orderAndSeed() throws {
        var random = SplitMix64(seed: 74)
        let sample = WeightCase(&random, round: 2, groups: 9...9)
        let scores = sample.weights.indices.map { place in sample.scores.map { $0[place] } }
        var plan = WeightSampling.Plan(allOf: scores.count)
        plan.draws = 500
        let one = try sampled(.arithmetic, scores, plan)
        let turned = try sampled(.arithmetic, scores.map { $0.reversed() }, plan)
        for group in 0..<9 {
            #expect(one.shareFirst(of: group) == turned.shareFirst(of: 8 - group))
            #expect(one.meanPlace(of: group) == turned.meanPlace(of: 8 - group))
        }
        plan.seed = 2
        let other = try sampled(.arithmetic, scores, plan)
        #expect((0..<9).contains { one.meanPlace(of: $0) != other.meanPlace(of: $0) })
    }

    /// Weights drawn near a weighting leave its leader first.
    @Test func weightsNearOnesOwnKeepTheLeader() throws {
        let plan = WeightSampling.Plan(near: [0.5, 0.2, 0.3], nearness: 2000)
        #expect(try sampled(.arithmetic, Self.example(3), plan).shareFirst(of: 0) == 1)
    }

    @Test func itCanBeCancelled() {
        var asked = 0
        let plan = WeightSampling.Plan(allOf: 2)
        let sampling = WeightSampling(.arithmetic, scores: Self.example(2), plan) {
            asked += 1
            return true
        }
        #expect(sampling == nil && asked == 1)
    }

    private func sampled(
        _ rule: CombinationRule, _ scores: [[Double]], _ plan: WeightSampling.Plan
    ) throws -> WeightSampling {
        try #require(WeightSampling(rule, scores: scores, plan))
    }
}
