/// The words event logs have for what happened, in English and Portuguese.
///
/// They are compared in the form of ``EventWord/form(_:)``: case, accents and signs do not count, `COMPLETEAGENT` and
/// `comment.public` stand as one and two words.
public enum EventWords {
    /// The words of each kind; the name of a kind is one of its words.
    public static let all: [(kind: EventKind, words: [String])] = [
        (
            .opened,
            [
                "opened", "open", "created", "create", "creation", "new", "submitted", "submit", "received",
                "receive", "registered", "register", "registration", "logged", "raised", "reported", "insert",
                "inserted", "initiated", "start", "started", "arrived", "arrival", "offered", "inbound",
                "intake",
                "aberto", "aberta", "abertura", "abrir", "criado", "criada", "criacao", "criar", "novo",
                "nova",
                "recebido", "recebida", "recebimento", "registrado", "registrada", "registro", "cadastrado",
                "inserido", "iniciado", "iniciada", "inicio", "entrada",
            ]
        ),
        (
            .queued,
            [
                "queued", "queue", "enter queue", "enterqueue", "entered queue", "enqueue", "enqueued",
                "in queue",
                "join queue", "joined queue", "waiting in queue", "awaiting assignment",
                "waiting for assignment",
                "unassigned", "na fila", "em fila", "fila", "entrou na fila", "enfileirado", "espera na fila",
                "aguardando na fila", "aguardando atribuicao", "aguardando atendimento",
            ]
        ),
        (
            .assigned,
            [
                "assigned", "assign", "assignment", "auto assigned", "allocated", "allocate", "allocation",
                "dispatched", "dispatch", "routed", "delegated", "atribuido", "atribuida", "atribuicao",
                "atribuir",
                "designado", "designada", "distribuido", "distribuida", "alocado", "alocada",
            ]
        ),
        (
            .reassigned,
            [
                "reassigned", "reassign", "reassignment", "re assigned", "re assignment", "reallocated",
                "assignment change", "assignment changed", "assignee changed", "assignee change",
                "owner changed",
                "owner change", "group changed", "group change", "assigned group changed", "agent changed",
                "reatribuido", "reatribuida", "reatribuicao", "redistribuido", "redistribuida",
                "mudanca de responsavel", "responsavel alterado",
            ]
        ),
        (
            .transferred,
            [
                "transferred", "transfer", "transfered", "blind transfer", "blindtransfer",
                "attended transfer",
                "attendedtransfer", "forwarded", "forward", "handoff", "hand off", "handover", "hand over",
                "handed over", "handed off", "rerouted", "transferido", "transferida", "transferencia",
                "transferir",
                "encaminhado", "encaminhada", "encaminhamento", "encaminhar", "repassado", "repassada",
                "redirecionado", "redirecionada",
            ]
        ),
        (
            .escalated,
            [
                "escalated", "escalate", "escalation", "require upgrade", "escalado", "escalada", "escalar",
                "escalonado", "escalonada", "escalonamento", "escalacao",
            ]
        ),
        (
            .accepted,
            [
                "accepted", "accept", "take in charge", "taken in charge", "taken", "take", "took over",
                "take over",
                "claimed", "claim", "acknowledged", "acknowledge", "in progress", "inprogress",
                "work in progress",
                "wip", "active", "activated", "working", "work started", "started work", "start work",
                "start progress", "started progress", "in attendance", "inattendance", "in treatment",
                "ongoing",
                "in call", "resumed", "resume", "em atendimento", "em andamento", "em analise",
                "em tratamento",
                "em execucao", "atendimento iniciado", "inicio do atendimento", "inicio de atendimento",
                "iniciou atendimento", "aceito", "aceita", "aceite", "assumido", "assumida", "assumiu",
                "ativo",
                "ativa", "retomado", "retomada",
            ]
        ),
        (
            .worked,
            [
                "worked", "operator update", "analysis research", "analysis", "research", "investigation",
                "investigated", "diagnosis", "diagnosed", "incident reproduction", "dial in", "analisado",
                "analisada", "diagnostico", "investigado", "trabalhado",
            ]
        ),
        (
            .answered,
            [
                "answered", "answer", "connect", "connected", "agent connected", "agent joined", "agent join",
                "pickup", "pick up", "picked up", "first response", "first reply", "atendido", "atendida",
                "atendeu",
                "atender", "conectado", "conectada", "primeira resposta", "primeiro atendimento",
            ]
        ),
        (
            .replied,
            [
                "replied", "reply", "respond", "responded", "response", "response sent", "reply sent",
                "commented",
                "comment", "comment public", "public comment", "public reply", "comment added",
                "comment created",
                "agent comment", "message sent", "sent message", "email sent", "sent email", "mail sent",
                "outbound", "outbound message", "mail to customer", "email to customer", "reply to customer",
                "communication with customer", "customer contacted", "contacted customer", "respondido",
                "respondida", "respondeu", "responder", "resposta", "resposta enviada", "resposta publica",
                "resposta do atendente", "resposta ao cliente", "comentario", "comentario publico",
                "mensagem", "message", "mensagem enviada", "mensagem do atendente", "email enviado",
                "contato com cliente",
                "contato com o cliente",
            ]
        ),
        (
            .automated,
            [
                "automated", "auto reply", "auto response", "autoreply", "autoresponse", "automatic reply",
                "automated reply", "automated message", "bot", "bot reply", "bot replied", "bot message",
                "bot response", "resposta automatica", "mensagem automatica", "resposta do bot",
                "mensagem do bot",
                "robo",
            ]
        ),
        (
            .customer,
            [
                "customer", "update from customer", "customer update", "customer updated", "customer reply",
                "customer replied", "customer comment", "customer commented", "customer message",
                "customer response", "customer responded", "reply from customer", "comment customer",
                "message from customer", "user replied", "user reply", "user message", "user commented",
                "requester replied", "requester comment", "client replied", "client reply",
                "end user comment",
                "end user replied", "message received", "email received", "mail received", "incoming message",
                "inbound message", "callback request", "resposta do cliente", "cliente respondeu",
                "mensagem do cliente", "mensagem recebida", "email recebido", "retorno do cliente",
                "comentario do cliente", "respondido pelo cliente", "cliente",
            ]
        ),
        (
            .pending,
            [
                "pending", "pend", "wait", "waiting", "hold", "on hold", "onhold", "held", "put on hold",
                "suspended", "suspend", "paused", "pause", "parked", "snoozed", "snooze", "postponed",
                "stopped",
                "awaiting", "pendente", "pendencia", "aguardando", "aguardar", "em espera", "espera",
                "pausado",
                "pausada", "suspenso", "suspensa", "retido", "retida", "parado", "parada",
            ]
        ),
        (
            .rang,
            [
                "rang", "ringnoanswer", "ring no answer", "ringcanceled", "ring canceled", "ring", "ringing",
                "agent did not answer", "declined", "decline", "refused", "agent rejected", "tocando",
                "chamando",
                "recusado", "recusada", "recusou",
            ]
        ),
        (
            .missed,
            [
                "missed", "exitwithtimeout", "exit with timeout", "exitempty", "exit empty", "exitwithkey",
                "exit with key", "lost", "unanswered", "not answered", "timeout", "timed out", "voicemail",
                "perdido", "perdida", "nao atendido", "nao atendida", "nao respondido", "nao respondida",
            ]
        ),
        (
            .abandoned,
            [
                "abandoned", "abandon", "abandonment", "caller abandoned", "abandonado", "abandonada",
                "abandono",
                "abandonou", "desistencia", "desistiu", "desistente",
            ]
        ),
        (
            .completed,
            [
                "completed", "complete", "completeagent", "complete agent", "completecaller",
                "complete caller",
                "completion", "hangup", "hang up", "hung up", "disconnect", "disconnected", "ended", "end",
                "finished", "finish", "terminated", "desligado", "desligada", "desconectado", "desconectada",
                "terminado", "terminada", "termino", "fim", "fim do atendimento",
            ]
        ),
        (
            .resolved,
            [
                "resolved", "resolve", "resolution", "solved", "solve", "solution", "solution provided",
                "fixed",
                "fix", "done", "resolvido", "resolvida", "resolver", "resolucao", "solucionado",
                "solucionada",
                "solucionar", "solucao", "concluido", "concluida", "conclusao", "concluir",
            ]
        ),
        (
            .closed,
            [
                "closed", "close", "closing", "closure", "auto closed", "autoclosed", "archived", "fechado",
                "fechada", "fechamento", "fechar", "encerrado", "encerrada", "encerramento", "encerrar",
                "finalizado", "finalizada", "finalizacao", "finalizar", "arquivado", "arquivada",
            ]
        ),
        (
            .reopened,
            [
                "reopened", "reopen", "reopening", "re open", "re opened", "reactivated", "reaberto",
                "reaberta",
                "reabertura", "reabrir", "reativado", "reativada",
            ]
        ),
        (
            .cancelled,
            [
                "cancelled", "cancel", "canceled", "cancellation", "withdrawn", "cancelado", "cancelada",
                "cancelamento",
            ]
        ),
        (.spam, ["spam", "lixo"]),
        (.merged, ["merged", "merge", "mesclado", "mesclada", "unificado", "unificada"]),
        (.deleted, ["deleted", "delete", "excluido", "excluida", "exclusao"]),
        (
            .noted,
            [
                "noted", "note", "notes", "note added", "internal note", "private note", "work note",
                "work notes",
                "comment private", "private comment", "comment internal", "internal comment", "attachment",
                "attachment added", "tag", "tagged", "update", "updated", "status change", "status changed",
                "modified", "edit", "edited", "viewed", "read", "rated", "rating", "survey", "survey sent",
                "satisfaction rating", "assign seriousness", "schedule intervention", "create sw anomaly",
                "verified", "invalid", "duplicate", "external update", "external vendor assignment",
                "external vendor reassignment", "quality indicator", "quality indicator fixed",
                "quality indicator set", "caused by ci", "vendor reference", "notify by change",
                "alert stage 1",
                "alert stage 2", "alert stage 3", "problem closure", "problem workaround", "ooresponse",
                "referred",
                "did", "queuestart", "configreload", "addmember", "removemember", "agentlogin", "agentlogoff",
                "agentcallbacklogin", "agentcallbacklogoff", "unpause", "nota", "nota interna", "observacao",
                "comentario interno", "comentario privado", "nota privada", "anexo", "atualizado",
                "atualizada",
                "atualizacao", "avaliado", "avaliada", "avaliacao", "pesquisa", "pesquisa enviada",
            ]
        ),
    ]

