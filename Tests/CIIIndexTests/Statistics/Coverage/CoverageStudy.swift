import CIIIndex
import Glibc

/// Samples of one size from one population, and how often each kind of interval held the truth.
struct CoverageStudy {
    /// A figure and how its interval is made.
    enum Method: String, CaseIterable {
        case csat = "share, Wilson"
        case fcr = "share of all, Wilson"
        case art = "mean, Student"
        case nps = "net score, adjusted Wald"
        case cost = "ratio, logarithmic"
        case costFieller = "ratio, Fieller"
        case costStudent = "ratio, Student"
        case arithmetic = "arithmetic index, MOVER"
        case arithmeticDelta = "arithmetic index, delta method"
        case arithmeticBootstrap = "arithmetic index, bootstrap"
        case geometric = "geometric index, MOVER"
        case geometricDelta = "geometric index, delta method"
        case geometricBootstrap = "geometric index, bootstrap"

        /// The intervals that the program shows.
        static let own: [Method] = [.csat, .fcr, .art, .nps, .cost, .arithmetic, .geometric]
    }

    /// Weights of csat, art, fcr; answer times score from 600 seconds to 0.
    static let weights = [0.5, 0.2, 0.3]

    let population: CustomerPopulation
    let size: Int
    let runs: Int
    let seed: UInt64
    /// 0 to leave the bootstrap out.
    var replicates = 0

    func counters() -> [Method: CoverageCounter] {
        var random = RandomSource(seed: seed)
        var counters: [Method: CoverageCounter] = [:]
        let truth = CustomerSample.Indicator.all.map { population.ratio($0.above, $0.below) * $0.factor }
        let scores = Self.scores(truth)
        let (sum, product) = (Self.arithmetic(scores), Self.geometric(scores))
        for _ in 0..<runs {
            let sample = CustomerSample(population, size, &random)
            func note(_ method: Method, _ interval: ConfidenceInterval?, _ truth: Double) {
                counters[method, default: CoverageCounter()].note(interval, truth)
            }
            note(.csat, sample.share(.csat, 0), truth[0])
            note(.art, sample.answerTime, truth[1])
            note(.fcr, sample.share(.fcr, 2), truth[2])
            note(.nps, sample.netScore, truth[3])
            let ratio = sample.ratioIntervals
            note(.cost, ratio.logarithmic, truth[4])
            note(.costFieller, ratio.fieller, truth[4])
            note(.costStudent, ratio.student, truth[4])
            let (parts, correlations) = sample.parts
            note(.arithmetic, CompositeInterval.arithmetic(parts, correlations), sum)
            note(.geometric, CompositeInterval.geometric(parts, correlations), product)
            let delta = sample.deltaIntervals
            note(.arithmeticDelta, delta.arithmetic, sum)
            note(.geometricDelta, delta.geometric, product)
            if replicates > 0 {
                let bootstrap = ClusterBootstrap(replicates: replicates, seed: random.next())
                note(.arithmeticBootstrap, sample.interval(bootstrap, Self.arithmetic), sum)
                note(.geometricBootstrap, sample.interval(bootstrap, Self.geometric), product)
            }
        }
        return counters
    }

    static func scores(_ values: [Double]) -> [Double] { [values[0], 100 - values[1] / 6, values[2]] }

    static func arithmetic(_ scores: [Double]) -> Double {
        weights[0] * scores[0] + weights[1] * scores[1] + weights[2] * scores[2]
    }

    static func geometric(_ scores: [Double]) -> Double {
        exp(
            weights[0] * log(max(1, scores[0])) + weights[1] * log(max(1, scores[1]))
                + weights[2] * log(max(1, scores[2])))
    }
}

extension CustomerSample {
    private func freedom(_ place: Int) -> Double { Double(covariance.unitCounts[place] - 1) }

    private func standardError(_ place: Int) -> Double { covariance.standardError(place) ?? .nan }

