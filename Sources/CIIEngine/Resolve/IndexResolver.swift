public import CIIIndex
public import CIILanguage
import CIIText

/// `index NAME = …` to a definition, and the name of an index to what it comes to.
public struct IndexResolver {
    let definitions: Definitions

    /// A resolver that knows the names of `definitions`.
    public init(definitions: Definitions) { self.definitions = definitions }

    /// The index as it is defined; throws what is wrong with its name, parts or weights.
    public func index(
        _ name: Spanned<Name>, _ parts: [IndexPart], combination: CombinationWord?
    ) throws(Diagnostics) -> Definitions.NamedIndex {
        try definitions.checkName(name, of: .index)
        let problems = problems(name, parts)
        guard problems.isEmpty else { throw Diagnostics(problems) }
        let index = Definitions.NamedIndex(
            name: name.value,
            parts: parts.map { .init(name: $0.name.value, weight: $0.weight.value, isPercent: $0.isPercent) },
            rule: combination.map { CombinationRule($0) } ?? .arithmetic)
        var changed = definitions
        changed.define(index)
        try changed.check(changed.graphOfIndices, name)
        return index
    }

    private func problems(_ name: Spanned<Name>, _ parts: [IndexPart]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var firsts: [Name: SourceSpan] = [:]
        for part in parts {
            let (word, span) = (part.name.value, part.name.span)
            if word == name.value {
                problems.append(DefinitionProblem.insideItself(word, span, path: []).diagnostic)
            } else if definitions.part(named: word.canonical) == nil {
                let near = nearest(to: word.canonical, among: definitions.partNames)
                problems.append(DefinitionProblem.unknownPart(word, span, nearest: near).diagnostic)
            }
            if let first = firsts[word] {
                problems.append(DefinitionProblem.partRepeated(word, span, first: first).diagnostic)
            }
            firsts[word] = firsts[word] ?? span
            if part.weight.value < 0 {
                problems.append(EngineProblem.negativeWeight(part.weight.span).diagnostic)
            }
            if part.isPercent != parts[0].isPercent {
                problems.append(
                    EngineProblem.weightsMixPercent(part.weight.span, first: parts[0].weight.span).diagnostic)
            }
        }
        let span = parts.reduce(parts[0].name.span) { $0.joined($1.weight.span) }
        let sum = parts.reduce(0) { $0 + $1.weight.value }
        guard problems.isEmpty else { return problems }
        if !sum.isFinite { return [EngineProblem.weightNotFinite(span).diagnostic] }
        if sum == 0 { return [EngineProblem.weightsAllZero(span).diagnostic] }
        if parts[0].isPercent, abs(sum - 100) > 100 * Weighting.tolerance {
            let missing = shortest(((100 - sum).magnitude * 1e6).rounded() / 1e6)
            return [
                EngineProblem.weightsNotHundredPercent(
                    span, sum: shortest((sum * 1e6).rounded() / 1e6),
                    missing: sum < 100 ? "\(missing) % missing" : "\(missing) % too much"
                ).diagnostic
            ]
        }
        return []
    }

    /// What the index or weighting of that name comes to.
    public func resolved(_ name: Spanned<Name>) throws(Diagnostics) -> ResolvedIndex {
        if let index = definitions.index(named: name.value.canonical) {
            guard let resolved = definitions.resolved(index) else {
                throw Diagnostics(DefinitionProblem.tooLarge(name.value.canonical, name.span).diagnostic)
            }
            return resolved
        }
        if let weighting = definitions.weighting(named: name.value.canonical) {
            return ResolvedIndex(name: name.value.canonical, weighting: weighting, tree: nil)
        }
        let known = definitions.indices.map(\.name.canonical) + definitions.weightingNames
        throw Diagnostics(
            DefinitionProblem.unknownIndex(
                name.value, name.span, nearest: nearest(to: name.value.canonical, among: known)
            ).diagnostic)
    }
}

/// An index with every name looked up: the indicators with their shares in the whole, and how they are combined.
public struct ResolvedIndex: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// The indicators, each once, in the order they are first met, weighted by their shares in the whole.
    public var weighting: Weighting
    /// How the terms of the weighting make the index; nil for their weighted sum.
    public var tree: IndexTree?

    /// An index of these indicators.
    public init(name: String, weighting: Weighting, tree: IndexTree?) {
        self.name = name
        self.weighting = weighting
        self.tree = tree
    }
}

extension Definitions {
    /// What a part of an index may be.
    public enum IndexPartKind: Equatable, Sendable {
        /// An index of its own.
        case index(NamedIndex)
        /// One indicator.
        case indicator(Indicator)
        /// Indicators, weighted.
        case weighting(Weighting)
    }

    /// What a part of that name is; nil where it is nothing.
    public func part(named name: String) -> IndexPartKind? {
        if let index = index(named: name) { return .index(index) }
        if let indicator = indicator(named: name) { return .indicator(indicator) }
        return weighting(named: name).map { .weighting($0) }
    }

    var partNames: [String] {
        indices.map(\.name.canonical) + indicators.map(\.name) + weightingNames
    }

    /// What an index comes to; nil where a part of it is nothing any more, or too much of it.
    public func resolved(_ index: NamedIndex) -> ResolvedIndex? {
        guard graphOfIndices.tooLarge == nil else { return nil }
        var indicators: [Indicator] = []
        guard let tree = tree(of: index, &indicators, level: 1) else { return nil }
        let entries = zip(indicators, tree.shares(count: indicators.count)).map { WeightEntry($0, $1) }
        guard let weighting = try? Weighting(entries) else { return nil }
        return ResolvedIndex(name: index.name.canonical, weighting: weighting, tree: tree)
    }

    private func tree(of index: NamedIndex, _ indicators: inout [Indicator], level: Int) -> IndexTree? {
        guard level <= DefinitionGraph.mostLevels else { return nil }
        func place(_ indicator: Indicator) -> IndexTree.Content {
            if let known = indicators.firstIndex(of: indicator) { return .indicator(known) }
            indicators.append(indicator)
            return .indicator(indicators.count - 1)
        }
        var parts: [IndexTree.Part] = []
        for (part, share) in zip(index.parts, index.shares) {
            switch self.part(named: part.name.canonical) {
            case nil: return nil
            case .indicator(let indicator): parts.append(.init(place(indicator), share: share))
            case .index(let inner):
                guard let tree = tree(of: inner, &indicators, level: level + 1) else { return nil }
                parts.append(.init(.index(tree), share: share))
            case .weighting(let weighting):
                let inner = weighting.terms.map { IndexTree.Part(place($0.indicator), share: $0.effective) }
                let tree = IndexTree(name: part.name.canonical, parts: inner)
                parts.append(.init(.index(tree), share: share))
            }
        }
        return IndexTree(name: index.name.canonical, rule: index.rule, parts: parts)
    }
}

extension CombinationRule {
    /// The rule that a word of the language names.
    public init(_ word: CombinationWord) {
        self =
            switch word {
            case .arithmetic: .arithmetic
            case .geometric: .geometric
            case .harmonic: .harmonic
            case .minimum: .minimum
            }
    }
}
