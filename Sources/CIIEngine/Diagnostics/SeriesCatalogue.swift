public import CIILanguage

/// What each code of errors about periods, comparisons, trends and goals means; a test raises each by its example.
public enum SeriesCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        DiagnosticEntry(
            code: "fill.too-many-rows",
            explanation:
                "Every group would have a row in every period, and that many rows are no table. Without `fill` only the rows of periods with interactions are shown.",
            example: nil),
        DiagnosticEntry(
            code: "compare.every",
            explanation: "A comparison is of two windows as wholes; `every` cuts one window into periods.",
            example: "cii every day since 2d vs previous"),
        DiagnosticEntry(
            code: "order.not-compared",
            explanation: "`order by` names something that the comparison does not have.",
            example: "cii weights csat=1 by agent since 1d vs previous order by topic"),
        DiagnosticEntry(
            code: "goal.unit", explanation: "What a goal asks for is in the unit of its figure.",
            example: "goal art <= 30%"),
        DiagnosticEntry(
            code: "goal.none",
            explanation: "`goals` tells how the goals that were set stand, and there are none.",
            example: "goals"),
        DiagnosticEntry(
            code: "trend.no-dates",
            explanation:
                "Trends and the record of a goal go from period to period, and the interactions have no dates.",
            example: "trend csat"),
    ]
}
