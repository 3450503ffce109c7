public import CIILanguage
import CIIText

extension Definitions {
    /// A scenario with a name.
    public struct NamedScenario: Equatable, Sendable {
        /// The name.
        public var name: Name
        /// What would be otherwise.
        public var scenario: Scenario

        /// `scenario name = …`.
        public init(name: Name, scenario: Scenario) {
            (self.name, self.scenario) = (name, scenario)
        }

        /// The changes as they are written, without `scenario name =` before them.
        public var text: String {
            let statement = StatementPrinter().print(
                .scenario(.define(Spanned(name, SourceSpan(0, 0)), scenario), Output()))
            return statement.firstRange(of: " = ").map { String(statement[$0.upperBound...]) } ?? statement
        }
    }

    /// The scenario of that name; nil where there is none.
    public func scenario(named name: String) -> NamedScenario? {
        scenarios.first { $0.name.canonical == name }
    }

    /// The scenario of that name.
    ///
    /// - Throws: that there is none, with the names that are near.
    public func scenario(_ name: Spanned<Name>) throws(Diagnostics) -> NamedScenario {
        if let known = scenario(named: name.value.canonical) { return known }
        let near = nearest(to: name.value.canonical, among: scenarios.map(\.name.canonical))
        throw Diagnostics(ScenarioProblem.unknown(name.value, name.span, nearest: near).diagnostic)
    }

    /// What a scenario comes to, a change a line, those of the scenarios that it names among them.
    ///
    /// - Throws: what is wrong with it now, at `span`.
    public func steps(of scenario: NamedScenario, at span: SourceSpan) throws(Diagnostics) -> [String] {
        let named = Scenario([Spanned(.named(scenario.name), span)])
        return try ScenarioResolver(definitions: self).steps(named).map { step in
            let origin = step.path.dropFirst().map { $0.canonical + ": " }.joined()
            let scope =
                step.scope.map { " where " + StatementPrinter().print($0.value) } ?? ""
            return origin + step.text + scope
        }
    }

    /// `scenario NAME = …`: kept once all that it names is known.
    ///
    /// - Throws: what is wrong with its name, with a name in it or with a value.
    public mutating func take(scenario name: Spanned<Name>, _ scenario: Scenario) throws(Diagnostics) {
        try checkName(name, of: .scenario)
        _ = try ScenarioResolver(definitions: self).steps(scenario)
        var changed = self
        changed.define(NamedScenario(name: name.value, scenario: scenario))
        try changed.check(changed.graphOfScenarios, name)
        self = changed
    }

    /// Which scenarios use which.
    var graphOfScenarios: DefinitionGraph {
        DefinitionGraph(
            scenarios.map { own in
                DefinitionGraph.Node(
                    name: own.name.canonical, size: own.scenario.parts.count,
                    uses: own.scenario.parts.compactMap { part in
                        if case .named(let name) = part.value { name.canonical } else { nil }
                    })
            })
    }
}
