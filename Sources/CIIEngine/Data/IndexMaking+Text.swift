public import CIIIndex
import CIILanguage
import CIIText

extension IndexMaking {
    /// The making of the index in words that are the same for the same making, a line for each thing.
    ///
    /// Names of indices are left out, as an index written out is the one with a name; so is the order of parts.
    public var canonicalText: String {
        var lines = [
            "missing \(missing.rawValue)", "scale \(scaling.rawValue)",
            "index \(text(of: tree ?? IndexTree(shares: weighting.terms.map(\.effective))))",
        ]
        let indicators = weighting.terms.map(\.indicator).sorted { $0.name < $1.name }
        for indicator in indicators {
            lines.append("indicator \(indicator.name) = \(definitions.canonicalFormula(of: indicator))")
            for family in ChannelFamily.allCases {
                let posts = goalposts.goalposts(for: indicator, family: family)
                lines.append(
                    "goalposts \(indicator.name) \(family.rawValue) \(posts.map(text(of:)) ?? "none")")
            }
        }
        lines += definitions.fields(under: indicators).map { field in
            "field \(field.name.canonical) = \(StatementPrinter().print(field.expression.value))"
        }
        return (lines + rules.sorted()).map { $0 + "\n" }.joined()
    }

    private func text(of tree: IndexTree) -> String {
        let parts = tree.parts.map { part in
            let share = fixed(part.share, decimals: 12)
            switch part.content {
            case .indicator(let term): return "\(weighting.terms[term].indicator.name) \(share)"
            case .index(let inner): return "\(text(of: inner)) \(share)"
            }
        }
        return "\(tree.rule.rawValue)(\(parts.sorted().joined(separator: ", ")))"
    }

    private func text(of goalposts: Goalposts) -> String {
        switch goalposts.shape {
        case .line(let worst, let best): "\(shortest(worst))..\(shortest(best))"
        case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
            [worstLow, bestLow, bestHigh, worstHigh].map(shortest).joined(separator: "..")
        }
    }
}

extension Definitions {
    /// The formula with those of the indicators in it behind it.
    func canonicalFormula(of indicator: Indicator) -> String {
        guard let own = ownIndicator(named: indicator.name) else { return indicator.formula }
        var text = own.indicator.formula
        for inner in indicatorsInside(own) {
            text += "; \(inner.name.canonical) = \(inner.indicator.formula)"
        }
        return text
    }

    /// What keeps scores of an indicator apart that were worked out under different definitions.
    func scoringName(of indicator: Indicator) -> String {
        ownIndicator(named: indicator.name) == nil
            ? indicator.name : "\(indicator.name) = \(canonicalFormula(of: indicator))"
    }

    /// The indicators defined here that one of them uses, or that those use, each once, in the order of their names.
    private func indicatorsInside(_ own: OwnIndicator) -> [OwnIndicator] {
        var found: [OwnIndicator] = []
        var open = own.formula.value.names
        while let name = open.popLast() {
            guard let inner = ownIndicator(named: name.canonical), !found.contains(inner) else { continue }
            found.append(inner)
            open += inner.formula.value.names
        }
        return found.sorted { $0.name.canonical < $1.name.canonical }
    }

    /// The fields defined by `let` that the formulas of these indicators use, directly or not, as they were defined.
    func fields(under indicators: [Indicator]) -> [LetField] {
        var names: Set<Name> = []
        for indicator in indicators {
            guard let own = ownIndicator(named: indicator.name) else { continue }
            for each in [own] + indicatorsInside(own) { names.formUnion(each.formula.value.names) }
        }
        // A field sees only the fields before it.
        for field in fields.reversed() where names.contains(field.name) {
            names.formUnion(field.expression.value.names)
        }
        return fields.filter { names.contains($0.name) }
    }
}

extension IndexMaking {
    /// What a named index is made of under the settings and definitions of `context`.
    ///
    /// - Parameters:
    ///   - goalposts: The goalposts in force; those of the context where nil, which know nothing of a log's own rating
    ///     scales.
    ///   - missing: What is done where an indicator was not observed; the setting where nil.
    public init(
        _ index: ResolvedIndex, context: QueryContext, goalposts: GoalpostTable? = nil,
        missing: CIIIndex.MissingRule? = nil, scaling: Scaling = .goalposts
    ) {
        self.init(
            weighting: index.weighting, tree: index.tree,
            goalposts: goalposts ?? context.definitions.goalposts,
            missing: missing ?? CIIIndex.MissingRule(context.missing), scaling: scaling,
            definitions: context.definitions, rules: [])
        rules = Self.rules(of: canonicalText, context)
    }

    /// The settings that change what the indicators named in a canonical text are.
    private static func rules(of text: String, _ context: QueryContext) -> [String] {
        // A name that only looks like one of these makes the hash heed one setting more, which does no harm.
        func has(_ names: String...) -> Bool { names.contains { text.contains($0) } }
        var rules: [String] = []
        if has("fcr", "again") {
            rules.append("fcrwindow \(context.firstContactWindow)s")
        }
        if has("sl") { rules.append("sl \(shortest(context.rules.serviceLevelTime))s") }
        if has("abandon") { rules.append("abandon \(shortest(context.rules.shortAbandon))s") }
        if has("qa") {
            rules += context.rules.quality.map {
                "qa \($0.name) \(shortest($0.weight))" + ($0.isCritical ? " critical" : "")
            }
        }
        if text.contains("worktime(") || text.contains(".bh") {
            rules += context.definitions.hourStatements.map { StatementPrinter().print($0) }
        }
        return rules
    }
}
