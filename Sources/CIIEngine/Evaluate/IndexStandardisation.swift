import CIIColumns
import CIIIndex
import CIILanguage

extension QueryFrame {
    /// What the mix is made of that every group is brought to; nil where the statement asks for none.
    ///
    /// Where it is not said: the channel and the topic, those of them that are known and tell no groups apart.
    func strata(_ query: Query) throws(EngineFailure) -> [Dimension]? {
        guard let asked = query.standardised else { return nil }
        var rows = rows
        var resolver = ClauseResolver(schema: schema, context: context)
        var own = Query()
        own.by = asked.value.dimensions
        if own.by.isEmpty {
            own.by = Self.usualStrata.compactMap { name -> Spanned<Expression>? in
                guard let column = schema.column(named: name),
                    !dimensions.contains(where: { $0.name == name }),
                    schema.dataset.table.columns[column].missingCount < schema.dataset.table.rowCount
                else { return nil }
                return Spanned(.name(Name(spelling: name, canonical: name)), asked.span)
            }
        }
        guard !dimensions.isEmpty, !own.by.isEmpty else {
            throw .wrong(
                Diagnostics(
                    EngineProblem.nothingToStandardise(asked.span, needsGroups: dimensions.isEmpty).diagnostic
                ))
        }
        let strata = resolver.dimensions(own, cohort: cohort, &rows)
        guard resolver.problems.isEmpty else { throw .wrong(Diagnostics(resolver.problems)) }
        return strata
    }

    private static let usualStrata = ["channel", "topic"]
}

extension IndexQuestion {
    /// The groups as they would be with the mix of all interactions; as they are where nobody asked for that.
    ///
    /// An indicator's value and score are those of its strata, each as heavy as it is among all interactions that the
    /// indicator was observed in. A stratum that a group has none of is left out, and the others share its weight.
    ///
    /// Also tells, for each group that lacks strata of an indicator it observes, the least share of the mix that it has.
    func standardised(
        _ level: Level
    ) throws(EngineFailure) -> (level: Level, mixCovered: [Int: Double]) {
        guard let strata else { return (level, [:]) }
        var mixCovered: [Int: Double] = [:]
        let keys = frame.dimensions.map(\.key)
        let family = familyKey.map { [$0] } ?? []
        let cells = try ask(keys + strata.map(\.key) + family, measurements.all)
        let groupCount = level.groups.groupCount
        let ends =
            Coarsening(of: cells.keys, groupCount: cells.groupCount, keeping: Array(keys.indices))?.ends ?? []
        var numbers: [[Int]: Int] = [:]
        let stratumOfCell = (0..<cells.groupCount).map { cell in
            let places = strata.indices.map { cells.keys[keys.count + $0].place(of: cell) }
            if let known = numbers[places] { return known }
            numbers[places] = numbers.count
            return numbers.count - 1
        }
        let families = family.isEmpty ? nil : FamilyOfGroup(cells.keys[keys.count + strata.count])
        var columns: [ScoreColumn] = []
        for (plan, column) in zip(plans, level.scores.columns) {
            try frame.checkCancelled(at: 0)
            let readings = plan.readings(cells.results, groupCount: cells.groupCount)
            func comparison(_ value: (Int) -> Double?) -> StandardisedComparison {
                var start = 0
                return StandardisedComparison(
                    ends.map { end in
                        var own = [(sum: Double, count: Double)](repeating: (0, 0), count: numbers.count)
                        for cell in start..<Int(end) {
                            guard let value = value(cell) else { continue }
                            let count = Double(readings.counts[cell])
                            own[stratumOfCell[cell]].sum += value * count
                            own[stratumOfCell[cell]].count += count
                        }
                        start = Int(end)
                        return own.map {
                            StandardisedComparison.Cell(
                                $0.count > 0 ? $0.sum / $0.count : nil, denominator: $0.count)
                        }
                    })
            }
            let raw = comparison { readings.values[$0].isNaN ? nil : readings.values[$0] }
            let scores = comparison { cell in
                let posts = definition.goalposts.goalposts(
                    for: plan.indicator, family: families?[cell] ?? .unknown)
                return readings.values[cell].isNaN ? nil : posts?.score(readings.values[cell]).value
            }
            for (group, own) in raw.groups.enumerated()
            where own.standardised != nil && own.mixCovered < 1 - 1e-12 {
                mixCovered[group] = min(mixCovered[group] ?? 1, own.mixCovered)
            }
            columns.append(
                ScoreColumn(
                    ReadingColumn(
                        values: raw.groups.map { $0.standardised ?? .nan }, counts: column.readings.counts),
                    scores: scores.groups.map(\.standardised)))
        }
        let standardised = Level(
            groups: level.groups,
            scores: ScoredGroups(
                columns: columns, groupCount: groupCount, minimumCount: definition.minimumCount))
        return (standardised, mixCovered)
    }
}
