extension Indicator {
    /// Whether customers would do business again.
    static let again: [Indicator] = [
        Indicator(
            name: "again", title: "would do business again",
            summary: "The share of the customers asked who would do business with the company again.",
            aspect: .loyalty, unit: .percent, direction: .higher,
            measure: .ratio(Measure.share(isTrue: "again")),
            goalposts: FamilyGoalposts(worst: 0, best: 100), formula: "again = 100 * yes / rated",
            missingRule: unansweredAside("an answer"), source: "Reclame Aqui, reputation",
            aliases: [IndicatorAlias("voltaria")])
    ]
}
