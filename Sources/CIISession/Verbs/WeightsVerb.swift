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
            let rows = definitions.weightingNames.map { name -> [AnswerValue] in
                let isDefault = name == settings.weighting
                return [
                    .text(name), .text(definitions.weighting(named: name)?.effectiveText ?? ""),
                    .text(
                        (Preset.named(name)?.explanation ?? "defined here")
                            + (isDefault ? " (the default)" : "")),
                ]
            }
            return try list(columns, rows, output)
        case .show(let name):
            let weighting = try resolved { (resolver) throws(Diagnostics) in
                try resolver.named(name.value, at: name.span)
            }
            return try list(
                [
                    .words("indicator"), AnswerColumn(name: "weight", kind: .measure),
                    AnswerColumn(name: "effective", kind: .measure, unit: .percent),
                ],
                weighting.terms.map {
                    [.text($0.indicator.name), .number($0.amount), .number(100 * $0.effective)]
                }, output)
        case .define(let name, .entries(let entries)):
            try defining { () throws(Diagnostics) in try definitions.take(weights: name, entries) }
            let weighting = definitions.weighting(named: name.value.canonical)
            return done("\(name.value.canonical): \(weighting?.effectiveText ?? "")")
        case .define(_, .copy), .define(_, .equal), .define(_, .pairs), .ask:
            throw Failure(.notAnsweredYet(.weights))
        }
    }

    private func resolved(
        _ resolve: (WeightsResolver) throws(Diagnostics) -> Weighting
    ) throws(Failure) -> Weighting {
        do {
            return try resolve(WeightsResolver(definitions: definitions))
        } catch {
            throw Failure(error)
        }
    }
}
