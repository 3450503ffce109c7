/// One contact of a customer, as the help-desk knows it.
///
/// What did not happen or was not asked is nil.
struct Interaction {
    var created: LocalTime
    var channel: Channel
    var agent: Agent
    var topic: Topic
    var answered = false
    /// Seconds to the first reply of a person.
    var firstReply: Int?
    var resolved: LocalTime?
    /// Seconds of work.
    var handleTime: Int?
    /// 1…5, 5 is best.
    var satisfaction: Int?
    /// 1…7, 7 is the least effort.
    var effort: Int?
    /// 0…10, 10 is the most likely to recommend.
    var recommendation: Int?
    var resolvedInFirstContact: Bool?
    var reopens = 0
    var comment: String?
    /// In hundredths of the currency.
    var cost = 0
}

/// The way a contact came in.
enum Channel: Int, CaseIterable {
    case phone
    case chat
    case email
    case whatsApp

    /// How likely a contact is answered at all.
    var answerProbability: Double {
        switch self {
        case .phone: 0.84
        case .chat: 0.93
        case .email: 0.99
        case .whatsApp: 0.97
        }
    }

    /// The median of the seconds to the first reply, and how far they spread.
    var firstReply: (median: Double, spread: Double) {
        switch self {
        case .phone: (35, 0.6)
        case .chat: (115, 0.7)
        case .email: (16_000, 0.8)
        case .whatsApp: (165, 0.8)
        }
    }

    /// The seconds after which a first reply is felt to be as slow as can be.
    var patience: Double {
        switch self {
        case .phone: 120
        case .chat, .whatsApp: 600
        case .email: 86_400
        }
    }

    /// The median seconds of work.
    var handleTime: Double {
        switch self {
        case .phone: 260
        case .chat: 500
        case .email: 420
        case .whatsApp: 560
        }
    }

    /// How content people are with the channel as such.
    var contentment: Double {
        switch self {
        case .phone: 0.56
        case .chat: 0.80
        case .email: 0.70
        case .whatsApp: 0.86
        }
    }

    /// Cost in hundredths: for each contact, and for each minute of work.
    var cost: (contact: Int, minute: Int) {
        switch self {
        case .phone: (35, 92)
        case .chat: (12, 48)
        case .email: (8, 55)
        case .whatsApp: (15, 46)
        }
    }
}

/// What a contact is about.
enum Topic: Int, CaseIterable {
    case billing
    case delivery
    case returns
    case technicalSupport
    case accountAccess
    case cancellation

    /// How many contacts in a hundred are about it.
    var share: Int {
        switch self {
        case .billing: 22
        case .delivery: 24
        case .returns: 12
        case .technicalSupport: 20
        case .accountAccess: 14
        case .cancellation: 8
        }
    }

    /// How likely the first contact settles it.
    var firstContactProbability: Double {
        switch self {
        case .billing: 0.70
        case .delivery: 0.62
        case .returns: 0.58
        case .technicalSupport: 0.55
        case .accountAccess: 0.86
        case .cancellation: 0.66
        }
    }

    /// How much more or less content people are with it.
    var contentment: Double {
        switch self {
        case .billing: -0.02
        case .delivery, .returns: 0
        case .technicalSupport: 0.01
        case .accountAccess: 0.06
        case .cancellation: -0.10
        }
    }
}
