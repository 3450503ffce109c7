extension Indicator {
    /// Net Promoter Score.
    static let nps: [Indicator] = [
        Indicator(
            name: "nps", title: "Net Promoter Score",
            summary: "How far promoters (9-10 of 10) outnumber detractors (0-6), in points of percent.",
            aspect: .loyalty, unit: .netScore, direction: .higher,
            measure: .ratio(
                Ratio(
                    [
                        .init(1, .count(.atLeast(.number("nps"), 9))),
                        .init(-1, .count(.atMost(.number("nps"), 6))),
                    ], observed: .known("nps"), scale: 100)),
            defaultScale: RatingScale(knownWorst: 0, best: 10),
            goalposts: FamilyGoalposts(worst: -100, best: 100),
            formula: "nps = 100 * (promoters - detractors) / rated", missingRule: unansweredAside("a rating"),
            source: "Reichheld, Harvard Business Review 2003; MeasuringU, NPS confidence intervals")
    ]
}
