import CIIColumns
import CIIIndex
import CIILanguage

extension IndexQuestion {
    /// More groups than these would make a page that no browser moves at ease.
    static let mostWeighedGroups = 2_000

    /// Groups with their scores and weights, and how sure they are.
    struct KnownLevel {
        var level: Level
        var weighed: WeighedGroups
        var uncertainty: LevelUncertainty?
    }

    /// Fails where groups cannot be weighed anew without their interactions.
    func checkWeighing() throws(EngineFailure) {
        var problem: WeighingProblem?
        if frame.dimensions.isEmpty { problem = .noGroups }
        if query.isShrunk { problem = .shrunk }
        if strata != nil { problem = .standardised(query.standardised?.span) }
        if scaling.dependsOnGroups { problem = .scaling(scaling.rawValue, query.scaling?.span) }
        if frame.hasPeriod { problem = .periods(query.every?.span) }
        if let problem { throw .wrong(Diagnostics(problem.diagnostic)) }
    }

    /// All that the indices of these groups are weighed from.
    ///
    /// - Parameters:
    ///   - shown: The groups that are meant, each by its place in the level.
    ///   - isMachine: Whether each group of the level is a machine; nil where none is.
    ///   - known: The groups.
    ///   - all: All of them as one.
    func weighing(
        _ shown: [Int], isMachine: [Bool]?, _ known: KnownLevel, all: KnownLevel
    ) throws(EngineFailure) -> AnswerWeighing {
        guard shown.count <= Self.mostWeighedGroups else {
            throw .wrong(
                Diagnostics(
                    WeighingProblem.tooManyGroups(shown.count, most: Self.mostWeighedGroups).diagnostic))
        }
        var groups: [AnswerWeighing.Group] = []
        for group in shown.sorted() {
            try frame.checkCancelled(at: groups.count)
            let keys = zip(frame.dimensions, known.level.groups.keys).map {
                $0.value($1[group], calendar: frame.calendar)
            }
            groups.append(weighed(group, keys, isMachine: isMachine?[group] ?? false, known))
        }
        return AnswerWeighing(
            clauses: clauses, dimensions: frame.dimensions.map(\.column), indicators: indicators,
            tree: written(
                tree ?? IndexTree(shares: weighting.terms.map(\.effective)), isWhole: true),
            missing: AnswerWeighing.MissingRule(definition.missing), minimum: definition.minimumCount,
            confidence: known.uncertainty == nil ? nil : 100 * frame.context.confidence.level, groups: groups,
            all: weighed(0, [], isMachine: false, all),
            isPart: shown.count < known.level.groups.groupCount)
    }

    private func weighed(
        _ group: Int, _ keys: [AnswerValue], isMachine: Bool, _ known: KnownLevel
    ) -> AnswerWeighing.Group {
        let own = known.level
        let sureness = known.uncertainty?.uncertainty(of: group, known.weighed.result(of: group))
        let terms = plans.indices.map { term in
            let readings = own.scores.columns[term].readings
            let interval = sureness?.terms[term].score
            return AnswerWeighing.Term(
                raw: readings.values[group].isNaN ? nil : readings.values[group],
                count: Int(readings.counts[group]), score: own.scores.score(term, of: group),
                hasInterval: interval != nil, low: interval?.low, high: interval?.high)
        }
        let covariance = known.uncertainty?.covariances.groups[group]
        return AnswerWeighing.Group(
            keys: keys, size: own.size(group), isMachine: isMachine, terms: terms,
            products: covariance.map { Array($0.sums.prefix(CorrelationMatrix.packedCount(plans.count))) }
                ?? [],
            units: covariance.map { Array($0.unitCounts.prefix(plans.count)) } ?? [])
    }

    /// What the statement says beside its weights; what the settings say that it would not mean by itself is said too.
    private var clauses: String {
        var own = query
        (own.weights, own.index, own.combination) = (nil, nil, nil)
        own.members = members.members
        own.output = Output()
        let nowhere = SourceSpan(0, 0)
        let usual = QueryContext(wallClock: { 0 })
        if own.minimum == nil, frame.context.minimum != usual.minimum {
            own.minimum = Spanned(frame.context.minimum, nowhere)
        }
        if own.missing == nil, frame.context.missing != usual.missing {
            own.missing = Spanned(frame.context.missing, nowhere)
        }
        if let pseudonyms = frame.context.pseudonyms {
            own = pseudonyms.hiding(own, isField: Engine.isField(frame.schema.dataset, frame.context))
        }
        return String(StatementPrinter().print(.cii(own)).dropFirst("cii ".count))
    }

    private var indicators: [AnswerWeighing.Indicator] {
        zip(weighting.terms, plans).map { term, plan in
            // Where interactions have no channels, the goalposts of unknown ones are in force.
            let families = familyKey == nil ? [.unknown] : ChannelFamily.allCases
            var texts: [String] = []
            for family in families {
                let posts = definition.goalposts.goalposts(for: term.indicator, family: family)
                guard let text = posts.map({ GoalpostText.text($0, term.indicator) }) else { continue }
                if !texts.contains(text) { texts.append(text) }
            }
            return AnswerWeighing.Indicator(
                name: term.indicator.name, goalposts: texts.joined(separator: ", "),
                direction: AnswerWeighing.Direction(term.indicator.direction), isCollected: plan.isCollected)
        }
    }

    /// The tree with its weights: those of the weighting as written where it holds indicators alone, else shares.
    private func written(_ tree: IndexTree, isWhole: Bool) -> AnswerWeighing.Tree {
        let isFlat = tree.parts.allSatisfy { if case .indicator = $0.content { true } else { false } }
        return AnswerWeighing.Tree(
            name: tree.name, rule: AnswerWeighing.Rule(tree.rule),
            parts: tree.parts.map { part in
                switch part.content {
                case .indicator(let term):
                    .init(
                        content: .indicator(term),
                        given: isWhole && isFlat ? weighting.terms[term].amount : part.share)
                case .index(let inner):
                    .init(content: .index(written(inner, isWhole: false)), given: part.share)
                }
            })
    }
}

extension AnswerWeighing.Rule {
    fileprivate init(_ rule: CombinationRule) {
        self =
            switch rule {
            case .arithmetic: .arithmetic
            case .geometric: .geometric
            case .harmonic: .harmonic
            case .minimum: .minimum
            }
    }
}

extension AnswerWeighing.MissingRule {
    fileprivate init(_ rule: CIIIndex.MissingRule) {
        self =
            switch rule {
            case .renormalise: .renormalise
            case .fail: .fail
            case .pool: .pool
            case .worst: .worst
            }
    }
}

extension AnswerWeighing.Direction {
    fileprivate init(_ direction: Direction) {
        self =
            switch direction {
            case .higher: .higher
            case .lower: .lower
            case .band: .band
            }
    }
}
