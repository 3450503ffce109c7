extension Indicator {
    /// First contact resolution.
    static let fcr: [Indicator] = [
        Indicator(
            name: "fcr", title: "first contact resolution",
            summary: "The share of the interactions that the log marks as resolved at the first contact.",
            aspect: .resolution, unit: .percent, direction: .higher,
            measure: .share(
                MeasuredField(
                    "fcr_flag", fallbacks: ["resolved_flag"],
                    fallbackCaution: "the data does not say whether it was the first contact"),
                favourable: .isTrue),
            applies: .whenAnswered, defaultScale: nil, goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "fcr = 100 * resolved at first contact / known to be resolved or not",
            missingRule:
                "unanswered interactions are not applicable; "
                + "answered ones without the mark lower the coverage",
            source: "SQM Group, first call resolution; MetricNet, gross and net first contact resolution",
            aliases: [IndicatorAlias("rpc")])
    ]
}
