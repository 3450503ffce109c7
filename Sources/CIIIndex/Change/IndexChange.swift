/// The exact account of how an index changed between two periods, in points of the index.
///
/// Each indicator's own account is worth what the combination says a point of its score was worth; what moved because
/// an indicator was missing in one of the periods, so that others weighed more, is coverage. All parts add up to the
/// change, whatever the rules of the tree.
public struct IndexChange: Sendable {
    /// What one indicator has in the change.
    public struct Indicator: Sendable {
        /// What each group has in it.
        public internal(set) var groups: [ChangeParts]
        /// What groups do not add up to because the value is no mean of theirs: a median or a percentile.
        public internal(set) var shape: Double
        /// What came of the indicator being observed in one period only, and of the weights that moved with that.
        public internal(set) var coverage: Double

        /// The parts of all groups together.
        public var parts: ChangeParts { groups.reduce(.zero, +) }

        /// Everything that the indicator has in the change.
        public var total: Double { parts.total + shape + coverage }
    }

    /// The index of the earlier period.
    public let before: Double
    /// The index of the later period.
    public let after: Double
    /// What each indicator has in the change, in the order given.
    public let indicators: [Indicator]
    /// What came of the two periods being computed under two definitions; 0 for one.
    public let definition: Double

    init(before: Double, after: Double, indicators: [Indicator], definition: Double) {
        (self.before, self.after) = (before, after)
        (self.indicators, self.definition) = (indicators, definition)
    }

    /// The account of an index; nil where a period has none.
    ///
    /// - Parameters:
    ///   - tree: How the index is made; its indicators are places of `indicators`.
    ///   - indicators: The account of each indicator, all with the same groups. One that has no score in a period
    ///     was not used there.
    public init?(_ tree: IndexTree, _ indicators: [IndicatorChange]) {
        var scores = TreeChange(indicators)
        guard let whole = scores.takeApart(tree), let before = whole.before, let after = whole.after else {
            return nil
        }
        scores.handDown(whole, worth: 1)
        self.before = before
        self.after = after
        self.indicators = zip(indicators, scores.indicators).map { own, points in
            Indicator(
                groups: own.groups.map { $0.scaled(by: points.slope) }, shape: own.shape * points.slope,
                coverage: points.coverage + own.standIn * points.slope)
        }
        definition = 0
    }

    // MARK: Sums

    /// What each group has in the change, all indicators together.
    public var groups: [ChangeParts] {
        guard let first = indicators.first else { return [] }
        return first.groups.indices.map { group in
            indicators.reduce(.zero) { $0 + $1.groups[group] }
        }
    }

    /// What came of indicators that were missing in one of the periods.
    public var coverage: Double { indicators.reduce(0) { $0 + $1.coverage } }

    /// What groups do not add up to because some values are no means of theirs.
    public var shape: Double { indicators.reduce(0) { $0 + $1.shape } }

    /// All parts together.
    public var total: Double { indicators.reduce(0) { $0 + $1.total } + definition }

    /// What all parts leave of the change: rounding error.
    public var residual: Double { (after - before) - total }

    // MARK: Two definitions

    /// The account of a change whose earlier period was computed under one definition and the later under another.
    ///
    /// The definition and the rows can change in either order; each part is the mean of both (Shapley). Swapping the
    /// periods flips every sign.
    ///
    /// - Parameters:
    ///   - old: The account of both periods under the definition of the earlier.
    ///   - new: The account of both periods under the definition of the later, with the same indicators and groups in
    ///     the same places; one that a definition does not have is there without scores.
    public init(from old: IndexChange, to new: IndexChange) {
        let indicators = zip(old.indicators, new.indicators).map { old, new in
            Indicator(
                groups: zip(old.groups, new.groups).map { ($0 + $1).scaled(by: 0.5) },
                shape: (old.shape + new.shape) / 2, coverage: (old.coverage + new.coverage) / 2)
        }
        self.init(
            before: old.before, after: new.after, indicators: indicators,
            definition: ((new.before - old.before) + (new.after - old.after)) / 2)
    }
}
