import CIIIndex
import CIILanguage

/// What a scenario does to the weights of an index.
enum ScenarioWeights {
    static func apply(_ steps: [ScenarioStep], to index: inout ResolvedIndex) throws(Diagnostics) {
        var amounts = index.weighting.terms.map(\.amount)
        var last: ScenarioStep?
        for step in steps {
            guard case .weight(let indicator, let change) = step.change,
                let term = index.weighting.terms.firstIndex(where: { $0.indicator == indicator })
            else { continue }
            amounts[term] = change.value(of: amounts[term])
            guard amounts[term] >= 0 else {
                throw Diagnostics(EngineProblem.negativeWeight(step.span).diagnostic)
            }
            last = step
        }
        guard let last else { return }
        if let tree = index.tree, !tree.isFlat {
            throw Diagnostics(ScenarioProblem.weightsOfTree(index: index.name, last.span).diagnostic)
        }
        do throws(WeightingProblem) {
            index.weighting = try index.weighting.reweighed(amounts)
        } catch {
            switch error {
            case .notFinite: throw Diagnostics(EngineProblem.weightNotFinite(last.span).diagnostic)
            case .empty, .negative, .repeated, .allZero, .mixedPercent, .percentNot100, .strictSum,
                .restExceeds,
                .restHasNothingLeft:
                throw Diagnostics(EngineProblem.weightsAllZero(last.span).diagnostic)
            }
        }
        if let tree = index.tree {
            index.tree = IndexTree(
                name: tree.name, rule: tree.rule, shares: index.weighting.terms.map(\.effective))
        }
    }
}
