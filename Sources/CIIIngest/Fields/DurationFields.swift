/// How long: waiting, answering, handling.
extension FieldVocabulary {
    static let durationFields: [FieldDescription] = [
        FieldDescription(
            "response_time", .duration, "from the beginning to the first answer of a person",
            aliases: ["tempo_de_resposta"],
            headers: [
                "First reply time", "First response time", "Initial response time", "Speed of answer",
                "Wait Time",
                "Waiting time", "Queue wait time", "Time to first response",
                "Time to answer",
                "Answer time", "First response", "Tempo da primeira resposta", "Tempo de primeira resposta",
                "Tempo de espera", "TME", "Tempo de resposta", "Tempo médio de resposta", "TMR", "Espera",
                "ART", "FRT", "Average response time", "Response time",
            ],
            unitHeaders: [
                ("time_to_first_agent_reply", .milliseconds), ("Queue.Duration", .seconds),
                ("chatWaitingTime", .seconds),
                ("Tempo Resposta", .days),
            ]),
        FieldDescription(
            "resolution_time", .duration, "from the beginning to the solution",
            aliases: ["tempo_de_resolucao"],
            headers: [
                "Full resolution time", "First resolution time", "Resolution time", "Time to resolution",
                "Time to resolve", "Average resolution time", "Tempo total de resolução",
                "Tempo de resolução",
                "Tempo médio de resolução", "TMS",
            ],
            unitHeaders: [("time_to_close", .milliseconds)]),
        FieldDescription(
            "handle_time", .duration, "the agent's time: talk, hold and work after the call",
            aliases: ["tma"],
            headers: [
                "Total Handle", "Avg handle time", "AHT", "Time tracked", "Tempo de atendimento", "TMA",
                "Handling time",
                "Call duration", "Duration", "Duração", "Duração da chamada",
            ]),
        FieldDescription(
            "talk_time", .duration, "the time agent and customer talked",
            headers: [
                "AvgTalkDuration", "Talk", "Total Talk", "Talk duration", "Avg talk time",
                "Tempo de conversa",
                "Tempo de conversação",
            ],
            unitHeaders: [("AgentInteractionDuration", .seconds), ("chatTalkTime", .seconds)]),
        FieldDescription(
            "hold_time", .duration, "the time the customer was on hold",
            headers: ["Hold", "Total Hold", "Hold duration", "Tempo em espera"],
            unitHeaders: [("CustomerHoldDuration", .seconds)]),
        FieldDescription(
            "wrap_time", .duration, "the agent's work after the call",
            headers: [
                "After call work time", "After call work", "Total ACW", "ACW", "Wrap", "Wrap-up time",
                "Wrap up duration",
                "Pós-atendimento", "Tempo pós-atendimento",
            ],
            unitHeaders: [("AfterContactWorkDuration", .seconds)]),
        FieldDescription(
            "wait_time", .duration, "the time the customer waited in all",
            headers: [
                "Requester wait time", "Customer wait time", "Wait", "Total wait time",
                "Tempo de espera do cliente",
            ]),
        FieldDescription(
            "next_contact", .duration,
            "the time to the same customer's next contact, missing where none followed",
            aliases: ["proximo_contato"], headers: [], isWorkedOut: true),
        FieldDescription(
            "next_leg", .duration, "the time to the next interaction of the same chain of transfers",
            aliases: ["proxima_etapa"], headers: [], isWorkedOut: true),
    ]
}
