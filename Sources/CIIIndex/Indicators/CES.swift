extension Indicator {
    /// Customer effort score: the share that found it easy, the stricter share, and the mean answer.
    static let ces: [Indicator] = [
        Indicator(
            name: "ces", title: "customer effort score",
            summary: "The share of the customers who say that it was easy: 5 to 7 of 7.",
            aspect: .effort, unit: .percent, direction: .higher,
            // Two thirds of the way up is 5 on a scale from 1 to 7 and between 3 and 4 on one from 1 to 5.
            measure: .ratio(easy(from: 2.0 / 3.0)), defaultScale: cesScale,
            goalposts: FamilyGoalposts(worst: 0, best: 100), formula: "ces = 100 * (answers 5 to 7) / rated",
            missingRule: unansweredAside("a rating"),
            source: "CustomerGauge, CES 2.0; Gartner, customer effort score",
            aliases: [IndicatorAlias("iec")]),
        Indicator(
            name: "ces.top2", title: "customer effort score, top two",
            summary: "The share of the customers who say that it was very easy: 6 and 7 of 7.",
            aspect: .effort, unit: .percent, direction: .higher, measure: .ratio(easy(from: 5.0 / 6.0)),
            defaultScale: cesScale, goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "ces.top2 = 100 * (answers 6 and 7) / rated", missingRule: unansweredAside("a rating"),
            source: "CustomerGauge, CES 2.0"),
        Indicator(
            name: "ces.mean", title: "mean effort rating",
            summary: "The mean answer to the effort question, 1 very difficult to 7 effortless.",
            aspect: .effort, unit: .rating, direction: .higher, measure: .ratio(Measure.mean(.number("ces"))),
            defaultScale: cesScale, goalposts: FamilyGoalposts(worst: 1, best: 7),
            formula: "ces.mean = sum of answers / rated", missingRule: unansweredAside("a rating"),
            source: "CustomerGauge, CES 2.0"),
    ]

    private static func easy(from place: Double) -> Ratio {
        Ratio(
            [.init(1, .count(.position("ces", atLeast: place)))], observed: .known("ces"), scale: 100)
    }

    private static let cesScale = RatingScale(knownWorst: 1, best: 7)
}