    /// The plain sum of squared influences.
    private func uncorrected(_ place: Int) -> Double? {
        covariance.variance(place).map { $0 * freedom(place) / (freedom(place) + 1) }
    }

    func share(_ indicator: Indicator, _ place: Int) -> ConfidenceInterval? {
        ShareInterval.wilson(
            percent: value(indicator),
            trials: EffectiveTrials.count(
                percent: value(indicator), variance: uncorrected(place),
                trials: Int(total(indicator.below)), units: covariance.unitCounts[place]))
    }

    var answerTime: ConfidenceInterval? {
        MeanInterval.t(mean: value(.art), standardError: standardError(1), degreesOfFreedom: freedom(1))
    }

    var netScore: ConfidenceInterval? {
        let answers = total(.asked)
        let (promoters, detractors) = (total(.promoters) / answers, total(.detractors) / answers)
        let count = EffectiveTrials.count(
            promoters: 100 * promoters, detractors: 100 * detractors, variance: uncorrected(3),
            trials: Int(answers), units: covariance.unitCounts[3])
        return NetScoreInterval.adjustedWald(
            promoters: promoters * count, detractors: detractors * count, answers: count)
    }

    var ratioIntervals:
        (logarithmic: ConfidenceInterval?, fieller: ConfidenceInterval?, student: ConfidenceInterval?)
    {
        let (ratio, error) = (value(.cost), standardError(4))
        return (
            RatioInterval.logarithmic(ratio: ratio, standardError: error, degreesOfFreedom: freedom(4)),
            RatioInterval.fieller(
                numerator: total(.cost), denominator: total(.solved), variances: variances(.cost, .solved),
                degreesOfFreedom: freedom(4)),
            MeanInterval.t(mean: ratio, standardError: error, degreesOfFreedom: freedom(4))
        )
    }

    var scores: [Double] { CoverageStudy.scores(Indicator.all.map { value($0) }) }

    var parts: ([CompositeInterval.Part], CorrelationMatrix) {
        // A minute more is a lower score: ends and correlations of the answer time turn round.
        let time = answerTime.map {
            ConfidenceInterval(low: $0.high.map { 100 - $0 / 6 }, high: $0.low.map { 100 - $0 / 6 })
        }
        let intervals = [share(.csat, 0), time, share(.fcr, 2)]
        let known = covariance.correlations
        let packed = [1, -known[1, 0], 1, known[2, 0], -known[2, 1], 1]
        let parts = zip(scores, zip(CoverageStudy.weights, intervals)).map {
            CompositeInterval.Part(score: $0, weight: $1.0, interval: $1.1)
        }
        return (parts, CorrelationMatrix(count: 3, packed: packed))
    }

    /// Index ± z·standard error, as the sum of squared influences has it.
    var deltaIntervals: (arithmetic: ConfidenceInterval, geometric: ConfidenceInterval) {
        let own = scores
        func interval(_ index: Double, _ slopes: [Double]) -> ConfidenceInterval {
            let all = [slopes[0], -slopes[1] / 6, slopes[2], 0, 0]
            let error = covariance.standardError(ofSum: all, isCorrected: false) ?? .nan
            let margin = Confidence.standard.z * error
            return ConfidenceInterval(low: index - margin, high: index + margin)
        }
        let product = CoverageStudy.geometric(own)
        return (
            interval(CoverageStudy.arithmetic(own), CoverageStudy.weights),
            interval(product, zip(CoverageStudy.weights, own).map { $0 * product / max(1, $1) })
        )
    }

    func interval(
        _ bootstrap: ClusterBootstrap, _ index: ([Double]) -> Double
    ) -> ConfidenceInterval? {
        totals.withUnsafeBufferPointer {
            bootstrap.interval(totals: $0, width: CustomerPopulation.width) { sums in
                index(
                    CoverageStudy.scores(
                        Indicator.all.prefix(3).map {
                            $0.factor * sums[$0.above.rawValue] / sums[$0.below.rawValue]
                        }))
            }
        }
    }
}
