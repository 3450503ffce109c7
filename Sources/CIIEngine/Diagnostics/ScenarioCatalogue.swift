public import CIILanguage

/// What each code of errors about scenarios means; a test raises each by its example.
public enum ScenarioCatalogue {
    /// In the order of the problems.
    public static let entries: [DiagnosticEntry] = [
        entry(
            "name.unknown-scenario",
            "A word alone after `what if` is the name of a scenario. `scenario` lists them.",
            "what if fastr by agent"),
        entry(
            "scenario.not-applied",
            "A scenario that was right when it was defined says something of an indicator or a field that is another one now.",
            "indicator pace = mean(response_time) worst 60s best 0s; scenario brisk = pace -10s; indicator pace = mean(csat) worst 1 best 5; what if brisk"
        ),
        entry(
            "scenario.where",
            "`where` behind written changes says which interactions they are about; weights and goalposts are about none.",
            "what if weight csat = 0.7 where agent = Ana"),
        entry(
            "scenario.amount", "What is written is of another kind than what it changes.",
            "what if weight csat = 10s"),
        entry(
            "scenario.volume", "A volume is a number of interactions, none at least.", "what if volume -200%"),
        entry(
            "scenario.part",
            "A median of some interactions and of all of them are not tied by arithmetic: to change it for a part, all values would have to be moved and counted anew. Ratios of totals can be.",
            "what if art.median -20% where agent = Ana weights csat=1 art.median=1"),
        entry(
            "scenario.index-weights",
            "In an index of indices the weight of an indicator is that inside one of its parts.",
            "index inner = csat 1, art 1; index outer = inner 1, response 1; what if weight csat = 3 using outer"
        ),
        entry(
            "scenario.clause",
            "What would be otherwise is reckoned from groups as they are: no other window, no mix of all and no shrinking.",
            "what if csat +1 weights csat=1 by agent shrunk"),
        entry("reach.target", "An index lies between 0 and 100.", "reach 120"),
        entry(
            "reach.cost",
            "The cost of a point is zero or more, one for an indicator that weighs something in the index.",
            "reach 75 costs fcr=1 weights csat=1"),
    ]

    private static func entry(_ code: String, _ explanation: String, _ example: String?) -> DiagnosticEntry {
        DiagnosticEntry(code: code, explanation: explanation, example: example)
    }
}
