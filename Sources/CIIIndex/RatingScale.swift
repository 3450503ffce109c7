/// The declared scale of a rating question: from the worst answer to the best.
///
/// A scale is declared, never taken from the answers seen: a file of only 3s and 4s is still 1…5. A scale on
/// which low is good, such as the effort score of 2010 (1 very low effort … 5 very high), has its worst end
/// above its best.
public struct RatingScale: Hashable, Sendable {
    /// The worst answer.
    public let worst: Double
    /// The best answer.
    public let best: Double

    /// A scale between two answers, or nothing where they are equal or not finite.
    public init?(worst: Double, best: Double) {
        guard worst.isFinite, best.isFinite, (best - worst).isFinite, worst != best else { return nil }
        self.init(knownWorst: worst, best: best)
    }

    init(knownWorst worst: Double, best: Double) {
        self.worst = worst
        self.best = best
    }

    /// Where an answer lies: 0 for the worst, 1 for the best, outside 0…1 for an answer that the scale does
    /// not have.
    public func position(of answer: Double) -> Double { (answer - worst) / (best - worst) }

    /// Whether the scale has the answer.
    public func contains(_ answer: Double) -> Bool {
        min(worst, best) <= answer && answer <= max(worst, best)
    }

    /// The answer at a position; a whole number where rounding error alone keeps it from being one.
    public func answer(at position: Double) -> Double {
        let answer = worst + position * (best - worst)
        let whole = answer.rounded()
        return abs(answer - whole) <= 1e-9 * max(1, abs(whole)) ? whole : answer
    }

    /// The goalposts of the mean answer: the ends of the scale.
    public var goalposts: Goalposts { Goalposts(knownWorst: worst, best: best) }
}
