/// What about: topics, words, costs and counts.
extension FieldVocabulary {
    static let contentFields: [FieldDescription] = [
        FieldDescription(
            "topic", .category, "what it was about", aliases: ["assunto", "motivo", "tema"],
            headers: [
                "Category", "Reason", "Disposition", "Contact reason", "Call reason", "Request Type",
                "Issue type",
                "hs_ticket_category", "serviceFull", "Assunto", "Motivo", "Categoria", "Tabulação", "Wrap-up",
                "Wrap up code", "Motivo do contato",
            ],
            weakHeaders: ["Type", "Tags", "Sub-Category", "Submotivo", "Problema", "Grupo Problema", "Tipo"]),
        FieldDescription(
            "comment", .text, "what the customer wrote", aliases: ["comentario", "transcript"],
            headers: [
                "Satisfaction comment", "Feedback", "message_body", "Comments", "Description", "Comentário",
                "Comentários", "Transcrição", "Transcript", "Message", "Mensagem", "Gravação", "Descrição",
                "Survey comment",
            ]),
        FieldDescription(
            "cost", .number, "what it cost", aliases: ["custo"],
            headers: ["expenses.value", "Cost per contact", "Custo", "Custo do contato"],
            weakHeaders: ["Valor"]),
        FieldDescription(
            "reopens", .number, "how often it was opened again", aliases: ["reaberturas"],
            headers: ["Reopen count", "Reopened count", "Reaberturas", "Times reopened"]),
        FieldDescription(
            "replies", .number, "how many answers it took", aliases: ["respostas"],
            headers: [
                "Agent interactions", "Reply count", "Agent replies", "actionCount", "Número de respostas",
            ], weakHeaders: ["Customer interactions"]),
        FieldDescription(
            "stations", .number, "how many agents or groups it went through", aliases: ["estacoes"],
            headers: ["Assignee stations"], weakHeaders: ["Group stations"]),
        FieldDescription(
            "transferred", .boolean, "whether it was passed on", aliases: ["transferida", "transferido"],
            headers: [
                "Transfer Out", "Is transferred", "Was transferred", "Transferida", "Transferido",
                "Foi transferida",
            ]),
        FieldDescription(
            "transfers", .number, "how often it was passed on", aliases: ["transferencias"],
            headers: ["Transfer count", "Number of transfers", "Transferências"]),
    ]
}
