extension Indicator {
    /// Containment: what machines settled without a person.
    static let containment: [Indicator] = [
        Indicator(
            name: "containment", title: "containment rate",
            summary: "The share of the interactions begun with a bot that ended there, without a person.",
            aspect: .automation, unit: .percent, direction: .higher,
            measure: .ratio(
                Ratio(
                    [.init(1, .count(.word("handler", ["bot"])))], observed: begun,
                    exempt: .word("handler", ["human"]), scale: 100)),
            applies: .always, goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "containment = 100 * ended with the bot / begun with the bot",
            missingRule:
                "interactions that a person handled from the first are not applicable; those without a handler lower "
                + "the coverage",
            source: "glossaries of containment and deflection; Intercom, Fin resolutions",
            aliases: [IndicatorAlias("retenção"), IndicatorAlias("retencao")],
            warning: "a customer who gives up on a bot is contained as well: see fcr and csat beside it")
    ]

    private static let begun = Criterion.word("handler", ["bot", "mixed"])
}
