import CIIIndex
import CIIText

/// What to know about an answer that is not data but what would be.
enum ScenarioNote {
    case whatIf(String)
    case kept(hasIntervals: Bool)
    case scope([(text: String, count: Int)], of: Int)
    case weights(String)
    case clipped(indicator: String, groups: Int, range: String)
    case noVolume
    case untested(Int, examples: [String], period: PeriodNoun)
    case noHistory(Int, period: PeriodNoun?)
    case reach(String)
    case commonShift([String])
    case costs(String, unpriced: [String])
    case mixNotTold
    case mixOutOfReach(Int)
    case reached(Int, of: Int)
    case withoutIndex(Int)

    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .whatIf: "whatif.scenario"
        case .kept: "whatif.kept"
        case .scope: "whatif.scope"
        case .weights: "whatif.weights"
        case .clipped, .noVolume: "whatif.clipped"
        case .untested: "whatif.untested"
        case .noHistory: "whatif.no-history"
        case .reach: "reach.alone"
        case .commonShift: "reach.families"
        case .costs: "reach.costs"
        case .mixNotTold: "reach.no-mix"
        case .mixOutOfReach: "reach.mix-falls-short"
        case .reached: "reach.there"
        case .withoutIndex: "reach.no-index"
        }
    }

    private var text: String {
        switch self {
        case .whatIf(let scenario): "what if: \(scenario); not data"
        case .kept(let hasIntervals):
            "everything else stays as it is, whatever it might do in earnest"
                + (hasIntervals
                    ? "; there are no intervals, as nothing tells how sure such a change is" : "")
        case .scope(let scopes, let count):
            "what it is about: "
                + scopes.map {
                    "\(grouped(String($0.count))) of \(grouped(String(count))) interactions where \($0.text)"
                }
                .joined(separator: ", ")
        case .weights(let text): "the weights would be \(text)"
        case .clipped(let indicator, let groups, let range):
            "\(indicator) stops at the end of what it can be, \(range), in \(counted(groups, "group", "groups"))"
        case .noVolume: "there are not so many interactions to take away, and none is left"
        case .untested(let count, let examples, let period):
            "? untested: \(counted(count, "value lies", "values lie")) outside what the group had, from a tenth to nine tenths "
                + "of its \(period.many): " + examples.joined(separator: "; ")
                + (count > examples.count ? "; …" : "")
        case .noHistory(let count, let period?):
            "no history to tell whether \(counted(count, "value is", "values are")) usual: it takes "
                + period.counted(TestedRange.leastValues) + " of the group"
        case .noHistory(let count, nil):
            "no history to tell whether \(counted(count, "value is", "values are")) usual: it takes dates, and not too many groups"
        case .reach(let target):
            "what if the index were \(target): `alone` is what one indicator would need while all others stay as they are; "
                + "not data"
        case .commonShift(let indicators):
            "\(indicators.joined(separator: ", ")): goalposts differ by channel, so all channels are taken to move by the same "
                + "amount, none past its best"
        case .costs(let text, let unpriced):
            "cheapest mix by the costs of one point of score: \(text)"
                + (unpriced.isEmpty
                    ? "" : "; \(unpriced.joined(separator: ", ")) without a cost stays as it is")
        case .mixNotTold:
            "no cheapest mix is told of an index that is made of other indices by products or the lowest"
        case .mixOutOfReach(let groups):
            "\(counted(groups, "group falls", "groups fall")) short even with all that has a cost at its best"
        case .reached(let count, let all):
            all == 1
                ? "the index is there already" : "\(counted(count, "group is", "groups are")) there already"
        case .withoutIndex(let count):
            "\(counted(count, "group has", "groups have")) no index, and so no way to one from here"
        }
    }
}
