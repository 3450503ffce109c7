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
        switch shape {
        case .line(let worst, let best):
            let (low, high) = worst < best ? (interval.low, interval.high) : (interval.high, interval.low)
            return ConfidenceInterval(
                low: low.map { score($0).value } ?? 0, high: high.map { score($0).value } ?? 100)
        case .band(_, let bestLow, let bestHigh, _):
            let (low, high) = (interval.low ?? -.infinity, interval.high ?? .infinity)
            let ends = [low, high].map { $0.isFinite ? score($0).value : 0 }
            let holdsBest = low <= bestHigh && high >= bestLow
            return ConfidenceInterval(low: ends.min(), high: holdsBest ? 100 : ends.max())
        }
    }
}
