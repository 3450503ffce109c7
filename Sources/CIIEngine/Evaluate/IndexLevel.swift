import CIIColumns
import CIIIndex
import CIILanguage

extension IndexQuestion {
    /// The groups of one level, all dimensions or none for the total, and the scores of the indicators there.
    struct Level {
        /// Keys, and the number of rows as the only result.
        var groups: GroupedRows
        var scores: ScoredGroups

        /// The number of interactions in a group.
        func size(_ group: Int) -> Int { groups.results[0][group].count }
    }

    /// The scores of groups: those that are kept as they are, and the others from one request.
    func level(_ dimensions: [Dimension]) throws(EngineFailure) -> Level {
        let grouping = GroupCache.Grouping(keys: dimensions.map(\.key), condition: frame.condition)
        let scorings = plans.map { scoring($0.indicator, grouping) }
        if let scores = engine.cache.scoredGroups(scorings, minimum: definition.minimumCount) {
            for scoring in scorings { _ = engine.cache.scores(scoring) }
            return Level(groups: try ask(grouping.keys, [Measurement(.rows)]), scores: scores)
        }
        var columns = scorings.map { engine.cache.scores($0) }
        let missing = columns.indices.filter { columns[$0] == nil }
        if !missing.isEmpty {
            let added = try newScores(missing.map { plans[$0].indicator }, grouping)
            for (place, column) in zip(missing, added) {
                columns[place] = column
                engine.cache.keep(column, scorings[place])
            }
        }
        let groups = try ask(grouping.keys, [Measurement(.rows)])
        try frame.checkCancelled(at: 0)
        let scores = ScoredGroups(
            columns: columns.compactMap { $0 }, groupCount: groups.groupCount,
            minimumCount: definition.minimumCount)
        engine.cache.keep(scores, scorings, minimum: definition.minimumCount)
        return Level(groups: groups, scores: scores)
    }

    /// How an indicator is scored in these groups.
    func scoring(_ indicator: Indicator, _ grouping: GroupCache.Grouping) -> GroupCache.Scoring {
        var own = Measurements()
        _ = frame.planner.plan(indicator, measurements: &own)
        return GroupCache.Scoring(
            grouping: grouping, indicator: frame.schema.definitions.scoringName(of: indicator),
            measurements: own.all, byFamily: familyKey != nil,
            goalposts: ChannelFamily.allCases.map {
                definition.goalposts.goalposts(for: indicator, family: $0)
            })
    }

    /// The channel family as a key, where goalposts differ by it.
    var familyKey: RowKey? { needsFamilies ? ChannelFamilyKey.key(in: frame.schema) : nil }

    private func newScores(
        _ indicators: [Indicator], _ grouping: GroupCache.Grouping
    ) throws(EngineFailure) -> [ScoreColumn] {
        var measurements = Measurements()
        _ = measurements.index(of: .rows)
        let plans = indicators.map { frame.planner.plan($0, measurements: &measurements) }
        // The finer groups first: they tell what the coarser ones measure.
        var parts: (families: FamilyParts, results: [AggregateColumn])?
        if let familyKey {
            let finer = try ask(grouping.keys + [familyKey], measurements.all)
            parts = (try self.parts(finer), finer.results)
        }
        let groups = try ask(grouping.keys, measurements.all)
        var columns: [ScoreColumn] = []
        for plan in plans {
            try frame.checkCancelled(at: 0)
            columns.append(
                ScoreColumn(
                    plan.indicator, plan.readings(groups.results, groupCount: groups.groupCount),
                    parts: parts.map { parts in
                        let count = parts.families.families.count
                        return (parts.families, plan.readings(parts.results, groupCount: count))
                    }, goalposts: definition.goalposts))
        }
        return columns
    }

    /// The channel families of groups whose last key is the family.
    func parts(_ groups: GroupedRows) throws(EngineFailure) -> FamilyParts {
        let keyCount = groups.keys.count - 1
        let coarsening = Coarsening(
            of: groups.keys, groupCount: groups.groupCount, keeping: Array(0..<keyCount))
        let key = groups.keys[keyCount]
        var known: [Int: ChannelFamily] = [:]
        var families: [ChannelFamily] = []
        families.reserveCapacity(groups.groupCount)
        for group in 0..<groups.groupCount {
            let place = key.place(of: group)
            if let family = known[place] {
                families.append(family)
            } else {
                let family = ChannelFamilyKey.family(key[group])
                known[place] = family
                families.append(family)
            }
        }
        return FamilyParts(families: families, ends: coarsening?.ends ?? [])
    }

    func ask(
        _ keys: [RowKey], _ measurements: [Measurement]
    ) throws(EngineFailure) -> GroupedRows {
        try engine.groups(
            GroupRequest(keys: keys, condition: frame.condition, measurements: measurements),
            dataset: frame.schema.dataset, context: frame.context)
    }

    /// Everything in scope as one group, with all that is measured.
    func total() throws(EngineFailure) -> GroupedRows { try ask([], measurements.all) }

    private var needsFamilies: Bool {
        weighting.terms.contains { term in
            let all = ChannelFamily.allCases.map {
                definition.goalposts.goalposts(for: term.indicator, family: $0)
            }
            return all.contains { $0 != all.first }
        }
    }
}
