import CIIIndex
import Testing

@Suite struct IndexDefinitionTests {
    /// csat .5, nps .3, fcr .2; the scores are csat 80, nps 60 (raw 20), fcr 40 where observed.
    struct Case: Sendable {
        var rule: MissingRule
        var observed: Set<String>
        var status: IndexResult.Status
        var index: Double?
        var weight: Double
    }

    @Test(arguments: [
        Case(rule: .renormalise, observed: ["csat", "nps", "fcr"], status: .complete, index: 66, weight: 1),
        Case(rule: .fail, observed: ["csat", "nps", "fcr"], status: .complete, index: 66, weight: 1),
        Case(rule: .renormalise, observed: ["csat", "nps"], status: .partial, index: 72.5, weight: 0.8),
        Case(rule: .renormalise, observed: ["csat", "fcr"], status: .partial, index: 480.0 / 7, weight: 0.7),
        Case(rule: .renormalise, observed: ["nps", "fcr"], status: .tooLittle, index: nil, weight: 0.5),
        Case(rule: .renormalise, observed: [], status: .tooLittle, index: nil, weight: 0),
        Case(rule: .fail, observed: ["csat", "nps"], status: .refused, index: nil, weight: 0.8),
        // pooled scores: csat 70, nps 50, fcr 30
        Case(rule: .pool, observed: ["csat", "nps"], status: .filled, index: 64, weight: 0.8),
        Case(rule: .pool, observed: ["nps", "fcr"], status: .tooLittle, index: nil, weight: 0.5),
        Case(rule: .worst, observed: ["csat", "nps"], status: .filled, index: 58, weight: 0.8),
        Case(rule: .worst, observed: ["fcr"], status: .filled, index: 8, weight: 0.2),
        Case(rule: .worst, observed: [], status: .filled, index: 0, weight: 0),
    ])
    func whatIsMissing(_ test: Case) throws {
        let definition = try definition([("csat", 0.5), ("nps", 0.3), ("fcr", 0.2)], missing: test.rule)
        let values = ["csat": 80.0, "nps": 20, "fcr": 40]
        let readings = group(
            definition.weighting.terms.map { term in
                let name = term.indicator.name
                return test.observed.contains(name)
                    ? Reading(values[name], count: 12) : Reading(nil, count: 0)
            })
        let pooled = definition.scores(of: group([70.0, 0, 30].map { Reading($0, count: 99) }))
        #expect(pooled == [70, 50, 30])
        let result = definition.result(of: readings, pooled: pooled)
        #expect(result.status == test.status)
        #expect(abs(result.observedWeight - test.weight) < 1e-12)
        #expect((result.index == nil) == (test.index == nil))
        if let index = result.index, let expected = test.index { #expect(abs(index - expected) < 1e-12) }
        #expect(result.isRankable == [.complete, .filled].contains(test.status))
        #expect(!result.hasTooFew)
        let used = result.terms.map(\.weight).reduce(0, +)
        #expect(abs(used - (test.index == nil ? 0 : 1)) < 1e-12)
    }

    @Test func exactlyTwoThirdsIsEnough() throws {
        let definition = try definition([("csat", 1), ("nps", 1), ("fcr", 1)])
        let result = definition.result(
            of: group([Reading(80, count: 12), Reading(20, count: 12), Reading(nil, count: 0)]))
        #expect(result.status == .partial)
        #expect(result.index.map { abs($0 - 70) < 1e-12 } ?? false)
    }

    @Test func poolWithNothingToPutInLeavesTheGroupPartial() throws {
        let definition = try definition([("csat", 0.8), ("fcr", 0.2)], missing: .pool)
        let result = definition.result(of: group([Reading(80, count: 12)]), pooled: [70, nil])
        #expect(result.status == .partial)
        #expect(result.index == 80)
    }

    @Test func channelsAreScoredApartAndAveragedByTheirNumbers() throws {
        // Phone 60 s of 120: 50. Chat 700 s of 600: 0, clamped. Written 6 h of 24: 75. (3·50 + 1·0 + 4·75) ÷ 8.
        let definition = try definition([("art", 1)], minimumCount: 8)
        let families: [IndicatorReadings.FamilyReading] = [
            .init(.phone, Reading(60, count: 3)), .init(.chat, Reading(700, count: 1)),
            .init(.written, Reading(21_600, count: 4)), .init(.unknown, Reading(nil, count: 0)),
        ]
        let result = definition.result(
            of: GroupReadings(
                size: 8,
                indicators: [IndicatorReadings(pooled: Reading(10_910, count: 8), families: families)]))
        #expect(result.index == 56.25)
        #expect(result.terms[0].clampedFamilies == 1)
        #expect(result.terms[0].raw == 10_910)
        #expect(result.isRankable)
    }

    @Test func familiesWithoutGoalpostsAreCountedAndLeftOut() throws {
        let aht = try #require(Indicator.named("aht"))
        var table = GoalpostTable.defaults
        table.set(try Goalposts(worst: 600, best: 0), for: aht, family: .phone)
        let definition = try IndexDefinition(weighting: Weighting([WeightEntry(aht, 1)]), goalposts: table)
        let result = definition.result(
            of: GroupReadings(
                size: 30,
                indicators: [
                    IndicatorReadings(
                        pooled: Reading(350, count: 30),
                        families: [
                            .init(.phone, Reading(300, count: 20)), .init(.chat, Reading(450, count: 10)),
                        ])
                ]))
        #expect(result.index == 50)
        #expect(result.terms[0].unscoredFamilies == 1)
    }

    @Test func onlyWeightedIndicatorsNeedTheMinimum() throws {
        let definition = try definition([("csat", 1), ("fcr", 0)])
        let enough = definition.result(of: group([Reading(80, count: 10), Reading(50, count: 2)]))
        #expect(enough.isRankable)
        #expect(enough.terms[1].score == 50 && enough.terms[1].contribution == 0)
        let few = definition.result(of: group([Reading(80, count: 9), Reading(50, count: 200)]))
        #expect(!few.isRankable && few.hasTooFew && few.index == 80)
        let unobserved = definition.result(of: group([Reading(80, count: 10)]))
        #expect(unobserved.isComplete && unobserved.index == 80)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func valuesThatAreNoNumbersAreNotObserved(_ value: Double) throws {
        let definition = try definition([("csat", 1)])
        #expect(definition.result(of: group([Reading(value, count: 20)])).status == .tooLittle)
    }

    private func definition(
        _ weights: [(String, Double)], missing: MissingRule = .renormalise, minimumCount: Int = 10
    ) throws -> IndexDefinition {
        let entries = try weights.map { WeightEntry(try #require(Indicator.named($0.0)), $0.1) }
        return try IndexDefinition(
            weighting: Weighting(entries), missing: missing, minimumCount: minimumCount)
    }

    private func group(_ readings: [Reading]) -> GroupReadings {
        GroupReadings(size: 20, indicators: readings.map { IndicatorReadings(pooled: $0) })
    }
}
