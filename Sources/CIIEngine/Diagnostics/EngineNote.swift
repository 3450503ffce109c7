import CIIIndex
import CIIText

/// What an answer says about itself: how it was understood, what is missing, what to be careful with.
enum EngineNote {
    case wordReadAsText(String)
    case unknownValue(field: String, value: String, nearest: [String])
    case valueReadAs(field: String, text: String, value: String)
    case numbersAreSeconds
    case emptyWindow(from: String, to: String, first: String, last: String)
    case emptyFilter
    case emptyParts([(text: String, count: Int)])
    case defaultWeights(name: String)
    case weightsRescaled(sum: String)
    case coverage([Coverage])
    case notCollected(indicator: String, share: String, fields: [String])
    case partial(groups: Int, ofAll: Bool)
    case tooLittle(groups: Int)
    case refused(groups: Int)
    case filled(groups: Int, rule: String)
    case tooFew(groups: Int, minimum: Int)
    case clamped(indicator: String, groups: Int, goalposts: String)
    case flat(indicator: String, side: String, goalposts: String, statement: String)
    case fromFallback(indicator: String, field: String, caution: String)
    case byRepeatContacts(indicator: String, rule: RepeatRule, pending: Int)
    case ambiguousAlias(String)
    case skewed(indicator: String, mean: String, median: String)
    case indicatorWithoutField(indicator: String, fields: [String])
    case idleClauses([String])
    case limited(shown: Int, of: Int)
    case index(String)
    case machines(Int)
    case shrunk(centre: Double, hasSpread: Bool)
    case notShrunk
    case scaled(String)
    case standardised(strata: [String])
    case strataLacking(groups: Int, least: Double)
    case bootstrapTooLarge(units: Int)
    case intervals(percent: Double, units: IntervalUnits)
    case noIntervals(groups: Int)
    case intervalsNotDrawn
    case pseudonyms(of: [String], isSalted: Bool)
    case firstNotSure(Int, of: Int)
    case intervalsInWords(percent: Double, units: IntervalUnits)
    case heldBy(field: String, value: String)
    case weakest
    case lever(isQuartile: Bool)
    case influence(groups: Int, isKnown: Bool)
    case imbalance(sum: String, points: String)

    /// How far an indicator was observed.
    struct Coverage {
        var indicator: String
        var observed: Int
        var notApplicable: Int
        var pending: Int
        var inScope: Int
    }

