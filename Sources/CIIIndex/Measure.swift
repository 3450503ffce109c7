/// How the raw value of an indicator is made from the interactions of a group, as data.
///
/// Fields are named by their canonical names; whoever holds the rows turns a measure into counts and sums.
public struct Measure: Hashable, Sendable {
    /// One way to measure.
    public enum Way: Hashable, Sendable {
        /// One total over another.
        case ratio(Ratio)
        /// A value that a share of the observed values does not exceed.
        case quantile(Quantile)
        /// The share of contacts that no other contact of the same customer follows within a window (decision D15);
        /// of the interactions looked at, beside those that are exempt.
        case repeats(within: Criterion, exempt: Criterion?)

        /// The fields that it needs, the measured one first.
        public var fields: [String] {
            switch self {
            case .ratio(let ratio): ratio.fields
            case .quantile(let quantile): quantile.quantity.fields
            case .repeats(let within, _):
                ([Measure.customerField, Measure.contactField] + within.fields).unique
            }
        }
    }

    /// The ways to measure, the best first: the first is taken for which the log has the fields.
    public let ways: [Way]

    init(_ ways: [Way]) { self.ways = ways }

    /// The field of the best way.
    public var field: String { ways.first?.fields.first ?? "" }

    /// The fields that its ways measure on, the best first.
    public var fieldNames: [String] { ways.compactMap(\.fields.first).unique }

    /// Whether it can be measured where fields of these names are.
    public func isServed(by names: Set<String>) -> Bool {
        ways.contains { way in
            // A review is served by any of its categories.
            let fields = way.fields
            return fields.isEmpty
                ? Indicator.qualityCategories.contains { names.contains("qa." + $0) }
                : fields.allSatisfy(names.contains)
        }
    }

    /// The field that tells whose contact an interaction is.
    public static let customerField = "customer"
    /// The field that tells when a contact was made.
    public static let contactField = "received"
}

/// One total of measurements over another: linear above and below, which is what intervals are built from.
public struct Ratio: Hashable, Sendable {
    /// What a total is divided by.
    public enum Denominator: Hashable, Sendable {
        /// The number of interactions observed.
        case observed
        /// Another total.
        case total([Term])
        /// Nothing: the total is the figure.
        case one
    }

    /// A part of a total, counted so many times.
    public struct Term: Hashable, Sendable {
        /// How many times; negative to take away.
        public let factor: Double
        /// What is counted or added up.
        public let amount: Amount

        init(_ factor: Double, _ amount: Amount) {
            self.factor = factor
            self.amount = amount
        }
    }

    /// The total above.
    public let numerator: [Term]
    /// The total below.
    public let denominator: Denominator
    /// The interactions that the figure rests on.
    public let observed: Criterion
    /// The interactions that are looked at, for every part.
    public let within: Criterion
    /// Interactions the indicator is not about, beside those that nobody answered; they lower no coverage.
    public let exempt: Criterion?
    /// What the ratio is multiplied by: 100 for percent.
    public let scale: Double
    /// What a figure measured this way does not know; nothing where it is measured as named.
    public let caution: String?

    init(
        _ numerator: [Term], over denominator: Denominator = .observed, observed: Criterion,
        within: Criterion = .always, exempt: Criterion? = nil, scale: Double = 1, caution: String? = nil
    ) {
        self.numerator = numerator
        self.denominator = denominator
        self.observed = observed
        self.within = within
        self.exempt = exempt
        self.scale = scale
        self.caution = caution
    }

    var fields: [String] {
        var below: [Term] = []
        if case .total(let terms) = denominator { below = terms }
        return
            (observed.fields + numerator.flatMap(\.amount.fields) + below.flatMap(\.amount.fields)
            + within.fields + (exempt?.fields ?? [])).unique
    }
}

