/// Between which places a group lies, as far as the sample tells.
///
/// A group is compared with each other one by z = difference/√(SE₁² + SE₂²). Those clearly better set the best place it
/// can have, those clearly worse the worst (the idea of Mogstad, Romano, Shaikh and Wilhelm, 2024). The G − 1 comparisons
/// of a group must hold together; for normal figures Šidák's inequality gives a critical value that is enough although
/// all of them share the group's own error, so that the interval is rather too wide. It is sure for one group at a time,
/// not for all groups at once.
public struct RankInterval: Hashable, Sendable {
    /// The best place, from 1.
    public let best: Int
    /// The worst place.
    public let worst: Int

    /// The intervals of some groups among all.
    ///
    /// Takes G steps for each group asked for and allocates nothing for a pair.
    ///
    /// - Parameters:
    ///   - values: The figure of each group, the highest first; NaN where there is none, which takes no place.
    ///   - standardErrors: Its standard error; NaN where it is not known: such a group is clearly different from none.
    ///   - groups: The groups whose intervals are wanted; nil for all.
    ///   - confidence: How sure each interval is to be.
    /// - Returns: An interval for each group asked for; nil for one without a figure.
    public static func intervals(
        values: [Double], standardErrors: [Double], of groups: [Int]? = nil,
        confidence: Confidence = .standard
    ) -> [RankInterval?] {
        intervals(
            values: values, errorsBelow: standardErrors, errorsAbove: standardErrors, of: groups,
            confidence: confidence)
    }

    /// The same where a figure is less sure to one side than to the other, as one near 0 or 100 is: the higher of two
    /// counts with its error below and the lower with its error above (MOVER).
    public static func intervals(
        values: [Double], errorsBelow: [Double], errorsAbove: [Double], of groups: [Int]? = nil,
        confidence: Confidence = .standard
    ) -> [RankInterval?] {
        precondition(
            values.count == errorsBelow.count && values.count == errorsAbove.count,
            "an error to each side for each value")
        let placed = values.reduce(0) { $1.isNaN ? $0 : $0 + 1 }
        let critical = confidence.z(comparisons: placed - 1)
        let below = errorsBelow.map { $0 * $0 * critical * critical }
        let above = errorsAbove.map { $0 * $0 * critical * critical }
        return values.withUnsafeBufferPointer { values in
            below.withUnsafeBufferPointer { below in
                above.withUnsafeBufferPointer { above in
                    func interval(_ group: Int) -> RankInterval? {
                        let own = values[group]
                        if own.isNaN { return nil }
                        var (better, worse) = (0, 0)
                        // A comparison with NaN is false, which counts nothing.
                        for other in values.indices {
                            let distance = values[other] - own
                            let variance =
                                distance > 0 ? below[other] + above[group] : above[other] + below[group]
                            let isClear =
                                abs(distance) > Ranking.tolerance && distance * distance > variance
                            better += isClear && distance > 0 ? 1 : 0
                            worse += isClear && distance < 0 ? 1 : 0
                        }
                        return RankInterval(best: 1 + better, worst: placed - worse)
                    }
                    return groups.map { $0.map(interval) } ?? values.indices.map(interval)
                }
            }
        }
    }
}
