/// The words that stand for values, in English and Portuguese, compared without case and accents.
enum Vocabularies {
    /// What is written where there is no value; an empty cell is missing too.
    static let missing = WordTable<Bool>([
        (
            [
                "na", "n/a", "#n/a", "#na", "<na>", "n.a.", "n/d", "n.d.", "nd", "n/i", "null", "(null)",
                "<null>", "[null]", "#null!", "\\n", "nulo", "none", "(none)", "[none]", "<none>", "nil",
                "nan",
                "nat", "undefined", "missing", "(missing)", "empty", "(empty)", "<empty>", "blank", "(blank)",
                "vazio", "(vazio)", "(em branco)", "em branco", "-", "--", "---", "–", "—", "?", ".", "...",
                "#div/0!", "#value!", "#valor!", "#ref!", "#name?", "#nome?", "#num!", "sem resposta",
                "sem avaliacao", "sem nota", "sem informacao", "sem dados", "nao informado", "nao informada",
                "nao se aplica", "nao aplicavel", "nao avaliado", "nao avaliada", "nao avaliou",
                "nao disponivel", "nao definido", "not applicable", "not available", "not set", "no answer",
                "no response", "no rating", "no data", "not rated", "not ranked", "unrated", "nenhum",
                "nenhuma",
            ], true
        )
    ])

    /// Yes and no.
    static let boolean = WordTable<Bool>([
        (["y", "yes", "s", "sim", "true", "verdadeiro", "1", "x"], true),
        (["n", "no", "nao", "false", "falso", "0"], false),
    ])

    /// What else says yes and no in columns that tell whether something was solved or answered.
    static let outcome = WordTable<Bool>([
        (
            [
                "resolvido", "resolvida", "resolved", "solved", "respondida", "respondido", "answered",
                "atendida",
                "atendido", "t",
            ], true
        ),
        (
            [
                "nao resolvido", "nao resolvida", "unresolved", "not resolved", "unsolved", "nao respondida",
                "nao respondido", "unanswered", "not answered", "nao atendida", "nao atendido", "f",
            ], false
        ),
    ])

    /// What a word says in place of a rating.
    enum RatingWord: Equatable, Sendable {
        /// How far up the scale, 0…1.
        case share(Double)
        /// A survey was offered and not answered.
        case offered
        /// No survey was offered.
        case unoffered
    }

    /// Ratings in words and faces; `good` and `bad` are the two answers of a survey that has only these.
    static let ratings = WordTable<RatingWord>([
        (
            [
                "good", "good_with_comment", "good with comment", "muito satisfeito", "muito satisfeita",
                "very satisfied", "extremely happy", "otimo", "excelente", "excellent", "happy", "😍", "🤩",
                "rewards",
            ], .share(1)
        ),
        (["satisfeito", "satisfeita", "satisfied", "bom", "🙂", "😀", "😊", "😃"], .share(0.75)),
        (["neutro", "neutra", "neutral", "indiferente", "regular", "😐"], .share(0.5)),
        (["insatisfeito", "insatisfeita", "dissatisfied", "ruim", "🙁", "☹️", "☹", "😞"], .share(0.25)),
        (
            [
                "bad", "bad_with_comment", "bad with comment", "muito insatisfeito", "muito insatisfeita",
                "very dissatisfied", "extremely unhappy", "pessimo", "terrible", "unhappy", "😠", "😡", "🤬",
                "rebukes",
            ], .share(0)
        ),
        (["offered"], .offered),
        (["unoffered", "not offered"], .unoffered),
    ])

    /// The canonical channels.
    static let channels = WordTable<StaticString>([
        (
            [
                "phone", "voice", "call", "telephone", "inbound call", "phone call", "telefone", "ligacao",
                "voz",
            ],
            "phone"
        ),
        (["chat", "messaging", "web chat", "webchat", "live chat", "native_messaging", "bate-papo"], "chat"),
        (["email", "e-mail", "mail", "correio eletronico"], "email"),
        (["whatsapp", "whats app", "wpp", "zap"], "whatsapp"),
        (
            [
                "social", "facebook", "facebook messenger", "messenger", "instagram", "instagram direct",
                "twitter",
                "telegram", "redes sociais", "rede social",
            ], "social"
        ),
        (
            ["web", "portal", "formulario", "web form", "webform", "form", "website", "site", "web widget"],
            "web"
        ),
        (["sms", "text message", "torpedo"], "sms"),
        (["bot", "chatbot", "robo", "ura", "ivr"], "bot"),
        (["in-person", "in person", "presencial", "loja", "balcao", "walk-in", "walkup"], "in-person"),
    ])
}
