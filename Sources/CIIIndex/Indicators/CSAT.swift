extension Indicator {
    /// Customer satisfaction: the share of good ratings, and the mean rating.
    static let csat: [Indicator] = [
        Indicator(
            name: "csat", title: "customer satisfaction",
            summary: "The share of the ratings that are favourable: 4 and 5 of 5, or only 3 of 3.",
            aspect: .quality, unit: .percent, direction: .higher,
            // 0.75 of the way up is 4 on a scale from 1 to 5 and between 2 and 3 on one from 1 to 3.
            measure: .ratio(
                Ratio(
                    [.init(1, .count(.position("csat", atLeast: 0.75)))], observed: .known("csat"), scale: 100
                )),
            defaultScale: csatScale, goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "csat = 100 * favourable / rated", missingRule: unansweredAside("a rating"),
            source: "Zendesk, satisfaction ratings; MeasuringU, top-box scoring",
            aliases: [IndicatorAlias("satisfação"), IndicatorAlias("satisfacao")]),
        meanRating,
    ]

    /// The mean satisfaction rating.
    static let meanRating = Indicator(
        name: "csat.mean", title: "mean satisfaction rating",
        summary: "The mean of the satisfaction ratings, on the scale of the question.",
        aspect: .quality, unit: .rating, direction: .higher, measure: .ratio(Measure.mean(.number("csat"))),
        defaultScale: csatScale, goalposts: FamilyGoalposts(worst: 1, best: 5),
        formula: "csat.mean = sum of ratings / rated", missingRule: unansweredAside("a rating"),
        source: "MeasuringU, top-box scoring")

    private static let csatScale = RatingScale(knownWorst: 1, best: 5)
}