    /// The note as it stands in an answer.
    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .wordReadAsText: "name.read-as-text"
        case .unknownValue: "value.unknown"
        case .valueReadAs: "value.read-as"
        case .numbersAreSeconds: "unit.seconds"
        case .emptyWindow: "empty.window"
        case .emptyFilter, .emptyParts: "empty.where"
        case .defaultWeights: "weights.default"
        case .weightsRescaled: "weights.rescaled"
        case .coverage: "coverage"
        case .notCollected, .indicatorWithoutField: "missing.not-collected"
        case .partial: "missing.partial"
        case .tooLittle: "missing.too-little"
        case .refused: "missing.refused"
        case .filled: "missing.filled"
        case .tooFew: "rank.too-few"
        case .clamped: "score.clamped"
        case .flat: "score.flat"
        case .fromFallback: "indicator.from-fallback"
        case .byRepeatContacts: "indicator.by-repeat-contacts"
        case .ambiguousAlias: "name.ambiguous-alias"
        case .skewed: "mean.skewed"
        case .idleClauses: "clause.without-effect"
        case .limited: "rows.limited"
        case .index: "index.made-of"
        case .machines: "rank.machines"
        case .shrunk, .notShrunk: "shrunk"
        case .scaled: "scale.not-comparable"
        case .standardised: "standardised"
        case .strataLacking: "standardised.lacking"
        case .bootstrapTooLarge: "interval.bootstrap-too-large"
        case .intervals, .intervalsInWords: "interval.basis"
        case .noIntervals: "interval.too-many-groups"
        case .intervalsNotDrawn: "page.intervals-not-drawn"
        case .pseudonyms: "names.pseudonyms"
        case .firstNotSure: "rank.not-sure"
        case .heldBy: "explain.field"
        case .weakest: "explain.weakest"
        case .lever: "explain.lever"
        case .influence: "explain.influence"
        case .imbalance: "explain.imbalance"
        }
    }

    private var text: String {
        switch self {
        case .wordReadAsText(let word): "`\(fitted(word, to: 60))` names no field and is read as text"
        case .unknownValue(let field, let value, let nearest):
            "no interaction has \(field) \"\(fitted(value, to: 60))\""
                + (nearest.isEmpty
                    ? "" : "; did you mean \(nearest.map { "\"\($0)\"" }.joined(separator: " or "))?")
        case .valueReadAs(let field, let text, let value):
            "no interaction has \(field) \"\(fitted(text, to: 60))\"; it is read as \"\(value)\""
        case .numbersAreSeconds: "a plain number compared with a duration is read as seconds"
        case .emptyWindow(let from, let to, let first, let last):
            "the window runs from \(from) up to \(to), and the data from \(first) to \(last)"
        case .emptyFilter: "the condition of `where` holds for none of the interactions in the window"
        case .emptyParts(let parts):
            "no interaction meets all of `where`; each part alone: "
                + parts.map { "\($0.text) \($0.count)" }.joined(separator: ", ")
        case .defaultWeights(let name): "no weights are named, so those of `\(name)` are used"
        case .weightsRescaled(let sum):
            "the weights add up to \(sum); each counts relative to that"
        case .coverage(let all): "observed: " + all.map(\.text).joined(separator: ", ")
        case .notCollected(let indicator, let share, let fields):
            "\(indicator) is not in the data (\(share) of the weight); it needs "
                + fields.map { "`\($0)`" }.joined(separator: " or ")
                + ": load \"…\" map \(fields.first ?? indicator) = \"Column\""
        case .partial(let groups, ofAll: false):
            "† \(counted(groups, "group lacks", "groups lack")) an indicator: the index rests on the weight observed "
                + "there and is not ranked with complete groups"
        case .partial(_, ofAll: true):
            "† every group lacks an indicator: the index rests on the weight observed, and groups that observe the same "
                + "are ranked among themselves"
        case .tooLittle(let groups):
            "\(counted(groups, "group has", "groups have")) less than two thirds of the weight observed, and no index"
        case .refused(let groups):
            "\(counted(groups, "group lacks", "groups lack")) an indicator, and `missing fail` gives no index there"
        case .filled(let groups, let rule):
            "‡ \(counted(groups, "group lacks", "groups lack")) an indicator; `missing \(rule)` stands in"
        case .tooFew(let groups, let minimum):
            "\(counted(groups, "group has", "groups have")) an indicator with n < \(minimum) and no rank; "
                + "`min 1` ranks all"
        case .clamped(let indicator, let groups, let goalposts):
            "\(indicator) lies beyond \(goalposts) in \(counted(groups, "group", "groups")): the score stops at the end"
        case .flat(let indicator, let side, let goalposts, let statement):
            "\(indicator) hardly separates the groups: all score \(side) with \(goalposts); "
                + "narrower ones: \(statement)"
        case .fromFallback(let indicator, let field, let caution):
            "\(indicator) is read from `\(field)`: \(caution)"
        case .byRepeatContacts(let indicator, let rule, let pending):
            "\(indicator) is measured by window: no other contact of the same \(rule.keys.joined(separator: " and ")) "
                + "within \(wholeDurationText(rule.window)); "
                + (pending == 0
                    ? "none pending" : "\(grouped(String(pending))) pending, the window still open")
                + (rule.resolvedField.map { "; not resolved where `\($0)` is no" } ?? "")
        case .ambiguousAlias(let caution): caution
        case .skewed(let indicator, let mean, let median):
            "\(indicator): the mean (\(mean)) is more than twice the median (\(median)); "
                + "`\(indicator).median` is the typical one"
        case .indicatorWithoutField(let indicator, let fields):
            "\(indicator) is not in the data; it needs " + fields.map { "`\($0)`" }.joined(separator: " or ")
                + ": load \"…\" map \(fields.first ?? indicator) = \"Column\""
        case .idleClauses(let names):
            "\(names.map { "`\($0)`" }.joined(separator: ", ")) without effect: `show` has no index"
        case .limited(let shown, let count): "shown: \(shown) of \(count) rows"
        case .index(let text): "the index is " + text
        case .machines(let count):
            "bot: \(counted(count, "agent is a machine", "agents are machines")) and not ranked with people; "
                + "`set bots = ranked` ranks all"
        case .shrunk(let centre, hasSpread: true):
            "shrunk: drawn towards \(fixed(centre, decimals: 1)), the more the less sure an index is; ranks rest on the "
                + "raw indices"
        case .shrunk(let centre, hasSpread: false):
            "shrunk: the groups differ no more than chance lets them, and all are drawn to \(fixed(centre, decimals: 1))"
        case .notShrunk: "nothing is shrunk: without intervals nothing tells how sure an index is"
        case .scaled(let scale):
            "`scale \(scale)` makes scores from these groups: they say where a group stands among them and compare with "
                + "no other question; there are no intervals"
        case .standardised(let strata):
            "every group is brought to the mix of all by \(strata.joined(separator: " and ")), each indicator to that of the "
                + "interactions it was observed in; there are no intervals"
        case .strataLacking(let groups, let least):
            "\(counted(groups, "group lacks", "groups lack")) strata of the mix, and the others stand for them: the least "
                + "complete has \(fixed(100 * least, decimals: 0)) % of it"
        case .bootstrapTooLarge(let units):
            "\(grouped(String(units))) observations are too many to draw again and again; the intervals are reckoned"
        case .intervals(let percent, let units):
            "± and the places in brackets are \(shortest(percent)) % intervals; " + units.text
        case .pseudonyms(let dimensions, let isSalted):
            "pseudonyms stand for the names of \(dimensions.map { "`\($0)`" }.joined(separator: ", ")); "
                + (isSalted
                    ? "a name has the same one wherever the salt is the same"
                    : "without a salt, who knows the names can work them out: set salt = \"something secret\"")
        case .intervalsNotDrawn:
            "on the page intervals are put together from those of the scores, as units cannot be drawn again there"
        case .noIntervals(let groups):
            "no intervals: \(grouped(String(groups))) groups are too many; `where` can keep fewer"
        case .firstNotSure(let count, let placed):
            count == placed
                ? "no clear difference: each of the \(placed) groups could be first"
                : "the first place is not sure: \(count) of \(placed) groups could have it"
        case .intervalsInWords(let percent, let units):
            "intervals are \(shortest(percent)) % intervals; " + units.text
        case .heldBy(let field, let value): "\"\(fitted(value, to: 60))\" is a value of `\(field)`"
        case .weakest: "▼ the weakest indicator: the lowest score"
        case .lever(let isQuartile):
            "lever: points of the index if the indicator reached the score "
                + (isQuartile ? "that a quarter of the groups reach" : "of all groups together")
        case .influence(let groups, isKnown: true):
            "decides: the share of the differences between \(groups) groups that comes from the indicator; a weight "
                + "says what a point is worth"
        case .influence(let groups, isKnown: false):
            "\(counted(groups, "group is", "groups are")) too few to tell how much each indicator decides; "
                + "it takes \(EffectiveInfluence.leastGroups)"
        case .imbalance(let sum, let points):
            "the weighted sum of the scores is \(sum): their imbalance costs \(points) points"
        }
    }
}

