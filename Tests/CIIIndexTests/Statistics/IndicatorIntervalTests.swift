import CIIIndex
import Testing

/// Intervals of single indicators against published figures, SciPy 1.17 and definitions.
@Suite struct IndicatorIntervalTests {
    /// SciPy's `binomtest(k, n).proportion_ci(method: "wilson")`; 8 of 10 is 49–94 and 80 of 100 is 71–87 in every table.
    @Test func wilson() throws {
        let table: [(Double, Double, Double, Double)] = [
            (2, 3, 20.76596008020478, 93.85080552796038), (1, 3, 6.1491944720396265, 79.23403991979524),
            (8, 10, 49.016247153664175, 94.33178485456249), (0, 10, 0, 27.753279986288927),
            (10, 10, 72.24672001371108, 100), (24, 30, 62.69430358685175, 90.49489282271013),
            (80, 100, 71.1170834406841, 86.66330666689674),
            (36614, 74696, 48.658913066250314, 49.37588865309569),
        ]
        for (successes, trials, low, high) in table {
            let found = ShareInterval.wilson(percent: 100 * successes / trials, trials: trials)
            #expect(isNear(found?.low, low) && isNear(found?.high, high), "\(successes) of \(trials)")
        }
        let wide = ShareInterval.wilson(percent: 80, trials: 10, confidence: try #require(Confidence(0.99)))
        #expect(isNear(wide?.low, 40.081869652167164) && isNear(wide?.high, 95.98688474953836))
    }

    /// By definition the ends are the shares p with |share − p| = z·√(p(1 − p)/n).
    @Test func wilsonSolvesItsEquation() {
        let z = Confidence.standard.z
        for trials in [0.4, 1, 2.75, 10, 333.3, 1e9] {
            for percent in [0.0, 0.001, 30, 50, 99.9, 100] {
                guard let interval = ShareInterval.wilson(percent: percent, trials: trials),
                    let low = interval.low, let high = interval.high
                else {
                    Issue.record("no interval of \(percent), \(trials)")
                    continue
                }
                #expect(low >= 0 && low <= percent && percent <= high && high <= 100)
                for end in [low, high] where end > 0 && end < 100 {
                    let distance = z * (end * (100 - end) / trials).squareRoot()
                    #expect(isNear(abs(percent - end), distance, 1e-9), "\(percent), \(trials)")
                }
            }
        }
        #expect(ShareInterval.wilson(percent: 50, trials: 0) == nil)
        #expect(ShareInterval.wilson(percent: 101, trials: 9) == nil)
        #expect(ShareInterval.wilson(percent: .nan, trials: 9) == nil)
    }

    @Test func netScore() {
        // By hand: 13 answers, 5.75 and 2.75 of them: centre 3/13 = 23.08 %, variance (8.5/13 − (3/13)²)/13,
        // margin 1.96 × 21.49 = 42.12.
        let found = NetScoreInterval.adjustedWald(promoters: 5, detractors: 2, answers: 10)
        #expect(isNear(found?.low, -19.043, 5e-4) && isNear(found?.high, 65.197, 5e-4), "\(found as Any)")
        #expect(isNear(found.flatMap { $0.low }.map { $0 + (found?.high ?? 0) }, 600.0 / 13))
        // Alike on both sides.
        let mirrored = NetScoreInterval.adjustedWald(promoters: 2, detractors: 5, answers: 10)
        #expect(
            isNear(mirrored?.low, found?.high.map { -$0 }) && isNear(mirrored?.high, found?.low.map { -$0 }))
        // A single promoter: ¼ ± z·√(((7/4 + 3/4)/4 − 1/16)/4) would end at 98.5 and leave the score out.
        let single = NetScoreInterval.adjustedWald(promoters: 1, detractors: 0, answers: 1)
        #expect(isNear(single?.low, 100 * (0.25 - Confidence.standard.z * 0.375)) && single?.high == 100)
        #expect(NetScoreInterval.adjustedWald(promoters: 1, detractors: 0, answers: 0) == nil)
        #expect(NetScoreInterval.adjustedWald(promoters: 2, detractors: 2, answers: 3) == nil)
        #expect(NetScoreInterval.adjustedWald(promoters: -1, detractors: 2, answers: 3) == nil)
    }

    /// Student's own data (1908): ten patients slept 0.75 h longer, standard deviation 1.79.
    @Test func mean() {
        let extra = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
        let mean = extra.reduce(0, +) / 10
        let error = (extra.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9 / 10).squareRoot()
        let found = MeanInterval.t(mean: mean, standardError: error, degreesOfFreedom: 9)
        // R: t.test(extra)$conf.int gives -0.5297804 and 2.0297804.
        #expect(isNear(found?.low, -0.5297804, 1e-7) && isNear(found?.high, 2.0297804, 1e-7))
        #expect(MeanInterval.t(mean: 5, standardError: 1, degreesOfFreedom: 0) == nil)
        #expect(MeanInterval.t(mean: 5, standardError: .nan, degreesOfFreedom: 3) == nil)
        #expect(MeanInterval.t(mean: .infinity, standardError: 1, degreesOfFreedom: 3) == nil)
    }

