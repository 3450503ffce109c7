/// At which weight two groups swap places when the index is a weighted sum.
public enum Crossover {
    /// The raw weight of one indicator at which two groups have the same index, the other raw weights as they are.
    ///
    /// With d the differences of the scores and w the weights it is −Σ w·d over the others ÷ d of its own. For a product
    /// the same holds of the logarithms of the scores.
    ///
    /// - Parameters:
    ///   - indicator: The place of the indicator.
    ///   - weights: The raw weights, in any scale; none negative.
    ///   - differences: The scores of the one group less those of the other, in the order of the weights.
    /// - Returns: The weight, not negative; nothing where no weight makes them equal, or every weight does.
    public static func weight(of indicator: Int, weights: [Double], differences: [Double]) -> Double? {
        precondition(weights.count == differences.count, "a difference for each weight")
        let own = differences[indicator]
        guard own != 0 else { return nil }
        var others = 0.0
        for place in weights.indices where place != indicator {
            others += weights[place] * differences[place]
        }
        let weight = -others / own
        guard weight.isFinite, weight >= 0 else { return nil }
        // Two groups that are equal in everything else swap at no weight but 0, where nothing of it is left.
        return weights.indices.contains { $0 != indicator && weights[$0] * differences[$0] != 0 }
            ? weight : nil
    }
}
