/// What a service level makes of callers who give up before their time is over.
public enum ServiceLevelRule: CaseIterable, Hashable, Sendable {
    /// They were offered and not answered in time.
    case negative
    /// They are left out.
    case ignored
    /// They count as served.
    case positive

    /// The indicator's name.
    var name: String {
        switch self {
        case .negative: "sl"
        case .ignored: "sl.ignored"
        case .positive: "sl.positive"
        }
    }
}

extension Indicator {
    /// Service level: answered within 20 seconds, by the three rules.
    static let serviceLevel: [Indicator] = ServiceLevelRule.allCases.map { serviceLevel($0, within: nil) }

    /// The length of time of a service level that names none, in seconds.
    public static let serviceLevelTime = 20.0

    /// The service level of a length of time; of the usual one, under the plain name, where it is nil.
    static func serviceLevel(_ rule: ServiceLevelRule, within given: Double?) -> Indicator {
        let seconds = given ?? serviceLevelTime
        let name = given == nil ? rule.name : "\(rule.name)(\(secondsText(seconds)))"
        let limit = given == nil ? "T" : secondsText(seconds)
        return Indicator(
            name: name, title: "service level" + rule.titleSuffix,
            summary: "The share of the interactions offered that were answered within "
                + (given == nil ? "a length of time, \(secondsText(seconds)) unless another is set" : limit)
                + rule.summarySuffix + ".",
            aspect: .availability, unit: .percent, direction: .higher,
            measure: .ratios(waits.map { ratio(rule, seconds, $0) }), applies: .always,
            goalposts: FamilyGoalposts(worst: 0, best: 100), formula: "\(name) = " + rule.formula(limit),
            missingRule: "interactions of which the wait is not known lower the coverage",
            source: "Cisco ICM/IPCC, service level formulas",
            aliases: given == nil && rule == .negative
                ? [IndicatorAlias("nível de serviço"), IndicatorAlias("nivel_de_servico")] : [],
            threshold: seconds)
    }

    private static func ratio(_ rule: ServiceLevelRule, _ seconds: Double, _ wait: Quantity) -> Ratio {
        let inTime = Ratio.Term(1, .count(.all([.answered, .atMost(wait, seconds)])))
        let early = Amount.count(.all([.unanswered, .atMost(wait, seconds)]))
        let offered = Criterion.any([.measured(wait), .unanswered])
        return switch rule {
        case .negative: Ratio([inTime], observed: offered, scale: 100)
        case .ignored:
            Ratio(
                [inTime], over: .total([.init(1, .count(offered)), .init(-1, early)]), observed: offered,
                scale: 100)
        case .positive: Ratio([inTime, .init(1, early)], observed: offered, scale: 100)
        }
    }
}

extension ServiceLevelRule {
    fileprivate var titleSuffix: String {
        switch self {
        case .negative: ""
        case .ignored: ", early abandons ignored"
        case .positive: ", early abandons as served"
        }
    }

    fileprivate var summarySuffix: String {
        switch self {
        case .negative: ""
        case .ignored: "; who gave up sooner is left out"
        case .positive: "; who gave up sooner counts as served"
        }
    }

    fileprivate func formula(_ limit: String) -> String {
        switch self {
        case .negative: "100 * answered within \(limit) / offered"
        case .ignored: "100 * answered within \(limit) / (offered - abandoned within \(limit))"
        case .positive: "100 * (answered + abandoned within \(limit)) / offered"
        }
    }
}
