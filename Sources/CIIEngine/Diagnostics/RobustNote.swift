import CIIIndex
import CIIText

/// What to know about an answer of `robust`, and about weights from data.
enum RobustNote {
    /// The last number is that of the weights which are drawn.
    case drawn(Int, seed: UInt64, nearness: Double?, of: Int)
    case weightsDoNotMatter
    case partsOnly([String])
    case lacking([String])
    case weightless([String])
    case possible(never: Int, of: Int)
    case notExact(most: Int)
    case multiverse(Multiverse)
    case effects([Multiverse.Effect])
    case fromData(groups: Int, minimum: Int)
    case withoutFigure(String)
    case negative([String], figure: String)
    case applied([String])

    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .drawn: "robust.drawn"
        case .weightsDoNotMatter: "robust.minimum"
        case .partsOnly: "robust.parts"
        case .lacking, .weightless: "robust.lacking"
        case .possible, .notExact: "robust.possible"
        case .multiverse: "robust.multiverse"
        case .effects: "robust.effects"
        case .fromData: "weights.from-data"
        case .withoutFigure: "weights.no-figure"
        case .negative: "weights.negative"
        case .applied: "weights.to-apply"
        }
    }

    private var text: String {
        switch self {
        case .drawn(let draws, _, nil, of: 2):
            "all weightings of two indicators, taken evenly in \(grouped(String(draws))) steps, so that nothing is left to "
                + "chance; ± is at most a step; `where first`: the mean weights of those under which a group is first"
        case .drawn(let draws, let seed, let nearness, _):
            "\(grouped(String(draws))) weightings drawn, seed \(seed): "
                + (nearness.map {
                    "near the weights in force (Dirichlet, \(shortest($0)) times their shares)"
                } ?? "every weighting as likely as any other (Dirichlet, all 1)")
                + "; ± is the standard error of so many draws; `where first`: the mean weights of the draws in which a group is first"
        case .weightsDoNotMatter:
            "`minimum` takes the lowest score: as long as every weight is over 0 weights make no difference, so every draw says "
                + "the same; nothing is told of who can be first"
        case .partsOnly(let names):
            "the index mixes rules, so only the weights of its own parts are drawn (\(names.joined(separator: ", "))); what those "
                + "are made of stays"
        case .lacking(let names):
            "no weight is drawn for \(names.joined(separator: ", ")): a ranked group has no score there"
        case .weightless(let names):
            "no weight is drawn for \(names.joined(separator: ", ")): a weight of 0 stays 0"
        case .possible(let never, let count):
            "can be first: exact, under any weights at all; "
                + (never == 0
                    ? "each of \(count) groups can"
                    : "\(never) of \(count) groups never \(never == 1 ? "is" : "are"), whatever the weights")
        case .notExact(let most):
            "can be first: told of up to \(grouped(String(most))) groups; `where` or fewer dimensions make fewer"
        case .multiverse(let multiverse): Self.text(multiverse)
        case .effects(let effects): Self.text(effects)
        case .fromData(let groups, let minimum):
            "nothing is applied; over \(counted(groups, "group", "groups")), each counting the same, where an indicator "
                + "has n of at least \(minimum); spread: by the standard deviation of scores, since what is alike in all groups "
                + "ranks nobody; weights say what tells groups apart or goes along with a figure, not what matters"
        case .withoutFigure(let figure):
            "no correlation with \(figure): it is not in the data, or too few groups have enough of it; it takes "
                + "\(Correlation.leastCount)"
        case .negative(let names, let figure):
            "\(names.joined(separator: ", ")): better scores go along with lower \(figure), so no weight over 0 is borne out"
        case .applied(let statements):
            "to apply one: " + statements.map { "`\($0)`" }.joined(separator: ", ")
        }
    }

    private static func text(_ multiverse: Multiverse) -> String {
        func list(_ names: [String]) -> String {
            var known: [String] = []
            for name in names where !known.contains(name) { known.append(name) }
            return known.joined(separator: ", ")
        }
        let scalings = list(multiverse.universes.map(\.scaling.rawValue))
        let rules = list(multiverse.universes.map(\.combination.rawValue))
        let missing = list(multiverse.universes.map(\.missing.rawValue))
        return
            "best and worst way: ranks of the same \(counted(multiverse.groups.count, "group", "groups")) under "
            + "\(multiverse.universes.count) ways to make the index, weights as they are: scale \(scalings) × combine "
            + "\(rules) × missing \(missing); `missing fail` gives no index where something is missing"
    }

    private static func text(_ effects: [Multiverse.Effect]) -> String {
        let parts = effects.map { effect in
            let name =
                switch effect.choice {
                case .scaling: "scale"
                case .combination: "combine"
                case .missing: "missing"
                }
            let most = effect.alternatives.max { $0.meanMove < $1.meanMove }
            guard let most, most.meanMove > 0 else { return "\(name) 0" }
            let word =
                switch effect.choice {
                case .scaling: most.universe.scaling.rawValue
                case .combination: most.universe.combination.rawValue
                case .missing: most.universe.missing.rawValue
                }
            return
                "\(name) \(fixed(effect.meanMove, decimals: 2)) (\(word) \(fixed(most.meanMove, decimals: 2)))"
        }
        let first =
            effects[0].meanMove > 0
            ? "`\(Self.word(effects[0].choice))` moves ranks most" : "no choice moves ranks"
        return
            "\(first): places a group moves on average when one choice alone is made otherwise, the mean of its "
            + "alternatives and in brackets the largest: \(parts.joined(separator: ", "))"
    }

    private static func word(_ choice: Multiverse.Choice) -> String {
        switch choice {
        case .scaling: "scale"
        case .combination: "combine"
        case .missing: "missing"
        }
    }
}
