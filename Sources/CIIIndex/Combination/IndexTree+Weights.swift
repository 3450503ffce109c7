extension IndexTree {
    /// The same tree with other weights on its indicators; nil where none of them weighs anything.
    ///
    /// An index inside another weighs as much as the indicators in it together. So the shares of the tree as it is give the
    /// tree as it is, and where one indicator gains the others lose in proportion, wherever they stand. What an indicator
    /// weighs that is reached in several ways is split among those as it was, evenly where it was nothing.
    ///
    /// - Parameter weights: For each indicator its weight in the whole, in any scale; none negative.
    public func reweighed(by weights: [Double]) -> IndexTree? {
        let old = shares(count: weights.count)
        let counts = leafCounts(weights.count)
        let factors = weights.indices.map { place in
            old[place] > 0 ? weights[place] / old[place] : weights[place] / Double(max(1, counts[place]))
        }
        let (tree, sum) = weighed(outer: 1) { place, share in
            old[place] > 0 ? factors[place] * share : factors[place]
        }
        return sum > 0 ? tree : nil
    }

    /// How often each indicator is reached.
    private func leafCounts(_ count: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for part in parts {
            switch part.content {
            case .indicator(let place): counts[place] += 1
            case .index(let inner):
                for (place, own) in inner.leafCounts(count).enumerated() { counts[place] += own }
            }
        }
        return counts
    }

    /// The tree where each leaf weighs what `weight` says of its place and its share in the whole, and the sum of those.
    private func weighed(
        outer: Double, _ weight: (Int, Double) -> Double
    ) -> (tree: IndexTree, sum: Double) {
        let own = parts.map { part -> (content: Content, weight: Double) in
            switch part.content {
            case .indicator(let place): return (part.content, weight(place, outer * part.share))
            case .index(let inner):
                let (tree, sum) = inner.weighed(outer: outer * part.share, weight)
                return (.index(tree), sum)
            }
        }
        let sum = own.reduce(0) { $0 + $1.weight }
        // An index of nothing keeps its shares; nothing of it counts.
        guard sum > 0 else { return (self, 0) }
        let weighed = own.map { Part($0.content, share: $0.weight / sum) }
        return (IndexTree(name: name, rule: rule, parts: weighed), sum)
    }

    /// The index of scores, one for each indicator.
    public func index(of scores: [Double]) -> Double { IndexFormula(self).value(scores) }
}
