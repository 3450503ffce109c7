import CIIIndex
import Glibc
import TestSupport
import Testing

/// MOVER intervals of an index: closed forms, laws and the method written out a second time.
@Suite struct CompositeIntervalTests {
    typealias Part = CompositeInterval.Part

    private static func part(_ score: Double, _ weight: Double, _ low: Double?, _ high: Double?) -> Part {
        Part(score: score, weight: weight, interval: ConfidenceInterval(low: low, high: high))
    }

    @Test func oneScoreKeepsItsInterval() {
        let parts = [Self.part(66.7, 1, 20.8, 93.9)]
        let alone = CorrelationMatrix.independent(1)
        #expect(CompositeInterval.arithmetic(parts, alone) == ConfidenceInterval(low: 20.8, high: 93.9))
        for found in [
            CompositeInterval.geometric(parts, alone), CompositeInterval.harmonic(parts, alone),
            CompositeInterval.minimum(parts),
        ] { #expect(found == ConfidenceInterval(low: 20.8, high: 93.9)) }
        // Beside one that does not count.
        let two = parts + [Self.part(10, 0, nil, nil)]
        #expect(
            CompositeInterval.arithmetic(two, .independent(2)) == ConfidenceInterval(low: 20.8, high: 93.9))
        #expect(CompositeInterval.minimum(two) == ConfidenceInterval(low: 20.8, high: 93.9))
    }

    /// Independent: √Σ(w·margin)² on either side.
    ///
    /// Correlation 1: the margins add up; −1: they cancel.
    @Test func marginsByCorrelation() {
        let parts = [Self.part(60, 0.25, 52, 68), Self.part(40, 0.75, 36, 44)]
        for (correlation, margin) in [
            (0.0, 13.0.squareRoot()), (1, 5), (-1, 1), (0.5, 19.0.squareRoot()), (.nan, 13.0.squareRoot()),
        ] {
            let matrix = CorrelationMatrix(count: 2, packed: [1, correlation, 1])
            let found = CompositeInterval.arithmetic(parts, matrix)
            #expect(isNear(found.low, 45 - margin) && isNear(found.high, 45 + margin), "\(correlation)")
        }
        #expect(CorrelationMatrix(count: 2, packed: [1, -1, 1]).length(of: [3, 3]) == 0)
    }

    /// By hand: down 30·½ and 0·½, up 20·½ and 5·½.
    @Test func lopsidedIntervalsStayLopsided() {
        let parts = [Self.part(70, 0.5, 40, 90), Self.part(95, 0.5, 95, nil)]
        let found = CompositeInterval.arithmetic(parts, .independent(2))
        #expect(isNear(found.low, 82.5 - 15) && isNear(found.high, 82.5 + (100 + 6.25).squareRoot()))
        // A score whose interval is unknown reaches from 0 to 100.
        let unknown = [
            Part(score: 50, weight: 0.5, interval: nil), Part(score: 50, weight: 0.5, interval: nil),
        ]
        let wide = CompositeInterval.arithmetic(unknown, .independent(2))
        #expect(isNear(wide.low, 50 - 1250.0.squareRoot()) && isNear(wide.high, 50 + 1250.0.squareRoot()))
    }

