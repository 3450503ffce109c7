/// A tree of indices in two periods, taken apart from the leaves up and handed down from the top.
struct TreeChange {
    /// An index with what its parts have in its change.
    struct Node {
        /// Its value in the earlier period; nil where nothing that weighs anything was observed.
        var before: Double?
        /// Its value in the later period.
        var after: Double?
        fileprivate var change: CombinationChange
        fileprivate var parts: [Child]
    }

    fileprivate indirect enum Child {
        case indicator(Int)
        case node(Node?, IndexTree)
    }

    private let scores: [IndicatorChange]
    /// What each point of an indicator's score is worth, and what the movement of its weight brought.
    private(set) var indicators: [(slope: Double, coverage: Double)]

    init(_ scores: [IndicatorChange]) {
        self.scores = scores
        indicators = scores.map { _ in (0, 0) }
    }

    /// The account of one index and of those it is made of; nil where neither period has it.
    func takeApart(_ tree: IndexTree) -> Node? {
        let children = tree.parts.map { part -> Child in
            switch part.content {
            case .indicator(let place): .indicator(place)
            case .index(let inner): .node(takeApart(inner), inner)
            }
        }
        let values = children.map { child -> (before: Double?, after: Double?) in
            switch child {
            case .indicator(let place): (scores[place].before, scores[place].after)
            case .node(let node, _): (node?.before, node?.after)
            }
        }
        let before = Self.sides(tree, values.map(\.before))
        let after = Self.sides(tree, values.map(\.after))
        let parts = zip(before, after).map { CombinationChange.Part(before: $0, after: $1) }
        let node = Node(
            before: Self.whole(tree.rule, before), after: Self.whole(tree.rule, after),
            change: CombinationChange(tree.rule, parts), parts: children)
        return node.before == nil && node.after == nil ? nil : node
    }

    /// Shares out what an index has in the whole, where each of its points is worth `worth` there.
    mutating func handDown(_ node: Node, worth: Double) {
        for (place, child) in node.parts.enumerated() {
            let slope = node.change.slopes[place] * worth
            let coverage = node.change.coverage[place] * worth
            switch child {
            case .indicator(let indicator):
                indicators[indicator].slope += slope
                indicators[indicator].coverage += coverage
            case .node(let inner, let tree):
                if let inner, inner.before != nil, inner.after != nil { handDown(inner, worth: slope) }
                // An index that weighed more or less than before did so with all its indicators.
                for (indicator, share) in tree.shares(count: indicators.count).enumerated() {
                    indicators[indicator].coverage += coverage * share
                }
            }
        }
    }

    /// The parts that have a value, their weights divided by the sum of those.
    private static func sides(_ tree: IndexTree, _ values: [Double?]) -> [CombinationChange.Side?] {
        let sum = zip(tree.parts, values).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.share) }
        guard sum > 0 else { return values.map { _ in nil } }
        return zip(tree.parts, values).map { part, value in
            value.map { CombinationChange.Side(score: $0, weight: part.share / sum) }
        }
    }

    private static func whole(_ rule: CombinationRule, _ sides: [CombinationChange.Side?]) -> Double? {
        let used = sides.compactMap { $0 }
        return used.isEmpty ? nil : rule.value(used.count) { (used[$0].score, used[$0].weight) }
    }
}
