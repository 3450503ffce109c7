import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// Which groups an answer about the index shows: by rank unless `order by` says otherwise.
struct IndexOrder {
    let level: IndexQuestion.Level
    let weighed: WeighedGroups
    let layout: IndexLayout

    private var frame: QueryFrame { layout.question.frame }

    /// The groups to show, in order, with their places.
    ///
    /// Groups that tie stand in the order of their names, whatever the last digits of their indices.
    func shown(_ query: Query) throws(EngineFailure) -> [Standing.Entry] {
        let order = GroupOrder(level.groups, hasPeriod: frame.hasPeriod)
        let standings = order.periods.map { Standing(weighed, $0) }
        guard !query.order.isEmpty else {
            let limit = query.limit?.value
            return standings.flatMap { $0.first(limit?.count ?? .max, fromBottom: limit?.end == .bottom) }
        }
        let ranks = standings.flatMap(\.ranks)
        var keys: [SortKey] = []
        for key in query.order { keys.append(try sortKey(key, ranks, standings)) }
        return order.shown(by: keys, limit: query.limit?.value).map { ($0, ranks[$0]) }
    }

    /// Ranked groups by their place; after them, whichever end is asked for, those without a rank by their index.
    private func byIndex(_ ranks: [Rank?], _ standings: [Standing]) -> SortKey {
        SortKey(
            zip(ranks, weighed.indices).map { rank, index in rank.map { Double($0.place) } ?? -index },
            within: standings.flatMap(\.order))
    }

    private func numbers(_ value: (Int) -> Double?) -> [Double] {
        (0..<level.groups.groupCount).map { value($0) ?? .nan }
    }

    private func descending(_ value: (Int) -> Double?) -> SortKey {
        SortKey(numbers { value($0).map { -$0 } })
    }

    /// A part of an indicator's figure, such as `csat.score`, in each group.
    private func figure(named name: String) -> ((Int) -> Double?)? {
        for (term, plan) in layout.question.plans.enumerated() {
            let column = weighed.groups.columns[term]
            switch name {
            case "\(plan.indicator.name).n": return { Double(column.readings.counts[$0]) }
            case "\(plan.indicator.name).score": return { weighed.score(term, of: $0) }
            case "\(plan.indicator.name).contribution": return { weighed.contribution(term, of: $0) }
            default: continue
            }
        }
        return nil
    }

    private func sortKey(
        _ key: Spanned<OrderKey>, _ ranks: [Rank?], _ standings: [Standing]
    ) throws(EngineFailure) -> SortKey {
        let expression = key.value.expression
        func directed(_ natural: SortKey, ascendingIsNatural: Bool) -> SortKey {
            guard let asked = key.value.direction else { return natural }
            return (asked == .ascending) == ascendingIsNatural ? natural : natural.reversed
        }
        if let dimension = frame.dimensions.firstIndex(where: {
            $0.isNamed(by: expression.value, in: frame.schema)
        }) {
            return directed(SortKey(keys: level.groups.keys[dimension]), ascendingIsNatural: true)
        }
        if case .name(let name) = expression.value {
            if name.canonical == "cii" {
                return directed(byIndex(ranks, standings), ascendingIsNatural: false)
            }
            if name.canonical == "rank" {
                return directed(byIndex(ranks, standings), ascendingIsNatural: true)
            }
            if name.canonical == "n" || name.canonical == "count" {
                return directed(descending { Double(level.size($0)) }, ascendingIsNatural: false)
            }
            if let indicator = layout.question.frame.schema.definitions.indicator(named: name.canonical),
                let term = layout.question.weighting.terms.firstIndex(where: { $0.indicator == indicator })
            {
                // Best first: shorter response times before longer ones.
                let lower = indicator.direction == .lower
                let raw = weighed.groups.columns[term].readings.values
                return directed(SortKey(lower ? raw : raw.map { -$0 }), ascendingIsNatural: lower)
            }
        }
        if let value = figure(named: StatementPrinter(naming: .canonical).print(expression.value)) {
            return directed(descending(value), ascendingIsNatural: false)
        }
        let names = layout.columns.filter { $0.prominence != .machine && !$0.name.hasSuffix(".n") }.map(
            \.name)
        throw .wrong(Diagnostics(EngineProblem.notInAnswer(expression.span, columns: names).diagnostic))
    }
}
