public import CIILanguage

/// What each code of errors about judgements means; a test raises each by its example.
public enum JudgementCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        entry(
            "weights.pair-ratio",
            "A judgement says how many times as much the first indicator matters as the second: from 1/9, nearly nothing beside it, to 9.",
            "weights mine = pairs csat over art 0"),
        entry(
            "weights.pair-itself", "A judgement compares two different indicators.",
            "weights mine = pairs csat over csat 1"),
        entry(
            "weights.pair-repeated",
            "Two indicators have one judgement; the other way round is the same pair.",
            "weights mine = pairs csat over art 3, art over csat 2"),
        entry(
            "weights.pairs-unconnected",
            "Judgements give weights where a chain of them leads from each indicator to each other.",
            "weights mine = pairs csat over art 3, fcr over nps 2"),
        entry(
            "weights.pairs-too-many",
            "Judgements are held against those made at random, of which is known how they contradict each other for up to 15 indicators.",
            "weights mine = pairs csat over art 1, csat over fcr 1, csat over nps 1, csat over ces 1, csat over response 1, csat over resolution 1, csat over aht 1, csat over asa 1, csat over wait 1, csat over abandon 1, csat over sl 1, csat over qa 1, csat over reopen 1, csat over transfer 1, csat over escalation 1"
        ),
    ]

    private static func entry(_ code: String, _ explanation: String, _ example: String?) -> DiagnosticEntry {
        DiagnosticEntry(code: code, explanation: explanation, example: example)
    }
}
