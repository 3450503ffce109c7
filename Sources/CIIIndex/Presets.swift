/// Weights with a name: a documented convention for those who name no weights of their own.
public struct Preset: Hashable, Sendable {
    /// The name in a statement.
    public let name: String
    /// One sentence: what the weights stand for.
    public let explanation: String
    /// The weights, which add up to 1.
    public let weighting: Weighting

    private init(
        _ name: String, _ explanation: String, _ weights: [(indicators: [Indicator], amount: Double)]
    ) {
        self.name = name
        self.explanation = explanation
        // The first of a family is the indicator without a suffix.
        self.weighting = Weighting(
            known: weights.flatMap { weight in weight.indicators.prefix(1).map { ($0, weight.amount) } })
    }

    /// The index where no weights are named: satisfaction heaviest, then the time to a solution, then the
    /// first reply.
    public static let basic = Preset(
        "basic", "satisfaction counts most, then the time to a solution, then the time to the first reply",
        [(Indicator.csat, 0.5), (Indicator.resolution, 0.3), (Indicator.art, 0.2)])

    /// Every preset, the one that holds by default first.
    public static let all: [Preset] = [
        basic,
        Preset(
            "interaction",
            "the four figures of an interaction: answered, answered soon, solved at once, satisfied",
            [(Indicator.response, 0.2), (Indicator.art, 0.2), (Indicator.fcr, 0.3), (Indicator.csat, 0.3)]),
        Preset(
            "experience",
            "what customers say of effort, satisfaction and recommendation, each as much as the others",
            [(Indicator.ces, 1.0 / 3), (Indicator.csat, 1.0 / 3), (Indicator.nps, 1.0 / 3)]),
        Preset(
            "programme",
            "a service programme: effectiveness, cost and experience a third each; cpr needs goalposts of its own",
            [
                (Indicator.fcr, 1.0 / 6), (Indicator.resolution, 1.0 / 6),
                ([Indicator.costPerResolution], 1.0 / 3),
                (Indicator.csat, 1.0 / 9), (Indicator.ces, 1.0 / 9), (Indicator.nps, 1.0 / 9),
            ]),
        Preset(
            "quality",
            "reviews of quality beside what customers say; aht stands beside it and is not weighed",
            [(Indicator.qa, 0.4), (Indicator.csat, 0.3), (Indicator.nps, 0.3)]),
        Preset(
            "reclameaqui",
            "the weights of Reclame Aqui: answered, mean grade, solved, would come back; its own goalposts of "
                + "response are 0..100, and under 50 % answered it gives no reputation",
            [
                (Indicator.response, 0.2), ([Indicator.meanRating], 0.3), (Indicator.solved, 0.3),
                (Indicator.again, 0.2),
            ]),
    ]

    /// The preset of a name, in any mixture of upper and lower case.
    public static func named(_ name: String) -> Preset? { all.first { $0.name == name.lowercased() } }
}
