import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

extension Session {
    /// `weights`, `weights NAME`, `weights NAME = …`, `weights ask …`.
    func weights(_ statement: WeightsStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list:
            let columns: [AnswerColumn] = [.words("weighting"), .words("weights"), .words("about")]
            let sources = definitions.weightingSources
            let rows = definitions.weightingNames.enumerated().map { place, name -> [AnswerValue] in
                let about =
                    sources.indices.contains(place) ? about(sources[place]) : Preset.named(name)?.explanation
                return [
                    .text(name), .text(definitions.weighting(named: name)?.effectiveText ?? ""),
                    .text((about ?? "") + (name == settings.weighting ? " (the default)" : "")),
                ]
            }
            return try list(columns, rows, output)
        case .show(let name):
            let weighting = try defining { () throws(Diagnostics) in
                try WeightsResolver(definitions: definitions).named(name.value, at: name.span)
            }
            return try list(
                WeightsDialogue.columns,
                weighting.terms.map {
                    [.text($0.indicator.name), .number($0.amount), .number(100 * $0.effective)]
                }, output, notes: makingNotes(of: name.value.canonical))
        case .define(let name, let source):
            try defining { () throws(Diagnostics) in try definitions.take(weights: name, source) }
            let word = name.value.canonical
            return done(
                "\(word): \(definitions.weighting(named: word)?.effectiveText ?? "")",
                notes: definitions.judgedWeights(of: source).map { [$0.consistency] } ?? [])
        case .ask(let indicators): return try askWeights(indicators, output)
        }
    }

    /// Where a weighting that was defined comes from, in a few words.
    private func about(_ source: WeightsSource) -> String {
        let ratio = definitions.judgedWeights(of: source)?.ratioText.map { ", consistency ratio \($0)" } ?? ""
        return making(source).map { "defined here: \($0)\(ratio)" } ?? "defined here"
    }

    /// How a weighting was made, where its weights do not say it.
    private func making(_ source: WeightsSource) -> String? {
        switch source {
        case .entries(let entries) where entries.rest == nil: nil
        case .entries, .copy, .equal, .pairs: StatementPrinter().print(source)
        }
    }

    private func makingNotes(of name: String) -> [AnswerNote] {
        guard let source = definitions.source(ofWeighting: name), let making = making(source) else {
            return []
        }
        return [AnswerNote(code: "weights.made", text: "made of: \(making)")]
            + (definitions.judgedWeights(of: source).map { [$0.consistency] } ?? [])
    }
}
