/// The words of the log, and what goes with each of them.
enum LogWords {
    static let headings = [
        "ticket_id", "customer_id", "agent_name", "team", "channel", "category", "priority", "country",
        "created_at", "first_reply_time_in_seconds", "resolved_at", "handle_time_in_seconds", "csat", "ces",
        "nps", "fcr", "qa_clarity", "qa_empathy", "transfers", "cost", "status", "comment",
    ]

    static let teams = [
        "Norte", "Sul", "Leste", "Oeste", "Centro", "Online", "Cobrança", "Retenção", "Suporte N1",
        "Suporte N2", "Premium", "Noturno",
    ]
    static let channels = ["Phone", "Chat", "WhatsApp", "E-mail", "Web form", "SMS"]
    /// The channel of each of a hundred contacts: of the teams that are called most, and of the others.
    static let channelShares = [
        places([44, 14, 16, 18, 5, 3]), places([18, 24, 32, 17, 6, 3]),
    ]
    /// Of a hundred contacts of each channel those that are answered.
    static let answered = [86, 93, 97, 99, 98, 96]
    /// Seconds to the first reply.
    static let medianReply = [30.0, 110, 160, 15_000, 21_000, 240]
    /// Seconds of work.
    static let medianWork = [250.0, 480, 540, 400, 380, 300]

    static let topics = [
        "Entrega", "Cobrança", "Suporte técnico", "Acesso à conta", "Troca", "Devolução", "Cadastro",
        "Pagamento", "Cancelamento", "Garantia", "Pedido", "Nota fiscal", "Promoção", "Elogio",
    ]
    static let priorities = ["normal", "low", "high", "urgent"]
    static let priorityShares = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3]
    static let countries = ["BR", "PT", "MX", "AR", "CL", "CO", "US", "ES", "UY", "AO"]
    static let statuses = ["solved", "closed", "open", "pending"]

    /// The 200 agents.
    static let agents = lastNames.flatMap { last in firstNames.map { "\($0) \(last)" } }

    /// How much more or less content, in thousandths, customers are with an agent than with others.
    static func quality(of agent: Int) -> Int { agent * 37 % 101 - 50 }

    /// How comments begin: those of content customers, then as many of others.
    static let openings = [
        "Atendimento excelente", "Muito rápido e educado", "Resolveram na hora, obrigada!",
        "Quick and friendly", "Explicou tudo com calma", "Great help, very patient",
        "Disse \"pode deixar\" e resolveu", "Recebi o reembolso em dois dias",
        "Ainda espero uma solução", "Demorou demais, quase desisti", "Quero o reembolso do que paguei",
        "Had to explain everything twice", "Falaram \"amanhã\" e nada aconteceu",
        "Fui transferido três vezes",
        "Second contact, nothing has changed", "Ninguém sabe dizer onde está",
    ]
    static let order = " pedido "
    static let closings = [
        "", ". Voltaria a falar por este canal.", ". Nota dez!", ". The agent was kind", ", é a segunda vez",
        ", ninguém retornou a ligação", ". Sem mais", ", espero resposta até sexta-feira, por favor",
        ". Não recomendo", "; falta o número do protocolo",
    ]

    private static let firstNames = [
        "Ana", "Beatriz", "Caio", "Daniela", "Emily", "Fátima", "Grace", "Heitor", "Inês", "João", "Kátia",
        "Luís", "Marcos", "Nuno", "Otávio", "Priya", "Rafael", "Sofia", "Thiago", "Zoé",
    ]
    private static let lastNames = [
        "Souza", "Pereira", "Lima", "Araújo", "Conceição", "Clarke", "Gonçalves", "Müller", "Nair", "Brandão",
    ]

    private static func places(_ shares: [Int]) -> [Int] {
        shares.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    }
}
