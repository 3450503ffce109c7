/// An index as it is made: indicators and other indices, each with its weight, and the rule that combines them.
public struct IndexTree: Hashable, Sendable {
    /// What a part is.
    public indirect enum Content: Hashable, Sendable {
        /// The indicator at a place of the weighting's terms.
        case indicator(Int)
        /// An index of its own.
        case index(IndexTree)
    }

    /// One part of an index.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public let content: Content
        /// Its share in the index that it is a part of, 0…1.
        public let share: Double

        /// A part with its share.
        public init(_ content: Content, share: Double) {
            self.content = content
            self.share = share
        }
    }

    /// The name of the index; nil for one written out in a statement.
    public let name: String?
    /// How the parts are combined.
    public let rule: CombinationRule
    /// The parts; their shares add up to 1.
    public let parts: [Part]

    /// An index of parts whose shares add up to 1.
    public init(name: String? = nil, rule: CombinationRule = .arithmetic, parts: [Part]) {
        self.name = name
        self.rule = rule
        self.parts = parts
    }

    /// Indicators alone, in the order of the weighting.
    public init(name: String? = nil, rule: CombinationRule = .arithmetic, shares: [Double]) {
        self.init(
            name: name, rule: rule,
            parts: shares.enumerated().map { Part(.indicator($0.offset), share: $0.element) })
    }

    /// Whether it is a weighted sum through and through, so that one weight an indicator says everything.
    public var isLinear: Bool {
        rule == .arithmetic
            && parts.allSatisfy { part in
                if case .index(let inner) = part.content { inner.isLinear } else { true }
            }
    }

    /// The share of each of `count` indicators in the whole: the product of the shares on the way to it, added up
    /// where it is reached in several ways.
    public func shares(count: Int) -> [Double] {
        var shares = [Double](repeating: 0, count: count)
        add(1, to: &shares)
        return shares
    }

    private func add(_ outer: Double, to shares: inout [Double]) {
        for part in parts {
            switch part.content {
            case .indicator(let term): shares[term] += outer * part.share
            case .index(let inner): inner.add(outer * part.share, to: &shares)
            }
        }
    }

    /// The tree of what can be used, the shares of each index divided by their sum; nil where nothing that weighs
    /// anything can be.
    public func keeping(_ isUsed: [Bool]) -> IndexTree? {
        let kept = parts.compactMap { part -> Part? in
            switch part.content {
            case .indicator(let term): return isUsed[term] ? part : nil
            case .index(let inner): return inner.keeping(isUsed).map { Part(.index($0), share: part.share) }
            }
        }
        let sum = kept.reduce(0) { $0 + $1.share }
        guard sum > 0 else { return nil }
        return IndexTree(name: name, rule: rule, parts: kept.map { Part($0.content, share: $0.share / sum) })
    }
}
