extension Indicator {
    /// Solution index: what customers call solved, and the reckoning of consumidor.gov.br.
    static let solved: [Indicator] = [
        Indicator(
            name: "solved", title: "solution index",
            summary: "The share of the rated interactions that are rated solved.", aspect: .resolution,
            unit: .percent, direction: .higher,
            measure: .ratio(Measure.share(isTrue: "resolved_flag", within: .answered)),
            goalposts: FamilyGoalposts(worst: 0, best: 100), formula: "solved = 100 * solved / rated",
            missingRule: unansweredAside("a word on the solution"),
            source: "consumidor.gov.br, solution index, among the rated",
            aliases: [IndicatorAlias("índice de solução"), IndicatorAlias("indice_de_solucao")]),
        Indicator(
            name: "solved.gov", title: "solution index of consumidor.gov.br",
            summary: "The share of the finished interactions that nobody rated not solved.",
            aspect: .resolution, unit: .percent, direction: .higher,
            measure: .ratios([
                gov(within: .word("status", ["solved", "closed"])), gov(within: .always),
            ]), applies: .always, goalposts: FamilyGoalposts(worst: 0, best: 100),
            formula: "solved.gov = 100 * (solved + not rated) / finished",
            missingRule: "interactions that are not rated count as solved",
            source: "consumidor.gov.br, solution index",
            warning: "solved.gov counts what nobody rated as solved; solved is the share of the rated"),
    ]

    private static func gov(within finished: Criterion) -> Ratio {
        Ratio(
            [.init(1, .count(.always)), .init(-1, .count(.isFalse("resolved_flag")))], observed: .always,
            within: finished, exempt: finished == .always ? nil : .not(finished), scale: 100)
    }
}
