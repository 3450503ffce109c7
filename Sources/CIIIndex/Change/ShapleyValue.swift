/// How much each of several factors had in a difference: the mean over all orders in which they can change
/// (Das Gupta 1993; Shapley 1953).
///
/// For the product of two factors this is the account of Kitagawa: ½(a₀ + a₁)(b₁ − b₀) and ½(b₀ + b₁)(a₁ − a₀).
public enum ShapleyValue {
    /// The most factors whose orders are worked through.
    public static let mostFactors = 12

    /// What each factor has in the difference between everything changed and nothing changed; they add up to it.
    ///
    /// - Parameters:
    ///   - count: The number of factors, up to `mostFactors`; more give an empty answer.
    ///   - value: The value where the factors of a set have changed: bit `k` stands for factor `k`.
    public static func parts(_ count: Int, _ value: (UInt32) -> Double) -> [Double] {
        guard count > 0, count <= mostFactors else { return [] }
        let values = (0..<(UInt32(1) << UInt32(count))).map(value)
        let weights = weights(count)
        return (0..<count).map { factor in
            let bit = 1 << factor
            return values.indices.reduce(0) { sum, set in
                guard set & bit == 0 else { return sum }
                return sum + weights[set.nonzeroBitCount] * (values[set | bit] - values[set])
            }
        }
    }

    /// The share of all orders in which a given factor comes right after a given set of so many others.
    private static func weights(_ count: Int) -> [Double] {
        // size! (count − size − 1)! ÷ count!, each from the one before.
        var weights = [1 / Double(count)]
        for size in 1..<max(count, 1) {
            weights.append(weights[size - 1] * Double(size) / Double(count - size))
        }
        return weights
    }
}
