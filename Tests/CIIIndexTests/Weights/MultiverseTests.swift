import TestSupport
import Testing

@testable import CIIIndex

@Suite struct MultiverseTests {
    /// Three groups of two indicators, weighed alike.
    ///
    /// By hand: the sums are 55, 60 and 50, the products √(90·20) = 42.4, 60 and
    /// 50, the lowest 20, 60 and 50; from 0 to 100 between the worst and the best they are 50, 67.9 and 41.1.
    @Test func byHand() throws {
        let multiverse = try universe(
            csat: [90, 60, 50], fcr: [20, 60, 50], scalings: [.goalposts, .minmax], missing: .renormalise)
        #expect(multiverse.universes.count == 24 && multiverse.groups == [0, 1, 2])
        func places(_ scaling: Scaling, _ rule: CombinationRule) throws -> [Int] {
            let universe = Multiverse.Universe(scaling, rule, .worst)
            return multiverse.places[try #require(multiverse.universes.firstIndex(of: universe))]
        }
        #expect(try places(.goalposts, .arithmetic) == [2, 1, 3])
        #expect(try places(.goalposts, .geometric) == [3, 1, 2])
        #expect(try places(.goalposts, .minimum) == [3, 1, 2])
        // Scores 100, 25, 0 and 0, 100, 75: sums 50, 62.5 and 37.5; the lowest 0, 25 and 0.
        #expect(try places(.minmax, .arithmetic) == [2, 1, 3])
        #expect(try places(.minmax, .minimum) == [2, 1, 2])
        #expect(
            multiverse.bounds(0) == 2...3 && multiverse.bounds(1) == 1...1 && multiverse.bounds(2) == 2...3)
        let effects = multiverse.effects
        let twoOfThree = [Double](repeating: 2.0 / 3, count: 3)
        #expect(effects.map(\.choice) == [.combination, .scaling, .missing])
        // Two of three groups move by one place under each other rule; `minmax` alone moves nobody.
        #expect(effects[0].alternatives.map(\.meanMove) == twoOfThree)
        #expect(abs(effects[0].meanMove - 2.0 / 3) < 1e-15 && effects[1].meanMove == 0)
        #expect(effects[2].alternatives.count == 2 && effects[2].meanMove == 0)
    }

    /// A group without one of two indicators, whose weight is two thirds: renormalised it has 80, with 0 in place of the rest
    /// 53.3, with all groups' 60 of it 73.3, against 70 and 40.
    @Test func missingRules() throws {
        let multiverse = try universe(
            csat: [80, 70, 40], fcr: [nil, 70, 40], weights: [2, 1], pooled: [65, 60], scalings: [.goalposts],
            missing: .renormalise)
        #expect(multiverse.groups == [0, 1, 2])
        let arithmetic = zip(multiverse.universes, multiverse.places).filter {
            $0.0.combination == .arithmetic
        }
        #expect(arithmetic.map(\.0.missing) == [.renormalise, .pool, .worst])
        #expect(arithmetic.map(\.1) == [[1, 2, 3], [1, 2, 3], [2, 1, 3]])
        let effect = try #require(multiverse.effects.first { $0.choice == .missing })
        #expect(abs(effect.meanMove - 1.0 / 3) < 1e-15)
    }

    /// With less than two thirds of the weight there is no index by two of the rules, so such a group is ranked by none.
    @Test func groupsAreTheSameEverywhere() throws {
        let multiverse = try universe(
            csat: [80, 70, 40], fcr: [nil, 70, 40], weights: [1, 1], pooled: [65, 60], scalings: [.goalposts],
            missing: .worst)
        #expect(multiverse.groups == [1, 2] && multiverse.bounds(0) == 1...1)
        let few = try universe(
            csat: [80, 70, 40], fcr: [80, 70, 40], counts: [20, 3, 20], scalings: [.goalposts],
            missing: .worst)
        #expect(few.groups == [0, 2])
    }

    private func universe(
        csat: [Double?], fcr: [Double?], weights: [Double] = [1, 1], counts: [UInt32] = [20, 20, 20],
        pooled: [Double?] = [50, 50], scalings: [Scaling], missing: MissingRule
    ) throws -> Multiverse {
        let indicators = try ["csat", "fcr"].map { try #require(Indicator.named($0)) }
        let definition = try IndexDefinition(
            weighting: Weighting(zip(indicators, weights).map { WeightEntry($0, $1) }), missing: missing)
        let columns = [csat, fcr].map { values in
            ScoreColumn(
                ReadingColumn(
                    values: values.map { $0 ?? .nan },
                    counts: zip(values, counts).map { $0 == nil ? 0 : $1 }), scores: values)
        }
        let scores = scalings.map { scaling in
            let own = columns.map { column in
                GroupScale(
                    scaling, values: column.readings.values, direction: .higher, goalposts: nil
                ).map { ScoreColumn(column, scale: $0) } ?? column
            }
            return Multiverse.Scores(
                scaling, ScoredGroups(columns: own, groupCount: csat.count, minimumCount: 10), pooled: pooled)
        }
        return Multiverse(scores, definition, base: .init(scalings[0], .arithmetic, missing))
    }
}
