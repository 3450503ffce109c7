/// When: the instants of an interaction.
extension FieldVocabulary {
    static let timeFields: [FieldDescription] = [
        FieldDescription(
            "received", .instant, "when the interaction began", aliases: ["created", "criado", "recebido"],
            headers: [
                "Created at", "Created time", "Created", "Created date", "Created on", "TIMESTAMP",
                "Started At",
                "Start time", "Started", "InitiationTimestamp", "conversation_created_at", "createdate",
                "Date/Time Opened",
                "Opened", "Opened at", "createdDate", "storageDate", "Received at", "Received",
                "Date and time", "Datetime",
                "Criado em", "Criada em", "Data de abertura", "Data Abertura", "Data de criação",
                "Data criação", "Aberto em",
                "Data do chamado", "Data e hora", "Data/Hora", "Recebido em", "Início", "Call date",
                "Data da ligação",
            ],
            weakHeaders: ["Date", "Data", "Dia", "Day"]),
        FieldDescription(
            "queued", .instant, "when it began to wait for an agent", aliases: ["enfileirado"],
            headers: [
                "Queue.EnqueueTimestamp", "Queued at", "Enqueued at", "Entered queue at", "Queue entry time",
                "Entrada na fila", "Data de entrada na fila",
            ]),
        FieldDescription(
            "assigned", .instant, "when an agent got it",
            headers: [
                "Assigned at", "Initially assigned at", "openDate", "Data de atribuição", "Atribuído em",
                "Queue.DequeueTimestamp",
            ]),
        FieldDescription(
            "first_response", .instant, "when a person first answered",
            headers: [
                "Initial response time", "First response time", "First response at", "First response date",
                "Answered At",
                "Agent.ConnectedToAgentTimestamp", "conversation_first_response_at", "first_agent_reply_date",
                "Custom field ([CHART] Date of First Response)", "firstResponseDate", "slaRealResponseDate",
                "First response", "First reply at", "Primeira Resposta Em", "Primeira resposta",
                "Data Resposta",
                "Data da resposta", "Respondido em",
            ]),
        FieldDescription(
            "resolved", .instant, "when it was solved last",
            headers: [
                "Solved at", "Resolved time", "Resolved at", "conversation_closed_at", "closed_date",
                "Close date",
                "ClosedDate", "Closed at", "Closed", "resolvedIn", "closedIn", "DisconnectTimestamp",
                "Finished At",
                "Ended at", "End time", "Resolution date", "Resolvido Em", "Resolvido", "Data de resolução",
                "Data Finalização", "Data de encerramento", "Data encerramento", "Encerrado em", "Fechado em",
                "Fim",
                "Data de fechamento", "Data resolução",
            ]),
        FieldDescription(
            "updated", .instant, "when the record last changed",
            headers: [
                "Updated at", "Updated", "Last updated time", "lastUpdate", "LastUpdateTimestamp",
                "Last modified",
                "Atualizado em", "Última atualização",
            ]),
    ]
}
