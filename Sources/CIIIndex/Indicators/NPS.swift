extension Indicator {
    /// Net Promoter Score.
    static let nps: [Indicator] = [
        Indicator(
            name: "nps", title: "Net Promoter Score",
            summary: "How far promoters (9-10 of 10) outnumber detractors (0-6), in points of percent.",
            aspect: .loyalty, unit: .netScore, direction: .higher,
            measure: .netPromoter(MeasuredField("nps")),
            applies: .whenAnswered, defaultScale: RatingScale(knownWorst: 0, best: 10),
            goalposts: FamilyGoalposts(worst: -100, best: 100),
            formula: "nps = 100 * (promoters - detractors) / rated",
            missingRule:
                "unanswered interactions are not applicable; "
                + "answered ones without a rating lower the coverage",
            source: "Reichheld, Harvard Business Review 2003; MeasuringU, NPS confidence intervals",
            aliases: [])
    ]
}
