extension Indicator {
    /// Survey response rate: how many of those asked gave a rating.
    static let survey: [Indicator] = [
        Indicator(
            name: "survey.rate", title: "survey response rate",
            summary: "The share of the surveys sent out that came back with a rating.", aspect: .listening,
            unit: .percent, direction: .higher,
            measure: .ratio(
                Ratio(
                    [.init(1, .count(.all([.isTrue("surveyed"), .known("csat")])))],
                    observed: .isTrue("surveyed"), exempt: .isFalse("surveyed"), scale: 100)),
            applies: .always, formula: "survey.rate = 100 * rated / surveys offered",
            missingRule: "interactions of which is not known whether a survey was offered lower the coverage",
            source: "Zendesk, satisfaction ratings (offered, unoffered)",
            warning: "it tells how much a rating can be believed, and is no part of an index")
    ]
}