    /// Words that say to whom or by whom, after which nothing counts: `assigned to Ana`.
    static let turningWords: Set<String> = [
        "to", "from", "by", "for", "with", "of", "on", "in", "due", "because", "para", "por", "pelo", "pela",
        "de",
        "do", "da", "com", "ao", "a", "em", "no", "na",
    ]

    /// Words with which a state goes on in any way: `Awaiting User Info`, `Wait - Vendor`.
    static let waitingWords: Set<String> = [
        "awaiting", "waiting", "wait", "pending", "aguardando", "pendente", "hold",
    ]

    /// Last words of a change to something that is followed elsewhere or not at all: `Impact Change`.
    static let changeWords: Set<String> = [
        "change", "changed", "update", "updated", "modified", "edited", "added", "removed", "alterado",
        "alterada",
        "atualizado", "atualizada", "alteracao", "adicionado", "adicionada", "removido", "removida", "set",
    ]

    /// Words that name the thing, the agent or the change, beside the word that says what happened.
    static let namingWords: Set<String> = [
        "ticket", "tickets", "case", "incident", "conversation", "chat", "call", "contact", "issue",
        "request",
        "interaction", "session", "message", "part", "event", "task", "status", "state", "stage", "set",
        "changed",
        "change", "the", "was", "is", "has", "been", "to", "agent", "admin", "operator", "team", "group",
        "queue",
        "automatically", "auto", "manually", "chamado", "chamada", "atendimento", "conversa", "caso",
        "incidente",
        "solicitacao", "ligacao", "contato", "protocolo", "o", "a", "do", "da", "de", "para", "foi",
        "situacao",
        "estado", "alterado", "alterada", "mudou", "atendente", "agente", "operador", "automaticamente",
    ]

    /// Words that name who did it, where the rest says what: `conversation.user.created`.
    static let customerWords: Set<String> = [
        "user", "customer", "requester", "client", "lead", "visitor", "caller", "cliente", "usuario",
        "solicitante",
    ]

    /// Words that name a bot as who did it.
    static let botWords: Set<String> = ["bot", "chatbot", "robot", "robo", "automation"]
}
