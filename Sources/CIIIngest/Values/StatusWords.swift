/// Where an interaction stands.
extension Vocabularies {
    /// The canonical statuses; other words are kept as they are.
    static let statuses = WordTable<StaticString>([
        (["new", "novo", "nova", "na fila", "queued", "init"], "new"),
        (
            [
                "open", "opened", "aberto", "aberta", "em aberto", "reopened", "reaberto", "reaberta",
                "in progress",
                "inattendance", "in attendance", "em atendimento", "em andamento", "em analise", "working",
                "chatting", "calling", "waiting for support",
            ], "open"
        ),
        (
            [
                "pending", "hold", "on hold", "on-hold", "onhold", "stopped", "waiting",
                "waiting for customer",
                "waiting on customer", "waiting on contact", "postponed", "awaiting customer", "aguardando",
                "aguardando cliente", "pendente", "pausado", "parado", "suspenso", "em espera", "snoozed",
            ], "pending"
        ),
        (
            [
                "solved", "resolved", "done", "resolvido", "resolvida", "solucionado", "solucionada",
                "concluido",
                "concluida",
            ], "solved"
        ),
        (
            [
                "closed", "fechado", "fechada", "encerrado", "encerrada", "finalizado", "finalizada",
                "finalizada avaliada", "finalizada nao avaliada",
            ], "closed"
        ),
        (["cancelled", "canceled", "cancelado", "cancelada"], "cancelled"),
        (["spam", "lixo"], "spam"),
        (["merged", "mesclado", "mesclada", "unificado"], "merged"),
        (["deleted", "excluido", "excluida"], "deleted"),
    ])

    /// The letters LiveAgent writes; they count only where a column holds nothing else.
    static func status(letter: UInt8) -> StaticString? {
        switch letter {
        case UInt8(ascii: "I"), UInt8(ascii: "N"): "new"
        case UInt8(ascii: "T"), UInt8(ascii: "P"), UInt8(ascii: "C"): "open"
        case UInt8(ascii: "A"), UInt8(ascii: "W"): "pending"
        case UInt8(ascii: "R"): "solved"
        case UInt8(ascii: "L"): "closed"
        case UInt8(ascii: "B"): "spam"
        case UInt8(ascii: "X"): "deleted"
        default: nil
        }
    }
}
