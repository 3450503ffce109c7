import CIIColumns
import CIIEngine
import CIILanguage

extension Session {
    /// `scenario`, `scenario NAME`, `scenario NAME = …`.
    func scenario(_ statement: ScenarioStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list:
            let columns: [AnswerColumn] = [.words("scenario"), .words("changes")]
            let rows = definitions.scenarios.map { own -> [AnswerValue] in
                [.text(own.name.canonical), .text(own.text)]
            }
            return try list(columns, rows, output)
        case .show(let name):
            let columns = [AnswerColumn(name: "step", kind: .count), .words("change")]
            let steps = try defining { () throws(Diagnostics) in
                try definitions.steps(of: try definitions.scenario(name), at: name.span)
            }
            let rows = steps.enumerated().map { place, text -> [AnswerValue] in
                [.integer(place + 1), .text(text)]
            }
            return try list(columns, rows, output)
        case .define(let name, let scenario):
            try defining { () throws(Diagnostics) in
                try checkScope(scenario)
                try definitions.take(scenario: name, scenario)
            }
            guard let own = definitions.scenario(named: name.value.canonical) else { return done() }
            return done("\(own.name.canonical): \(own.text)")
        }
    }

    /// Whether the scope can be told of the interactions that are loaded; of none it is told when they are.
    private func checkScope(_ scenario: Scenario) throws(Diagnostics) {
        guard let scope = scenario.scope, sources.dataset().table.rowCount > 0 else { return }
        try engine.check(field: scope, dataset: sources.dataset(), context: context)
    }
}
