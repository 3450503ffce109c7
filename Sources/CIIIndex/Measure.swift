/// How the raw value of an indicator is made from the interactions of a group, as data.
///
/// Fields are named by their canonical names; whoever holds the rows turns a measure into counts and sums.
public enum Measure: Hashable, Sendable {
    /// 100 × favourable ÷ observed.
    case share(MeasuredField, favourable: Favourable)
    /// The sum of the observed values ÷ their number.
    case mean(MeasuredField)
    /// The value that a share of the observed values does not exceed; 0.5 is the median.
    case quantile(MeasuredField, probability: Double)
    /// The percentage of promoters (9–10 of 10) less that of detractors (0–6 of 10).
    case netPromoter(MeasuredField)
    /// 100 × resolved at the first contact ÷ observed (decision D15).
    ///
    /// Where no field of the given name marks them: an interaction counts as resolved when the same customer makes no
    /// other contact within a window after it. Where customers are not known: by the fallbacks of the field.
    case firstContact(marked: MeasuredField)

    /// The lowest answer of a promoter, on the scale 0…10.
    public static let lowestPromoter = 9.0
    /// The highest answer of a detractor, on the scale 0…10.
    public static let highestDetractor = 6.0

    /// The field that is measured.
    public var field: MeasuredField {
        switch self {
        case .share(let field, _), .mean(let field), .quantile(let field, _), .netPromoter(let field),
            .firstContact(let field):
            field
        }
    }

    /// The names of the fields that it can be measured on, the best first.
    public var fieldNames: [String] {
        switch self {
        case .share(let field, _), .mean(let field), .quantile(let field, _), .netPromoter(let field):
            [field.name] + field.fallbacks
        case .firstContact(let marked): [marked.name, Self.customerField] + marked.fallbacks
        }
    }

    /// Whether it can be measured where fields of these names are.
    public func isServed(by names: Set<String>) -> Bool {
        switch self {
        case .share(let field, _), .mean(let field), .quantile(let field, _), .netPromoter(let field):
            return names.contains(field.name) || field.fallbacks.contains(where: names.contains)
        case .firstContact(let marked):
            let followsCustomers = names.contains(Self.customerField) && names.contains(Self.contactField)
            return followsCustomers || names.contains(marked.name)
                || marked.fallbacks.contains(where: names.contains)
        }
    }

    /// The field that tells whose contact an interaction is.
    public static let customerField = "customer"
    /// The field that tells when a contact was made.
    public static let contactField = "received"
}

/// The canonical field that an indicator reads.
public struct MeasuredField: Hashable, Sendable {
    /// The field's name, such as `response_time`.
    public let name: String
    /// The fields to read where the log has none of that name, first choice first.
    public let fallbacks: [String]

    /// What an indicator read from a fallback does not know; nothing where they say the same.
    public let fallbackCaution: String?

    /// A field with the ones that may stand in for it.
    public init(_ name: String, fallbacks: [String] = [], fallbackCaution: String? = nil) {
        self.name = name
        self.fallbacks = fallbacks
        self.fallbackCaution = fallbackCaution
    }
}

/// Which answers count as favourable.
public enum Favourable: Hashable, Sendable {
    /// The field is true.
    case isTrue
    /// The answer lies at this position of its scale or nearer the best end; positions are 0…1.
    case atLeast(scalePosition: Double)

    /// Whether an answer on a scale is favourable; for `isTrue`, whether it is not zero.
    public func includes(_ answer: Double, on scale: RatingScale) -> Bool {
        switch self {
        case .isTrue: answer != 0
        // The tolerance is for positions such as 2/3 that have no exact binary form.
        case .atLeast(let position): scale.position(of: answer) >= position - 1e-9
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
