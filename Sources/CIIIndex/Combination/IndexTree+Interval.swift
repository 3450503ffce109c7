extension IndexTree {
    /// The interval of the index of scores, each inner index by its own rule from the intervals of its parts.
    ///
    /// - Parameters:
    ///   - scores: The scores, indicator by indicator.
    ///   - intervals: Their intervals; nil where nothing bounds a score but 0 and 100.
    ///   - covariance: How the scores go together; its first indicators are those of `scores`.
    public func interval(
        of scores: [Double], _ intervals: [ConfidenceInterval?], _ covariance: ScoreCovariance
    ) -> ConfidenceInterval {
        whole(scores, intervals, covariance).interval
    }

    private struct Whole {
        var value: Double
        var interval: ConfidenceInterval
        /// What a point of each indicator is worth in it.
        var slopes: [Double]
    }

    private func whole(
        _ scores: [Double], _ intervals: [ConfidenceInterval?], _ covariance: ScoreCovariance
    ) -> Whole {
        var values: [Double] = []
        var slopes: [[Double]] = []
        var compositeParts: [CompositeInterval.Part] = []
        for part in parts {
            var own = [Double](repeating: 0, count: covariance.count)
            switch part.content {
            case .indicator(let term):
                own[term] = 1
                values.append(scores[term])
                compositeParts.append(
                    .init(score: scores[term], weight: part.share, interval: intervals[term]))
            case .index(let inner):
                let inside = inner.whole(scores, intervals, covariance)
                own = inside.slopes
                values.append(inside.value)
                compositeParts.append(
                    .init(score: inside.value, weight: part.share, interval: inside.interval))
            }
            slopes.append(own)
        }
        var packed: [Double] = []
        for row in parts.indices {
            for column in 0...row {
                packed.append(
                    row == column ? 1 : covariance.correlation(ofSums: slopes[row], slopes[column]) ?? 0)
            }
        }
        let correlations = CorrelationMatrix(count: parts.count, packed: packed)
        let interval =
            switch rule {
            case .arithmetic: CompositeInterval.arithmetic(compositeParts, correlations)
            case .geometric: CompositeInterval.geometric(compositeParts, correlations)
            case .harmonic: CompositeInterval.harmonic(compositeParts, correlations)
            case .minimum: CompositeInterval.minimum(compositeParts)
            }
        let shares = parts.map(\.share)
        let value = rule.value(parts.count) { (values[$0], shares[$0]) }
        var total = [Double](repeating: 0, count: covariance.count)
        for (place, slope) in rule.slopes(values, shares, whole: value).enumerated() {
            for term in total.indices { total[term] += slope * slopes[place][term] }
        }
        return Whole(value: value, interval: interval, slopes: total)
    }
}
