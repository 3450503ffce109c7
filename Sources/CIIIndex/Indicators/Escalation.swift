extension Indicator {
    /// Escalation rate.
    static let escalation: [Indicator] = [
        Indicator(
            name: "escalation", title: "escalation rate",
            summary: "The share of the handled interactions that went to a higher level.",
            aspect: .resolution, unit: .percent, direction: .lower,
            measure: .ratio(Measure.share(isTrue: "escalated", within: .answered)),
            goalposts: FamilyGoalposts(worst: 20, best: 0), formula: "escalation = 100 * escalated / handled",
            missingRule: unansweredAside("a word on escalation"), source: "Salesforce, cases (IsEscalated)",
            aliases: [IndicatorAlias("escalonamento")])
    ]
}
