import CIIEngine
import CIIIndex
import CIILanguage

extension Session {
    /// `goalposts`, `goalposts INDICATOR`, `goalposts INDICATOR WORST..BEST [for FAMILY]`.
    func goalposts(_ statement: GoalpostsStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list: return try listGoalposts(definitions.indicators, output)
        case .show(let name):
            return try listGoalposts(
                [resolved { (resolver) throws(Diagnostics) in try resolver.indicator(name) }], output)
        case .define(let name, let range, let family):
            return try resolved { (resolver) throws(Diagnostics) in
                let indicator = try resolver.indicator(name)
                let posts = try resolver.goalposts(range.value.posts, of: indicator)
                var scope: ChannelFamily?
                if let family { scope = try resolver.family(family) }
                definitions.goalposts.set(posts, for: indicator, family: scope)
                let suffix = scope.map { " for \($0.rawValue)" } ?? ""
                return done("goalposts \(indicator.name) \(GoalpostText.text(posts, indicator))\(suffix)")
            }
        }
    }

    private func resolved<Result>(
        _ resolve: (GoalpostsResolver) throws(Diagnostics) -> Result
    ) throws(Failure) -> Result {
        do {
            return try resolve(GoalpostsResolver(definitions: definitions))
        } catch {
            throw Failure(error)
        }
    }

    private func listGoalposts(_ indicators: [Indicator], _ output: Output) throws(Failure) -> Outcome {
        let families = ChannelFamily.allCases
        let columns: [AnswerColumn] =
            [.words("indicator")] + families.map { .words($0.rawValue) } + [.words("from")]
        let rows = indicators.map { indicator -> [AnswerValue] in
            let posts = families.map { definitions.goalposts.goalposts(for: indicator, family: $0) }
            let texts = posts.map {
                $0.map { AnswerValue.text(GoalpostText.text($0, indicator)) } ?? .missing
            }
            return [.text(indicator.name)] + texts
                + [.text(definitions.goalposts.isSet(indicator) ? "set here" : "shipped")]
        }
        return try list(columns, rows, output)
    }
}
