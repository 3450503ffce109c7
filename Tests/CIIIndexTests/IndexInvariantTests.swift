import CIIIndex
import TestSupport
import Testing

/// Laws of the index that hold whatever the numbers are; each failure names the seed and the round.
@Suite struct IndexInvariantTests {
    private static let rounds = 300

    /// One random question: weights, and a group with readings for them.
    private struct Draw {
        var entries: [WeightEntry]
        var readings: [IndicatorReadings]

        init(_ random: inout SplitMix64, isComplete: Bool) {
            let scored = Indicator.all.filter { $0.goalposts != nil }.shuffled(using: &random)
            let chosen = scored.prefix(Int.random(in: 1...6, using: &random))
            entries = chosen.enumerated().map { position, indicator in
                // The first weight is never zero, so that there is always an index to speak of.
                let isZero = position > 0 && Int.random(in: 0..<6, using: &random) == 0
                return WeightEntry(indicator, isZero ? 0 : Double.random(in: 0.01...10, using: &random))
            }
            readings = chosen.map { indicator in
                let families = ChannelFamily.allCases.shuffled(using: &random).prefix(
                    Int.random(in: 1...4, using: &random))
                if !isComplete, Int.random(in: 0..<5, using: &random) == 0 {
                    return IndicatorReadings(pooled: Reading(nil, count: 0))
                }
                let read = families.map { family in
                    let range = Draw.range(indicator)
                    return IndicatorReadings.FamilyReading(
                        family,
                        Reading(
                            Double.random(in: range, using: &random),
                            count: Int.random(in: 1...50, using: &random)))
                }
                let count = read.map(\.reading.count).reduce(0, +)
                let sum = read.map { ($0.reading.value ?? 0) * Double($0.reading.count) }.reduce(0, +)
                return IndicatorReadings(pooled: Reading(sum / Double(count), count: count), families: read)
            }
        }

        /// Raw values that reach beyond the goalposts of some families.
        static func range(_ indicator: Indicator) -> ClosedRange<Double> {
            switch indicator.unit {
            case .percent: 0...100
            case .netScore: -100...100
            case .seconds: 0...2000
            case .rating: 1...7
            case .count, .currency: 0...500
            }
        }

        func result(_ entries: [WeightEntry]? = nil, missing: MissingRule = .renormalise) throws
            -> IndexResult
        {
            try IndexDefinition(weighting: Weighting(entries ?? self.entries), missing: missing)
                .result(of: GroupReadings(size: 100, indicators: readings))
        }
    }

