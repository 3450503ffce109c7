/// How estimates go together: their correlations, the lower triangle row by row with its diagonal.
///
/// The entry of row i and column j ≤ i stands at i·(i + 1)/2 + j. A correlation that is not known, NaN, counts as 0.
public struct CorrelationMatrix: Hashable, Sendable {
    /// The number of estimates.
    public let count: Int
    /// The packed correlations, −1…1; NaN where one is not known.
    public let packed: [Double]

    /// The number of entries that a matrix of `count` rows has when packed.
    public static func packedCount(_ count: Int) -> Int { count * (count + 1) / 2 }

    /// Correlations of `count` estimates, packed; there must be as many as `packedCount` says.
    public init(count: Int, packed: [Double]) {
        precondition(packed.count == Self.packedCount(count), "the lower triangle with its diagonal")
        self.count = count
        self.packed = packed
    }

    /// Estimates that have nothing to do with each other.
    public static func independent(_ count: Int) -> CorrelationMatrix {
        var packed = [Double](repeating: 0, count: packedCount(count))
        for row in 0..<count { packed[packedCount(row) + row] = 1 }
        return CorrelationMatrix(count: count, packed: packed)
    }

    /// The correlation of two estimates, −1…1: 1 of one with itself, 0 where it is not known.
    public subscript(row: Int, column: Int) -> Double {
        if row == column { return 1 }
        let value = packed[Self.packedCount(max(row, column)) + min(row, column)]
        return value.isNaN ? 0 : min(1, max(-1, value))
    }

    /// √Σ Σ v_k·v_l·r_kl: how far a sum of correlated parts may lie from its centre when the parts lie `parts` away.
    ///
    /// 0 where rounding, or correlations that cannot be true together, make the sum negative.
    public func length(of parts: [Double]) -> Double {
        precondition(parts.count == count, "a part for each estimate")
        var sum = 0.0
        for row in 0..<count {
            sum += parts[row] * parts[row]
            for column in 0..<row { sum += 2 * parts[row] * parts[column] * self[row, column] }
        }
        return sum > 0 ? sum.squareRoot() : 0
    }
}
