extension Indicator {
    /// Quality as judged in reviews: over all, by category, and by kind of skill.
    static let qa: [Indicator] =
        [
            Indicator(
                name: "qa", title: "quality score",
                summary:
                    "The mean score of the reviewed interactions: the score in the log, or else the weighted mean of "
                    + "its categories, 0 where a critical category is under half.",
                aspect: .quality, unit: .percent, direction: .higher,
                measure: .ratios([percentage("qa"), Measure.mean(.review)]),
                goalposts: FamilyGoalposts(worst: 0, best: 100),
                formula: "qa = sum of review scores / reviewed; score = 100 * sum(w * place) / sum(w)",
                missingRule: "categories not rated drop out; " + unansweredAside("a review"),
                source: "Zendesk QA, internal quality score",
                aliases: [IndicatorAlias("iqs"), IndicatorAlias("monitoria")])
        ]
        + qualityCategories.map { category in
            Indicator(
                name: "qa." + category, title: "quality score, \(category)",
                summary: "The mean review score of the category \(category), on 0 to 100.",
                aspect: .quality, unit: .percent, direction: .higher,
                measure: .ratio(percentage("qa." + category)),
                goalposts: FamilyGoalposts(worst: 0, best: 100),
                formula: "qa.\(category) = 100 * sum of (rating - worst) / (best - worst) / reviewed",
                missingRule: unansweredAside("a rating of the category"),
                source: "Zendesk QA, rating categories")
        }

    /// The categories of a review.
    public static let qualityCategories = ["clarity", "empathy", "resolution", "soft", "technical"]

    private static func percentage(_ field: String) -> Ratio {
        Ratio([.init(1, .positions(field))], observed: .measured(.number(field)), scale: 100)
    }
}
