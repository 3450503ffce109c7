/// Who and where: identifiers, people, teams and channels.
extension FieldVocabulary {
    static let peopleFields: [FieldDescription] = [
        FieldDescription(
            "id", .identifier, "what tells one interaction from another", aliases: ["protocolo"],
            headers: [
                "Ticket ID", "Call Id", "Interaction ID", "Conversation ID", "ContactId", "Case Number",
                "Case ID",
                "Issue key", "protocol", "Protocolo", "Número do ticket", "Número do chamado", "ID do ticket",
                "Chamado",
                "Ticket", "Ticket number", "Session ID", "Contact ID", "Incident number",
            ]),
        FieldDescription(
            "chain", .identifier, "the first contact of a chain of transfers", aliases: ["cadeia"],
            headers: ["InitialContactId", "Initial Contact ID", "First Contact ID", "Original Contact ID"]),
        FieldDescription(
            "customer", .identifier, "who asked", aliases: ["cliente"],
            headers: [
                "Requester", "Requester id", "Requester email", "Requester name", "Contact ID", "ContactId",
                "Full name",
                "Customer Phone", "Customer ID", "Customer name", "Customer email", "ANI",
                "message_author_id", "Reporter",
                "CustomerIdentity", "clients.businessName", "Solicitante", "ID do solicitante", "Cliente",
                "ID do cliente",
                "Nome do cliente", "CPF", "Caller", "Caller ID", "User ID",
            ]),
        FieldDescription(
            "agent", .category, "who handled it last", aliases: ["agente", "atendente", "operador"],
            headers: [
                "Assignee", "Assignee name", "Agent Name", "Agent.Username", "Agent ID", "User Name", "Users",
                "Teammate",
                "Ticket owner", "hubspot_owner_id", "Case Owner", "OwnerId", "Owner", "owner.businessName",
                "Atendente",
                "Agente", "Responsável", "Operador", "Nome do atribuído", "Proprietário", "Assigned to",
                "Atribuído a",
                "Analista", "Representative", "Nome do agente",
            ]),
        FieldDescription(
            "team", .category, "the group or queue that handled it", aliases: ["equipe", "grupo", "fila"],
            headers: [
                "Group", "Team Name", "Queue", "Queue.Name", "Skill", "Ring Groups", "ownerTeam",
                "Assigned teams",
                "Assignment group", "Department", "Equipe", "Grupo", "Fila", "Time", "Setor", "Departamento",
                "Gestor",
                "Group name", "Queue name",
            ]),
        FieldDescription(
            "channel", .channel, "how the customer came: phone, chat, email, …", aliases: ["canal"],
            headers: [
                "Via", "Media Type", "Contact Type", "Call type", "Case Origin", "Origin", "Canal",
                "Canal do ticket",
                "Canal de Origem", "Canal de atendimento", "Ticket channel",
            ], weakHeaders: ["Source", "Origem"]),
        FieldDescription(
            "direction", .direction, "inbound or outbound", aliases: ["sentido"],
            headers: ["Initial Direction", "InitiationMethod", "Call direction", "Sentido", "Direção"]),
        FieldDescription(
            "handler", .handler, "human, bot or mixed", aliases: ["bot"],
            headers: [
                "author_type", "message_author_type", "Handled by", "agent_type", "Handler type",
                "Tipo de atendente",
            ],
            inverseHeaders: [
                "Handled by bot", "Fin involved", "Atendido por bot", "Robô", "Is bot", "Bot involved",
            ]),
        FieldDescription(
            "program", .category, "the service programme or campaign",
            aliases: ["programme", "programa", "campanha"],
            headers: ["Campaign", "Programme", "Programa", "Campanha"]),
        FieldDescription(
            "segment", .category, "the kind of customer", aliases: ["segmento"],
            headers: [
                "Customer segment", "Plan", "Account", "Segmento", "Segmento de Mercado", "Perfil", "UF",
                "Faixa Etária",
            ], weakHeaders: ["Product", "Produto", "Tier"]),
    ]
}
