import CIIIndex

/// The account of a change between two windows under one definition.
struct WhyAccount {
    /// The indicators weighed, in the order of the parts.
    let indicators: [Indicator]
    /// The parts; nil where one of the windows has no index.
    let change: IndexChange?

    /// The account of two windows asked about alike.
    ///
    /// - Parameter indicators: Where the parts of each indicator are to stand; those that the definition does not
    ///   weigh have none.
    init(_ before: WhyPeriod, _ after: WhyPeriod, _ groups: WhyGroups, indicators: [Indicator]) {
        self.indicators = indicators
        let definition = after.question.definition
        let terms = definition.weighting.terms.map(\.indicator)
        guard before.whole.index != nil, after.whole.index != nil else {
            change = nil
            return
        }
        let changes = indicators.map { indicator -> IndicatorChange in
            guard let term = terms.firstIndex(of: indicator) else {
                return IndicatorChange([], groupCount: groups.keys.count)
            }
            let families = ChannelFamily.allCases.map { family in
                FamilyStrata(
                    goalposts: definition.goalposts.goalposts(for: indicator, family: family),
                    pooled: Stratum(
                        before: before.side(term, family, of: nil), after: after.side(term, family, of: nil)),
                    groups: zip(groups.before, groups.after).map { earlier, later in
                        Stratum(
                            before: earlier.flatMap { before.side(term, family, of: $0) },
                            after: later.flatMap { after.side(term, family, of: $0) })
                    })
            }
            func standIn(_ period: WhyPeriod) -> Double? {
                let own = period.whole.terms[term]
                return own.isFilled ? own.score : nil
            }
            return IndicatorChange(
                families, groupCount: groups.keys.count, standIn: (standIn(before), standIn(after)))
        }
        let places = terms.map { indicators.firstIndex(of: $0) ?? 0 }
        let tree = definition.tree ?? IndexTree(shares: definition.weighting.terms.map(\.effective))
        change = IndexChange(tree.renumbered { places[$0] }, changes)
    }
}
