import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

extension Session {
    /// `define NAME`: what a name stands for.
    func define(_ name: Spanned<Name>, _ output: Output) throws(Failure) -> Outcome {
        let word = name.value.canonical
        if let index = definitions.index(named: word) { return try facts(facts(of: index), output) }
        if let weighting = definitions.weighting(named: word) {
            return try facts(facts(of: weighting, called: word), output)
        }
        if let indicator = definitions.indicator(named: word) {
            return try facts(IndicatorFacts(indicator, definitions: definitions).all, output)
        }
        if let field = definitions.fields.first(where: { $0.name == name.value }) {
            return try facts(
                [
                    ("kind", "field"), ("name", word),
                    ("formula", StatementPrinter().print(field.expression.value)),
                    ("source", "defined here"),
                ], output)
        }
        let known =
            definitions.indices.map(\.name.canonical) + definitions.weightingNames
            + definitions.indicators.map(\.name) + definitions.fields.map(\.name.canonical)
        throw Failure(
            Diagnostics(
                DefinitionProblem.unknownDefinition(
                    name.value, name.span, nearest: nearest(to: word, among: known)
                ).diagnostic))
    }

    private func facts(of index: Definitions.NamedIndex) -> [(property: String, text: String)] {
        var facts = [
            (property: "kind", text: "index"), ("name", index.name.canonical),
            ("combination", index.rule.rawValue),
        ]
        for (part, share) in zip(index.parts, index.shares) {
            facts.append(
                (
                    "part \(part.name.canonical)",
                    "\(definitions.kindWord(of: part.name)), \(fixed(100 * share, decimals: 1)) %"
                ))
        }
        if let resolved = definitions.resolved(index) {
            facts.append(("in the whole", resolved.weighting.effectiveText))
        }
        facts.append(("missing", missingText))
        if let hash = hash(of: index) { facts.append(("definition", hash)) }
        facts.append(("source", "defined here"))
        return facts
    }

    private func facts(
        of weighting: Weighting, called name: String
    ) -> [(property: String, text: String)] {
        let making = IndexMaking(ResolvedIndex(name: name, weighting: weighting, tree: nil), context: context)
        let preset = definitions.weightings.contains { $0.name.canonical == name } ? nil : Preset.named(name)
        var made: [(property: String, text: String)] = []
        if let source = definitions.source(ofWeighting: name) {
            made.append(("made of", StatementPrinter().print(source)))
            if let judged = definitions.judgedWeights(of: source) {
                made.append(("consistency", judged.consistency.text))
            }
        }
        return [(property: "kind", text: "weighting"), ("name", name), ("weights", weighting.effectiveText)]
            + made + [
                ("combination", CombinationRule.arithmetic.rawValue), ("missing", missingText),
                ("definition", "\(making.hash)"),
                ("source", preset.map { "comes with the program: \($0.explanation)" } ?? "defined here"),
            ]
    }

    private var missingText: String { settings.missing.rawValue }
}
