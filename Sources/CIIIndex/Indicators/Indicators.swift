extension Indicator {
    /// Every indicator, in the order in which lists show them.
    public static let all: [Indicator] =
        csat + nps + ces + fcr + response + art + asa + wait + resolution + aht + abandon + serviceLevel
        + occupancy + reopen + transfer + escalation + containment + backlog + cost + qa + sentiment + solved
        + again + survey

    /// The names of those that most logs serve; where one of them lacks, that is worth a word.
    public static let common: Set<String> = [
        "csat", "nps", "ces", "fcr", "response", "art", "resolution", "aht",
    ]

    /// The same indicator counted by another length of time, such as `sl(30s)`; nothing for one without.
    public func with(threshold seconds: Double) -> Indicator? {
        guard threshold != nil, seconds.isFinite, seconds >= 0 else { return nil }
        if let rule = ServiceLevelRule.allCases.first(where: { $0.name == name.prefix { $0 != "(" } }) {
            return Self.serviceLevel(rule, within: seconds)
        }
        return Self.abandonment(shorterThan: seconds)
    }

    /// Interactions that were not answered are beside the point; answered ones without a value lower the coverage.
    static func unansweredAside(_ lacking: String) -> String {
        "unanswered interactions are not applicable; answered ones without \(lacking) lower the coverage"
    }

    /// A length of time as it is written in a name: `20s`.
    static func secondsText(_ seconds: Double) -> String {
        seconds == seconds.rounded() && abs(seconds) < 1e15 ? "\(Int(seconds))s" : "\(seconds)s"
    }
}

extension Measure {
    /// One ratio.
    static func ratio(_ ratio: Ratio) -> Measure { Measure([.ratio(ratio)]) }

    /// Ratios, the best first.
    static func ratios(_ ratios: [Ratio]) -> Measure { Measure(ratios.map(Way.ratio)) }

    /// The share of the interactions with a known yes or no that are a yes.
    static func share(
        isTrue field: String, within: Criterion = .always, exempt: Criterion? = nil, caution: String? = nil
    ) -> Ratio {
        Ratio(
            [.init(1, .count(.isTrue(field)))], observed: .known(field), within: within, exempt: exempt,
            scale: 100, caution: caution)
    }

    /// The mean of a quantity.
    static func mean(
        _ quantity: Quantity, within: Criterion = .always, exempt: Criterion? = nil, caution: String? = nil
    ) -> Ratio {
        Ratio(
            [.init(1, .sum(quantity))], observed: .measured(quantity), within: within, exempt: exempt,
            caution: caution)
    }

    /// A quantile of one quantity or another, the best first.
    static func quantile(
        _ probability: Double, of quantities: [Quantity], within: Criterion = .always,
        exempt: Criterion? = nil
    ) -> Measure {
        Measure(
            quantities.map {
                .quantile(
                    Quantile(
                        quantity: $0, probability: probability, within: within, exempt: exempt, caution: nil))
            })
    }

    /// How logs say that an interaction came to its solution, the plainest first.
    static let solutions: [Criterion] = [
        .isTrue("resolved_flag"), .known("resolved"), .known("resolution_time"),
        .word("status", ["solved", "closed"]),
    ]
}
