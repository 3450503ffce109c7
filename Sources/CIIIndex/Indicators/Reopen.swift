extension Indicator {
    /// Reopening rate.
    static let reopen: [Indicator] = [
        Indicator(
            name: "reopen", title: "reopening rate",
            summary: "The share of the solved interactions that were opened again after a solution.",
            aspect: .resolution, unit: .percent, direction: .lower,
            measure: .ratios(Measure.solutions.map { ratio($0) } + [ratio(.always)]),
            goalposts: FamilyGoalposts(worst: 20, best: 0), formula: "reopen = 100 * reopened / solved",
            missingRule:
                "interactions not known to be solved are not applicable; solved ones without a count of reopenings "
                + "lower the coverage",
            source: "Zendesk, reopens", aliases: [IndicatorAlias("reabertura")])
    ]

    private static func ratio(_ solution: Criterion) -> Ratio {
        Ratio(
            [.init(1, .count(.atLeast(.number("reopens"), 1)))], observed: .known("reopens"),
            within: solution, exempt: solution == .always ? nil : .not(solution), scale: 100)
    }
}
