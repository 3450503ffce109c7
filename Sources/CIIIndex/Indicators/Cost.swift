extension Indicator {
    /// Cost per contact and per resolution.
    ///
    /// No goalposts come with them: what is dear depends on the currency and on the work.
    static let cost: [Indicator] = [
        Indicator(
            name: "cpc", title: "cost per contact", summary: "What an interaction cost on average.",
            aspect: .cost, unit: .currency, direction: .lower,
            measure: .ratio(Measure.mean(.number("cost"))), applies: .always,
            formula: "cpc = sum of costs / contacts",
            missingRule: "interactions without a cost lower the coverage",
            source: "MetricNet, cost per contact",
            aliases: [IndicatorAlias("custo por contato"), IndicatorAlias("custo_por_contato")],
            warning: "costs of single interactions leave out what is paid in any case"),
        costPerResolution,
    ]

    /// What a solved interaction cost.
    static let costPerResolution = Indicator(
        name: "cpr", title: "cost per resolution",
        summary: "What a solved interaction cost, the cost of those not solved counted in.",
        aspect: .cost, unit: .currency, direction: .lower,
        measure: .ratios(
            Measure.solutions.map { solution in
                Ratio(
                    [.init(1, .sum(.number("cost")))],
                    over: .total([.init(1, .count(.all([.known("cost"), solution])))]),
                    observed: .known("cost"))
            }), applies: .always, formula: "cpr = sum of costs / solved",
        missingRule: "interactions without a cost lower the coverage",
        source: "MetricNet, cost per resolution; Plecto, cost per resolution",
        aliases: [IndicatorAlias("custo por resolução"), IndicatorAlias("custo_por_resolucao")],
        warning: "costs of single interactions leave out what is paid in any case")
}
