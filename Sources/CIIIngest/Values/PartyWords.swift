/// Which side began an interaction, and who handled it.
extension Vocabularies {
    /// The canonical directions.
    static let directions = WordTable<StaticString>([
        (
            [
                "inbound", "in", "incoming", "received", "entrada", "entrante", "receptivo", "receptiva",
                "recebida", "recebido",
            ], "inbound"
        ),
        (
            [
                "outbound", "out", "outgoing", "saida", "ativo", "ativa", "efetuada", "efetuado", "realizada",
                "originada",
            ], "outbound"
        ),
        (["internal", "interno", "interna"], "internal"),
    ])

    /// A person, a machine, or both.
    static let handlers = WordTable<StaticString>([
        (
            [
                "bot", "chatbot", "robo", "robot", "ai", "ia", "ai agent", "virtual", "virtual agent",
                "assistente virtual", "agente virtual", "ura", "ivr", "fin", "automatico", "automatic",
            ], "bot"
        ),
        (
            [
                "human", "humano", "humana", "person", "pessoa", "agent", "agente", "atendente", "operador",
                "teammate", "admin",
            ], "human"
        ),
        (["mixed", "misto", "both", "ambos", "hybrid", "hibrido"], "mixed"),
    ])
}
