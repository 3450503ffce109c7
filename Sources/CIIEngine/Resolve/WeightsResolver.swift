public import CIIIndex
public import CIILanguage
import CIIText

/// Weights as written to a weighting; what is wrong with them is said at the weight it is about.
public struct WeightsResolver {
    let definitions: Definitions

    /// A resolver that knows the weightings of `definitions`.
    public init(definitions: Definitions) { self.definitions = definitions }

    /// The weighting that a clause stands for; throws what is wrong with it, at the weight it is about.
    public func weighting(_ clause: Spanned<WeightsClause>) throws(Diagnostics) -> Weighting {
        switch clause.value {
        case .named(let name): try named(name, at: clause.span)
        case .entries(let entries): try weighting(entries, at: clause.span)
        }
    }

    /// The weighting of that name, or all the weight on the indicator of that name.
    public func named(_ name: Name, at span: SourceSpan) throws(Diagnostics) -> Weighting {
        if let known = definitions.weighting(named: name.canonical) { return known }
        // One indicator alone is all of the weight.
        if let indicator = definitions.indicator(named: name.canonical) {
            return try written(
                [(Spanned(name, span), WeightEntry(indicator, 1))], span, rest: nil, strict: false)
        }
        let known = definitions.weightingNames + definitions.indicators.map(\.name)
        throw Diagnostics(
            EngineProblem.unknownWeighting(
                name, span, nearest: nearest(to: name.canonical, among: known)
            ).diagnostic)
    }

    /// The weighting of weights written out.
    public func weighting(_ written: WeightEntries, at span: SourceSpan) throws(Diagnostics) -> Weighting {
        var problems: [Diagnostic] = []
        var entries: [(Spanned<Name>, WeightEntry)] = []
        for entry in written.entries {
            let name = entry.indicator.value
            guard let indicator = definitions.indicator(named: name.canonical) else {
                problems.append(unknownIndicator(entry.indicator))
                continue
            }
            entries.append(
                (entry.indicator, WeightEntry(indicator, entry.amount.value, isPercent: entry.isPercent)))
        }
        var rest: Weighting?
        if let name = written.rest {
            rest = definitions.weighting(named: name.value.canonical)
            if rest == nil {
                problems.append(
                    EngineProblem.unknownWeighting(
                        name.value, name.span,
                        nearest: nearest(to: name.value.canonical, among: definitions.weightingNames)
                    ).diagnostic)
            }
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return try self.written(entries, span, rest: rest, strict: written.isStrict, amounts: written.entries)
    }

    /// That no indicator has this name, with those that have one like it.
    func unknownIndicator(_ name: Spanned<Name>) -> Diagnostic {
        EngineProblem.unknownIndicator(
            name.value, name.span,
            nearest: nearest(to: name.value.canonical, among: definitions.indicators.map(\.name))
        ).diagnostic
    }

    func written(
        _ entries: [(Spanned<Name>, WeightEntry)], _ span: SourceSpan, rest: Weighting?, strict: Bool,
        amounts: [WeightEntries.Entry] = []
    ) throws(Diagnostics) -> Weighting {
        do {
            return try Weighting(entries.map(\.1), strict: strict, rest: rest)
        } catch {
            func place(_ index: Int) -> SourceSpan {
                amounts.indices.contains(index) ? amounts[index].amount.span : span
            }
            func number(_ value: Double) -> String { shortest((value * 1e6).rounded() / 1e6) }
            let problem: EngineProblem =
                switch error {
                case .empty, .allZero, .restHasNothingLeft: .weightsAllZero(span)
                case .negative(let index): .negativeWeight(place(index))
                case .notFinite(let index): .weightNotFinite(place(index))
                case .repeated(let name, let first, let second):
                    .weightRepeated(
                        name, amounts.indices.contains(second) ? amounts[second].indicator.span : span,
                        first: amounts.indices.contains(first) ? amounts[first].indicator.span : span)
                case .mixedPercent(let percent, let plain):
                    .weightsMixPercent(place(max(percent, plain)), first: place(min(percent, plain)))
                case .percentNot100(let missing):
                    .weightsNotHundredPercent(
                        span, sum: number(100 * (1 - missing)),
                        missing: missing > 0
                            ? "\(number(100 * missing)) % missing" : "\(number(-100 * missing)) % too much")
                case .strictSum(let sum): .weightsNotOne(span, sum: number(sum))
                case .restExceeds(let sum): .weightsAboveOne(span, sum: number(sum))
                }
            throw Diagnostics(problem.diagnostic)
        }
    }
}

extension Weighting {
    /// `csat 71.4 %, art 28.6 %`.
    public var effectiveText: String {
        terms.map { "\($0.indicator.name) \(fixed(100 * $0.effective, decimals: 1)) %" }.joined(
            separator: ", ")
    }
}
