import CIIIndex
import CIIText

/// What to know about periods, comparisons, trends and goals.
enum SeriesNote {
    case gapsFilled(Int, rule: String)
    case gapsLeftOut(most: Int)
    case idleFill
    case definitions(String)
    case trend(FigureTrend, period: PeriodNoun, Confidence)
    case outside(Int, centre: Double, period: PeriodNoun)
    case anomalies(Int, period: PeriodNoun)
    case few(Int, minimum: Int, period: PeriodNoun)
    case trendOfGroups(whole: Int, partial: Int, period: PeriodNoun)
    case verdicts(percent: Double)
    case periodsByDefault(period: PeriodNoun)
    case differences(percent: Double, unclear: Int, of: Int)
    case cameAndLeft(new: Int, gone: Int)
    case comparedByDefault(String)
    case comparedEmpty
    case overlap
    case record(whole: Int, period: PeriodNoun)
    case goalWithoutAnswer(goal: String, reason: String)

    var note: AnswerNote { AnswerNote(code: code, text: text) }

    private var code: String {
        switch self {
        case .gapsFilled: "period.filled"
        case .gapsLeftOut: "period.gaps-left-out"
        case .idleFill: "clause.without-effect"
        case .definitions: "compare.definitions"
        case .trend: "trend.line"
        case .outside: "trend.outside"
        case .anomalies: "trend.anomalies"
        case .few: "trend.few"
        case .trendOfGroups: "trend.periods"
        case .verdicts: "trend.verdict"
        case .periodsByDefault: "period.default"
        case .differences: "compare.basis"
        case .cameAndLeft: "compare.came-and-left"
        case .comparedByDefault: "compare.default-window"
        case .comparedEmpty: "compare.window-empty"
        case .overlap: "compare.windows-overlap"
        case .record: "goal.record"
        case .goalWithoutAnswer: "goal.without-answer"
        }
    }

    private var text: String {
        switch self {
        case .gapsFilled(let rows, let rule):
            "\(counted(rows, "row has", "rows have")) no interactions; `fill \(rule)` stands in"
        case .gapsLeftOut(let most):
            "periods without interactions are not shown: with them there would be more than "
                + "\(grouped(String(most))) rows"
        case .idleFill: "`fill` without effect: there is no `every`"
        case .definitions(let index):
            "the earlier window is computed under another index, `\(index)`: a difference may be one of definition"
        case .trend(let trend, let period, let confidence):
            Self.text(trend, period, confidence)
        case .outside(let count, let centre, let period):
            "! \(period.counted(count)) beyond the control limits: more than 3 standard errors from "
                + "\(fixed(centre, decimals: 1)), the mean of all"
        case .anomalies(let count, let period):
            "* \(period.counted(count)) far from what is usual there"
        case .few(let count, let minimum, let period):
            "○ \(period.counted(count)) with an indicator of n < \(minimum)"
        case .trendOfGroups(let whole, let partial, let period):
            "\(period.counted(whole, "whole ")); "
                + (partial == 0
                    ? "none is cut by the window or the clock"
                    : "\(counted(partial, "partial one is", "partial ones are")) left out")
        case .verdicts(let percent):
            "± is the \(shortest(percent)) % interval of the slope; rising and falling where it holds no 0 and "
                + "Mann and Kendall's test agrees"
        case .periodsByDefault(let period): "periods are \(period.many), as no `every` names others"
        case .differences(let percent, let unclear, let count):
            "± is the \(shortest(percent)) % interval of a difference, each judged by itself; "
                + "no clear difference in \(unclear) of \(count)"
        case .cameAndLeft(let new, let gone):
            [
                new > 0 ? "\(counted(new, "group is", "groups are")) new" : nil,
                gone > 0 ? "\(counted(gone, "group is", "groups are")) gone" : nil,
            ].compactMap { $0 }.joined(separator: ", ")
        case .comparedByDefault(let window): "no window is named, so it is `\(window)`"
        case .comparedEmpty: "no interactions lie in the window that is compared with"
        case .overlap: "the two windows overlap: what lies in both counts on both sides"
        case .record(let whole, let period):
            "how often the goal was met and its percentile are those of \(period.counted(whole, "whole "))"
                + " in the window"
        case .goalWithoutAnswer(let goal, let reason): "\(goal): \(reason)"
        }
    }

    private static func text(
        _ trend: FigureTrend, _ period: PeriodNoun, _ confidence: Confidence
    ) -> String {
        guard let line = trend.line else { return "" }
        func points(_ value: Double) -> String { (value > 0 ? "+" : "") + fixed(value, decimals: 2) }
        var text = "trend \(points(line.slope)) points a \(period.one)"
        if let low = trend.slope?.low, let high = trend.slope?.high {
            text +=
                " (\(shortest(100 * confidence.level)) % interval \(points(low)) to \(points(high)))"
        }
        if let test = trend.test {
            text +=
                ", Mann–Kendall tau \(fixed(test.tau, decimals: 2)), p \(fixed(test.probability, decimals: 3))"
        }
        text +=
            ": \(trend.verdict.rawValue) over \(period.counted(trend.points.count, "whole "))"
        if trend.partialCount > 0 {
            text += "; \(counted(trend.partialCount, "partial one is", "partial ones are")) left out"
        }
        return text
    }
}
