extension Indicator {
    /// Customer effort score: the share that found it easy, and the mean answer.
    static let ces: [Indicator] = [
        Indicator(
            name: "ces", title: "customer effort score",
            summary: "The share of the customers who say that it was easy: 5 to 7 of 7.",
            aspect: .effort, unit: .percent, direction: .higher,
            // Two thirds of the way up is 5 on a scale from 1 to 7.
            measure: .share(MeasuredField("ces"), favourable: .atLeast(scalePosition: 2.0 / 3.0)),
            applies: .whenAnswered, defaultScale: cesScale,
            goalposts: FamilyGoalposts(worst: 0, best: 100), formula: "ces = 100 * (answers 5 to 7) / rated",
            missingRule: cesMissing, source: "CustomerGauge, CES 2.0; Gartner, customer effort score",
            aliases: [IndicatorAlias("iec")]),
        Indicator(
            name: "ces.mean", title: "mean effort rating",
            summary: "The mean answer to the effort question, 1 very difficult to 7 effortless.",
            aspect: .effort, unit: .rating, direction: .higher, measure: .mean(MeasuredField("ces")),
            applies: .whenAnswered, defaultScale: cesScale, goalposts: FamilyGoalposts(worst: 1, best: 7),
            formula: "ces.mean = sum of answers / rated", missingRule: cesMissing,
            source: "CustomerGauge, CES 2.0", aliases: []),
    ]

    private static let cesScale = RatingScale(knownWorst: 1, best: 7)
    private static let cesMissing =
        "unanswered interactions are not applicable; answered ones without a rating lower the coverage"
}
