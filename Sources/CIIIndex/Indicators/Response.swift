extension Indicator {
    /// Response rate: answered of all received.
    static let response: [Indicator] = [
        Indicator(
            name: "response", title: "response rate",
            summary:
                "The share of the interactions received that were answered; abandoned ones were received.",
            aspect: .availability, unit: .percent, direction: .higher,
            measure: .ratio(Measure.share(isTrue: "answered")), applies: .always,
            goalposts: FamilyGoalposts(worst: 50, best: 100), formula: "response = 100 * answered / received",
            missingRule: "interactions not known to be answered or not lower the coverage",
            source: "Genesys Cloud, metric definitions (answered, offered)",
            aliases: [
                IndicatorAlias("resposta"), IndicatorAlias("taxa de resposta"),
                IndicatorAlias("taxa_de_resposta"),
            ])
    ]
}
