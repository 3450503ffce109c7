import CIITime
import Testing

@testable import CIIIngest

/// Names, headers and words are found as they are meant.
@Suite struct VocabularyTests {
    static let headers: [(String, String, DurationUnit?)] = [
        ("Ticket ID", "id", nil), ("CALL ID", "id", nil), ("Número do ticket", "id", nil),
        ("Protocolo", "id", nil),
        ("Requester email", "customer", nil), ("Solicitante", "customer", nil), ("AGENT NAME", "agent", nil),
        ("Agent.Username", "agent", nil), ("Responsável", "agent", nil), ("Queue.Name", "team", nil),
        ("Departamento", "team", nil), ("Media Type", "channel", nil), ("Canal de Origem", "channel", nil),
        ("InitiationMethod", "direction", nil), ("Created at", "received", nil),
        ("created_at", "received", nil),
        ("conversation_created_at", "received", nil), ("Criado em", "received", nil),
        ("Data Abertura", "received", nil),
        ("Initially assigned at", "assigned", nil), ("Answered At", "first_response", nil),
        ("Primeira Resposta Em", "first_response", nil), ("Solved at", "resolved", nil),
        ("Encerrado em", "resolved", nil), ("First reply time in minutes", "response_time", .minutes),
        ("First response time (in hrs)", "first_response", .hours),
        ("Speed of answer in seconds", "response_time", .seconds), ("QUEUE WAIT TIME", "queue_time", nil),
        ("time_to_first_agent_reply", "response_time", .milliseconds),
        ("chatWaitingTime", "queue_time", .seconds),
        ("Tempo da primeira resposta (min)", "response_time", .minutes), ("TME", "queue_time", nil),
        ("Tempo Resposta", "response_time", .days),
        ("Full resolution time in minutes", "resolution_time", .minutes),
        ("Resolution time (h)", "resolution_time", .hours),
        ("time_to_close", "resolution_time", .milliseconds),
        ("AvgTalkDuration", "talk_time", nil), ("TALK TIME", "talk_time", nil),
        ("AgentInteractionDuration", "talk_time", .seconds), ("AFTER CALL WORK TIME", "wrap_time", nil),
        ("TMA", "handle_time", nil), ("handleTimeSeconds", "handle_time", .seconds),
        ("handle_time_ms", "handle_time", .milliseconds), ("Answered (Y/N)", "answered", nil),
        ("ABANDONED", "answered", nil), ("Resolvido no primeiro contato", "fcr_flag", nil),
        ("Satisfaction Score", "csat", nil), ("Nota do Consumidor", "csat", nil), ("IEC", "ces", nil),
        ("Likelihood to recommend", "nps", nil), ("Empatia", "qa.empathy", nil),
        ("Comentário", "comment", nil),
        ("Wrap-up", "topic", nil), ("Custo", "cost", nil), ("Reaberturas", "reopens", nil),
        ("IsEscalated", "escalated", nil),
        ("Updated at", "updated", nil), ("Campaign", "program", nil),
        ("First reply time in minutes within business hours", "response_time_bh", .minutes),
        ("hs_time_to_first_response_in_operating_hours", "response_time_bh", .milliseconds),
        ("Tempo da primeira resposta em horário comercial", "response_time_bh", nil),
        ("First reply time including bots", "any_response_time", nil),
        ("Tempo médio entre respostas", "reply_time", nil),
        ("Average reply time (min)", "reply_time", .minutes),
        ("Tempo na fila", "queue_time", nil), ("Average speed of answer", "queue_time", nil),
        ("First resolution time in minutes", "first_resolution_time", .minutes),
        ("Tempo da primeira resolução", "first_resolution_time", nil),
        ("Full resolution time in minutes within business hours", "resolution_time_bh", .minutes),
        ("Tempo de resolução em horário comercial", "resolution_time_bh", nil),
        ("Idle time", "available_time", nil), ("Tempo ocioso", "available_time", nil),
        ("Abandoned in queue", "abandoned", nil), ("Abandonada na fila", "abandoned", nil),
        ("First level solvable", "solvable", nil), ("Solucionável no primeiro nível", "solvable", nil),
        ("Would do business again", "again", nil), ("Voltaria a fazer negócios", "again", nil),
        ("Survey sent", "surveyed", nil), ("Pesquisa enviada", "surveyed", nil),
        ("Soft skills", "qa.soft", nil), ("Habilidades comportamentais", "qa.soft", nil),
        ("Technical skills", "qa.technical", nil), ("Conhecimento técnico", "qa.technical", nil),
    ]

