/// How the value of an indicator would be another one.
public enum ValueChange: Hashable, Sendable {
    /// That value, whatever it was.
    case set(Double)
    /// So many units more; fewer where negative.
    case shift(Double)
    /// So many times as much: 0.8 for 20 % less.
    case scale(Double)

    /// What a value would be.
    public func value(of value: Double) -> Double {
        switch self {
        case .set(let target): target
        case .shift(let amount): value + amount
        case .scale(let factor): value * factor
        }
    }

    /// What a value would be, held within what it can be at all, and whether it had to be held.
    public func value(
        of value: Double, within possible: ClosedRange<Double>
    ) -> (value: Double, isClipped: Bool) {
        let changed = self.value(of: value)
        // What no log could hold and is held all the same stays where no change moves it.
        guard changed != value else { return (value, false) }
        let held = min(max(changed, possible.lowerBound), possible.upperBound)
        return (held, held != changed)
    }
}

extension Indicator {
    /// The raw values that it can have at all; without bounds where nothing is known of them.
    ///
    /// - Parameter scale: The scale of the answers, for the mean of ratings.
    public func possibleValues(scale: RatingScale? = nil) -> ClosedRange<Double> {
        let infinity = Double.infinity
        switch unit {
        case .percent: return 0...100
        case .netScore: return -100...100
        case .seconds, .count, .currency: return 0...infinity
        case .rating:
            guard let scale = scale ?? defaultScale else { return -infinity...infinity }
            return min(scale.worst, scale.best)...max(scale.worst, scale.best)
        }
    }
}
