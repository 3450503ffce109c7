extension Goalposts {
    /// The points of score that one more raw unit is worth, as if the line went on beyond its ends.
    ///
    /// 0 inside the best range of a band.
    public func slope(at value: Double) -> Double {
        switch shape {
        case .line(let worst, let best): 100 / (best - worst)
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            value < bestLow
                ? 100 / (bestLow - worstLow) : value > bestHigh ? -100 / (worstHigh - bestHigh) : 0
        }
    }

    /// The scores that raw values between the ends of an interval have; an open end reaches as far as scores do.
    public func scores(over interval: ConfidenceInterval) -> ConfidenceInterval {
        let (low, high) = (interval.low ?? -.infinity, interval.high ?? .infinity)
        let scores = scoreRange(over: min(low, high)...max(low, high))
        return ConfidenceInterval(low: scores.lowerBound, high: scores.upperBound)
    }
}
