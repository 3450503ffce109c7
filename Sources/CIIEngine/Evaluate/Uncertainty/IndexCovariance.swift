import CIIColumns
import CIIIndex

/// How the scores of the groups of a level vary and go together.
struct GroupCovariances {
    /// One for each group: the indicators' scores, and behind them their raw values where `hasRawLines`.
    let groups: [ScoreCovariance]
    let hasRawLines: Bool
    /// The channel families that each group has; empty where groups are not scored by them.
    let families: [[ChannelFamily]]
    /// The field whose values are the units; nil where each interaction is one.
    let unitField: String?
    /// The field whose values would be the units if there were fewer interactions.
    var unusedUnit: String?

    /// The bytes it holds.
    var byteCount: Int { groups.reduce(64) { $0 + 64 + $1.sums.count * 8 + $1.unitCounts.count * 8 } }
}

extension IndexQuestion {
    /// Groups beyond this number have no intervals: nobody looks at that many, and all of them would have to be reckoned
    /// before the first is shown.
    static let mostGroupsWithIntervals = 50_000

    /// Customers are drawn one by one up to this many interactions.
    static let mostClustered = 2_000_000

    private func rule(for interactions: Int) -> IntervalRule {
        guard frame.context.interval == .auto else { return frame.context.interval }
        return interactions <= Self.mostClustered ? .clustered : .independent
    }

    /// The covariance of the scores in each group of `level`; nil where nobody asked for intervals or there are too many
    /// groups.
    ///
    /// Units are customers where they are known, as the contacts of one customer are alike, and single interactions else.
    func covariances(
        _ dimensions: [Dimension], _ level: Level
    ) throws(EngineFailure) -> GroupCovariances? {
        let groupCount = level.groups.groupCount
        guard frame.context.interval != .none, groupCount > 0, groupCount <= Self.mostGroupsWithIntervals
        else { return nil }
        let rule = rule(for: (0..<groupCount).reduce(0) { $0 + level.size($1) })
        let grouping = GroupCache.Grouping(keys: dimensions.map(\.key), condition: frame.condition)
        let scorings = plans.map { scoring($0.indicator, grouping) }
        if let kept = engine.cache.covariances(scorings, rule) { return kept }
        var measurements = self.measurements
        let evidence = plans.map { $0.linearEvidence(&measurements) }
        let keys = dimensions.map(\.key)
        let family = familyKey.map { [$0] } ?? []
        let known = UnitKey(frame.schema, besides: keys)
        let unit = rule == .independent ? nil : known
        // The finest groups first: coarser ones are told from them, so that rows are read once.
        var units: GroupedRows?
        if let unit {
            units = try ask(keys + [unit.key] + family, measurements.all)
        }
        let parts = try ask(keys + family, measurements.all)
        let lines = InfluenceLines(
            evidence, parts.results.map(\.numbers),
            partsOfGroups: family.isEmpty ? nil : try self.parts(parts), columns: level.scores.columns,
            groupCount: groupCount
        ) { definition.goalposts.goalposts(for: plans[$0].indicator, family: $1) }
        var sums = UnitSums(lines, evidence)
        if let units {
            try frame.checkCancelled(at: 0)
            sums.add(units, keyCount: keys.count, isByFamily: !family.isEmpty)
        }
        if unit?.hasUnknown ?? true {
            var products = RowProducts(evidence, measurements.all, where: unit?.isUnknown ?? .always)
            let moments = try ask(keys + family, products.measurements)
            products.read(moments.results.map(\.numbers))
            sums.add(products)
        }
        let covariances = GroupCovariances(
            groups: (0..<groupCount).map { sums.covariance(of: $0) }, hasRawLines: lines.hasRawLines,
            families: (0..<(lines.hasRawLines ? groupCount : 0)).map {
                Array(lines.families[lines.parts($0)])
            },
            unitField: unit?.name,
            unusedUnit: frame.context.interval == .auto && unit == nil ? known?.name : nil)
        engine.cache.keep(covariances, scorings, rule)
        return covariances
    }
}

/// The field whose values are drawn independently: customers.
struct UnitKey {
    let name: String
    let key: RowKey
    /// Interactions whose customer is not known are units by themselves.
    let isUnknown: RowCondition
    let hasUnknown: Bool

    /// Nil where customers are not known, or are what groups are told apart by.
    init?(_ schema: Schema, besides keys: [RowKey]) {
        guard let column = schema.column(named: Measure.customerField) else { return nil }
        let customers = schema.dataset.table.columns[column]
        guard customers.missingCount < customers.count else { return nil }
        name = customers.name
        switch customers.storage {
        case .category(let texts):
            key = .text(.column(column))
            let hasEmpty = texts.dictionary.code(of: "") != nil
            isUnknown = Self.isUnknown(column, hasEmpty: hasEmpty)
            hasUnknown = texts.missingCount > 0 || hasEmpty
        case .text:
            key = .text(.column(column))
            isUnknown = Self.isUnknown(column, hasEmpty: true)
            hasUnknown = true
        case .boolean, .number, .instant, .duration:
            key = .value(.column(column))
            isUnknown = .isMissingValue(.column(column))
            hasUnknown = customers.missingCount > 0
        }
        guard !keys.contains(key) else { return nil }
    }

    private static func isUnknown(_ column: Int, hasEmpty: Bool) -> RowCondition {
        let isMissing = RowCondition.isMissingText(.column(column))
        return hasEmpty ? .any([isMissing, .text(.column(column), .equals(""))]) : isMissing
    }
}