    @Test(arguments: headers)
    func headersMeanTheirField(header: String, field: String, unit: DurationUnit?) throws {
        let form = HeaderForm(header)
        let meaning = try #require(form.keys.flatMap { FieldVocabulary.meanings(of: $0) }.first)
        #expect(meaning.field.name == field)
        #expect((form.unit ?? meaning.unit) == unit)
    }

    static let unknown = [
        "Custom field (Time to first response)", "xyz", "", "()", "in minutes",
    ]

    @Test(arguments: unknown)
    func otherHeadersMeanNothing(header: String) {
        #expect(HeaderForm(header).keys.flatMap { FieldVocabulary.meanings(of: $0) }.isEmpty)
    }

    @Test func namesAndAliasesAreUnambiguous() {
        var seen: [String: String] = [:]
        for field in FieldVocabulary.all {
            for name in [field.name] + field.aliases {
                #expect(seen[name] == nil, "\(name) names \(field.name) and \(seen[name] ?? "")")
                seen[name] = field.name
                #expect(FieldVocabulary.field(named: name)?.name == field.name)
            }
            #expect(!field.summary.isEmpty && !field.summary.hasSuffix("."))
        }
        let canonical = [
            "id", "customer", "agent", "team", "channel", "direction", "received", "assigned",
            "first_response", "resolved",
            "response_time", "resolution_time", "status", "answered", "resolved_flag", "fcr_flag",
            "handle_time",
            "talk_time", "hold_time", "wrap_time", "wait_time", "csat", "ces", "nps", "qa", "qa.clarity",
            "qa.empathy",
            "qa.resolution", "sentiment", "comment", "topic", "cost", "program", "segment", "reopens",
            "replies",
            "transfers", "transferred", "stations", "escalated", "handler", "updated", "queued", "chain",
            "next_contact", "next_leg", "response_time_bh", "any_response_time", "reply_time", "queue_time",
            "first_resolution_time", "resolution_time_bh", "available_time", "abandoned", "solvable", "again",
            "surveyed", "qa.soft", "qa.technical",
        ]
        #expect(Set(FieldVocabulary.all.map(\.name)) == Set(canonical))
    }

    @Test func wordsAreFoundWithoutCaseAndAccents() {
        let words: [(String, Bool?)] = [
            ("SIM", true), ("não", false), ("NÃO", false), ("Nao", false), ("y", true), ("ye", nil),
            ("", nil), ("1", true),
        ]
        for (word, meaning) in words {
            #expect(Self.bytes(word) { Vocabularies.boolean[$0] } == meaning, "\(word)")
        }
        let ratings: [(String, Vocabularies.RatingWord?)] = [
            ("Muito Satisfeito", .share(1)), ("ÓTIMO", .share(1)), ("Péssimo", .share(0)),
            ("regular", .share(0.5)),
            ("😍", .share(1)), ("😠", .share(0)), ("Offered", .offered), ("Not Offered", .unoffered),
            ("great?", nil),
        ]
        for (word, meaning) in ratings {
            #expect(Self.bytes(word) { Vocabularies.ratings[$0] } == meaning, "\(word)")
        }
    }

    static let missing = [
        "NA", "n/a", "#N/A", "<NA>", "n.d.", "N/D", "NULL", "(null)", "\\N", "nulo", "None", "[None]", "nil",
        "NaN",
        "NaT", "undefined", "missing", "(blank)", "vazio", "em branco", "-", "—", "?", ".", "#DIV/0!",
        "#VALOR!",
        "Sem resposta", "sem nota", "Não informado", "não se aplica", "Não avaliada", "not applicable",
        "not set",
        "no answer", "Not ranked", "unrated", "Nenhum",
    ]

    @Test(arguments: missing)
    func missingIsWrittenInManyWays(word: String) throws {
        #expect(Self.bytes(word) { Vocabularies.missing[$0] } != nil)
        let text = "id;csat\n1;\(word)\n2;4\n"
        let log = try Loader().load(.bytes(Array(text.utf8), name: "m.csv"), options: LoadOptions(zone: .utc))
        #expect(LogRendering.rows(log.table) == ["row 1 | ·", "row 2 | 4.0"])
        #expect(log.fields[1].missing == 1 && log.rejects.valueCount == 0)
    }

    @Test func whatSaysSomethingIsNotMissing() {
        for word in ["0", "no", "não", "unknown", "other", "offered", "[Deleted]", "n", "x", "nao", "N/AA"] {
            #expect(Self.bytes(word) { Vocabularies.missing[$0] } == nil, "\(word)")
        }
    }

    static func bytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Array(text.utf8).withUnsafeBufferPointer { body($0) }
    }
}
