/// The words that stand for values, in English and Portuguese, compared without case and accents.
enum Vocabularies {
    /// What is written where there is no value; an empty cell is missing too.
    ///
    /// False where that is so of a measured value only: a call may well have the outcome `no answer`.
    static let missing = WordTable<Bool>([
        (
            [
                "na", "n/a", "#n/a", "#na", "<na>", "n.a.", "n/d", "#n/d", "n.d.", "nd", "n/i", "null",
                "(null)",
                "<null>", "[null]", "#null!", "\\n", "nulo", "none", "(none)", "[none]", "<none>", "nil",
                "nan",
                "nat", "undefined", "missing", "(missing)", "empty", "(empty)", "<empty>", "blank", "(blank)",
                "vazio", "(vazio)", "(em branco)", "em branco", "-", "--", "---", "–", "—", "?", ".", "...",
                "#div/0!", "#value!", "#valor!", "#ref!", "#name?", "#nome?", "#num!", "--:--", "--:--:--",
                "sem informacao", "sem dados", "nao informado", "nao informada",
                "nao se aplica", "nao aplicavel",
                "nao disponivel", "nao definido", "not applicable", "not available", "not set",
                "no data", "nenhum",
                "nenhuma",
            ], true
        ),
        (
            [
                "sem resposta", "sem avaliacao", "sem nota", "nao avaliado", "nao avaliada", "nao avaliou",
                "no answer", "no response", "no rating", "not rated", "not ranked", "unrated",
            ], false
        ),
    ])

    /// Yes and no.
    static let boolean = WordTable<Bool>([
        (
            [
                "y", "yes", "s", "sim", "si", "true", "verdadeiro", "1", "1.0", "1,0", "x", "✓", "✔", "✔️",
                "✅", "☑",
                "☑️",
            ], true
        ),
        (["n", "no", "nao", "false", "falso", "0", "0.0", "0,0", "✗", "✘", "❌", "☐"], false),
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
