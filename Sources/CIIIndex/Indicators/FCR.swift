extension Indicator {
    /// First contact resolution.
    static let fcr: [Indicator] = [
        Indicator(
            name: "fcr", title: "first contact resolution",
            summary:
                "The share of the interactions resolved at the first contact: so marked in the log, or else "
                + "followed by no other contact of the same customer within a window.",
            aspect: .resolution, unit: .percent, direction: .higher,
            measure: .firstContact(
                marked: MeasuredField(
                    "fcr_flag", fallbacks: ["resolved_flag"],
                    fallbackCaution: "the data does not say whether it was the first contact")),
            applies: .whenAnswered, defaultScale: nil, goalposts: FamilyGoalposts(worst: 0, best: 100),
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
            aliases: [IndicatorAlias("rpc")])
    ]
}
