/// The words of a log in one language, apart from names.
struct Wording {
    /// The headings of the columns, in order.
    let headings: [String]
    let identifierPrefix: String
    /// In the order of `Channel`.
    let channels: [String]
    /// In the order of `Topic`.
    let topics: [String]
    let yes: String
    let no: String
    /// Whether the first reply is given in minutes with two decimals, rather than in seconds.
    let repliesInMinutes: Bool
    /// What content customers write; `$topic$` and `$name$` stand for the interaction's own.
    let praise: [String]
    /// What the others write.
    let complaints: [String]

    static let english = Wording(
        headings: [
            "Ticket ID", "Created at", "Channel", "Team", "Assignee", "Topic", "Answered",
            "First reply time in seconds", "Resolved at", "Handle time in seconds", "Satisfaction rating",
            "CES", "NPS",
            "Resolved in first contact", "Reopens", "Comment", "Cost",
        ],
        identifierPrefix: "T-", channels: ["Phone", "Chat", "E-mail", "WhatsApp"],
        topics: ["Billing", "Delivery", "Returns", "Technical support", "Account access", "Cancellation"],
        yes: "Y", no: "N", repliesInMinutes: false,
        praise: praiseInEnglish + praiseInPortuguese, complaints: complaintsInEnglish + complaintsInPortuguese
    )

    static let portuguese = Wording(
        headings: [
            "Protocolo", "Data de abertura", "Canal", "Equipe", "Atendente", "Assunto", "Atendida",
            "Tempo da primeira resposta (min)", "Data de resolução", "Tempo de atendimento (s)", "Nota",
            "CES", "NPS",
            "Resolvido no primeiro contato", "Reaberturas", "Comentário", "Custo",
        ],
        identifierPrefix: "P-", channels: ["Telefone", "Chat", "E-mail", "WhatsApp"],
        topics: ["Cobrança", "Entrega", "Devolução", "Suporte técnico", "Acesso à conta", "Cancelamento"],
        yes: "Sim", no: "Não", repliesInMinutes: true,
        praise: praiseInPortuguese, complaints: complaintsInPortuguese)

    private static let praiseInEnglish = [
        "Quick and friendly, thank you!", "$name$ knew exactly what to do.", "Solved in one go, very happy",
        "Great help with $topic$, clear and patient.", "Said \"no problem\" and meant it.",
        "Took a while, but $name$ really listened.", "Perfect.\nWould contact you this way again.",
    ]

    private static let praiseInPortuguese = [
        "Atendimento excelente, resolveram na hora.", "$name$ me atendeu com muita atenção, obrigada!",
        "Foi rápido e muito educado.", "Explicou tudo com calma, gostei muito.",
        "Disse \"pode deixar\" e resolveu mesmo.",
        "Nota dez para $name$!", "Resolvido.\nVoltaria a falar por este canal.",
    ]

    private static let complaintsInEnglish = [
        "Still waiting for an answer about $topic$.", "Had to explain everything twice, nobody listened.",
        "Fast, but it felt rushed and did not help.", "They said \"tomorrow\" three times.",
        "Closed my ticket without solving it!", "Second contact about $topic$.\nNothing has changed.",
        "Far too slow, I nearly gave up",
    ]

    private static let complaintsInPortuguese = [
        "Demorou demais, quase desisti.", "Não resolveu, tive que ligar de novo.",
        "Respondeu rápido, mas sem ler o que escrevi.", "Falaram \"amanhã\" e nada aconteceu.",
        "Fui transferido três vezes, cansativo", "Segundo contato sobre o mesmo assunto.\nNada mudou.",
        "Encerraram o chamado sem solução!",
    ]
}
