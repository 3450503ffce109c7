import CIIIndex
public import CIILanguage
import CIIText

/// One thing in which two sets of definitions, or two indices, are not the same.
public struct DefinitionChange: Equatable, Sendable {
    /// What was defined.
    public enum Kind: String, CaseIterable, Sendable {
        case field, indicator, goalposts, weighting, index, scenario
    }

    /// What became of it.
    public enum Event: String, CaseIterable, Sendable {
        case added, removed, changed
    }

    /// What was defined.
    public var kind: Kind
    /// Its name.
    public var name: String
    /// The part of it that this is about, such as an indicator of a weighting; nil for the whole.
    public var part: String?
    /// What became of it.
    public var event: Event
    /// What it was, in words; nil for what is new.
    public var before: String?
    /// What it is now, in words; nil for what is gone.
    public var after: String?
    /// The share it had, in percent, where it is a part that weighs something.
    public var shareBefore: Double?
    /// The share it has now.
    public var shareAfter: Double?
}

/// A definition as facts that can be held against each other.
private struct DefinitionFacts {
    struct Fact {
        var part: String
        var text: String
        var share: Double?

        func isSame(as other: Fact) -> Bool {
            guard let share, let otherShare = other.share else { return text == other.text }
            // Shares are quotients; what differs in the last digits was written the same.
            return abs(share - otherShare) < 1e-9
        }
    }

    var kind: DefinitionChange.Kind
    var name: String
    var statement: String
    var facts: [Fact]

    /// What is not the same in `new`, part by part.
    func changes(to new: DefinitionFacts, name: String) -> [DefinitionChange] {
        var changes: [DefinitionChange] = []
        for old in facts {
            let other = new.facts.first { $0.part == old.part }
            if let other, old.isSame(as: other) { continue }
            changes.append(
                DefinitionChange(
                    kind: kind, name: name, part: old.part, event: other == nil ? .removed : .changed,
                    before: old.text, after: other?.text, shareBefore: old.share, shareAfter: other?.share))
        }
        for fact in new.facts where !facts.contains(where: { $0.part == fact.part }) {
            changes.append(
                DefinitionChange(
                    kind: kind, name: name, part: fact.part, event: .added, after: fact.text,
                    shareAfter: fact.share))
        }
        return changes
    }
}

extension Definitions {
    /// What is not the same in `new`, in the order of kinds, then as it was defined here, then what is new.
    public func changes(to new: Definitions) -> [DefinitionChange] {
        let (before, after) = (allFacts, new.allFacts)
        return DefinitionChange.Kind.allCases.flatMap { kind in
            let old = before.filter { $0.kind == kind }
            let now = after.filter { $0.kind == kind }
            let kept = old.flatMap { facts -> [DefinitionChange] in
                guard let other = now.first(where: { $0.name == facts.name }) else {
                    return [
                        DefinitionChange(
                            kind: kind, name: facts.name, event: .removed, before: facts.statement)
                    ]
                }
                return facts.changes(to: other, name: facts.name)
            }
            let added = now.filter { facts in !old.contains { $0.name == facts.name } }
            return kept
                + added.map {
                    DefinitionChange(kind: kind, name: $0.name, event: .added, after: $0.statement)
                }
        }
    }

    /// What two indices or weightings do not have in common.
    ///
    /// - Throws: that there is none of such a name.
    public func changes(
        from old: Spanned<Name>, to new: Spanned<Name>
    ) throws(Diagnostics) -> [DefinitionChange] {
        let (before, after) = (try facts(old), try facts(new))
        return before.changes(to: after, name: "\(before.name) → \(after.name)")
    }

    private func facts(_ name: Spanned<Name>) throws(Diagnostics) -> DefinitionFacts {
        let word = name.value.canonical
        if let index = index(named: word) { return facts(index, statement: "") }
        if let weighting = weighting(named: word) {
            return facts(word, weighting, made: source(ofWeighting: word), statement: "")
        }
        let known = indices.map(\.name.canonical) + weightingNames
        throw Diagnostics(
            DefinitionProblem.unknownIndex(name.value, name.span, nearest: nearest(to: word, among: known))
                .diagnostic)
    }

    private var allFacts: [DefinitionFacts] {
        var all: [DefinitionFacts] = []
        for statement in statements {
            let text = StatementPrinter().print(statement)
            switch statement {
            case .letField(let name, let expression):
                let formula = StatementPrinter().print(expression.value)
                all.append(
                    DefinitionFacts(
                        kind: .field, name: name.value.canonical, statement: text,
                        facts: [.init(part: "formula", text: formula)]))
            case .indicator(.define(let name, let formula, let range), _):
                all.append(
                    DefinitionFacts(
                        kind: .indicator, name: name.value.canonical, statement: text,
                        facts: [
                            .init(part: "formula", text: StatementPrinter().print(formula.value)),
                            .init(part: "goalposts", text: StatementPrinter().print(range.value)),
                        ]))
            case .goalposts(.define(let name, let range, let family), _):
                let fact = DefinitionFacts.Fact(
                    part: family?.value.canonical ?? "all", text: StatementPrinter().print(range.value))
                // The settings of one indicator follow each other.
                if let last = all.indices.last, all[last].kind == .goalposts,
                    all[last].name == name.value.canonical
                {
                    all[last].facts.append(fact)
                    all[last].statement += "; " + text
                } else {
                    all.append(
                        DefinitionFacts(
                            kind: .goalposts, name: name.value.canonical, statement: text, facts: [fact]))
                }
            case .weights(.define(let name, let source), _):
                if let weighting = weighting(named: name.value.canonical) {
                    all.append(facts(name.value.canonical, weighting, made: source, statement: text))
                }
            case .index(.define(let name, _, _), _):
                if let index = index(named: name.value.canonical) {
                    all.append(facts(index, statement: text))
                }
            case .scenario(.define(let name, _), _):
                if let own = scenario(named: name.value.canonical) {
                    all.append(
                        DefinitionFacts(
                            kind: .scenario, name: name.value.canonical, statement: text,
                            facts: [.init(part: "changes", text: own.text)]))
                }
            default:
                break
            }
        }
        return all
    }

    private func facts(
        _ name: String, _ weighting: Weighting, made source: WeightsSource?, statement: String
    ) -> DefinitionFacts {
        var facts = weighting.terms.map {
            DefinitionFacts.Fact(part: $0.indicator.name, share: $0.effective)
        }
        switch source {
        // The weights say it.
        case .entries, nil: break
        case .copy(_)?, .equal(_)?, .pairs(_)?:
            if let source { facts.append(.init(part: "made of", text: StatementPrinter().print(source))) }
        }
        return DefinitionFacts(kind: .weighting, name: name, statement: statement, facts: facts)
    }

    private func facts(_ index: NamedIndex, statement: String) -> DefinitionFacts {
        DefinitionFacts(
            kind: .index, name: index.name.canonical, statement: statement,
            facts: zip(index.parts, index.shares).map { .init(part: $0.name.canonical, share: $1) }
                + [.init(part: "combination", text: index.rule.rawValue)])
    }
}

extension DefinitionFacts.Fact {
    /// A part with its share, 0…1.
    fileprivate init(part: String, share: Double) {
        self.init(part: part, text: "\(fixed(100 * share, decimals: 1)) %", share: 100 * share)
    }
}
