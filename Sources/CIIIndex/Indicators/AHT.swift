extension Indicator {
    /// Average handle time, its median and its 90th percentile.
    ///
    /// No goalposts come with them: a long call is expensive and a very short one is often a hurried one, so
    /// what is good has to be said by those who know the work.
    static let aht: [Indicator] = [
        handleTime(
            "aht", title: "average handle time",
            summary: "The mean time that an agent spends on an interaction: talk, hold and work after it.",
            measure: .ratio(Measure.mean(handleTimeField, within: .answered)),
            formula: "aht = (talk + hold + after-call work) / handled", aliases: [IndicatorAlias("tma")]),
        handleTime(
            "aht.median", title: "median handle time",
            summary: "The handle time that half of the handled interactions do not exceed.",
            measure: .quantile(0.5, of: [handleTimeField], within: .answered),
            formula: "aht.median = median of handle times"),
        handleTime(
            "aht.p90", title: "handle time, 90th percentile",
            summary: "The handle time that nine of ten handled interactions do not exceed.",
            measure: .quantile(0.9, of: [handleTimeField], within: .answered),
            formula: "aht.p90 = 90th percentile of handle times"),
    ]

    private static let handleTimeField = Quantity.duration("handle_time")

    private static func handleTime(
        _ name: String, title: String, summary: String, measure: Measure, formula: String,
        aliases: [IndicatorAlias] = []
    ) -> Indicator {
        Indicator(
            name: name, title: title, summary: summary, aspect: .workload, unit: .seconds, direction: .band,
            measure: measure, formula: formula, missingRule: unansweredAside("a time"),
            source: "Genesys Cloud, glossary (average handle time)", aliases: aliases)
    }
}
