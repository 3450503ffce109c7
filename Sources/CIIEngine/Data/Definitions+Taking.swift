import CIIIndex
public import CIILanguage

extension Definitions {
    /// Takes what a statement defines; false where it defines nothing.
    ///
    /// Fields are taken as they stand, as there are no interactions to hold them against.
    /// - Throws: what is wrong with the definition.
    public mutating func take(_ statement: Statement) throws(Diagnostics) -> Bool {
        switch statement {
        case .letField(let name, let expression):
            define(LetField(name: name.value, expression: expression))
        case .weights(.define(let name, let source), _):
            try take(weights: name, source)
        case .goalposts(.define(let name, let range, let family), _):
            try take(goalposts: name, range, family)
        case .indicator(.define(let name, let formula, let range), _):
            let (indicator, goalposts) = try IndicatorResolver(definitions: self).indicator(
                name, formula, range)
            define(indicator, goalposts: goalposts)
        case .index(.define(let name, let parts, let combination), _):
            define(
                try IndexResolver(definitions: self).index(name, parts, combination: combination?.value))
        case .weights(.list, _), .weights(.show, _), .weights(.ask, _),
            .goalposts(.list, _), .goalposts(.show, _),
            .indicator(.list, _), .indicator(.show, _), .index(.list, _), .index(.show, _):
            return false
        case .scenario(.define(let name, let scenario), _):
            try take(scenario: name, scenario)
        case .scenario(.list, _), .scenario(.show, _):
            return false
        case .cii, .show, .explainQuery, .explainIndex, .why, .trend, .goal, .goals, .compareWeights, .flips,
            .stability, .sweep, .robust, .nudge, .whatIf, .reach, .weightsFromData, .lesson, .load, .follow,
            .profile,
            .describe, .sources, .rejects, .define, .definitions, .diff, .hours, .watch, .run, .saveStore,
            .saveDefinitions, .set, .help, .echo, .quit:
            return false
        }
        return true
    }

    /// `weights NAME = …`.
    public mutating func take(weights name: Spanned<Name>, _ source: WeightsSource) throws(Diagnostics) {
        try checkName(name, of: .weighting)
        let weighting = try WeightsResolver(definitions: self).weighting(source)
        // A copy of itself stays what it was made of.
        if case .copy(let other) = source, other.value == name.value,
            weightings.contains(where: { $0.name == name.value })
        {
            return
        }
        define(NamedWeighting(name: name.value, weighting: weighting, written: source))
    }

    private mutating func take(
        goalposts name: Spanned<Name>, _ range: Spanned<GoalpostRange>, _ family: Spanned<Name>?
    ) throws(Diagnostics) {
        let resolver = GoalpostsResolver(definitions: self)
        let indicator = try resolver.indicator(name)
        let posts = try resolver.goalposts(range.value.posts, of: indicator)
        var scope: ChannelFamily?
        if let family { scope = try resolver.family(family) }
        goalposts.set(posts, for: indicator, family: scope)
    }

    /// Drops the weightings that were defined here.
    mutating func forgetWeightings() { weightings = [] }
}
