/// The percentile bootstrap: what a figure would have been had other units of the same kind been drawn.
///
/// Whole units are drawn, a customer with all contacts, as many as there are and with repetition; a unit is the vector of
/// its totals, so that a figure is reckoned once for each replicate from the sum of the vectors drawn. With fewer than
/// some thirty units its intervals are too narrow; see the manual for how much.
public struct ClusterBootstrap: Hashable, Sendable {
    /// How many replicates.
    public let replicates: Int
    /// Where the random numbers start; the same seed gives the same interval on every machine.
    public let seed: UInt64

    /// A bootstrap of so many replicates, over 0.
    public init(replicates: Int = 2000, seed: UInt64 = RandomSource.standardSeed) {
        precondition(replicates > 0, "replicates over 0")
        self.replicates = replicates
        self.seed = seed
    }

    /// The interval of a figure.
    ///
    /// - Parameters:
    ///   - totals: The totals of unit after unit, `width` each.
    ///   - width: How many totals a unit has, over 0.
    ///   - multiplicities: How many units there are of each vector; nil for one each.
    ///   - confidence: How sure it is to be.
    ///   - statistic: The figure from the sums of the totals of the units drawn; NaN where there is none, which leaves
    ///     the replicate out. It is called once for each replicate.
    /// - Returns: The interval; nothing where there are fewer than two units or more than half of the replicates have no
    ///   figure.
    public func interval(
        totals: UnsafeBufferPointer<Double>, width: Int, multiplicities: [Int]? = nil,
        confidence: Confidence = .standard, statistic: (UnsafeBufferPointer<Double>) -> Double
    ) -> ConfidenceInterval? {
        precondition(width > 0 && totals.count % width == 0, "units of equal width")
        let starts = starts(totals.count / width, width, multiplicities)
        guard starts.count >= 2 else { return nil }
        var random = RandomSource(seed: seed)
        var sums = [Double](repeating: 0, count: width)
        var figures: [Double] = []
        figures.reserveCapacity(replicates)
        starts.withUnsafeBufferPointer { starts in
            sums.withUnsafeMutableBufferPointer { sums in
                for _ in 0..<replicates {
                    for place in 0..<width { sums[place] = 0 }
                    for _ in 0..<starts.count {
                        let start = starts[random.next(below: starts.count)]
                        for place in 0..<width { sums[place] += totals[start &+ place] }
                    }
                    let figure = statistic(UnsafeBufferPointer(sums))
                    if !figure.isNaN { figures.append(figure) }
                }
            }
        }
        guard figures.count * 2 > replicates else { return nil }
        figures.sort()
        return ConfidenceInterval(
            low: Self.quantile(figures, confidence.tail), high: Self.quantile(figures, 1 - confidence.tail))
    }

    /// Where each unit starts, as often as there are such units.
    private func starts(_ count: Int, _ width: Int, _ multiplicities: [Int]?) -> [Int] {
        guard let multiplicities else { return (0..<count).map { $0 * width } }
        precondition(multiplicities.count == count, "a multiplicity for each vector")
        return multiplicities.enumerated().flatMap { place, copies in
            repeatElement(place * width, count: max(0, copies))
        }
    }

    /// Between the two figures that lie nearest to the share, in rising order.
    private static func quantile(_ figures: [Double], _ share: Double) -> Double {
        let place = share * Double(figures.count - 1)
        let below = min(figures.count - 1, Int(place))
        let above = min(figures.count - 1, below + 1)
        let part = place - Double(below)
        return part == 0 ? figures[below] : figures[below] + part * (figures[above] - figures[below])
    }
}
