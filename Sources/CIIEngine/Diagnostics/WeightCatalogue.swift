public import CIILanguage

/// What each code of errors about weights means; a test raises each by its example.
public enum WeightCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        DiagnosticEntry(
            code: "weighting.every",
            explanation:
                "Who is ahead of whom is told of one window; `every` cuts it into periods, each with a ranking of its own.",
            example: "flips weights csat=1 by agent every week"),
        DiagnosticEntry(
            code: "weighting.clause",
            explanation: "The clause is understood and would mean nothing in a question about weights.",
            example: "stability weights csat=1 by agent top 1"),
        DiagnosticEntry(
            code: "weighting.needs-groups",
            explanation: "Groups change places where weights change, so there must be groups.",
            example: "flips weights csat=1 art=1"),
        DiagnosticEntry(
            code: "weighting.no-closed-form",
            explanation:
                "Where two groups are equal follows from a formula for sums, products and means of reciprocals. The lowest score does not depend on weights, and an index that mixes rules has no such formula; `sweep` and `compare weights` compute it as it is.",
            example: "flips weights csat=1 art=1 combine minimum by agent"),
        DiagnosticEntry(
            code: "sweep.not-weighed",
            explanation: "`sweep` moves the weight of an indicator of the index that is asked for.",
            example: "sweep nps weights csat=1 art=1 by agent"),
        DiagnosticEntry(
            code: "sweep.alone",
            explanation: "An indicator that is all of the weight has the whole, whatever its weight is.",
            example: "sweep csat weights csat=1 by agent"),
        DiagnosticEntry(
            code: "sweep.lacking",
            explanation:
                "A group that lacks the indicator has no index where it weighs something, and would come and go along the way.",
            example: "sweep nps weights csat=1 nps=0 by agent min 1"),
        DiagnosticEntry(
            code: "sweep.share", explanation: "The ends of a sweep are shares of the whole weight.",
            example: "sweep csat from 2 by agent"),
        DiagnosticEntry(
            code: "sweep.reversed", explanation: "A sweep goes from the lower share to the greater.",
            example: "sweep csat from 0.8 to 0.2 by agent"),
        DiagnosticEntry(
            code: "sweep.steps", explanation: "More steps than these are no table that anybody reads.",
            example: "sweep csat steps 5000 by agent"),
    ]
}
