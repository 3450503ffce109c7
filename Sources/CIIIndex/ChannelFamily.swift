/// Channels on which customers expect an answer in about the same time.
public enum ChannelFamily: String, CaseIterable, Hashable, Sendable {
    /// Someone is waiting on the line or at the desk.
    case phone
    /// Chat, WhatsApp, SMS and other messaging, with people or with bots.
    case chat
    /// E-mail, web forms, social networks.
    case written
    /// No channel is known; the widest goalposts of the other families apply.
    case unknown

    /// The family of a canonical channel word, such as `whatsapp`; `unknown` for any other word.
    public init(channel: String) {
        switch channel {
        case "phone", "in-person": self = .phone
        case "chat", "whatsapp", "sms", "bot": self = .chat
        case "email", "web", "social": self = .written
        default: self = .unknown
        }
    }

    /// The place among all families.
    @inline(__always)
    public var place: Int {
        switch self {
        case .phone: 0
        case .chat: 1
        case .written: 2
        case .unknown: 3
        }
    }
}
