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
    /// The totals behind each indicator, and what they are totals of.
    let evidence: [LinearEvidence?]
    let measurements: [Measurement]
    /// What was measured of each group.
    let results: [[Double]]
    /// The places of the ends of each indicator's interval among what was measured, where it is a quantile.
    let quantileEnds: [(low: Int, high: Int)?]
    /// The intervals that were drawn, where that was asked for.
    let drawn: BootstrapIntervals?

    private var confidence: Confidence { question.frame.context.confidence }

    /// How sure the figures of a group are.
    func uncertainty(of group: Int, _ result: IndexResult) -> IndexUncertainty {
        let covariance = covariances.groups[group]
        let terms = result.terms.indices.map { term(result.terms[$0], $0, group, covariance) }
        guard result.index != nil, question.hasIntervals else {
            return IndexUncertainty(terms: terms, index: nil, standardError: nil)
        }
        // Where nothing is known of any score, 0 to 100 would be no news.
        guard terms.contains(where: { $0.score != nil }) else { return IndexUncertainty(terms: terms) }
        let intervals = zip(terms, result.terms).map { own, term in
            // What stands in for a score is no observation and has no error of its own.
            term.isFilled ? ConfidenceInterval(low: term.score, high: term.score) : own.score
        }
        var slopes = result.slopes
        slopes += [Double](repeating: 0, count: covariance.count - slopes.count)
        let tree = question.tree(inForceFor: result)
        return IndexUncertainty(
            terms: terms,
            index: drawn?.interval(of: group)
                ?? tree?.interval(of: result.terms.map { $0.score ?? 0 }, intervals, covariance),
            standardError: covariance.standardError(ofSum: slopes, isCorrected: false))
    }

    private func term(
        _ term: IndexResult.Term, _ place: Int, _ group: Int, _ covariance: ScoreCovariance
    ) -> IndexUncertainty.Term {
        guard let value = term.raw, term.count > 0 else { return IndexUncertainty.Term() }
        let plan = question.plans[place]
        let posts = goalposts(plan.indicator, group)
        let line = covariances.hasRawLines ? question.plans.count + place : place
        var variance = covariance.variance(line)
        if !covariances.hasRawLines {
            let slope = InfluenceLines.slope(posts.only, at: value)
            variance = variance.map { $0 / (slope * slope) }
        }
        // What is the same in every unit varies by rounding errors alone.
        variance = variance.map { $0 > 1e-20 * value * value ? $0 : 0 }
        let units = covariance.unitCounts[line]
        let raw = interval(plan, place, value, variance, units, group)
        guard posts.areTheSame else {
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
        return IndexUncertainty.Term(raw: raw, score: raw.flatMap { raw in posts.only?.scores(over: raw) })
    }

    /// The goalposts of an indicator on the channel families that a group has.
    private func goalposts(
        _ indicator: Indicator, _ group: Int
    ) -> (only: Goalposts?, areTheSame: Bool) {
        let table = question.definition.goalposts
        let families = covariances.hasRawLines ? covariances.families[group] : [.unknown]
        let first = families.first.flatMap { table.goalposts(for: indicator, family: $0) }
        return (first, families.allSatisfy { table.goalposts(for: indicator, family: $0) == first })
    }

    private func interval(
        _ plan: IndicatorPlan, _ place: Int, _ value: Double, _ variance: Double?,
        _ units: Int,
        _ group: Int
    ) -> ConfidenceInterval? {
        if case .quantile = plan.evidence {
            return quantileEnds[place].map {
                ConfidenceInterval(low: results[$0.low][group], high: results[$0.high][group])
            }
        }
        guard let evidence = evidence[place] else { return nil }
        let trials = evidence.totals(results, group).denominator
        switch evidence.kind(plan.indicator.unit, measurements) {
        // What a person defines as a percentage may go beyond 0 and 100.
        case .share where (0...100).contains(value):
            let effective = EffectiveTrials.count(
                percent: value, variance: uncorrected(variance, units), trials: Int(trials), units: units)
            return ShareInterval.wilson(percent: value, trials: effective, confidence: confidence)
        case .netScore:
            let (promoters, detractors) = evidence.shares(results, group)
            let net = promoters - detractors
            let simple = promoters + detractors - net * net
            let clustered = uncorrected(variance, units).map { $0 / 10_000 } ?? 0
            let effective =
                simple > 0 && clustered > 0
                ? min(trials, simple / clustered) : min(Double(units), trials)
            return NetScoreInterval.adjustedWald(
                promoters: promoters * effective, detractors: detractors * effective, answers: effective,
                confidence: confidence)
        case .share, .amounts:
            if !evidence.isMean(plan, measurements), value > 0, plan.indicator.unit != .percent {
                return variance.flatMap {
                    RatioInterval.logarithmic(
                        ratio: value, standardError: $0.squareRoot(), degreesOfFreedom: Double(units - 1),
                        confidence: confidence)
                }
            }
            return variance.flatMap {
                MeanInterval.t(
                    mean: value, standardError: $0.squareRoot(), degreesOfFreedom: Double(units - 1),
                    confidence: confidence)
            }?.clamped(to: possible(plan.indicator))
        }
    }

    /// What a mean of an indicator's values can be.
    private func possible(_ indicator: Indicator) -> ClosedRange<Double> {
        let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        switch indicator.unit {
        case .percent: return 0...100
        case .netScore: return -100...100
        case .seconds, .count, .currency: return 0...Double.greatestFiniteMagnitude
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
    /// Whether scores come from a group's own interactions alone, which is what intervals are reckoned for.
    var hasIntervals: Bool { !scaling.dependsOnGroups && strata == nil }

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
        let evidence = plans.map { $0.linearEvidence(&measurements) }
        let groups = try ask(dimensions.map(\.key), measurements.all)
        return LevelUncertainty(
            question: self, covariances: covariances, evidence: evidence, measurements: measurements.all,
            results: groups.results.map(\.numbers),
            quantileEnds: ends, drawn: try bootstrap(dimensions, level.groups.groupCount))
    }

    /// The tree of what a group observes, one weight an indicator where it is a weighted sum.
    func tree(inForceFor result: IndexResult) -> IndexTree? {
        let isUsed = result.terms.map { $0.score != nil }
        return (definition.tree ?? IndexTree(shares: weighting.terms.map(\.effective))).keeping(isUsed)
    }
}