    /// Places from binomial tables; a dash is an open end.
    @Test func quantileRanks() throws {
        let table: [(Int, Double, Double, Int?, Int?)] = [
            (5, 0.5, 0.95, nil, nil), (6, 0.5, 0.95, 1, 6), (9, 0.5, 0.9, 2, 8), (10, 0.5, 0.95, 2, 9),
            (30, 0.5, 0.95, 10, 21), (100, 0.5, 0.95, 40, 61), (1000, 0.5, 0.95, 469, 532),
            (2, 0.9, 0.95, 1, nil), (28, 0.9, 0.95, 22, nil), (35, 0.9, 0.95, 28, nil),
            (36, 0.9, 0.95, 29, 36), (100, 0.9, 0.95, 84, 96), (1000, 0.9, 0.99, 875, 925),
            (1, 0.5, 0.95, nil, nil), (0, 0.5, 0.95, nil, nil),
        ]
        for (count, probability, level, low, high) in table {
            let found = QuantileInterval.ranks(
                count: count, probability: probability, confidence: try #require(Confidence(level)))
            #expect(found.low == low && found.high == high, "\(count), \(probability): \(found)")
        }
        #expect(QuantileInterval.leastCount(probability: 0.5, isUpper: true) == 6)
        #expect(QuantileInterval.leastCount(probability: 0.9, isUpper: true) == 36)
        #expect(QuantileInterval.leastCount(probability: 0.9, isUpper: false) == 2)
    }

    @Test func clusteredQuantileRanksLieFartherOut() {
        func ranks(_ effective: Double) -> QuantileInterval.Ranks {
            QuantileInterval.ranks(count: 100, effectiveCount: effective, probability: 0.5)
        }
        #expect(ranks(100) == QuantileInterval.ranks(count: 100, probability: 0.5))
        #expect(ranks(250) == ranks(100))
        // By hand: 50.5 ± 10.5·√(100/25) = 50.5 ± 21, to the nearest place.
        #expect(ranks(25).low == 30 && ranks(25).high == 72)
        // 50.5 ± 10.5·√(100/4) lies outside.
        #expect(ranks(4).low == nil && ranks(4).high == nil && ranks(0).low == nil)
    }

    @Test func fiellerIsTheTestTurnedRound() {
        let (a, b) = (120.0, 40.0)
        let variances = (numerator: 90.0, denominator: 16.0, covariance: 20.0)
        let found = RatioInterval.fieller(
            numerator: a, denominator: b, variances: variances, degreesOfFreedom: 12)
        let t = Confidence.standard.t(degreesOfFreedom: 12) ?? 0
        for end in [found?.low, found?.high].compactMap({ $0 }) {
            let error =
                (variances.numerator - 2 * end * variances.covariance + end * end * variances.denominator)
                .squareRoot()
            #expect(isNear(abs(a - end * b), t * error))
        }
        #expect((found?.low ?? 4) < 3 && (found?.high ?? 2) > 3)
        // A denominator that is known: the t interval of the mean.
        let known = RatioInterval.fieller(
            numerator: a, denominator: b, variances: (90, 0, 0), degreesOfFreedom: 12)
        let mean = MeanInterval.t(mean: 3, standardError: 90.0.squareRoot() / b, degreesOfFreedom: 12)
        #expect(isNear(known?.low, mean?.low) && isNear(known?.high, mean?.high))
        // A denominator that could be 0.
        #expect(
            RatioInterval.fieller(
                numerator: a, denominator: b, variances: (90, 400, 0), degreesOfFreedom: 12) == nil)
    }

    @Test func logarithmicRatio() {
        // By hand: 3 with 0.6: t(12) 2.1788, e^(2.1788·0.2) = 1.5462.
        let found = RatioInterval.logarithmic(ratio: 3, standardError: 0.6, degreesOfFreedom: 12)
        #expect(isNear(found?.low, 3 / 1.5462, 1e-4) && isNear(found?.high, 3 * 1.5462, 1e-4))
        for (ratio, error) in [(0.0, 1.0), (-3, 1), (3, .nan), (.infinity, 1)] {
            #expect(
                RatioInterval.logarithmic(ratio: ratio, standardError: error, degreesOfFreedom: 12) == nil)
        }
    }

    @Test func intervalsAsValues() {
        let interval = ConfidenceInterval(low: -5, high: 30)
        #expect(interval.contains(-5) && interval.contains(30) && !interval.contains(30.1))
        #expect(interval.width == 35 && interval.clamped(to: 0...100).low == 0)
        let open = ConfidenceInterval(low: .nan, high: .infinity)
        #expect(open.low == nil && open.high == nil && open.width == nil && open.contains(1e300))
        #expect(open.clamped(to: 0...100) == ConfidenceInterval(low: 0, high: 100))
        #expect(interval.holding(40).high == 40 && interval.holding(-9).low == -9)
    }
}
