extension Indicator {
    /// First contact resolution, of all contacts and of those the first level can solve.
    static let fcr: [Indicator] = [
        Indicator(
            name: "fcr", title: "first contact resolution",
            summary:
                "The share of the interactions resolved at the first contact: so marked in the log, or else "
                + "followed by no other contact of the same customer within a window.",
            aspect: .resolution, unit: .percent, direction: .higher,
            measure: firstContact(within: .answered, exempt: nil),
            goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula:
                "fcr = 100 * resolved at first contact / known to be resolved or not; without marks: "
                + "100 * no other contact of the customer within fcrwindow / window over",
            missingRule:
                "unanswered interactions are not applicable; answered ones without the mark, or by window without a "
                + "customer, lower the coverage; by window, those whose window is still open are pending and do not "
                + "count, and of the legs of a chain the last one counts",
            source:
                "SQM Group, first call resolution; MetricNet, gross and net first contact resolution; "
                + "QueueMetrics, first call resolution by caller",
            aliases: [IndicatorAlias("rpc")]),
        Indicator(
            name: "fcr.net", title: "net first contact resolution",
            summary:
                "First contact resolution of the interactions that the first level can solve at all.",
            aspect: .resolution, unit: .percent, direction: .higher,
            measure: firstContact(
                within: .all([.answered, .isTrue("solvable")]), exempt: .isFalse("solvable")),
            goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "fcr.net = 100 * resolved at first contact / (contacts - not solvable at level 1)",
            missingRule:
                "as fcr; interactions that the first level cannot solve are not applicable, those of which that is "
                + "not known lower the coverage",
            source: "MetricNet, gross and net first contact resolution"),
    ]

    private static func firstContact(within: Criterion, exempt: Criterion?) -> Measure {
        Measure([
            .ratio(Measure.share(isTrue: "fcr_flag", within: within, exempt: exempt)),
            .repeats(within: within, exempt: exempt),
            .ratio(
                Measure.share(
                    isTrue: "resolved_flag", within: within, exempt: exempt,
                    caution: "the data does not say whether it was the first contact")),
        ])
    }
}
