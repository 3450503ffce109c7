extension Indicator {
    /// Average response time, its median and its 90th percentile.
    static let art: [Indicator] = [
        responseTime(
            "art", title: "average response time",
            summary: "The mean time from the arrival of an interaction to its first human reply.",
            measure: .mean(responseTimeField), formula: "art = sum of response times / answered",
            aliases: [
                IndicatorAlias("tmr", caution: tmrCaution),
                IndicatorAlias("frt"),
            ]),
        responseTime(
            "art.median", title: "median response time",
            summary: "The response time that half of the answered interactions do not exceed.",
            measure: .quantile(responseTimeField, probability: 0.5),
            formula: "art.median = median of response times"),
        responseTime(
            "art.p90", title: "response time, 90th percentile",
            summary: "The response time that nine of ten answered interactions do not exceed.",
            measure: .quantile(responseTimeField, probability: 0.9),
            formula: "art.p90 = 90th percentile of response times"),
    ]

    private static let tmrCaution =
        "tmr is read as art, the time to the first response; for the time to the solution write resolution"
    private static let responseTimeField = MeasuredField("response_time")

    private static func responseTime(
        _ name: String, title: String, summary: String, measure: Measure, formula: String,
        aliases: [IndicatorAlias] = []
    ) -> Indicator {
        Indicator(
            name: name, title: title, summary: summary, aspect: .speed, unit: .seconds, direction: .lower,
            measure: measure, applies: .whenAnswered, defaultScale: nil,
            goalposts: FamilyGoalposts(phone: 120, chat: 600, written: 86_400, best: 0), formula: formula,
            missingRule:
                "unanswered interactions are not applicable: they lower response, not art; "
                + "answered ones without a time lower the coverage",
            source: "Zendesk, first reply time; Blip Desk, service level rules", aliases: aliases)
    }
}
