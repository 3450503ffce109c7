import CIIText

/// The fields that only event logs have, and the headers that mean them.
///
/// They are looked for only where a statement says `events by`; in other logs these headers mean what they mean there.
public enum EventVocabulary {
    /// What happened.
    public static let event = FieldDescription(
        "event", .category, "what happened, in a log with one row per event",
        headers: [
            "Event", "concept:name", "Activity", "Activity name", "IncidentActivity_Type", "Activity type",
            "Event type", "Event name", "Event kind", "eventtype", "eventname", "Action", "Action type",
            "Action name", "Evento", "Tipo de evento", "Tipo do evento", "Tipo evento", "Nome do evento",
            "Atividade", "Tipo de atividade", "Nome da atividade", "Ação", "Acao", "Tipo de ação",
            "Ocorrência",
            "Movimentação", "Movimento", "Andamento", "Histórico", "part_type", "Verb", "Operation",
            "Operação",
            "Transition", "Transição", "Step", "Etapa",
        ],
        weakHeaders: ["Type", "Tipo", "Name", "Description", "Descrição"])

    /// The state a record was brought to, in a log with one row per update of a record.
    public static let state = FieldDescription(
        "event_state", .category, "the state after an update, in a log with one row per update of a record",
        headers: [
            "incident_state", "New state", "New status", "To state", "To status", "State to", "Status to",
            "State after", "Status after", "Novo estado", "Novo status", "Nova situação", "Para status",
            "Status novo", "Ticket state", "Case state", "Request state", "Ticket status", "Case status",
            "Conversation status", "Incident status", "Status do ticket", "Status do chamado",
            "Situação do chamado", "State", "Status", "Estado", "Situação", "Stage", "lifecycle:transition",
        ])

    /// When it happened.
    public static let time = FieldDescription(
        "event_time", .instant, "when it happened, in a log with one row per event",
        headers: [
            "time:timestamp", "Complete Timestamp", "Event time", "Event timestamp", "Event date", "Event at",
            "Event datetime", "Event date and time", "Occurred at", "Occurred", "DateStamp", "Date stamp",
            "Timestamp", "time stamp", "ts", "event_ts", "Activity time", "Activity date", "Action time",
            "Action date", "Happened at", "Performed at", "Logged at", "Change date time", "Changed at",
            "Change date", "sys_updated_at", "sys_updated_on", "Data/Hora", "Data e hora", "Data hora",
            "Data/Hora do evento", "Data do evento", "Hora do evento", "Data e hora do evento",
            "Data da ação",
            "Data da atividade", "Ocorrido em", "Momento", "Instante", "Updated at", "Updated on", "Updated",
            "Modified at", "Last updated", "Alterado em", "Atualizado em", "Data da alteração",
            "Data de atualização", "End timestamp", "Complete time", "End time", "Datetime", "Date and time",
            "Date time", "time", "eventtime", "Created at", "Created on", "created", "Criado em", "Date",
            "Data",
            "Hora",
        ])

    /// What tells the order of events at the same time.
    public static let number = FieldDescription(
        "event_number", .number, "what tells the order of events at the same time",
        headers: [
            "sys_mod_count", "Event number", "Event no", "Sequence", "Sequence number", "Seq", "seq_no",
            "Activity number", "Event order", "Event index", "Sequência", "Número do evento", "Ordem",
        ])

    /// Every field of event logs.
    public static let fields = [event, state, time, number]

    /// The field of event logs of that name; nil where there is none.
    static func field(named name: String) -> FieldDescription? { fields.first { $0.name == folded(name) } }

    /// Headers that mean a field of every log where a row is an event, and nothing or something else elsewhere.
    static let further: [(field: String, headers: [String])] = [
        (
            "agent",
            [
                "org:resource", "Resource", "Resource name", "Recurso", "Performed by", "Performer", "Actor",
                "Actor name", "actor.name", "Author", "Author name", "author.name", "Handled by", "Operator",
                "Autor",
                "Executado por", "Realizado por", "User", "Usuário", "Updated by",
            ]
        ),
        (
            "team",
            [
                "org:group", "Workgroup", "Work group", "Support group", "Resolver group", "queuename",
                "org:unit",
            ]
        ),
        (
            "handler",
            [
                "author.type", "Author type", "Actor type", "actor.type", "Sender type", "sender.type",
                "Performer type", "Tipo de autor", "Tipo de ator", "Tipo do autor", "Papel",
            ]
        ),
    ]
}