    private func forEachDraw(
        seed: UInt64, isComplete: Bool = false, _ law: (Draw, inout SplitMix64) throws -> String?
    ) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<Self.rounds {
            let draw = Draw(&random, isComplete: isComplete)
            if let fault = try law(draw, &random) {
                Issue.record("seed \(seed), round \(round): \(fault); \(draw)")
                return
            }
        }
    }

    private func isNear(_ left: Double?, _ right: Double?) -> Bool {
        switch (left, right) {
        case (let left?, let right?): abs(left - right) < 1e-9
        case (nil, nil): true
        case (nil, _), (_, nil): false
        }
    }

    @Test func scalingAllWeightsChangesNothing() throws {
        try forEachDraw(seed: 101) { draw, random in
            let factor = Double.random(in: 1e-6...1e6, using: &random)
            let scaled = draw.entries.map { WeightEntry($0.indicator, $0.amount * factor) }
            let (plain, other) = (try draw.result(), try draw.result(scaled))
            return isNear(plain.index, other.index) && plain.status == other.status ? nil : "times \(factor)"
        }
    }

    @Test func theOrderOfWeightsChangesNothing() throws {
        try forEachDraw(seed: 102) { draw, random in
            let order = draw.entries.indices.shuffled(using: &random)
            var shuffled = draw
            shuffled.entries = order.map { draw.entries[$0] }
            shuffled.readings = order.map { draw.readings[$0] }
            let (plain, other) = (try draw.result(), try shuffled.result())
            return isNear(plain.index, other.index) && plain.status == other.status ? nil : "order \(order)"
        }
    }

    @Test func aBetterValueNeverLowersTheIndex() throws {
        try forEachDraw(seed: 103) { draw, random in
            let term = Int.random(in: 0..<draw.entries.count, using: &random)
            var families = draw.readings[term].families
            guard !families.isEmpty else { return nil }
            let chosen = Int.random(in: 0..<families.count, using: &random)
            let step = Double.random(in: 0...300, using: &random)
            let better = draw.entries[term].indicator.direction == .lower ? -step : step
            let reading = families[chosen].reading
            families[chosen] = .init(
                families[chosen].family, Reading((reading.value ?? 0) + better, count: reading.count))
            var raised = draw
            raised.readings[term] = IndicatorReadings(pooled: draw.readings[term].pooled, families: families)
            guard let before = try draw.result().index, let after = try raised.result().index else {
                return nil
            }
            return after >= before - 1e-9 ? nil : "\(before) fell to \(after)"
        }
    }

    @Test func theIndexLiesBetweenItsScores() throws {
        for missing in [MissingRule.renormalise, .worst] {
            try forEachDraw(seed: 104) { draw, _ in
                let result = try draw.result(missing: missing)
                let scores = result.terms.filter { $0.weight > 0 }.compactMap(\.score)
                guard let index = result.index, let least = scores.min(), let most = scores.max() else {
                    return nil
                }
                return (least - 1e-9...most + 1e-9).contains(index) && (-1e-9...100 + 1e-9).contains(index)
                    ? nil : "\(index) is not between \(least) and \(most)"
            }
        }
    }

    @Test func contributionsAddUpAndSoDoGaps() throws {
        try forEachDraw(seed: 105, isComplete: true) { draw, random in
            var reference = Draw(&random, isComplete: true)
            reference.entries = draw.entries
            reference.readings = draw.readings.map { readings in
                IndicatorReadings(
                    pooled: readings.pooled,
                    families: readings.families.map { family in
                        .init(
                            family.family,
                            Reading((family.reading.value ?? 0) * 0.9, count: family.reading.count))
                    })
            }
            let (own, other) = (try draw.result(), try reference.result())
            guard let index = own.index, let otherIndex = other.index,
                let gaps = own.contributionGaps(to: other)
            else { return "no index" }
            let sum = own.terms.compactMap(\.contribution).reduce(0, +)
            let weights = own.terms.map(\.weight).reduce(0, +)
            return isNear(sum, index) && isNear(weights, 1) && isNear(gaps.reduce(0, +), index - otherIndex)
                ? nil : "contributions \(sum) of \(index), gaps \(gaps)"
        }
    }

    @Test func aThirdAgentDoesNotReorderTheOthers() throws {
        var random = SplitMix64(seed: 106)
        for round in 0..<Self.rounds {
            let definition = try IndexDefinition(weighting: Preset.basic.weighting, minimumCount: 1)
            let agents = (0..<3).map { _ in
                GroupReadings(
                    size: 9,
                    indicators: definition.weighting.terms.map { term in
                        IndicatorReadings(
                            pooled: Reading(
                                Double.random(in: Draw.range(term.indicator), using: &random).rounded(),
                                count: 9))
                    })
            }
            let all = agents.map { definition.result(of: $0) }
            let two = agents.prefix(2).map { definition.result(of: $0) }
            let (wide, narrow) = (Ranking.ranks(all), Ranking.ranks(two))
            let placesWide = try wide.map { try #require($0).place }
            let placesNarrow = try narrow.map { try #require($0).place }
            guard Array(all.prefix(2)) == two,
                (placesWide[0] < placesWide[1]) == (placesNarrow[0] < placesNarrow[1])
            else {
                Issue.record("seed 106, round \(round): \(placesWide) and \(placesNarrow)")
                return
            }
        }
    }

    @Test func aWeightOfZeroChangesNothingButTheDisplay() throws {
        try forEachDraw(seed: 107) { draw, random in
            let kept = draw.entries.indices.filter { draw.entries[$0].amount > 0 }
            var without = draw
            without.entries = kept.map { draw.entries[$0] }
            without.readings = kept.map { draw.readings[$0] }
            let (full, short) = (try draw.result(), try without.result())
            return isNear(full.index, short.index) && full.status == short.status
                && full.isRankable == short.isRankable && isNear(full.observedWeight, short.observedWeight)
                ? nil : "\(String(describing: full.index)) became \(String(describing: short.index))"
        }
    }
}
