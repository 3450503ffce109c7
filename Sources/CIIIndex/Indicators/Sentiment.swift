extension Indicator {
    /// Sentiment: the polarity of what customers say, as another tool judged it.
    static let sentiment: [Indicator] = [
        Indicator(
            name: "sentiment", title: "mean sentiment",
            summary:
                "The mean polarity of what was said, -1 to 1, as the log has it; no text is judged here.",
            aspect: .quality, unit: .rating, direction: .higher,
            measure: .ratio(Measure.mean(.number("sentiment"))),
            defaultScale: RatingScale(knownWorst: -1, best: 1),
            goalposts: FamilyGoalposts(worst: -1, best: 1),
            formula: "sentiment = sum of polarities / interactions with one",
            missingRule: unansweredAside("a polarity"), source: "lexicons of polarity such as SentiLex-PT",
            aliases: [IndicatorAlias("sentimento")])
    ]
}
