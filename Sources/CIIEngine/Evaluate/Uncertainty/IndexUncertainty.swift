import CIIColumns
import CIIIndex

/// How sure the figures of one group are.
struct IndexUncertainty {
    /// How sure one indicator is.
    struct Term {
        /// The interval of the raw value; nil where it cannot be told.
        var raw: ConfidenceInterval?
        /// The interval of the score, 0…100.
        var score: ConfidenceInterval?
    }

    /// In the order of the weighting.
    var terms: [Term]
    /// The interval of the index; nil where there is no index or nothing tells how sure it is.
    var index: ConfidenceInterval?
    /// The standard error of the index by the sum of squared influences, without correction.
    var standardError: Double?
}

/// What the intervals of a level's groups are made from.
struct LevelUncertainty {
    let question: IndexQuestion
    let covariances: GroupCovariances
    /// What was measured of each group.
    let results: [[Double]]
    /// The places of the ends of each indicator's interval among what was measured, where it is a quantile.
    let quantileEnds: [(low: Int, high: Int)?]
    let scores: ScoredGroups

    private var confidence: Confidence { question.frame.context.confidence }

    /// How sure the figures of a group are.
    func uncertainty(of group: Int, _ result: IndexResult) -> IndexUncertainty {
        let covariance = covariances.groups[group]
        let terms = result.terms.indices.map { term(result.terms[$0], $0, group, covariance) }
        guard result.index != nil, !question.scaling.dependsOnGroups else {
            return IndexUncertainty(terms: terms, index: nil, standardError: nil)
        }
        let intervals = zip(terms, result.terms).map { own, term in
            // What stands in for a score is no observation and has no error of its own.
            term.isFilled ? ConfidenceInterval(low: term.score, high: term.score) : own.score
        }
        var slopes = result.slopes
        slopes += [Double](repeating: 0, count: covariance.count - slopes.count)
        let tree = question.tree(inForceFor: result)
        return IndexUncertainty(
            terms: terms,
            index: tree?.interval(of: result.terms.map { $0.score ?? 0 }, intervals, covariance),
            standardError: covariance.standardError(ofSum: slopes, isCorrected: false))
    }

    private func term(
        _ term: IndexResult.Term, _ place: Int, _ group: Int, _ covariance: ScoreCovariance
    ) -> IndexUncertainty.Term {
        guard let value = term.raw, term.count > 0 else { return IndexUncertainty.Term() }
        let plan = question.plans[place]
        let count = result(count: term)
        let posts = question.definition.goalposts.goalposts(for: plan.indicator, family: .unknown)
        let line = covariances.hasRawLines ? question.plans.count + place : place
        var variance = covariance.variance(line)
        if !covariances.hasRawLines, let slope = posts?.slope(at: value), slope != 0 {
            variance = variance.map { $0 / (slope * slope) }
        }
        let units = covariance.unitCounts[line]
        let raw = interval(plan, place, value, count, variance, units, group)
        guard !covariances.hasRawLines else {
            // The families have goalposts of their own: the score's own error, as that of a mean.
            let score = term.score.flatMap { score in
                covariance.standardError(place).flatMap {
                    MeanInterval.t(
                        mean: score, standardError: $0, degreesOfFreedom: Double(units - 1),
                        confidence: confidence)
                }
            }
            return IndexUncertainty.Term(raw: raw, score: score?.clamped(to: 0...100))
        }
        return IndexUncertainty.Term(raw: raw, score: raw.flatMap { raw in posts?.scores(over: raw) })
    }

    private func result(count term: IndexResult.Term) -> Double { Double(term.count) }

    private func interval(
        _ plan: IndicatorPlan, _ place: Int, _ value: Double, _ count: Double, _ variance: Double?,
        _ units: Int,
        _ group: Int
    ) -> ConfidenceInterval? {
        switch plan.evidence {
        case .notCollected:
            return nil
        case .share, .remainder:
            let trials = EffectiveTrials.count(
                percent: value, variance: uncorrected(variance, units), trials: Int(count), units: units)
            return ShareInterval.wilson(percent: value, trials: trials, confidence: confidence)
        case .netPromoter(let promoters, let detractors, _):
            let shares = [promoters, detractors].map { results[$0][group] / count }
            let net = shares[0] - shares[1]
            let simple = shares[0] + shares[1] - net * net
            let clustered = uncorrected(variance, units).map { $0 / 10_000 } ?? 0
            let trials =
                simple > 0 && clustered > 0 ? min(count, simple / clustered) : Double(min(units, Int(count)))
            return NetScoreInterval.adjustedWald(
                promoters: shares[0] * trials, detractors: shares[1] * trials, answers: trials,
                confidence: confidence)
        case .mean:
            return variance.flatMap {
                MeanInterval.t(
                    mean: value, standardError: $0.squareRoot(), degreesOfFreedom: Double(units - 1),
                    confidence: confidence)
            }?.clamped(to: possible(plan.indicator))
        case .quantile:
            return quantileEnds[place].map {
                ConfidenceInterval(low: results[$0.low][group], high: results[$0.high][group])
            }
        }
    }

    /// What a mean of an indicator's values can be.
    private func possible(_ indicator: Indicator) -> ClosedRange<Double> {
        let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        switch indicator.unit {
        case .percent: return 0...100
        case .netScore: return -100...100
        case .seconds: return 0...Double.greatestFiniteMagnitude
        case .rating:
            guard let scale = question.frame.planner.scale(of: indicator) else { return any }
            return min(scale.worst, scale.best)...max(scale.worst, scale.best)
        }
    }

    /// The plain sum of squares: of single trials it gives as many effective trials as there are.
    private func uncorrected(_ variance: Double?, _ units: Int) -> Double? {
        variance.map { $0 * Double(units - 1) / Double(units) }
    }
}

extension IndexQuestion {
    /// What the intervals of a level are made from; nil where there are none.
    func uncertainty(
        _ dimensions: [Dimension], _ level: Level
    ) throws(EngineFailure) -> LevelUncertainty? {
        guard let covariances = try covariances(dimensions, level) else { return nil }
        var measurements = self.measurements
        let z = frame.context.confidence.z
        let ends = plans.map { plan -> (low: Int, high: Int)? in
            guard case .quantile(let place, _) = plan.evidence,
                case .quantile(let value, let fraction) = measurements.all[place].accumulator
            else { return nil }
            let condition = measurements.all[place].condition
            func end(_ deviations: Double) -> Int {
                let point = QuantilePoint(fraction, deviations: deviations)
                return measurements.index(of: .quantilePoint(value, point), where: condition)
            }
            return (end(-z), end(z))
        }
        let groups = try ask(dimensions.map(\.key), measurements.all)
        return LevelUncertainty(
            question: self, covariances: covariances, results: groups.results.map(\.numbers),
            quantileEnds: ends, scores: level.scores)
    }

    /// The tree of what a group observes, one weight an indicator where it is a weighted sum.
    func tree(inForceFor result: IndexResult) -> IndexTree? {
        let isUsed = result.terms.map { $0.score != nil }
        return (definition.tree ?? IndexTree(shares: weighting.terms.map(\.effective))).keeping(isUsed)
    }
}