/// A value that a share of the observed values does not exceed.
public struct Quantile: Hashable, Sendable {
    /// What is measured of each interaction.
    public let quantity: Quantity
    /// The share, 0…1; 0.5 is the median.
    public let probability: Double
    /// The interactions that are looked at.
    public let within: Criterion
    /// Interactions the indicator is not about, beside those that nobody answered.
    public let exempt: Criterion?
    /// What a figure measured this way does not know.
    public let caution: String?
}

/// What is counted or added up over interactions.
public enum Amount: Hashable, Sendable {
    /// The number of interactions for which the criterion holds.
    case count(Criterion)
    /// The sum of a quantity over the interactions that have it and for which the criterion holds.
    case sum(Quantity, where: Criterion = .always)
    /// The sum of the places of answers on their scale, 0 for the worst and 1 for the best.
    case positions(String)

    var fields: [String] {
        switch self {
        case .count(let criterion): criterion.fields
        case .sum(let quantity, let criterion): quantity.fields + criterion.fields
        case .positions(let field): [field]
        }
    }
}

/// A number that each interaction may have.
public indirect enum Quantity: Hashable, Sendable {
    /// A field that holds numbers.
    case number(String)
    /// A field that holds lengths of time, in seconds.
    case duration(String)
    /// The time from one instant to another, in seconds.
    case span(from: String, to: String)
    /// The same counted only while the doors are open; none where no opening hours are set.
    case openSpan(from: String, to: String)
    /// That much time from an instant on, counted only while the doors are open.
    case openLength(from: String, lasting: String)
    /// One quantity times another.
    case product(Quantity, Quantity)
    /// The weighted mean of the reviewed categories, 0…100.
    case review

    /// The fields it is read from.
    public var fields: [String] {
        switch self {
        case .number(let field), .duration(let field): [field]
        case .span(let from, let to): [from, to]
        case .openSpan(let from, let to): [to, from]
        case .openLength(let from, let length): [length, from]
        case .product(let left, let right): left.fields + right.fields
        case .review: []
        }
    }
}

/// What may hold for an interaction; it does not where a field it needs has no value.
public indirect enum Criterion: Hashable, Sendable {
    /// Whatever the interaction.
    case always
    /// The field has a value.
    case known(String)
    /// The quantity can be told.
    case measured(Quantity)
    /// The field is true.
    case isTrue(String)
    /// The field is false.
    case isFalse(String)
    /// The answer lies at this place of its scale or nearer the best end; places are 0…1.
    case position(String, atLeast: Double)
    /// The quantity is that much or more.
    case atLeast(Quantity, Double)
    /// The quantity is that much or less.
    case atMost(Quantity, Double)
    /// The field is one of these words.
    case word(String, [String])
    /// The instant of the field has come by the question's clock.
    case passed(String)
    /// It is not known to be unanswered; every interaction where the log does not say.
    case answered
    /// It is known to be unanswered; none where the log does not say.
    case unanswered
    /// It is not known to have been handled by a machine alone.
    case byPerson
    /// It is known to have been handled by a machine alone.
    case byMachine
    /// All of them hold.
    case all([Criterion])
    /// One of them holds.
    case any([Criterion])
    /// It does not hold.
    case not(Criterion)

    /// The fields without which it cannot be told at all.
    public var fields: [String] {
        switch self {
        case .always, .answered, .unanswered, .byPerson, .byMachine: []
        case .known(let field), .isTrue(let field), .isFalse(let field), .position(let field, _),
            .word(let field, _), .passed(let field):
            [field]
        case .measured(let quantity), .atLeast(let quantity, _), .atMost(let quantity, _): quantity.fields
        case .all(let parts), .any(let parts): parts.flatMap(\.fields).unique
        case .not(let part): part.fields
        }
    }
}

/// Which interactions an indicator is about.
public enum Applicability: Hashable, Sendable {
    /// Every interaction received.
    case always
    /// Interactions that were answered; one known to be unanswered is not applicable and lowers no coverage.
    case whenAnswered
    /// Interactions that were answered and have come to their end; one that has not is pending (decision D8).
    case whenResolved
}

extension [String] {
    /// Each once, where it first stands.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
