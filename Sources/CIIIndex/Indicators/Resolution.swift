extension Indicator {
    /// Resolution time: its mean, median and 90th percentile, to the first solution, and in opening hours.
    static let resolution: [Indicator] = [
        resolutionTime(
            "resolution", title: "average resolution time",
            summary: "The mean time from the arrival of an interaction to its last solution.",
            measure: .ratios([
                Measure.mean(resolutionTimeField),
                Measure.mean(
                    firstResolutionField, caution: "the first solution stands for the last one"),
            ]), formula: "resolution = sum of resolution times / resolved",
            aliases: [
                IndicatorAlias("resolução"), IndicatorAlias("resolucao"),
                IndicatorAlias("tempo de resolução"),
                IndicatorAlias("tempo_de_resolucao"),
            ]),
        resolutionTime(
            "resolution.median", title: "median resolution time",
            summary: "The resolution time that half of the resolved interactions do not exceed.",
            measure: .quantile(0.5, of: [resolutionTimeField, firstResolutionField]),
            formula: "resolution.median = median of resolution times"),
        resolutionTime(
            "resolution.p90", title: "resolution time, 90th percentile",
            summary: "The resolution time that nine of ten resolved interactions do not exceed.",
            measure: .quantile(0.9, of: [resolutionTimeField, firstResolutionField]),
            formula: "resolution.p90 = 90th percentile of resolution times"),
        resolutionTime(
            "resolution.first", title: "average time to the first solution",
            summary: "The mean time to the first solution; what is opened again later does not count.",
            measure: .ratio(Measure.mean(firstResolutionField)),
            formula: "resolution.first = sum of times to the first solution / resolved"),
        resolutionTime(
            "resolution.bh", title: "average resolution time in opening hours",
            summary: "The mean resolution time, counted only while the doors are open.",
            measure: .ratios([
                Measure.mean(.duration("resolution_time_bh")),
                Measure.mean(.openSpan(from: "received", to: "resolved")),
                Measure.mean(.openLength(from: "received", lasting: "resolution_time")),
            ]), formula: "resolution.bh = sum of resolution times within opening hours / resolved"),
    ]

    private static let resolutionTimeField = Quantity.duration("resolution_time")
    private static let firstResolutionField = Quantity.duration("first_resolution_time")

    private static func resolutionTime(
        _ name: String, title: String, summary: String, measure: Measure, formula: String,
        aliases: [IndicatorAlias] = []
    ) -> Indicator {
        Indicator(
            name: name, title: title, summary: summary, aspect: .speed, unit: .seconds, direction: .lower,
            measure: measure, applies: .whenResolved, goalposts: FamilyGoalposts(worst: 259_200, best: 0),
            formula: formula,
            missingRule:
                "unanswered interactions are not applicable; answered ones without a time are pending and do not count",
            source: "Zendesk, first and full resolution time", aliases: aliases)
    }
}
