extension Goalposts {
    /// The raw value that has a score, 0…100; of the two that a band has, the one nearer to `value`.
    ///
    /// A raw value beyond the ends of the goalposts has the score 0 or 100 as well; this is the end itself.
    public func value(ofScore score: Double, near value: Double) -> Double {
        let share = min(100, max(0, score)) / 100
        switch shape {
        case .line(let worst, let best):
            return share == 1 ? best : worst + share * (best - worst)
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            let low = share == 1 ? bestLow : worstLow + share * (bestLow - worstLow)
            let high = share == 1 ? bestHigh : worstHigh + share * (bestHigh - worstHigh)
            return abs(low - value) <= abs(high - value) ? low : high
        }
    }

    /// The raw values at which the line of scores bends.
    var corners: [Double] {
        switch shape {
        case .line(let worst, let best): [worst, best]
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            [worstLow, bestLow, bestHigh, worstHigh]
        }
    }
}
