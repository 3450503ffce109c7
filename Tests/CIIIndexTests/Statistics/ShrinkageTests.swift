import CIIIndex
import TestSupport
import Testing

/// Rates and means of groups drawn towards that of all.
@Suite struct ShrinkageTests {
    /// By hand: rates 0.2, 0.5, 0.8 of ten each; spread 10·(0.09 + 0 + 0.09) = 1.8, by chance ¼·2 = 0.5, so excess 1.3;
    /// room 30 − 300/30 − 2 = 18; m = ¼·18/1.3 − 1 = 32/13.
    @Test func ratesByHand() throws {
        let found = try #require(RateShrinkage(successes: [2, 5, 8], trials: [10, 10, 10]))
        let prior = 32.0 / 13
        #expect(found.pooledRate == 0.5 && isNear(found.priorTrials, prior) && found.hasSpread)
        #expect(isNear(found.shrunk(successes: 2, trials: 10), (2 + prior / 2) / (10 + prior)))
        #expect(isNear(found.share(trials: 10), prior / (10 + prior)))
        #expect(found.shrunk(successes: 0, trials: 0) == 0.5 && found.share(trials: 0) == 1)
    }

    @Test func ratesThatDoNotDifferMoreThanByChance() throws {
        for (successes, trials) in [
            ([5.0, 5, 5], [10.0, 10, 10]), ([5, 6, 4], [10, 10, 10]), ([7], [9]), ([0, 0], [4, 5]),
            ([0, 3, 0], [0, 6, 0]),
        ] {
            let found = try #require(RateShrinkage(successes: successes, trials: trials))
            #expect(!found.hasSpread && found.share(trials: 100) == 1)
            #expect(found.shrunk(successes: 1, trials: 1) == found.pooledRate)
        }
        #expect(
            RateShrinkage(successes: [0], trials: [0]) == nil
                && RateShrinkage(successes: [], trials: []) == nil)
        // Groups of one trial each tell nothing of their spread.
        #expect(try #require(RateShrinkage(successes: [1, 0, 1], trials: [1, 1, 1])).hasSpread == false)
        // All or nothing: no shrinking at all.
        #expect(try #require(RateShrinkage(successes: [9, 0], trials: [9, 9])).priorTrials == 0)
    }

    /// Groups drawn from a beta distribution give back its weight: beta(6, 4), m = 10.
    @Test func ratesFindTheSpreadTheyWereDrawnWith() throws {
        var random = RandomSource(seed: 81)
        var (successes, trials): ([Double], [Double]) = ([], [])
        for group in 0..<3000 {
            let rate = BetaDistribution(6, 4).quantile(random.nextShare() + 0x1p-54)
            let count = 5 + group % 40
            successes.append((0..<count).reduce(0) { sum, _ in sum + (random.nextShare() < rate ? 1 : 0) })
            trials.append(Double(count))
        }
        let found = try #require(RateShrinkage(successes: successes, trials: trials))
        #expect(abs(found.pooledRate - 0.6) < 0.01, "seed 81: \(found)")
        #expect(found.priorTrials.map { abs($0 - 10) < 1.2 } == true, "seed 81: \(found)")
    }

    /// Equal errors in closed form: τ² = s² − σ², and the centre is the mean.
    @Test func meansOfEqualErrors() throws {
        let values = [40.0, 50, 60, 70]
        let found = try #require(MeanShrinkage(values: values, standardErrors: [5, 5, 5, 5]))
        #expect(isNear(found.betweenVariance, 500.0 / 3 - 25) && isNear(found.centre, 55) && found.hasSpread)
        #expect(isNear(found.share(standardError: 5), 0.15))
        #expect(isNear(found.shrunk(value: 40, standardError: 5), 40 * 0.85 + 55 * 0.15))
        #expect(found.shrunk(value: 40, standardError: 0) == 40)
        #expect(found.shrunk(value: 40, standardError: .nan) == nil)
        #expect(found.shrunk(value: .nan, standardError: 5) == found.centre)
    }

    @Test func meansSolveTheirEquation() throws {
        var random = SplitMix64(seed: 82)
        for round in 0..<300 {
            let count = 2 + random.next(upTo: 20)
            let values = (0..<count).map { _ in Double.random(in: 0...100, using: &random) }
            let errors = (0..<count).map { _ in Double.random(in: 0...25, using: &random) }
            let found = try #require(MeanShrinkage(values: values, standardErrors: errors))
            let sum = zip(values, errors).reduce(0.0) {
                let distance = $1.0 - found.centre
                return $0 + distance * distance / ($1.1 * $1.1 + found.betweenVariance)
            }
            let isSolved =
                found.hasSpread ? isNear(sum, Double(count - 1), 1e-8) : sum <= Double(count - 1) + 1e-8
            #expect(isSolved, "seed 82, round \(round): \(sum) of \(count)")
        }
    }

    @Test func meansThatDoNotDifferMoreThanByChance() throws {
        let found = try #require(MeanShrinkage(values: [50, 54, .nan, 9], standardErrors: [4, 4, 1, .nan]))
        #expect(!found.hasSpread && isNear(found.centre, 52) && found.share(standardError: 4) == 1)
        #expect(isNear(found.shrunk(value: 50, standardError: 4), 52))
        #expect(MeanShrinkage(values: [.nan], standardErrors: [1]) == nil)
        #expect(MeanShrinkage(values: [], standardErrors: []) == nil)
        let exact = try #require(MeanShrinkage(values: [7, 7], standardErrors: [0, 0]))
        #expect(!exact.hasSpread && exact.centre == 7)
        // Values known exactly that differ: nothing is drawn.
        let known = try #require(MeanShrinkage(values: [1, 9, 5], standardErrors: [0, 0, 0]))
        #expect(isNear(known.betweenVariance, 16, 1e-9) && known.shrunk(value: 1, standardError: 0) == 1)
    }
}
