extension Indicator {
    /// Occupancy: how much of the agents' time at work was work on interactions.
    ///
    /// No goalposts come with it: 75 to 85 is what is usually called good, and where the ends lie has to be said by those
    /// who know the work.
    static let occupancy: [Indicator] = [
        Indicator(
            name: "occupancy", title: "occupancy",
            summary:
                "The share of the time agents were there that they spent on interactions; usually best from 75 to 85.",
            aspect: .workload, unit: .percent, direction: .band,
            measure: .ratio(
                Ratio(
                    [.init(1, .sum(handled))],
                    over: .total([.init(1, .sum(handled)), .init(1, .sum(available))]),
                    observed: .all([.measured(available), .measured(handled)]),
                    within: .all([.measured(handled), .measured(available)]), scale: 100)),
            applies: .always, formula: "occupancy = 100 * handle time / (handle time + available time)",
            missingRule: "interactions without handle time or available time lower the coverage",
            source: "general usage of contact centres",
            aliases: [IndicatorAlias("ocupação"), IndicatorAlias("ocupacao")])
    ]

    private static let handled = Quantity.duration("handle_time")
    private static let available = Quantity.duration("available_time")
}
