import CIIIndex
import Testing

/// The paper example: nine interactions of Ana and Bia, csat 0→100, art 60→0 min, fcr 0→100.
///
/// Every expected figure is a fraction worked out by hand from the counts.
@Suite struct WorkedExampleTests {
    static let ana = [
        "csat": Reading(200.0 / 3, count: 3), "art": Reading(35 * 60, count: 4), "fcr": Reading(75, count: 4),
        "response": Reading(100, count: 4),
    ]
    static let bia = [
        "csat": Reading(100.0 / 3, count: 3), "art": Reading(10 * 60, count: 4), "fcr": Reading(50, count: 4),
        "response": Reading(80, count: 5),
    ]

    @Test func twoIndicators() throws {
        let definition = try definition([("csat", 0.5), ("art", 0.2)])
        let ana = definition.result(of: group(Self.ana, definition))
        let bia = definition.result(of: group(Self.bia, definition))
        expect(definition.weighting.terms.map(\.effective), [5.0 / 7, 2.0 / 7])
        #expect(definition.weighting.wasRescaled)
        expect(ana.terms.map(\.score), [200.0 / 3, 125.0 / 3])
        expect(bia.terms.map(\.score), [100.0 / 3, 250.0 / 3])
        expect(ana.terms.map(\.contribution), [1000.0 / 21, 250.0 / 21])
        expect(bia.terms.map(\.contribution), [500.0 / 21, 500.0 / 21])
        expect([ana.index, bia.index], [1250.0 / 21, 1000.0 / 21])
        expect([ana.index, bia.index], [59.523809523809526, 47.61904761904762])
        expect(try #require(ana.contributionGaps(to: bia)), [500.0 / 21, -250.0 / 21])
        #expect(ana.terms.map(\.count) == [3, 4])
        #expect(ana.status == .complete && bia.status == .complete)
        #expect(ana.observedWeight == 1)
        #expect(ana.terms.map(\.clampedFamilies) == [0, 0])
    }

    @Test func threeIndicators() throws {
        let definition = try definition([("csat", 0.5), ("art", 0.2), ("fcr", 0.3)])
        let ana = definition.result(of: group(Self.ana, definition))
        let bia = definition.result(of: group(Self.bia, definition))
        #expect(!definition.weighting.wasRescaled)
        expect([ana.index, bia.index], [385.0 / 6, 145.0 / 3])
        expect(try #require(ana.contributionGaps(to: bia)), [50.0 / 3, -25.0 / 3, 7.5])
    }

    @Test(arguments: [(0.25, 0.2), (0.5, 0.4)])
    func atTheCrossoverTheTwoAreEqual(_ csat: Double, _ art: Double) throws {
        let definition = try definition([("csat", csat), ("art", art)], minimumCount: 1)
        let results = [Self.ana, Self.bia].map { definition.result(of: group($0, definition)) }
        expect(results.map(\.index), [500.0 / 9, 500.0 / 9])
        #expect(Ranking.ranks(results).map { $0?.place } == [1, 1])
    }

    @Test func withoutSatisfactionBiaHasNoIndex() throws {
        let definition = try definition([("csat", 0.5), ("art", 0.2)])
        var readings = Self.bia
        readings["csat"] = Reading(nil, count: 0)
        let bia = definition.result(of: group(readings, definition))
        #expect(bia.status == .tooLittle)
        #expect(bia.index == nil)
        expect([bia.observedWeight], [2.0 / 7])
        expect(bia.terms.map(\.score), [nil, 250.0 / 3])
        #expect(bia.terms.allSatisfy { $0.contribution == nil })
    }

    @Test func fewerThanTenRatingsAreNotRanked() throws {
        for (minimum, places) in [(10, [nil, nil]), (4, [nil, nil]), (3, [1, 2]), (1, [1, 2])] {
            let definition = try definition([("csat", 0.5), ("art", 0.2)], minimumCount: minimum)
            let results = [Self.ana, Self.bia].map { definition.result(of: group($0, definition)) }
            #expect(Ranking.ranks(results).map { $0?.place } == places)
            #expect(results.allSatisfy { $0.index != nil && $0.hasTooFew == (minimum > 3) })
        }
    }

    @Test func responseRateRunsFromFiftyToAHundred() throws {
        let definition = try definition([("response", 1)])
        expect(
            [Self.ana, Self.bia].map { definition.result(of: group($0, definition)).index }, [100, 60])
    }

    private func definition(
        _ weights: [(String, Double)], minimumCount: Int = 10
    ) throws -> IndexDefinition {
        var table = GoalpostTable()
        table.set(try Goalposts(worst: 3600, best: 0), for: try #require(Indicator.named("art")))
        let entries = try weights.map { WeightEntry(try #require(Indicator.named($0.0)), $0.1) }
        return try IndexDefinition(
            weighting: Weighting(entries), goalposts: table, minimumCount: minimumCount)
    }

    private func group(_ readings: [String: Reading], _ definition: IndexDefinition) -> GroupReadings {
        GroupReadings(
            size: 4,
            indicators: definition.weighting.terms.map { term in
                let reading = readings[term.indicator.name] ?? Reading(nil, count: 0)
                return IndicatorReadings(
                    pooled: reading,
                    families: [IndicatorReadings.FamilyReading(.written, reading)])
            })
    }

    private func expect(
        _ found: [Double?], _ expected: [Double?], location: SourceLocation = #_sourceLocation
    ) {
        #expect(found.count == expected.count, sourceLocation: location)
        for (found, expected) in zip(found, expected) {
            let isNear = found.flatMap { found in expected.map { abs(found - $0) <= 1e-12 * max(1, abs($0)) }
            }
            #expect(
                isNear ?? (found == nil && expected == nil), "\(found as Any), not \(expected as Any)",
                sourceLocation: location)
        }
    }
}
