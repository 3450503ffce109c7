import CIITime
import Testing

@testable import CIIIngest

/// Values that a statement explains, and words it says stand for nothing.
@Suite struct ValueReplacementTests {
    struct Case: CustomTestStringConvertible {
        var field: String
        var cells: [String]
        var values: [(String, String)]
        var expected: [String]
        var note: FieldNote?
        var testDescription: String { "\(field) \(cells)" }
    }

    static let cases = [
        Case(
            field: "channel", cells: ["13", " 13 ", "7", "web"], values: [("13", "Telefone"), ("7", "chat")],
            expected: ["phone", "phone", "chat", "web"], note: .replaced(rows: 3)),
        Case(
            field: "status", cells: ["5", "ABÉRTO?", "x"], values: [("5", "solved"), ("aberto?", "open")],
            expected: ["solved", "open", "x"]),
        Case(
            field: "csat", cells: ["Top", "Flop", "3", "Flup"], values: [("top", "5"), ("flop", "péssimo")],
            expected: ["5.0", "1.0", "3.0", "·"], note: .replaced(rows: 2)),
        Case(
            field: "fcr_flag", cells: ["positivo", "negativo", "?"],
            values: [("positivo", "yes"), ("negativo", "n")],
            expected: ["yes", "no", "·"]),
        Case(field: "fcr_flag", cells: ["1", "", " "], values: [("", "no")], expected: ["yes", "no", "no"]),
        Case(
            field: "handle_time", cells: ["short", "60", "-1"], values: [("short", "5s"), ("-1", "")],
            expected: ["5.0s", "60.0s", "·"]),
        Case(
            field: "received", cells: ["never", "2025-01-02"], values: [("never", "n/a")],
            expected: ["·", "2025-01-02T00:00:00+00:00"]),
        Case(
            field: "cost", cells: ["grátis", "1.5"], values: [("GRATIS", "0")], expected: ["0.0", "1.5"]),
        Case(
            field: "shift", cells: ["N", "D"], values: [("n", "night"), ("x", "?")],
            expected: ["night", "D"],
            note: .replacedNothing(["x"])),
        Case(
            field: "agent", cells: ["A", "A", "B"], values: [("a", "Ana"), ("A", "Bia")],
            expected: ["Ana", "Ana", "B"], note: .replaced(rows: 2)),
    ]

    @Test(arguments: cases) func valuesAreReadAsWhatTheyMean(test: Case) throws {
        var mapping = FieldMapping(field: test.field, column: "c")
        mapping.values = test.values.map { ValueReplacement($0.0, $0.1) }
        let text = "c,k\n" + test.cells.map { "\($0),a\n" }.joined()
        let log = try Loader().load(
            .bytes(Array(text.utf8), name: "v.csv"),
            options: LoadOptions(rules: LoadRules(mappings: [mapping]), zone: .utc))
        #expect(LogRendering.rows(log.table).map { String($0.dropFirst(4).dropLast(4)) } == test.expected)
        if let note = test.note { #expect(log.fields[0].notes.contains(note), "\(log.fields[0].notes)") }
        // Examples and rejects show what stands in the file.
        let shown = log.fields[0].examples + log.rejects.kept.map(\.text)
        #expect(shown.allSatisfy { shown in test.cells.contains { $0.contains(shown) } }, "\(shown)")
    }

    /// `Abandoned` is the opposite of answered, and what its values mean for that is said here.
    @Test func whatValuesMeanIsNotTurnedRound() throws {
        var mapping = FieldMapping(field: "answered", column: "ABANDONED")
        for (values, expected) in [
            ([ValueReplacement("0", "yes"), ValueReplacement("1", "no")], ["yes", "no"]),
            ([], ["yes", "no"]),
        ] {
            mapping.values = values
            let log = try Loader().load(
                .bytes(Array("ABANDONED,k\n0,a\n1,a\n".utf8), name: "v.csv"),
                options: LoadOptions(rules: LoadRules(mappings: [mapping]), zone: .utc))
            #expect(
                LogRendering.rows(log.table)
                    == expected.map { "row \($0) | a | \($0 == "yes" ? "no" : "yes")" })
            #expect(log.fields[2].name == "abandoned" && log.fields[2].isDerived)
            #expect(log.fields[0].notes.contains(.inverted) == values.isEmpty)
        }
    }

    @Test func blankWordsAreMissingInEveryColumn() throws {
        var mapping = FieldMapping(field: "team", column: "Fila")
        mapping.values = [ValueReplacement("[Nada]", "none of them")]
        var rules = LoadRules(mappings: [mapping])
        rules.missingWords = ["[nada]", "31/12/9999", String(repeating: "long ", count: 30)]
        let long = String(repeating: "LONG ", count: 30)
        let text =
            "Agente,Nota,Fila,Criado em,Comentário\n[NADA],[Nada],[Nada],31/12/9999,\(long)\nAna,4,N2,2025-01-02,x\n"
        let log = try Loader().load(
            .bytes(Array(text.utf8), name: "v.csv"), options: LoadOptions(rules: rules, zone: .utc))
        #expect(
            LogRendering.rows(log.table) == [
                "row · | · | none of them | · | ·", "row Ana | 4.0 | N2 | 2025-01-02T00:00:00+00:00 | x",
            ])
        #expect(log.rejects.valueCount == 0)
        #expect(log.fields.map(\.missing) == [1, 1, 0, 1, 1])
    }
}
