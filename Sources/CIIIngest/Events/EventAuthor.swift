import CIIText

/// Who did what an event tells.
enum EventAuthor: UInt8 {
    case unknown, human, bot, customer

    /// What a word for the kind of author means: `admin`, `end user`, `bot`.
    init(word: String) {
        let form = EventWord.form(word)
        self = Self.words.first { $0.words.contains(form) }?.author ?? .unknown
        if self == .unknown, Self.isBot(named: word) { self = .bot }
    }

    /// Whether an agent of that name is none of the people: `Answer Bot`, `Assistente virtual`.
    static func isBot(named name: String) -> Bool {
        let form = EventWord.form(name)
        return botNames.contains(form)
            || form.split(separator: " ").contains { botWords.contains(String($0)) }
    }

    private static let botWords: Set<String> = ["bot", "chatbot", "robot", "robo", "ura", "ivr"]
    private static let botNames: Set<String> = [
        "virtual assistant", "assistente virtual", "virtual agent", "agente virtual", "ai agent",
        "automation",
        "automated", "automatic", "automatico", "automacao", "system", "sistema",
    ]

    private static let words: [(author: EventAuthor, words: Set<String>)] = [
        (
            .bot,
            [
                "bot", "chatbot", "robot", "robo", "ai", "ia", "automation", "automated", "automatic",
                "system",
                "sistema", "virtual", "trigger", "workflow", "yes", "sim", "true", "automatico", "automacao",
                "ivr",
                "ura",
            ]
        ),
        (
            .human,
            [
                "human", "humano", "humana", "agent", "agente", "admin", "operator", "operador", "staff",
                "teammate",
                "employee", "support", "atendente", "analista", "no", "nao", "false", "analyst",
                "representative",
            ]
        ),
        (
            .customer,
            [
                "customer", "user", "end user", "enduser", "client", "cliente", "requester", "solicitante",
                "lead",
                "contact", "contato", "consumer", "consumidor", "visitor", "visitante", "caller", "usuario",
                "guest", "buyer", "usuario final",
            ]
        ),
    ]
}
