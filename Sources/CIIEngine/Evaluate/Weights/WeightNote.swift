import CIIIndex
import CIIText

/// What to know about answers that hold weights against each other.
enum WeightNote {
    case effective(number: Int?, name: String, weights: String, definition: String)
    case agreement(WeightAgreement)
    case without(place: [String], name: String)
    case others
    case flipsLeftOut(shown: Int, of: Int)
    case neighbours
    case notEveryPair(most: Int)
    case withoutPart([String])
    case notMoved([String])
    case doubt(Int, of: Int)
    case dominatesAll(String)
    case dominates(String, [String])
    case dominated(String, by: [String])
    case possible([String], of: Int)
    case impossible(String)
    case possibleUnder(String, weights: String)
    case given
    case turns
    case noTurns
    case groupsLeftOut(shown: Int, of: Int, isAsked: Bool)

    /// The note as it stands in an answer.
    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .effective: "weighting.effective"
        case .agreement: "weighting.agreement"
        case .without: "weighting.without-place"
        case .others: "weighting.others"
        case .flipsLeftOut: "rows.limited"
        case .neighbours, .notEveryPair: "flips.pairs"
        case .withoutPart: "weighting.takes-no-part"
        case .notMoved: "weighting.not-moved"
        case .doubt: "rank.not-sure"
        case .dominatesAll, .dominates, .dominated: "weighting.dominance"
        case .possible, .impossible, .possibleUnder: "weighting.first-places"
        case .given: "sweep.given"
        case .turns, .noTurns: "sweep.turns"
        case .groupsLeftOut: "rows.limited"
        }
    }

    private var text: String {
        switch self {
        case .effective(let number, let name, let weights, let definition):
            (number.map { "(\($0)) " } ?? "") + "\(name): \(weights); definition \(definition)"
        case .agreement(let agreement): agreement.text
        case .without(let groups, let name):
            "without a place under \(name): " + enumerated(groups, atMost: 5)
        case .others:
            "each weight is moved alone: the others stay as written, and their shares change in proportion"
        case .flipsLeftOut(let shown, let count): "shown: \(shown) of \(count) flips"
        case .neighbours:
            "after the first place come neighbours in the ranking, each two where they turn soonest; "
                + "`top 50` lists the flips of any two groups"
        case .notEveryPair(let most):
            "of more than \(grouped(String(most))) groups only neighbours are looked at; `where` can keep fewer"
        case .withoutPart(let groups):
            "without a place and left out: " + enumerated(groups, atMost: 5)
        case .notMoved(let indicators):
            "not moved, as not every group with a place has enough of it: "
                + indicators.joined(separator: ", ")
        case .doubt(let count, let placed):
            "these are the figures as they are: by the chance of the sample alone \(count) of \(placed) groups could be first"
        case .dominatesAll(let group):
            "\(fitted(group, to: 40)) is at least as good as every other in each indicator: no weighting puts another "
                + "before it"
        case .dominates(let group, let others):
            "\(fitted(group, to: 40)) is at least as good in each indicator as \(enumerated(others, atMost: 5)): "
                + "no weighting turns them round"
        case .dominated(let group, let others):
            "at least as good as \(fitted(group, to: 40)) in each indicator: \(enumerated(others, atMost: 5)); "
                + "no weighting turns them round"
        case .given: "◂ the weights as they are"
        case .turns: "← the first place changes hands exactly there"
        case .noTurns:
            "an index of this rule has no formula for where the first place changes hands: it does so between two rows"
        case .groupsLeftOut(let shown, let count, isAsked: true):
            "shown: \(shown) of \(count) groups"
        case .groupsLeftOut(let shown, let count, isAsked: false):
            "shown: \(shown) of \(count) groups, those that are first somewhere and then by place; "
                + "`top \(count)` shows all"
        case .possible(let groups, let count):
            "first under some weighting of these indicators: \(enumerated(groups, atMost: 8)); "
                + "\(counted(count - groups.count, "other group is", "other groups are")) so under none"
        case .impossible(let group):
            "\(fitted(group, to: 40)) is first under no weighting of these indicators"
        case .possibleUnder(let group, let weights):
            "\(fitted(group, to: 40)) can be first, such as under weights \(weights)"
        }
    }
}

/// How far two weightings put groups in the same order.
struct WeightAgreement {
    /// What the weightings are called.
    var names: (String, String)
    /// Kendall's tau-b, −1…1; nil where all places of one are tied.
    var tau: Double?
    /// How many groups have a place under both.
    var count: Int
    /// How many of them have another place under the second.
    var movedCount: Int
    /// The group that moves farthest, and its places; nil where none moves.
    var farthest: (name: String, from: Int, to: Int)?

    fileprivate var text: String {
        var text = "\(names.1) against \(names.0): "
        text += tau.map { "Kendall's tau-b \(fixed($0, decimals: 2)); " } ?? ""
        guard let farthest else { return text + "no group changes its place" }
        return text
            + "\(movedCount) of \(counted(count, "group changes its place", "groups change their place")), "
            + "\(fitted(farthest.name, to: 40)) most, from \(farthest.from) to \(farthest.to)"
    }
}

/// Names one after the other, and how many more there are.
func enumerated(_ names: [String], atMost limit: Int) -> String {
    let shown = names.prefix(limit).map { fitted($0, to: 40) }.joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
}