extension EngineNote.Coverage {
    fileprivate var text: String {
        let applicable = inScope - notApplicable - pending
        var apart: [String] = []
        if notApplicable > 0 { apart.append("\(notApplicable) not applicable") }
        if pending > 0 { apart.append("\(pending) pending") }
        let note = apart.isEmpty ? "" : " (\(apart.joined(separator: ", ")))"
        return "\(indicator) \(observed) of \(applicable)\(note)"
    }
}

/// What intervals take for drawn independently.
enum IntervalUnits {
    /// The values of a field, such as customers.
    case field(String)
    /// Interactions, as nothing else is known.
    case interactions
    /// Interactions, although a field would tell better, as there are too many.
    case interactionsBeside(String)

    init(_ covariances: GroupCovariances) {
        if let field = covariances.unitField {
            self = .field(field)
        } else if let unused = covariances.unusedUnit {
            self = .interactionsBeside(unused)
        } else {
            self = .interactions
        }
    }

    fileprivate var text: String {
        switch self {
        case .field(let field): "the interactions of one `\(field)` count as one observation"
        case .interactions: "interactions count as independent of each other"
        case .interactionsBeside(let field):
            "of so many, interactions count as independent of each other; `set interval = clustered` takes those of one "
                + "`\(field)` together"
        }
    }
}
