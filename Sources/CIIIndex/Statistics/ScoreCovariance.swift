/// How uncertain the indicators of one group are, and how they go together, from the units the group was drawn as.
///
/// A unit is what was drawn independently: a customer with all contacts, or an interaction where no customer is known.
/// An indicator is a ratio of totals A/B over units; the influence of a unit on it is (a − A/B·b)/B, in the units of the
/// value or, times the points a unit of value is worth, in points of the score.
public struct ScoreCovariance: Hashable, Sendable {
    /// The number of indicators.
    public let count: Int
    /// Sums over units of the products of two influences, packed as in `CorrelationMatrix`.
    public let sums: [Double]
    /// The number of units in which each indicator was observed.
    public let unitCounts: [Int]

    /// Sums of products of influences, packed, and the number of units behind each indicator.
    public init(sums: [Double], unitCounts: [Int]) {
        precondition(sums.count == CorrelationMatrix.packedCount(unitCounts.count), "a packed triangle")
        count = unitCounts.count
        self.sums = sums
        self.unitCounts = unitCounts
    }

    /// Σ over units of influence² × n/(n − 1): the variance of an indicator; nothing from fewer than two units.
    public func variance(_ indicator: Int) -> Double? {
        guard let factor = correction(indicator) else { return nil }
        return sums[CorrelationMatrix.packedCount(indicator) + indicator] * factor
    }

    /// The root of `variance`.
    public func standardError(_ indicator: Int) -> Double? { variance(indicator)?.squareRoot() }

    /// The correlations of the indicators, drawn towards 0 where they rest on few units; NaN where one of the two does
    /// not vary.
    public var correlations: CorrelationMatrix {
        var packed: [Double] = []
        packed.reserveCapacity(sums.count)
        for row in 0..<count {
            for column in 0...row {
                let product = diagonal(row) * diagonal(column)
                let sum = sums[CorrelationMatrix.packedCount(row) + column]
                packed.append(
                    row == column
                        ? 1 : product > 0 ? trust(row, column) * sum / product.squareRoot() : .nan)
            }
        }
        return CorrelationMatrix(count: count, packed: packed)
    }

    /// The standard error of Σ slope × indicator, √ΣΣ slope_k·slope_l·V_kl, such as of an index whose weights are the slopes.
    ///
    /// Each indicator's part is corrected for its own number of units by √(n/(n − 1)). Nothing where an indicator with
    /// a slope was seen in fewer than two units.
    ///
    /// - Parameters:
    ///   - slopes: What one unit of each indicator's influence is worth in the sum.
    ///   - isCorrected: Whether to correct for the number of units; without it the sum of squared influences stands.
    public func standardError(ofSum slopes: [Double], isCorrected: Bool = true) -> Double? {
        precondition(slopes.count == count, "a slope for each indicator")
        var scaled = slopes
        for (indicator, slope) in slopes.enumerated() where slope != 0 {
            guard let factor = correction(indicator) else { return nil }
            if isCorrected { scaled[indicator] = slope * factor.squareRoot() }
        }
        var sum = 0.0
        for row in 0..<count where scaled[row] != 0 {
            for column in 0...row where scaled[column] != 0 {
                let product = scaled[row] * scaled[column] * sums[CorrelationMatrix.packedCount(row) + column]
                sum += row == column ? product : 2 * product
            }
        }
        return sum > 0 ? sum.squareRoot() : 0
    }

    /// The correlation of two weighted sums of the indicators, such as of two indices within an index.
    ///
    /// Nothing where one of the sums does not vary.
    public func correlation(ofSums first: [Double], _ second: [Double]) -> Double? {
        precondition(first.count == count && second.count == count, "a slope for each indicator")
        func product(_ a: [Double], _ b: [Double]) -> Double {
            var sum = 0.0
            for row in 0..<count {
                for column in 0..<count {
                    let place = CorrelationMatrix.packedCount(max(row, column)) + min(row, column)
                    sum += a[row] * b[column] * sums[place]
                }
            }
            return sum
        }
        let scale = product(first, first) * product(second, second)
        guard scale > 0 else { return nil }
        let counted = (0..<count).filter { first[$0] != 0 || second[$0] != 0 }
        let trust = counted.map { self.trust($0, $0) }.min() ?? 0
        return trust * min(1, max(-1, product(first, second) / scale.squareRoot()))
    }

    /// How much of a correlation to believe: 1 − 2/n.
    ///
    /// Two units lie on a line whatever they are, and a correlation of −1 that is none would make an interval vanish.
    private func trust(_ row: Int, _ column: Int) -> Double {
        max(0, 1 - 2 / Double(max(2, min(unitCounts[row], unitCounts[column]))))
    }

    private func diagonal(_ indicator: Int) -> Double {
        sums[CorrelationMatrix.packedCount(indicator) + indicator]
    }

    private func correction(_ indicator: Int) -> Double? {
        let units = Double(unitCounts[indicator])
        return units >= 2 ? units / (units - 1) : nil
    }
}
