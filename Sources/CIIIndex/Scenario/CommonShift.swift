/// One indicator in the channel families of a group, all of which move by the same amount.
///
/// The score of the group is the mean of the scores of its families, each as heavy as it has interactions. It follows
/// the amount along straight lines that bend where a family comes to a goalpost or to the end of what is possible.
public struct CommonShift: Sendable {
    /// One channel family.
    public struct Part: Sendable {
        /// The raw value.
        public var value: Double
        /// The number of interactions.
        public var count: Double
        /// Its goalposts; a family without them has no score and moves along.
        public var goalposts: Goalposts?

        /// A family with something observed.
        public init(_ value: Double, count: Double, goalposts: Goalposts?) {
            (self.value, self.count, self.goalposts) = (value, count, goalposts)
        }
    }

    private let parts: [Part]
    private let possible: ClosedRange<Double>

    /// The families of a group; raw values stay within `possible`.
    public init(_ parts: [Part], within possible: ClosedRange<Double>) {
        (self.parts, self.possible) = (parts, possible)
    }

    /// The raw values of the parts where all are moved by `amount`.
    public func values(movedBy amount: Double) -> [Double] {
        parts.map { ValueChange.shift(amount).value(of: $0.value, within: possible).value }
    }

    /// The score where all are moved by `amount`; nil where no part has one.
    public func score(movedBy amount: Double) -> Double? {
        var sum = ScoreSum()
        for (part, value) in zip(parts, values(movedBy: amount)) where part.goalposts != nil {
            sum.add(value, count: part.count, part.goalposts)
        }
        return sum.score
    }

    /// The smallest amount, up or down, that brings the score to `target`; nil where none does.
    public func amount(toScore target: Double) -> Double? {
        guard let now = score(movedBy: 0) else { return nil }
        guard now < target else { return 0 }
        let amounts = [1.0, -1].compactMap { amount(toScore: target, from: now, direction: $0) }
        return amounts.min { abs($0) < abs($1) }
    }

    /// The highest score that any amount brings; nil where no part has one.
    public var highestScore: Double? {
        let amounts = [0] + bends(direction: 1) + bends(direction: -1)
        return amounts.compactMap { score(movedBy: $0) }.max()
    }

    /// The amounts in one direction at which a family comes to a goalpost or to the end of what is possible, the smallest
    /// first.
    private func bends(direction: Double) -> [Double] {
        let all = parts.flatMap { part in
            ((part.goalposts?.corners ?? []) + [possible.lowerBound, possible.upperBound])
                .map { $0 - part.value }
        }
        return all.filter { $0.isFinite && $0 * direction > 0 }.sorted { abs($0) < abs($1) }
    }

    private func amount(toScore target: Double, from now: Double, direction: Double) -> Double? {
        var (last, lastScore) = (0.0, now)
        for bend in bends(direction: direction) {
            guard let score = score(movedBy: bend) else { return nil }
            // The last place of a sum of shares may be missing where the best is reached.
            if score >= target - 1e-12 * 100 {
                let share = score > lastScore ? min(1, (target - lastScore) / (score - lastScore)) : 1
                return last + share * (bend - last)
            }
            (last, lastScore) = (bend, score)
        }
        return nil
    }
}
