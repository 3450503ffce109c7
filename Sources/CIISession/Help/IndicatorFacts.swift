import CIIEngine
import CIIIndex

/// What there is to say of an indicator, line by line: for `define`, `indicator` and `help`.
struct IndicatorFacts {
    let indicator: Indicator
    let definitions: Definitions

    /// Facts on an indicator under the definitions in force.
    init(_ indicator: Indicator, definitions: Definitions) {
        self.indicator = indicator
        self.definitions = definitions
    }

    /// Whether it was defined here.
    var isOwn: Bool { definitions.ownIndicator(named: indicator.name) != nil }

    /// What its raw values are, in words.
    var unit: String {
        isOwn && indicator.unit == .rating ? "a number" : HelpText.words(indicator.unit)
    }

    /// Which raw values are better, in words.
    var direction: String { HelpText.words(indicator.direction) }

    /// The goalposts in force, family by family where they differ.
    var goalposts: String {
        let families = ChannelFamily.allCases
        let texts = families.map { family in
            definitions.goalposts.goalposts(for: indicator, family: family)
                .map { GoalpostText.text($0, indicator) }
        }
        if let all = texts.first, texts.allSatisfy({ $0 == all }) {
            return all.map { "\($0) (worst..best)" } ?? "none until `goalposts` sets them"
        }
        let each = zip(families, texts).map { "\($0.rawValue) \($1 ?? "none")" }
        return each.joined(separator: ", ") + " (worst..best)"
    }

    /// All of it, in the order it is read.
    var all: [(property: String, text: String)] {
        var facts = [
            ("kind", "indicator"), ("name", indicator.name), ("title", indicator.title),
            ("summary", indicator.summary), ("formula", indicator.formula), ("unit", unit),
            ("direction", direction), ("goalposts", goalposts),
            ("goalposts from", definitions.goalposts.isSet(indicator) ? "set here" : "shipped"),
            ("measured on", indicator.measure.fieldNames.joined(separator: ", else ")),
            ("missing", indicator.missingRule),
        ]
        if isOwn {
            facts.removeAll { ["title", "summary", "goalposts from", "measured on"].contains($0.0) }
        } else if indicator.variants.count > 1 {
            facts.append(("variants", indicator.variants.map(\.name).joined(separator: ", ")))
        }
        facts.append(("source", indicator.source))
        return facts.map { (property: $0.0, text: $0.1) }
    }
}
