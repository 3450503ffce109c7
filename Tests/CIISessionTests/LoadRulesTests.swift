import CIIIngest
import CIILanguage
import CIITime
import TestSupport
import Testing

@testable import CIISession

/// What statements say of logs, as the loader is told it.
struct LoadRulesTests {
    private func rules(_ parts: String) throws -> LoadRules {
        guard case .statements(let statements) = parse("follow \"a\" " + parts),
            case .follow(_, let reading) = statements.first?.value
        else { throw Unreadable(parts: parts) }
        return try LoadRules(reading)
    }

    /// The parts are no statement.
    private struct Unreadable: Error {
        var parts: String
    }

    @Test func eachPartIsOneRule() throws {
        let cases: [(String, (inout LoadRules) -> Void)] = [
            ("", { _ in }), ("as JSONL", { $0.format = "jsonl" }),
            ("separator \"\\t\"", { $0.separator = "\t" }), ("quote \"'\"", { $0.quote = .character(0x27) }),
            ("quote \"\"", { $0.quote = QuoteRule.none }), ("header none", { $0.header = HeaderRule.none }),
            ("header first", { $0.header = .first }),
            ("pattern /(?<id>\\d+)\\/x/", { $0.pattern = "(?<id>\\d+)/x" }),
            ("dates dmy", { $0.dateOrder = .dayFirst }), ("dates mdy", { $0.dateOrder = .monthFirst }),
            ("dates ymd", { $0.dateOrder = .yearFirst }), ("decimal comma", { $0.decimalMark = .comma }),
            ("decimal point", { $0.decimalMark = .point }), ("keep \"A\", \"b\"", { $0.kept = ["A", "b"] }),
            ("blank \"[None]\", \"-\"", { $0.missingWords = ["[None]", "-"] }),
            ("counted by \"Calls\"", { $0.countedBy = "Calls" }),
            ("events by Número", { $0.eventKey = "Número" }),
            ("events by \"Nr. 1\"", { $0.eventKey = "Nr. 1" }),
            ("only agente, csat", { $0.only = ["agent", "csat"] }),
            ("only TMR, Prioridade, \"Nr. 1\"", { $0.only = ["response_time", "Prioridade", "Nr. 1"] }),
            ("encoding \"utf-8\"", { $0.encoding = .utf8 }),
            ("encoding \"UTF 16\"", { $0.encoding = .utf16 }),
            ("encoding \"ISO-8859-1\"", { $0.encoding = .windows1252 }),
            ("encoding \"Latin1\"", { $0.encoding = .windows1252 }),
            ("encoding \"cp1252\"", { $0.encoding = .windows1252 }),
            (
                "map csat = \"Nota\" scale 5..1",
                { $0.mappings = [.init(field: "csat", column: "Nota", scale: .init(5, 1))] }
            ),
            (
                "map tmr = \"Espera\" in minutes",
                { $0.mappings = [.init(field: "response_time", column: "Espera", unit: .minutes)] }
            ),
            (
                "map canal = \"C\" values (13 = phone, 'e-mail' = mail), x = \"Y\"",
                {
                    var channel = FieldMapping(field: "channel", column: "C")
                    channel.values = [.init("13", "phone"), .init("e-mail", "mail")]
                    $0.mappings = [channel, .init(field: "x", column: "Y")]
                }
            ),
        ]
        for (parts, say) in cases {
            var expected = LoadRules()
            say(&expected)
            #expect(try rules(parts) == expected, "\(parts)")
        }
        #expect(try rules("zone \"America/Sao_Paulo\"").zone?.identifier == "America/Sao_Paulo")
    }

    @Test func theLoaderIsToldTheProfilesAndWhichOneIsMeant() throws {
        let session = Session(
            output: RecordingOutput(), options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        )
        let script = """
            profile mine = headers "A", "B" headers "C" separator ";"
            profile five9 = blank "-"
            """
        #expect(session.run(script: script, named: "script") == .done)
        let options = try session.loadOptions(LoadReading())
        var mine = LoadRules()
        mine.separator = ";"
        #expect(
            options.profiles.first
                == LoadProfile(name: "mine", signatures: [["A", "B"], ["C"]], rules: mine))
        var five9 = LoadRules()
        five9.missingWords = ["-"]
        #expect(options.profiles.filter { $0.name == "five9" } == [LoadProfile(name: "five9", rules: five9)])
        #expect(options.profiles.count == BuiltInProfiles.all.count + 1)
        #expect(options.profile == nil)
        var reading = LoadReading()
        reading.profile = Spanned(Name(quoted: "MINE"), SourceSpan(0, 0))
        #expect(try session.loadOptions(reading).profile == "mine")
        reading.profile = Spanned(Name(quoted: "None"), SourceSpan(0, 0))
        #expect(try session.loadOptions(reading).profile == ProfileChoice.noneName)
        reading.profile = Spanned(Name(quoted: "yours"), SourceSpan(0, 0))
        #expect(throws: Failure.self) { try session.loadOptions(reading) }
    }

    @Test func namesOfProfilesAndWordsAreProposed() {
        let session = Session(
            output: RecordingOutput(), options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 })
        )
        session.run(
            script: "profile ramal-test = header none; profile \"A b\" = header none", named: "script")
        let cases: [(String, [String])] = [
            ("load \"x\" profile ram", ["ramal-test"]), ("profile ramal-", ["ramal-test"]),
            ("profile fiv", ["five9"]), ("load \"x\" profile a", ["\"A b\"", "amazon-connect"]),
            ("load \"x\" header ", ["first", "none"]), ("load \"x\" decimal c", ["comma"]),
            ("load \"x\" encoding \"w", ["\"Windows-1252\""]), ("load \"x\" as logf", ["logfmt"]),
            ("load \"x\" sep", ["separator"]), ("profile x = head", ["headers", "header"]),
            ("watch s", ["show"]),
            ("fol", ["follow"]),
        ]
        for (text, expected) in cases {
            let found = session.completions(of: text, at: text.utf8.count).candidates.map(\.text)
            #expect(found == expected, "\(text)")
        }
    }
}
