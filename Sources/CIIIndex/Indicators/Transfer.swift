extension Indicator {
    /// Transfer rate.
    static let transfer: [Indicator] = [
        Indicator(
            name: "transfer", title: "transfer rate",
            summary: "The share of the handled interactions that were passed on at least once.",
            aspect: .resolution, unit: .percent, direction: .lower,
            measure: .ratios([
                Measure.share(isTrue: "transferred", within: .answered), ratio("transfers", from: 1),
                // The first assignment is a station, so the second is the first transfer.
                ratio("stations", from: 2),
            ]), goalposts: FamilyGoalposts(worst: 30, best: 0),
            formula: "transfer = 100 * transferred / handled",
            missingRule: unansweredAside("a word on transfers"),
            source: "Zendesk, assignee stations; Blip Desk, transferred tickets",
            aliases: [IndicatorAlias("transferência"), IndicatorAlias("transferencia")])
    ]

    private static func ratio(_ field: String, from least: Double) -> Ratio {
        Ratio(
            [.init(1, .count(.atLeast(.number(field), least)))], observed: .known(field), within: .answered,
            scale: 100)
    }
}
