import CIIIndex
import CIIText

/// What to know about the account of a change.
enum WhyNote {
    case windows(after: String, before: String)
    case overlap
    case unclear
    case empty(isBefore: Bool)
    case noIndex(isBefore: Bool)
    case change(before: Double, after: Double, Significance?)
    case indicator(String, before: String, after: String, IndexChange.Indicator)
    case residual(Double, of: Double)
    case came(new: Int, gone: Int)
    case coverage(points: Double, [String], standIn: String?)
    case shape([String], points: Double)
    case definition(points: Double, before: String, after: String)
    case paradox(SimpsonParadox, names: [String], field: String)

    /// How sure a change is.
    struct Significance {
        var difference: EstimateDifference
        /// In percent.
        var confidence: Double
    }

    /// The note as it stands in an answer.
    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .windows: "why.windows"
        case .overlap: "why.windows-overlap"
        case .unclear: "why.not-clear"
        case .empty: "why.window-empty"
        case .noIndex: "why.no-index"
        case .change: "why.change"
        case .indicator: "why.indicator"
        case .residual: "why.residual"
        case .came: "why.came-and-left"
        case .coverage: "why.coverage"
        case .shape: "why.no-mean"
        case .definition: "why.definition"
        case .paradox: "why.simpson"
        }
    }

    private var text: String {
        switch self {
        case .windows(let after, let before): "\(after) is compared with \(before)"
        case .overlap: "the two windows overlap: what lies in both counts on both sides"
        case .unclear: "≈ no clear difference between the index of the group before and after"
        case .empty(let isBefore):
            "no interactions lie in the window \(isBefore ? "that is compared with" : "asked about")"
        case .noIndex(let isBefore):
            "there is no index \(isBefore ? "before" : "after"), so that there is no change to take apart"
        case .change(let before, let after, let significance):
            "the index went from \(fixed(before, decimals: 1)) to \(fixed(after, decimals: 1)): "
                + signed(after - before) + " points" + (significance?.text ?? "")
        case .indicator(let name, let before, let after, let change):
            "\(name) \(before) → \(after): \(change.text)"
        case .residual(let residual, let change):
            "the parts add up to the change of \(signed(change)); left over: "
                + (abs(residual) < 1e-9 ? "nothing" : shortest(residual))
        case .came(let new, let gone):
            [
                new > 0 ? "\(counted(new, "group is", "groups are")) new" : nil,
                gone > 0 ? "\(counted(gone, "group is", "groups are")) gone" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
                + "; what they brought and took with them is part of the mix"
        case .coverage(let points, let indicators, let standIn):
            "coverage \(signed(points)): \(indicators.joined(separator: ", ")) observed in one window only; in the other "
                + (standIn.map { "`missing \($0)` stands in" } ?? "the weight falls to what is observed")
        case .shape(let indicators, let points):
            "no mean \(signed(points)): \(indicators.joined(separator: ", ")) of all is not made of that of groups"
        case .definition(let points, let before, let after):
            "definition \(signed(points)): before is computed as \(before) and after as \(after); each part is the mean of "
                + "changing the rows first and the definition first"
        case .paradox(let paradox, let names, let field): paradox.text(names, field)
        }
    }
}

extension WhyNote.Significance {
    fileprivate var text: String {
        guard let low = difference.interval.low, let high = difference.interval.high else { return "" }
        let interval = "\(shortest(confidence)) % interval \(signed(low)) to \(signed(high))"
        return difference.isClear ? " (\(interval))" : "; no clear difference (\(interval))"
    }
}

extension IndexChange.Indicator {
    /// `-2.4 = within +1.8, mix -4.2`.
    fileprivate var text: String {
        var all = ["within \(signed(parts.within))", "mix \(signed(parts.composition))"]
        if abs(coverage) > Ranking.tolerance { all.append("coverage \(signed(coverage))") }
        if abs(shape) > Ranking.tolerance { all.append("no mean \(signed(shape))") }
        return "\(signed(total)) points = \(all.joined(separator: ", "))"
    }
}

extension SimpsonParadox {
    /// The sentence with the table of strata.
    fileprivate func text(_ names: [String], _ field: String) -> String {
        let way = change > 0 ? ("rose", "fell") : ("fell", "rose")
        let who =
            isEvery
            ? "each \(field)"
            : "\(fixed(100 * oppositeShare, decimals: 0)) % of the volume by \(field)"
        let shown = rows.prefix(6).map { row in
            "\(fitted(names[row.place], to: 30)) \(fixed(row.before, decimals: 1)) → \(fixed(row.after, decimals: 1)) "
                + "(share \(fixed(100 * row.shareBefore, decimals: 0)) → "
                + "\(fixed(100 * row.shareAfter, decimals: 0)) %)"
        }
        let more = rows.count > 6 ? ", and \(rows.count - 6) more" : ""
        return "Simpson's paradox: the whole \(way.0) and \(who) \(way.1), as their shares moved: "
            + shown.joined(separator: ", ") + more
    }
}
