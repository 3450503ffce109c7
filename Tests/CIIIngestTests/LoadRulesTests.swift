import CIITime
import Testing

@testable import CIIIngest

/// What a statement says goes before what a profile says.
@Suite struct LoadRulesTests {
    static let profile: LoadRules = {
        var rules = LoadRules(format: "csv", mappings: [FieldMapping(field: "csat", column: "Nota")])
        rules.separator = ";"
        rules.quote = QuoteRule.character(0x22)
        rules.header = .first
        rules.encoding = .utf8
        rules.pattern = "p"
        rules.dateOrder = .dayFirst
        rules.zone = .utc
        rules.decimalMark = .comma
        rules.kept = ["a"]
        rules.missingWords = ["x"]
        rules.countedBy = "n"
        rules.eventKey = "e"
        return rules
    }()

    @Test func sayingNothingLeavesTheProfile() {
        #expect(LoadRules().laid(over: Self.profile) == Self.profile)
        #expect(Self.profile.laid(over: LoadRules()) == Self.profile)
    }

    /// Each part alone replaces its own part of the profile and no other.
    @Test func whatIsSaidReplacesOnlyItself() throws {
        let east = try Zone(identifier: "+02:00")
        let parts: [(String, (inout LoadRules) -> Void)] = [
            ("format", { $0.format = "jsonl" }), ("separator", { $0.separator = "|" }),
            ("quote", { $0.quote = QuoteRule.none }), ("header", { $0.header = HeaderRule.none }),
            ("encoding", { $0.encoding = .utf16 }), ("pattern", { $0.pattern = "q" }),
            ("dates", { $0.dateOrder = .monthFirst }), ("zone", { $0.zone = east }),
            ("decimal", { $0.decimalMark = .point }), ("counted", { $0.countedBy = "m" }),
            ("events", { $0.eventKey = "f" }),
        ]
        for (name, say) in parts {
            var statement = LoadRules()
            say(&statement)
            var expected = Self.profile
            say(&expected)
            #expect(expected != Self.profile, "\(name)")
            #expect(statement.laid(over: Self.profile) == expected, "\(name)")
        }
    }

    @Test func columnsAndWordsOfBothCount() {
        var statement = LoadRules(mappings: [FieldMapping(field: "nps", column: "Pontos")])
        statement.kept = ["b"]
        statement.missingWords = ["y"]
        let both = statement.laid(over: Self.profile)
        #expect(both.mappings.map(\.field) == ["nps", "csat"])
        #expect(both.kept == ["b", "a"])
        #expect(both.missingWords == ["y", "x"])
    }
}
