/// A figure about interactions, with everything that is needed to compute, score and explain it.
public struct Indicator: Hashable, Sendable {
    /// The name in a statement, such as `art.median`.
    public let name: String
    /// What it is called in running text.
    public let title: String
    /// One sentence: what it tells.
    public let summary: String
    /// The side of the interaction that it looks at.
    public let aspect: Aspect
    /// What its raw values are.
    public let unit: IndicatorUnit
    /// Which raw values are better.
    public let direction: Direction
    /// How the raw value is made from interactions.
    public let measure: Measure
    /// Which interactions it is about.
    public let applies: Applicability
    /// The scale of the answers where the log declares none; nothing for what is not a rating.
    public let defaultScale: RatingScale?
    /// The goalposts that hold until others are set; nothing where none is good for everyone.
    public let goalposts: FamilyGoalposts?
    /// The computation in one line of plain characters.
    public let formula: String
    /// One sentence: which interactions are not applicable and which lower the coverage.
    public let missingRule: String
    /// Where the definition comes from.
    public let source: String
    /// Other names that mean the same, those in Portuguese among them.
    public let aliases: [IndicatorAlias]
    /// The length of time in seconds that it counts by, such as the 20 s of `sl(20s)`; nothing for one without.
    public let threshold: Double?
    /// What must be known before its figure is believed; nothing for most.
    public let warning: String?

    init(
        name: String, title: String, summary: String, aspect: Aspect, unit: IndicatorUnit,
        direction: Direction,
        measure: Measure, applies: Applicability = .whenAnswered, defaultScale: RatingScale? = nil,
        goalposts: FamilyGoalposts? = nil, formula: String, missingRule: String, source: String,
        aliases: [IndicatorAlias] = [], threshold: Double? = nil, warning: String? = nil
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.aspect = aspect
        self.unit = unit
        self.direction = direction
        self.measure = measure
        self.applies = applies
        self.defaultScale = defaultScale
        self.goalposts = goalposts
        self.formula = formula
        self.missingRule = missingRule
        self.source = source
        self.aliases = aliases
        self.threshold = threshold
        self.warning = warning
    }

    /// The part of the name before the first dot: `art` for `art.median`.
    public var family: String { String(name.prefix { $0 != "." }) }

    /// The indicators of the same family, this one included.
    public var variants: [Indicator] { Self.all.filter { $0.family == family } }

    /// The indicator of a name or alias, in any mixture of upper and lower case; a suffix follows either:
    /// `tmr.p90`.
    public static func named(_ text: String) -> Indicator? {
        let text = text.lowercased()
        if let exact = all.first(where: { $0.answers(to: text) }) { return exact }
        guard let dot = text.firstIndex(of: "."),
            let base = all.first(where: { $0.answers(to: String(text[..<dot])) })
        else { return nil }
        let name = base.name + text[dot...]
        return all.first { $0.name == name }
    }

    private func answers(to text: String) -> Bool {
        name == text || aliases.contains { $0.name == text }
    }
}

/// Another name of an indicator.
public struct IndicatorAlias: Hashable, Sendable {
    /// The name, in lower case.
    public let name: String
    /// What to say when it is used, where people mean different things by it.
    public let caution: String?

    init(_ name: String, caution: String? = nil) {
        self.name = name
        self.caution = caution
    }
}

/// The side of an interaction that an indicator looks at.
public enum Aspect: String, CaseIterable, Hashable, Sendable {
    /// How satisfied the customer is.
    case quality
    /// How easy it was for the customer.
    case effort
    /// Whether the customer would recommend.
    case loyalty
    /// Whether the problem was solved.
    case resolution
    /// How fast things went.
    case speed
    /// Whether customers got through at all.
    case availability
    /// How much of an agent's time it took.
    case workload
    /// What it cost.
    case cost
    /// How much of the work machines did.
    case automation
    /// How much is known of what customers think.
    case listening
}

/// What the raw values of an indicator are.
public enum IndicatorUnit: String, CaseIterable, Hashable, Sendable {
    /// 0…100.
    case percent
    /// −100…100.
    case netScore
    /// Seconds.
    case seconds
    /// Points on the rating scale of the question.
    case rating
    /// A number of interactions.
    case count
    /// Money, in the currency of the log.
    case currency
}

/// Which raw values of an indicator are better.
public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// Higher values.
    case higher
    /// Lower values.
    case lower
    /// Values inside a range; both too low and too high are worse.
    case band
}

/// The goalposts of one indicator on every channel family.
public struct FamilyGoalposts: Hashable, Sendable {
    private let phone: Goalposts
    private let chat: Goalposts
    private let written: Goalposts
    private let unknown: Goalposts

    /// The same line on every family.
    init(worst: Double, best: Double) {
        let goalposts = Goalposts(knownWorst: worst, best: best)
        (phone, chat, written, unknown) = (goalposts, goalposts, goalposts, goalposts)
    }

    /// Lines that end at one best value; where no channel is known the furthest worst value applies.
    init(phone: Double, chat: Double, written: Double, best: Double) {
        let furthest = [phone, chat, written].max { abs($0 - best) < abs($1 - best) } ?? written
        self.phone = Goalposts(knownWorst: phone, best: best)
        self.chat = Goalposts(knownWorst: chat, best: best)
        self.written = Goalposts(knownWorst: written, best: best)
        self.unknown = Goalposts(knownWorst: furthest, best: best)
    }

    /// The goalposts of a family.
    public subscript(family: ChannelFamily) -> Goalposts {
        switch family {
        case .phone: phone
        case .chat: chat
        case .written: written
        case .unknown: unknown
        }
    }
}