    /// Geometric: Zou and Donner's limits of the sum of logarithms; harmonic: of reciprocals, which turn the ends round.
    @Test func geometricAndHarmonic() {
        let parts = [Self.part(64, 0.5, 49, 81), Self.part(25, 0.5, 16, 36)]
        let geometric = CompositeInterval.geometric(parts, .independent(2))
        // ln √(64·25) = ln 40; down ½ ln(64/49), ½ ln(25/16); up ½ ln(81/64), ½ ln(36/25).
        let down = hypot(log(8.0 / 7), log(5.0 / 4))
        let up = hypot(log(9.0 / 8), log(6.0 / 5))
        #expect(isNear(geometric.low, 40 * exp(-down)) && isNear(geometric.high, 40 * exp(up)))
        let harmonic = CompositeInterval.harmonic(parts, .independent(2))
        let centre = (1.0 / 64 + 1.0 / 25) / 2
        let more = hypot(1.0 / 49 - 1.0 / 64, 1.0 / 16 - 1.0 / 25) / 2
        let less = hypot(1.0 / 64 - 1.0 / 81, 1.0 / 25 - 1.0 / 36) / 2
        #expect(isNear(harmonic.low, 1 / (centre + more)) && isNear(harmonic.high, 1 / (centre - less)))
        let minimum = CompositeInterval.minimum(parts)
        #expect(minimum == ConfidenceInterval(low: 16, high: 36))
        // Scores under the floor count as the floor, so that a score of 0 gives no index of 0.
        let low = [Self.part(0, 0.5, 0, 30), Self.part(25, 0.5, 25, 25)]
        let floored = CompositeInterval.geometric(low, .independent(2))
        #expect(isNear(floored.low, 5) && isNear(floored.high, 5 * 30.0.squareRoot()))
        let reciprocal = CompositeInterval.harmonic(low, .independent(2))
        #expect(isNear(reciprocal.low, 1 / (0.5 + 0.02)))
    }

    @Test func nothingCounts() {
        let none = CompositeInterval.arithmetic([], .independent(0))
        #expect(none.low == nil && none.high == nil)
    }

    /// Laws on random indices: ends within 0…100 and around the index, and a wider part never narrows them.
    @Test func laws() {
        var random = SplitMix64(seed: 61)
        for round in 0..<2000 {
            let count = 1 + random.next(upTo: 4)
            let raw = (0..<count).map { _ in Double.random(in: 0.01...1, using: &random) }
            let sum = raw.reduce(0, +)
            let factors = (0..<count).map { _ in
                (0..<3).map { _ in Double.random(in: 0...1, using: &random) }
            }
            // Correlations of sums of shared parts, none negative, which can be true together.
            var packed: [Double] = []
            func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
            for row in 0..<count {
                for column in 0...row {
                    let lengths =
                        product(factors[row], factors[row]) * product(factors[column], factors[column])
                    packed.append(product(factors[row], factors[column]) / lengths.squareRoot())
                }
            }
            let matrix = CorrelationMatrix(count: count, packed: packed)
            var parts = raw.map { weight in
                let score = Double.random(in: 0...100, using: &random)
                return Self.part(
                    score, weight / sum, score - Double.random(in: 0...40, using: &random),
                    score + Double.random(in: 0...40, using: &random))
            }
            let combinations: [(([Part]) -> ConfidenceInterval, Double)] = [
                ({ CompositeInterval.arithmetic($0, matrix) }, parts.reduce(0) { $0 + $1.weight * $1.score }),
                (
                    { CompositeInterval.geometric($0, matrix) },
                    exp(parts.reduce(0) { $0 + $1.weight * log(max(1, $1.score)) })
                ),
                (
                    { CompositeInterval.harmonic($0, matrix) },
                    1 / parts.reduce(0) { $0 + $1.weight / max(1, $1.score) }
                ),
                ({ CompositeInterval.minimum($0) }, parts.map(\.score).min() ?? 0),
            ]
            let narrow = combinations.map { $0.0(parts) }
            let place = random.next(upTo: count)
            parts[place] = Self.part(
                parts[place].score, parts[place].weight, (parts[place].interval?.low ?? 0) - 5,
                (parts[place].interval?.high ?? 0) + 5)
            for (number, (combination, index)) in combinations.enumerated() {
                let (own, wide) = (narrow[number], combination(parts))
                guard let low = own.low, let high = own.high, let wideLow = wide.low, let wideHigh = wide.high
                else {
                    Issue.record("seed 61, round \(round): no interval")
                    return
                }
                let isLawful =
                    low >= 0 && high <= 100 && low <= index + 1e-9 && high >= index - 1e-9
                    && wideLow <= low + 1e-9 && wideHigh >= high - 1e-9
                if !isLawful {
                    Issue.record("seed 61, round \(round), rule \(number): \(own), \(wide) about \(index)")
                    return
                }
            }
        }
    }
}
