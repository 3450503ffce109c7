/// A scale of scores on which an index is their weighted mean, whatever its rule.
///
/// Each keeps the order of scores, so that who is ahead, and at which weight two are equal, can be reckoned as for a weighted
/// sum. `minimum` has no such scale: there only which weights are 0 counts.
public enum MeanScale: Hashable, Sendable {
    /// The score itself.
    case identity
    /// The logarithm of the score, for a product.
    case logarithm
    /// The reciprocal of the score with its sign turned, for a mean of reciprocals.
    case negativeReciprocal

    /// The scale of a rule; nothing for the lowest part.
    public init?(_ rule: CombinationRule) {
        switch rule {
        case .arithmetic: self = .identity
        case .geometric: self = .logarithm
        case .harmonic: self = .negativeReciprocal
        case .minimum: return nil
        }
    }

    /// The scale of an index that is made of others; nothing unless one rule combines all of them and has a scale.
    ///
    /// A product of products is one product, whose shares are `IndexTree.shares`; so are sums, and means of reciprocals. Where
    /// an index mixes rules, its indicators have no weights that say everything, and no closed form.
    public init?(_ tree: IndexTree?) {
        guard let tree else {
            self = .identity
            return
        }
        guard tree.hasOneRule else { return nil }
        self.init(tree.rule)
    }

    /// A score, 0…100, on the scale; lower ones count as `CombinationRule.floor` where there are no logarithms of them.
    @inline(__always)
    public func value(_ score: Double) -> Double {
        switch self {
        case .identity: score
        case .logarithm: CIIIndex.logarithm(max(score, CombinationRule.floor))
        case .negativeReciprocal: -1 / max(score, CombinationRule.floor)
        }
    }

    /// The index that a mean of values on the scale makes, 0…100.
    @inline(__always)
    public func index(_ mean: Double) -> Double {
        switch self {
        case .identity: mean
        case .logarithm: exponential(mean)
        case .negativeReciprocal: -1 / mean
        }
    }

    /// How far apart two values are at the most whose indices are taken for equal (`Ranking.tolerance`).
    @inline(__always)
    func slack(at value: Double) -> Double {
        switch self {
        case .identity: Ranking.tolerance
        case .logarithm: Ranking.tolerance / exponential(value)
        case .negativeReciprocal: Ranking.tolerance * value * value
        }
    }
}

extension IndexTree {
    /// Whether the same rule combines the parts of this index and those of all in it.
    public var hasOneRule: Bool {
        parts.allSatisfy { part in
            if case .index(let inner) = part.content { inner.rule == rule && inner.hasOneRule } else { true }
        }
    }
}
