import Testing

@testable import CIIIngest

/// The headers of the exports that are known, each with the field and the unit it has there.
@Suite struct HeaderTableTests {
    /// For each line the fields, of which a header means one; the headers with the unit of their plain numbers.
    static let table: [(fields: String, headers: String)] = [
        (
            "id",
            "Ticket ID, Id, Ticket Id, Call Id, CALL ID, Interaction ID, Conversation ID, conversation_id, ContactId, "
                + "CaseNumber, Case Number, Issue key, TicketId, protocol, Protocolo, Número do ticket, ID do ticket, "
                + "ID do Ticket, Chamado"
        ),
        (
            "customer",
            "Requester, Requester id, Requester email, Full name, Customer Phone, ANI, CUSTOMER NAME, "
                + "message_author_id, Reporter, CustomerIdentity, clients.businessName, Solicitante, ID do solicitante, "
                + "Cliente, CPF"
        ),
        (
            "agent",
            "Assignee, Agent, Agent Name, AGENT NAME, Agent.Username, User Name, Users, Teammate, Ticket owner, "
                + "hubspot_owner_id, Case Owner, OwnerId, owner.businessName, Atendente, Agente, Responsável, Operador, "
                + "Nome do atribuído, Proprietário"
        ),
        (
            "team",
            "Group, Team Name, Queue, Queue.Name, SKILL, Ring Groups, ownerTeam, Assigned teams, Department, Equipe, "
                + "Grupo, Fila, Time, Setor, Departamento, Gestor"
        ),
        (
            "channel",
            "Via, Source, Channel, Media Type, Contact Type, CALL TYPE, Case Origin, Origin, origin, Canal, "
                + "Canal do ticket, Canal de Origem, Origem"
        ),
        ("direction", "Direction, Initial Direction, InitiationMethod, Sentido"),
        (
            "received",
            "Created at, Created time, Created Time, Date, TIMESTAMP, Started At, InitiationTimestamp, "
                + "conversation_created_at, createdate, CreatedDate, Date/Time Opened, Created, createdDate, storageDate, "
                + "Criado em, Data de abertura, Data Abertura"
        ),
        ("queued", "Queue.EnqueueTimestamp"),
        ("assigned", "Initially assigned at, Assigned at, openDate, Data de atribuição"),
        (
            "first_response",
            "Initial response time, Answered At, Agent.ConnectedToAgentTimestamp, conversation_first_response_at, "
                + "first_agent_reply_date, Custom field ([CHART] Date of First Response), firstResponseDate, "
                + "slaRealResponseDate, Primeira Resposta Em, Data Resposta"
        ),
        (
            "response_time",
            "First reply time in minutes = minutes, First response time (in hrs) = hours, "
                + "Speed of answer in seconds = seconds, Wait Time, time_to_first_agent_reply = milliseconds, "
                + "Tempo da primeira resposta (min) = minutes, Tempo de espera, Tempo Resposta = days"
        ),
        ("first_resolution_time", "First resolution time in minutes = minutes"),
        (
            "queue_time",
            "QUEUE WAIT TIME, Queue.Duration = seconds, chatWaitingTime = seconds, TME"
        ),
        (
            "resolved",
            "Solved at, Resolved time, conversation_closed_at, closed_date, Close date, ClosedDate, Resolved, resolvedIn, "
                + "closedIn, closeDate, DisconnectTimestamp, Finished At, Resolvido Em, Data de resolução, "
                + "Data Finalização, Encerrado em"
        ),
        (
            "resolution_time",
            "Full resolution time in minutes = minutes, "
                + "Resolution time (h) = hours, Resolution time (in hrs) = hours, time_to_close = milliseconds, "
                + "Tempo total de resolução (min) = minutes, Tempo de resolução"
        ),
        (
            "status resolved_flag",
            "Status, baseStatus, Ticket status, hs_pipeline_stage, IsClosed, State, Situação, Estado"
        ),
        ("answered", "Answered (Y/N), ABANDONED, Respondida, Atendida, Perdida"),
        (
            "resolved_flag fcr_flag",
            "Resolved (Y/N), Avaliação Reclamação, hs_is_one_touch_ticket, resolvedInFirstCall, "
                + "Resolvido no primeiro contato, FCR"
        ),
        (
            "handle_time talk_time hold_time wrap_time",
            "Handle Time, Total Handle, AvgTalkDuration, TALK TIME, Total Talk, AgentInteractionDuration = seconds, "
                + "HOLD TIME, Total Hold, CustomerHoldDuration = seconds, AFTER CALL WORK TIME, Total ACW, "
                + "AfterContactWorkDuration = seconds, chatTalkTime = seconds, Time tracked, Tempo de atendimento, TMA, "
                + "Tempo em espera, Pós-atendimento"
        ),
        (
            "csat",
            "Satisfaction Score, Satisfaction rating, Survey results, conversation_rating, Survey Score, Rating, "
                + "Nota do Consumidor, Satisfação, Nota, Avaliação, Grau de satisfação, CSAT"
        ),
        (
            "ces nps",
            "CES, Customer effort, IEC, Esforço, NPS, Likelihood to recommend, Recomendaria, Nota NPS"
        ),
        (
            "qa qa.clarity qa.empathy qa.resolution sentiment",
            "QA score, IQS, Evaluation Score, Monitoria, Clareza, Empatia, Resolução, Sentiment, Sentimento"
        ),
        (
            "comment",
            "Satisfaction comment, feedback, message_body, Comment, Description, Comentário, Feedback, Transcrição, "
                + "Gravação"
        ),
        (
            "topic",
            "Topic, Type, Category, Sub-Category, Reason, DISPOSITION, Wrap-up, Tags, Request Type, hs_ticket_category, "
                + "serviceFull, Assunto, Motivo, Submotivo, Categoria, Grupo Problema, Problema, Tabulação"
        ),
        ("cost", "COST, cost, expenses.value, Custo, Valor"),
        (
            "program segment",
            "Campaign, CAMPAIGN, Product, Plan, Account, Programa, Campanha, Segmento, Segmento de Mercado, Perfil, UF, "
                + "Faixa Etária"
        ),
        (
            "reopens replies stations transfers transferred escalated",
            "Reopens, Replies, Agent interactions, Customer interactions, actionCount, Group stations, Assignee stations, "
                + "Transfer Out (Yes/No), TRANSFERS, IsEscalated, Reaberturas, Transferências"
        ),
        (
            "handler",
            "author_type, message_author_type, Handled by bot, Fin involved, agent_type, Atendido por bot, Robô"
        ),
        ("updated", "Updated at, Last updated time, lastUpdate, LastUpdateTimestamp"),
        ("chain", "InitialContactId"),
    ]

    static let headers = table.flatMap { line in
        line.headers.split(separator: ", ").map { entry in
            let parts = entry.split(separator: " = ").map(String.init)
            return (
                header: parts[0], fields: line.fields,
                unit: parts.count > 1 ? DurationUnit(rawValue: parts[1]) : nil
            )
        }
    }

    @Test func everyHeaderMeansItsField() {
        #expect(Self.headers.count > 220)
        for (header, fields, unit) in Self.headers {
            let form = HeaderForm(header)
            let meanings = form.keys.flatMap { FieldVocabulary.meanings(of: $0) }
            let wanted = fields.split(separator: " ").map(String.init)
            let meaning = meanings.first { wanted.contains($0.field.name) }
            #expect(meaning != nil, "\(header) means \(meanings.map(\.field.name)), not \(fields)")
            guard let meaning, meaning.field.need == .duration else { continue }
            #expect((form.unit ?? meaning.unit) == unit, "\(header)")
        }
    }
}
