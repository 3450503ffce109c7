import TestSupport
import Testing

@testable import CIIIndex

/// Many groups weighed together have the digits of each group by itself.
@Suite struct ScoredGroupsTests {
    /// Groups with random readings of random indicators, by column and one by one.
    struct Draw {
        var entries: [WeightEntry]
        var readings: [GroupReadings]
        var columns: [ScoreColumn]
        var missing: MissingRule
        var minimumCount: Int

        init(_ random: inout SplitMix64) {
            let chosen = Indicator.all.filter { $0.goalposts != nil }.shuffled(using: &random)
                .prefix(Int.random(in: 1...5, using: &random))
            entries = chosen.enumerated().map { place, indicator in
                let isZero = place > 0 && random.next(upTo: 5) == 0
                return WeightEntry(indicator, isZero ? 0 : Double.random(in: 0.01...9, using: &random))
            }
            missing = MissingRule.allCases[random.next(upTo: 4)]
            minimumCount = 1 + random.next(upTo: 30)
            let groupCount = random.next(upTo: 30)
            let byFamily = random.next(upTo: 2) == 0
            readings = []
            let missingShare = random.next(upTo: 4)
            for _ in 0..<groupCount {
                var indicators: [IndicatorReadings] = []
                for _ in chosen {
                    func reading() -> Reading {
                        if random.next(upTo: 10) < missingShare { return Reading(nil, count: 0) }
                        return Reading(
                            Double.random(in: -150...900, using: &random), count: 1 + random.next(upTo: 40))
                    }
                    let families = ChannelFamily.allCases.filter { _ in random.next(upTo: 2) == 0 }
                    indicators.append(
                        IndicatorReadings(
                            pooled: reading(),
                            families: byFamily
                                ? (families.isEmpty ? [.unknown] : families).map { .init($0, reading()) } : []
                        ))
                }
                // Every indicator of a group has the same families, as they are those of its rows.
                let own = indicators[0].families.map(\.family)
                indicators = indicators.map { indicator in
                    IndicatorReadings(
                        pooled: indicator.pooled,
                        families: own.enumerated().map { place, family in
                            let known = indicator.families
                            return .init(family, known[place % max(known.count, 1)].reading)
                        })
                }
                readings.append(GroupReadings(size: 99, indicators: indicators))
            }
            columns = Self.columns(Array(chosen), readings, byFamily: byFamily)
        }

        private static func columns(
            _ indicators: [Indicator], _ groups: [GroupReadings], byFamily: Bool
        ) -> [ScoreColumn] {
            func column(_ readings: [Reading]) -> ReadingColumn {
                ReadingColumn(
                    values: readings.map { $0.value ?? .nan }, counts: readings.map { UInt32($0.count) })
            }
            var end = 0
            let ends = groups.map { group in
                end += group.indicators[0].families.count
                return UInt32(end)
            }
            let families = FamilyParts(
                families: groups.flatMap { $0.indicators[0].families.map(\.family) }, ends: ends)
            return indicators.enumerated().map { term, indicator in
                ScoreColumn(
                    indicator, column(groups.map { $0.indicators[term].pooled }),
                    parts: byFamily
                        ? (families, column(groups.flatMap { $0.indicators[term].families.map(\.reading) }))
                        : nil,
                    goalposts: .defaults)
            }
        }

        func definition() throws -> IndexDefinition {
            try IndexDefinition(
                weighting: Weighting(entries), missing: missing, minimumCount: minimumCount)
        }
    }

    @Test func haveTheDigitsOfEachGroup() throws {
        var random = SplitMix64(seed: 411)
        for round in 0..<600 {
            let draw = Draw(&random)
            let definition = try draw.definition()
            let pooled: [Double?] = draw.entries.map { _ in
                random.next(upTo: 3) == 0 ? nil : Double.random(in: 0...100, using: &random)
            }
            let groups = ScoredGroups(
                columns: draw.columns, groupCount: draw.readings.count, minimumCount: draw.minimumCount)
            let weighed = groups.weighed(by: definition, pooled: pooled)
            let expected = draw.readings.map { definition.result(of: $0, pooled: pooled) }
            let results = draw.readings.indices.map { weighed.result(of: $0) }
            let isSame =
                results == expected
                && zip(weighed.indices, expected).allSatisfy { $0.isNaN ? $1.index == nil : $0 == $1.index }
                && IndexResult.Status.allCases.allSatisfy { status in
                    weighed.count(status) == expected.filter { $0.status == status }.count
                } && weighed.countOfTooFew == expected.filter { $0.hasTooFew && $0.index != nil }.count
            guard isSame else {
                Issue.record("seed 411, round \(round): \(results) and \(expected)")
                return
            }
        }
    }

    @Test func manyWeightingsAreEachOfThem() throws {
        var random = SplitMix64(seed: 412)
        for round in 0..<100 {
            let draw = Draw(&random)
            let groups = ScoredGroups(
                columns: draw.columns, groupCount: draw.readings.count, minimumCount: draw.minimumCount)
            let pooled: [Double?] = draw.entries.map { _ in Double.random(in: 0...100, using: &random) }
            // Powers of two divide without rounding, whatever they are divided by first.
            let weightings = (0..<7).map { _ in draw.entries.map { _ in Double(1 << random.next(upTo: 5)) } }
            let matrix = groups.indices(under: weightings, missing: draw.missing, pooled: pooled)
            for (row, weights) in weightings.enumerated() {
                let definition = try IndexDefinition(
                    weighting: Weighting(zip(draw.entries, weights).map { WeightEntry($0.indicator, $1) }),
                    missing: draw.missing, minimumCount: draw.minimumCount)
                let own = groups.weighed(by: definition, pooled: pooled).indices
                let found = matrix[row * groups.groupCount..<(row + 1) * groups.groupCount]
                guard zip(own, found).allSatisfy({ ($0.isNaN && $1.isNaN) || abs($0 - $1) < 1e-12 * 100 })
                else {
                    Issue.record("seed 412, round \(round): \(own) and \(found)")
                    return
                }
            }
        }
    }
}
