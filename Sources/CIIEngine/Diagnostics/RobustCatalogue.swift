public import CIILanguage

/// What each code of errors about drawn weights means; a test raises each by its example.
public enum RobustCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        DiagnosticEntry(
            code: "robust.needs-groups",
            explanation: "How robust a ranking is can be asked of groups; `by` says which.", example: "robust"
        ),
        DiagnosticEntry(
            code: "robust.too-few-groups",
            explanation:
                "Fewer than two groups have a rank, so that no weights can change who is ahead. Groups below `min` and groups with something missing have none.",
            example: "robust by agent min 1000"),
        DiagnosticEntry(
            code: "robust.one-indicator",
            explanation: "An index of one indicator has no weights that could be others.",
            example: "robust weights csat=1 by agent"),
        DiagnosticEntry(
            code: "robust.draws", explanation: "So few weightings say nothing, and so many take too long.",
            example: "robust by agent draws 10"),
        DiagnosticEntry(
            code: "robust.nearness",
            explanation:
                "`near` says how closely drawn weights keep to those in force: a weight of share w varies by √(w(1 − w)/(near + 1)).",
            example: "robust by agent near 0"),
        DiagnosticEntry(
            code: "robust.too-much",
            explanation: "Draws times groups are limited, so that an answer comes within a minute.",
            example: nil),
        DiagnosticEntry(
            code: "robust.every",
            explanation: "Drawn weights are about one ranking, not one for each period.",
            example: "robust by agent every day"),
        DiagnosticEntry(
            code: "weights.needs-groups",
            explanation: "What tells groups apart can be asked of groups; `by` says which.",
            example: "weights from data"),
    ]
}
