import CIIEngine
import CIIIndex
import CIILanguage

extension Session {
    /// `indicator`, `indicator NAME`, `indicator NAME = …`.
    func indicator(_ statement: IndicatorStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list:
            let columns: [AnswerColumn] = [
                .words("indicator"), .words("formula"), .words("unit"), .words("direction"), .words("from"),
            ]
            let rows = definitions.indicators.map { indicator -> [AnswerValue] in
                let facts = IndicatorFacts(indicator, definitions: definitions)
                return [
                    .text(indicator.name), .text(indicator.formula), .text(facts.unit),
                    .text(facts.direction),
                    .text(facts.isOwn ? "defined here" : "comes with the program"),
                ]
            }
            return try list(columns, rows, output)
        case .show(let name):
            let indicator = try defining { () throws(Diagnostics) in
                try GoalpostsResolver(definitions: definitions).indicator(name)
            }
            return try facts(IndicatorFacts(indicator, definitions: definitions).all, output)
        case .define(let name, let formula, let range):
            let (own, goalposts) = try defining { () throws(Diagnostics) in
                try IndicatorResolver(definitions: definitions).indicator(name, formula, range)
            }
            if !sources.isEmpty {
                var context = context
                context.definitions.define(own, goalposts: goalposts)
                try defining { () throws(Diagnostics) in
                    try engine.check(indicator: formula, dataset: sources.dataset(), context: context)
                }
            }
            definitions.define(own, goalposts: goalposts)
            return done(
                "\(own.name.canonical) = \(own.indicator.formula), \(StatementPrinter().print(range.value))")
        }
    }

    /// What defines something, or why it cannot.
    func defining<Value>(_ define: () throws(Diagnostics) -> Value) throws(Failure) -> Value {
        do throws(Diagnostics) {
            return try define()
        } catch {
            throw Failure(error)
        }
    }

    /// A table of what is known of one thing.
    func facts(_ facts: [(property: String, text: String)], _ output: Output) throws(Failure) -> Outcome {
        try list(
            [.words("property"), .words("definition")],
            facts.map { [.text($0.property), .text($0.text)] }, output)
    }
}
