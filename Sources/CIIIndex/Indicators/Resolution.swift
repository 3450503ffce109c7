extension Indicator {
    /// Resolution time, its median and its 90th percentile.
    static let resolution: [Indicator] = [
        resolutionTime(
            "resolution", title: "average resolution time",
            summary: "The mean time from the arrival of an interaction to its last solution.",
            measure: .mean(resolutionTimeField), formula: "resolution = sum of resolution times / resolved",
            aliases: [IndicatorAlias("tempo de resolução"), IndicatorAlias("tempo_de_resolucao")]),
        resolutionTime(
            "resolution.median", title: "median resolution time",
            summary: "The resolution time that half of the resolved interactions do not exceed.",
            measure: .quantile(resolutionTimeField, probability: 0.5),
            formula: "resolution.median = median of resolution times"),
        resolutionTime(
            "resolution.p90", title: "resolution time, 90th percentile",
            summary: "The resolution time that nine of ten resolved interactions do not exceed.",
            measure: .quantile(resolutionTimeField, probability: 0.9),
            formula: "resolution.p90 = 90th percentile of resolution times"),
    ]

    private static let resolutionTimeField = MeasuredField("resolution_time")

    private static func resolutionTime(
        _ name: String, title: String, summary: String, measure: Measure, formula: String,
        aliases: [IndicatorAlias] = []
    ) -> Indicator {
        Indicator(
            name: name, title: title, summary: summary, aspect: .speed, unit: .seconds, direction: .lower,
            measure: measure, applies: .whenResolved, defaultScale: nil,
            goalposts: FamilyGoalposts(worst: 259_200, best: 0), formula: formula,
            missingRule:
                "unanswered interactions are not applicable; answered ones without a time are pending and do not count",
            source: "Zendesk, first and full resolution time", aliases: aliases)
    }
}
