import CIIIndex
import CIILanguage

/// A scenario in words, in the order its changes are made in.
enum ScenarioText {
    /// `faster (art 20 % lower where channel = chat), csat 5.0 points higher`.
    static func text(_ steps: [ScenarioStep]) -> String { text(steps[...], depth: 0, StatementPrinter()) }

    /// The same words for the same scenario, whatever language its conditions are written in.
    static func canonicalText(_ steps: [ScenarioStep]) -> String {
        text(steps[...], depth: 0, StatementPrinter(naming: .canonical))
    }

    private static func text(
        _ steps: ArraySlice<ScenarioStep>, depth: Int, _ printer: StatementPrinter
    ) -> String {
        var parts: [String] = []
        var rest = steps
        while let first = rest.first {
            if first.path.count > depth {
                let name = first.path[depth]
                let own = rest.prefix {
                    $0.path.count > depth && $0.path[depth] == name && $0.span == first.span
                }
                rest = rest.dropFirst(own.count)
                parts.append("\(name.canonical) (\(text(own, depth: depth + 1, printer)))")
            } else {
                let scope = first.scope.map { printer.print($0.value) }
                let own = rest.prefix { step in
                    step.path.count == depth
                        && step.scope.map { printer.print($0.value) } == scope
                }
                rest = rest.dropFirst(own.count)
                parts.append(own.map(\.text).joined(separator: ", ") + (scope.map { " where " + $0 } ?? ""))
            }
        }
        return parts.joined(separator: "; ")
    }
}
