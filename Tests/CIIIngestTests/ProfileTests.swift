import CIITime
import Testing

@testable import CIIIngest

/// A profile is taken by name or by the headers of the log, and says what the statement does not.
@Suite struct ProfileTests {
    static func profile(_ name: String, _ signatures: [[String]], _ rules: LoadRules = LoadRules())
        -> LoadProfile
    {
        LoadProfile(name: name, signatures: signatures, rules: rules)
    }

    static func load(
        _ text: String, profiles: [LoadProfile], named: String? = nil, _ rules: LoadRules = LoadRules()
    ) throws(LoadFailure) -> LoadedLog {
        var options = LoadOptions(rules: rules, zone: .utc)
        options.profiles = profiles
        options.profile = named
        return try Loader().load(.bytes(Array(text.utf8), name: "p.csv"), options: options)
    }

    @Test func theLargestSignatureWins() throws {
        let headers = ["Ticket_ID", "Assignee", "Via", "Created at"]
        let small = Self.profile("small", [["ticket id", "VIA"]])
        let large = Self.profile("large", [["nothing"], ["Ticket ID", "assignee", "via"]])
        let equal = Self.profile("equal", [["Created at", "assignee", "via"]])
        let cases: [([LoadProfile], String?)] = [
            ([small, large], "large"), ([large, small], "large"), ([large, equal], "large"),
            ([equal, large], "equal"), ([small], "small"), ([], nil),
            // Known by name only, by nothing, by a header twice, or by headers of which one is not there.
            ([Self.profile("named", [])], nil), ([Self.profile("empty", [[]])], nil),
            ([Self.profile("twice", [["Via", "via", "VIA"]]), small], "small"),
            ([Self.profile("other", [["Via", "Assignee", "Group"]])], nil),
        ]
        for (profiles, name) in cases {
            #expect(RulesInForce.profile(of: headers, among: profiles)?.profile.name == name)
        }
        #expect(
            RulesInForce.profile(of: headers, among: [large])?.signature == ["Ticket_ID", "Assignee", "Via"])
    }

    @Test func theAccountSaysWhichAndWhy() throws {
        let text = "Ticket ID,Assignee,Via,Group,Tags\n1,Ana,web,x,y\n"
        let known = Self.profile(
            "zendesk", [["ticket id", "assignee"], ["Ticket ID", "Assignee", "via", "Group", "Tags"]])
        let cases: [(String?, String?)] = [
            (
                nil,
                "zendesk, because of the headers Ticket ID, Assignee, Via, Group, …; `profile none` loads without it"
            ), ("Zendesk", "zendesk, as `profile` says"), ("none", nil), ("NONE", nil),
        ]
        for (named, sentence) in cases {
            #expect(
                try Self.load(text, profiles: [known], named: named).account.profile?.sentence == sentence)
        }
        #expect(
            throws: LoadFailure.noSuchProfile(profile: "zendes", nearest: ["zendesk"], names: ["zendesk"])
        ) { try Self.load(text, profiles: [known], named: "zendes") }
    }

    /// What is known before the file is read counts only where the profile is named; the rest counts either way.
    @Test func rulesOfAProfile() throws {
        var rules = LoadRules(
            format: "logfmt",
            mappings: [FieldMapping(field: "csat", column: "Pontos", scale: RatingScale(0, 10))])
        rules.dateOrder = .monthFirst
        rules.decimalMark = .comma
        rules.zone = try Zone(identifier: "-03:00")
        rules.kept = ["Nota", "absent"]
        rules.missingWords = ["ninguém"]
        let known = Self.profile("known", [["Pontos", "Criado em"]], rules)
        let text =
            "Pontos;Criado em;Nota;Atendente;Custo\n10;03/04/2025 10:00;5;NINGUÉM;1.530\n5;03/04/2025;3;Ana;2\n"
        let log = try Self.load(text, profiles: [known])
        #expect(
            LogRendering.rows(log.table) == [
                "row 5.0 | 2025-03-04T13:00:00+00:00 | 5.0 | · | 1530.0",
                "row 3.0 | 2025-03-04T03:00:00+00:00 | 3.0 | Ana | 2.0",
            ])
        #expect(log.fields.map(\.name) == ["csat", "received", "nota", "agent", "cost"])
        #expect(log.fields[2].notes == [.kept])
        #expect(log.fields[4].notes == [.decimalGiven(.comma)])
        // Named, the format holds: the text has no line of logfmt.
        #expect(throws: LoadFailure.self) { try Self.load(text, profiles: [known], named: "known") }
        // The statement goes first.
        var own = LoadRules(format: "csv", mappings: [FieldMapping(field: "nps", column: "Pontos")])
        own.dateOrder = .dayFirst
        let said = try Self.load(text, profiles: [known], named: "known", own)
        #expect(said.fields.map(\.name) == ["nps", "received", "nota", "agent", "cost"])
        #expect(LogRendering.rows(said.table)[0].contains("2025-04-03T13:00:00"))
    }

    /// Of several columns for a field the first that is there with values which fit.
    @Test func severalSpellingsOfOneHeader() throws {
        let mappings = ["Tempo", "TMA (min)", "Duracao", "Espera"].map {
            FieldMapping(field: "handle_time", column: $0, unit: .minutes)
        }
        let known = Self.profile("known", [["k"]], LoadRules(mappings: mappings))
        let cases: [(String, String, String)] = [
            ("k,Duracao,Espera\n1,2,3\n", "Duracao", "120.0s"),
            ("k,Espera,Duracao\n1,2,3\n", "Duracao", "180.0s"),
            ("k,Duracao,Espera\n1,,3\n", "Espera", "180.0s"),
            ("k,Duracao,Espera\n1,soon,3\n", "Espera", "180.0s"),
            ("k,Duracao,Espera\n1,,-\n", "Duracao", "·"),
            ("k,tma_min\n1,4\n", "tma_min", "240.0s"),
        ]
        for (text, header, value) in cases {
            let log = try Self.load(text, profiles: [known])
            let index = try #require(log.fields.firstIndex { $0.name == "handle_time" })
            #expect(log.fields[index].headers == [header], "\(text)")
            #expect(LogRendering.rows(log.table)[0].dropFirst(4).split(separator: " | ")[index] == value)
        }
        // Nothing fits: the first says so under its name, and no other column passes for it.
        let log = try Self.load("k,Duracao,TMA\n1,soon,5\n", profiles: [known])
        #expect(log.fields.filter { $0.name == "handle_time" }.map(\.headers) == [["Duracao"]])
        #expect(log.fields[1].notes.contains(.valuesDoNotFit(field: "handle_time", type: .duration)))
        #expect(log.fields[2].name == "tma")
    }

    /// A column serves the first field whose values it has.
    @Test func oneColumnForTwoFields() throws {
        let known = Self.profile(
            "known", [["k"]],
            LoadRules(mappings: [
                FieldMapping(field: "resolved", column: "Fim"),
                FieldMapping(field: "resolved_flag", column: "Fim"),
            ]))
        #expect(try Self.load("k,Fim\n1,sim\n", profiles: [known]).fields[1].name == "resolved_flag")
        #expect(try Self.load("k,Fim\n1,2025-01-02\n", profiles: [known]).fields[1].name == "resolved")
    }

    @Test func whatAStatementKeepsOrMapsAProfileLeaves() throws {
        var rules = LoadRules(mappings: [FieldMapping(field: "csat", column: "Nota")])
        rules.kept = ["CSAT"]
        let known = Self.profile("known", [["Nota"]], rules)
        let text = "Nota,CSAT,Agent\n5,4,Ana\n"
        var keeps = LoadRules()
        keeps.kept = ["nota", "AGENT"]
        let kept = try Self.load(text, profiles: [known], keeps)
        #expect(kept.fields.map(\.name) == ["nota", "csat_2", "agent_2"])
        #expect(kept.fields.allSatisfy { !$0.isRecognised && $0.notes == [.kept] })
        let maps = LoadRules(mappings: [FieldMapping(field: "csat", column: "CSAT")])
        let mapped = try Self.load(text, profiles: [known], maps)
        #expect(mapped.fields.map(\.name) == ["nota", "csat", "agent"])
        var both = maps
        both.kept = ["csat"]
        #expect(throws: LoadFailure.keptAndMapped("csat")) { try Self.load(text, profiles: [], both) }
        both.kept = ["Notas"]
        #expect(
            throws: LoadFailure.noSuchColumn(
                name: "p.csv", column: "Notas", nearest: ["Nota"], headers: ["Nota", "CSAT", "Agent"])
        ) { try Self.load(text, profiles: [], both) }
    }
}
