extension Indicator {
    /// Backlog: what is not solved yet.
    ///
    /// A number of interactions grows with the size of a group, so no goalposts are good for everyone.
    static let backlog: [Indicator] = [
        Indicator(
            name: "backlog", title: "backlog",
            summary: "The number of interactions received and not solved by the question's clock.",
            aspect: .workload, unit: .count, direction: .lower,
            measure: .ratios([
                Ratio(
                    [.init(1, .count(.not(.all([.known("resolved"), .passed("resolved")]))))], over: .one,
                    observed: .always),
                Ratio(
                    [.init(1, .count(.word("status", ["new", "open", "pending"])))], over: .one,
                    observed: .known("status")),
            ]), applies: .always, formula: "backlog = interactions received and not solved by the clock",
            missingRule: "an interaction without a time of solution is not solved",
            source: "Freshdesk community, unresolved tickets",
            warning: "what was received before the window or before the data begins is not seen")
    ]
}
