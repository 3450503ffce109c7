import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

extension Session {
    /// `weights ask [I, …]`.
    func askWeights(_ names: [Spanned<Name>], _ output: Output) throws(Failure) -> Outcome {
        _ = try format(of: output)
        let resolver = WeightsResolver(definitions: definitions)
        let indicators = try defining { () throws(Diagnostics) in
            names.isEmpty
                ? definitions.weighting(named: settings.weighting)?.terms.filter { $0.effective > 0 }.map(
                    \.indicator)
                    ?? []
                : try resolver.indicators(names)
        }
        let counts = 2...PairwiseJudgements.randomIndices.count
        let span = names.first.map { names.reduce($0.span) { $0.joined($1.span) } }
        guard counts.contains(indicators.count) else {
            throw Failure(.askedAboutTooFewOrMany(indicators.count, counts, span))
        }
        guard isConversing, runningScripts.isEmpty else {
            let pair = indicators.prefix(2).map { inert($0.name) }
            throw Failure(.askedInScript(pair[0], pair[1], span))
        }
        let dialogue = WeightsDialogue(indicators, definitions: definitions, output: output)
        begin(dialogue, saying: dialogue.introduction)
        return Outcome(answer: Answer(statement: ""), isDelivered: true)
    }
}
