import TestSupport
import Testing

@testable import CIIIndex

/// The groups shown and their places are those of ranking and sorting everything.
@Suite struct StandingTests {
    private static func groups(_ random: inout SplitMix64) throws -> WeighedGroups {
        let (csat, response) = (
            try #require(Indicator.named("csat")), try #require(Indicator.named("response"))
        )
        var goalposts = GoalpostTable()
        for indicator in [csat, response] {
            goalposts.set(try Goalposts(worst: 0, best: 100), for: indicator)
        }
        let count = random.next(upTo: 40)
        let (kinds, complete) = (1 + random.next(upTo: 8), random.next(upTo: 4))
        func column(_ indicator: Indicator, missingShare: Int) -> ScoreColumn {
            let values: [Double] = (0..<count).map { _ in
                if random.next(upTo: 4) < missingShare { return .nan }
                return switch random.next(upTo: kinds) {
                case 0: 0
                case 1: 50
                case 2, 3: 50 + Double(Int.random(in: -6...6, using: &random)) * 0.37e-9
                case 4: 50 + Double(Int.random(in: -3...3, using: &random)) * 0.7e-6
                default: Double.random(in: 0...100, using: &random)
                }
            }
            let counts = values.map { _ in UInt32(1 + random.next(upTo: 12)) }
            return ScoreColumn(
                indicator, ReadingColumn(values: values, counts: counts), parts: nil, goalposts: goalposts)
        }
        let columns = [
            column(csat, missingShare: complete == 0 ? 2 : 0), column(response, missingShare: complete),
        ]
        let minimum = 1 + random.next(upTo: 4)
        let weights = [WeightEntry(csat, Double(3 + random.next(upTo: 2))), WeightEntry(response, 1)]
        let definition = try IndexDefinition(
            weighting: Weighting(weights), goalposts: goalposts, minimumCount: minimum)
        return ScoredGroups(columns: columns, groupCount: count, minimumCount: minimum)
            .weighed(by: definition)
    }

    /// By definition: who is compared with whom, the ranks of those, and everybody in order.
    private static func all(
        _ weighed: WeighedGroups, _ range: Range<Int>, fromBottom isBottom: Bool
    ) -> [Standing.Entry] {
        let results = range.map { weighed.result(of: $0) }
        let isCompared: [Bool]
        if results.contains(where: { $0.status == .complete || $0.status == .filled }) {
            isCompared = results.map(\.isRankable)
        } else {
            let most = results.filter { $0.status == .partial }.max { $0.observedWeight < $1.observedWeight }
            isCompared = results.map { result in
                result.status == .partial && !result.hasTooFew
                    && result.terms.map { $0.score != nil } == most?.terms.map { $0.score != nil }
            }
        }
        let ranks = Ranking.ranks(zip(results, isCompared).map { $1 ? $0.index : nil })
        func order(_ place: Int) -> (Int, Double) {
            let turn = isBottom ? -1.0 : 1.0
            if let rank = ranks[place] { return (0, turn * Double(rank.place)) }
            guard let index = results[place].index else { return (3, 0) }
            return (results[place].isComplete ? 1 : 2, turn * -index)
        }
        return results.indices.sorted { a, b in
            let (x, y) = (order(a), order(b))
            return x != y ? x < y : a < b
        }.map { ($0 + range.lowerBound, ranks[$0]) }
    }

    @Test func agreesWithSortingEverything() throws {
        var random = SplitMix64(seed: 421)
        for round in 0..<4000 {
            let weighed = try Self.groups(&random)
            let count = weighed.indices.count
            let start = random.next(upTo: 3) == 0 ? random.next(upTo: count + 1) : 0
            let standing = Standing(weighed, start..<count)
            for isBottom in [false, true] {
                let limit = random.next(upTo: 4) == 0 ? Int.max : 1 + random.next(upTo: 9)
                let expected = Self.all(weighed, start..<count, fromBottom: isBottom).prefix(limit)
                let found = standing.first(limit, fromBottom: isBottom)
                guard found.map(\.group) == expected.map(\.group), found.map(\.rank) == expected.map(\.rank)
                else {
                    Issue.record("seed 421, round \(round), \(limit): \(found) for \(Array(expected))")
                    return
                }
            }
            let ranks = Self.all(weighed, start..<count, fromBottom: false)
                .sorted { $0.group < $1.group }.map(\.rank)
            guard standing.ranks == ranks else {
                Issue.record("seed 421, round \(round): \(standing.ranks) for \(ranks)")
                return
            }
        }
    }

    @Test func selectionIsThePrefixOfSorting() {
        var random = SplitMix64(seed: 422)
        for round in 0..<500 {
            let values = (0..<random.next(upTo: 60)).map { _ in random.next(upTo: 20) }
            let limit = random.next(upTo: 30)
            var selection = Selection<Int>(limit)
            for value in values { selection.offer(value) }
            #expect(selection.sorted == Array(values.sorted().prefix(limit)), "seed 422, round \(round)")
        }
    }
}
