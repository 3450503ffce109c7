extension IndexResult {
    /// How near an index must come to a target to have reached it.
    public static let reachTolerance = 1e-9

    /// Whether a term can bring the index anywhere: it weighs something and was observed.
    public func isMovable(_ term: Int) -> Bool {
        index != nil && terms[term].weight > 0 && terms[term].score != nil && !terms[term].isFilled
    }

    /// The index if one term had the best score and nothing else changed; nil where the term moves nothing.
    public func most(of term: Int) -> Double? {
        guard isMovable(term), let index, let gain = gain(of: term, atScore: 100) else { return nil }
        return index + gain
    }

    /// The lowest score, from its own upwards, with which one term alone brings the index to `target`.
    ///
    /// Nil where it cannot, where the term moves nothing, and where there is no index.
    public func score(of term: Int, reaching target: Double) -> Double? {
        guard let index, let own = terms[term].score, isMovable(term) else { return nil }
        guard index < target - Self.reachTolerance else { return own }
        guard let most = most(of: term), most >= target - Self.reachTolerance else { return nil }
        guard formula != nil else { return min(100, own + (target - index) / terms[term].weight) }
        var (low, high) = (own, 100.0)
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return high }
            if index + (gain(of: term, atScore: middle) ?? 0) < target { low = middle } else { high = middle }
        }
    }
}
