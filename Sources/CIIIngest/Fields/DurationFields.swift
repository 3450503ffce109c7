/// How long: waiting, answering, handling.
extension FieldVocabulary {
    static let durationFields: [FieldDescription] = [
        FieldDescription(
            "response_time", .duration, "from the beginning to the first answer of a person",
            aliases: ["tempo_de_resposta"],
            headers: [
                "First reply time", "First response time", "Initial response time", "Speed of answer",
                "Wait Time",
                "Waiting time", "Time to first response",
                "Time to answer",
                "Answer time", "First response", "Tempo da primeira resposta", "Tempo de primeira resposta",
                "Tempo de espera", "Tempo de resposta", "Tempo médio de resposta", "TMR", "Espera",
                "ART", "FRT", "Average response time", "Response time",
            ],
            unitHeaders: [
                ("time_to_first_agent_reply", .milliseconds), ("Tempo Resposta", .days),
            ]),
        FieldDescription(
            "response_time_bh", .duration, "the same counted in opening hours only, as the log has it",
            headers: [
                "First reply time within business hours", "First response time within business hours",
                "First response time in business hours", "Business response time",
                "Tempo da primeira resposta em horário comercial", "Tempo de resposta em horário comercial",
                "Tempo de resposta em horas úteis",
            ],
            unitHeaders: [
                ("First reply time in minutes within business hours", .minutes),
                ("hs_time_to_first_response_in_operating_hours", .milliseconds),
            ]),
        FieldDescription(
            "any_response_time", .duration,
            "from the beginning to the first answer of anybody, bots included",
            headers: [
                "First reply time including bots", "Time to first bot reply", "Bot response time",
                "Tempo da primeira resposta com bots",
            ]),
        FieldDescription(
            "reply_time", .duration, "the mean wait for each answer in it",
            headers: [
                "Average reply time", "Avg reply time", "Mean reply time", "Tempo médio entre respostas",
                "Tempo médio por resposta",
            ]),
        FieldDescription(
            "queue_time", .duration, "the wait in the queue", aliases: ["tempo_na_fila"],
            headers: [
                "Queue wait time", "Queue wait", "Time in queue", "Average speed of answer", "ASA", "TME",
                "Tempo médio de espera", "Tempo na fila", "Tempo de fila", "Tempo em fila", "Espera na fila",
            ],
            unitHeaders: [("Queue.Duration", .seconds), ("chatWaitingTime", .seconds)]),
        FieldDescription(
            "resolution_time", .duration, "from the beginning to the solution",
            aliases: ["tempo_de_resolucao"],
            headers: [
                "Full resolution time", "Resolution time", "Time to resolution",
                "Time to resolve", "Average resolution time", "Tempo total de resolução",
                "Tempo de resolução",
                "Tempo médio de resolução", "TMS",
            ],
            unitHeaders: [("time_to_close", .milliseconds)]),
        FieldDescription(
            "first_resolution_time", .duration, "from the beginning to the first solution",
            headers: ["First resolution time", "Time to first resolution", "Tempo da primeira resolução"]),
        FieldDescription(
            "resolution_time_bh", .duration,
            "from the beginning to the solution in opening hours only, as the log has it",
            headers: [
                "Full resolution time within business hours", "Resolution time within business hours",
                "Resolution time in business hours", "Tempo de resolução em horário comercial",
                "Tempo de resolução em horas úteis",
            ],
            unitHeaders: [
                ("Full resolution time in minutes within business hours", .minutes),
                ("lifeTimeWorkingTime", .minutes),
            ]),
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
            "available_time", .duration, "the time the agent was free before it",
            headers: [
                "Idle time", "Available", "Time available", "Tempo disponível", "Tempo ocioso", "Tempo livre",
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
