import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// What a person says about columns goes before what the headers say.
@Suite struct MappingTests {
    static let text = """
        id,Nota,Espera,Data,Quem,Pontos
        1,0,2,2025-03-01,Ana,10
        2,10,1.5,2025-03-02,Bia,5
        3,5,3,2025-03-03,Ana,0
        """

    static func load(_ mappings: [FieldMapping], _ text: String = text) throws(LoadFailure) -> LoadedLog {
        try Loader().load(
            .bytes(Array(text.utf8), name: "m.csv"),
            options: LoadOptions(rules: LoadRules(mappings: mappings), zone: .utc))
    }

    struct Case: CustomTestStringConvertible {
        var mapping: FieldMapping
        var field: String
        var values: String
        var note: String?
        var testDescription: String { "\(mapping.field) = \(mapping.column)" }
    }

    static let cases = [
        // 0…10 onto 1…5: 1 + 4 · x / 10.
        Case(
            mapping: FieldMapping(field: "csat", column: "Nota", scale: RatingScale(0, 10)), field: "csat",
            values: "1.0 5.0 3.0", note: "rescaled from 0…10 to 1…5"),
        // An inverted scale: 10 is worst.
        Case(
            mapping: FieldMapping(field: "csat", column: "Nota", scale: RatingScale(10, 0)), field: "csat",
            values: "5.0 1.0 3.0", note: "rescaled from 10…0 to 1…5"),
        Case(
            mapping: FieldMapping(field: "response_time", column: "espera", unit: .minutes),
            field: "response_time",
            values: "120.0s 90.0s 180.0s"),
        Case(
            mapping: FieldMapping(field: "handle_time", column: "ESPERA", unit: .hours), field: "handle_time",
            values: "7200.0s 5400.0s 10800.0s"),
        Case(
            mapping: FieldMapping(field: "handle_time", column: "Espera"), field: "handle_time",
            values: "2.0s 1.5s 3.0s", note: "no unit is named; read as seconds"),
        Case(
            mapping: FieldMapping(field: "atendente", column: "Quem"), field: "agent", values: "Ana Bia Ana"),
        Case(mapping: FieldMapping(field: "shift", column: "Quem"), field: "shift", values: "Ana Bia Ana"),
        Case(
            mapping: FieldMapping(field: "pause", column: "Espera", unit: .minutes), field: "pause",
            values: "120.0s 90.0s 180.0s"),
        Case(mapping: FieldMapping(field: "nps", column: "Pontos"), field: "nps", values: "10.0 5.0 0.0"),
    ]

    @Test(arguments: cases)
    func mappedColumnsBecomeTheField(test: Case) throws {
        let log = try Self.load([test.mapping])
        let index = try #require(log.table.index(of: test.field))
        let cells = LogRendering.rows(log.table).map { row in
            String(row.dropFirst(4)).split(separator: "|")[index].filter { $0 != " " }
        }
        #expect(cells.joined(separator: " ") == test.values)
        let notes = log.fields[index].notes.map(\.sentence)
        if let note = test.note { #expect(notes.contains(note), "\(notes)") }
    }

    @Test func mistakesAreNamed() {
        let unknown = FieldMapping(field: "csat", column: "Notas")
        #expect(
            throws: LoadFailure.noSuchColumn(
                name: "m.csv", column: "Notas", nearest: ["Nota"],
                headers: ["id", "Nota", "Espera", "Data", "Quem", "Pontos"])
        ) { try Self.load([unknown]) }
        let one = FieldMapping(field: "csat", column: "Nota")
        #expect(throws: LoadFailure.mappedTwice("Nota")) {
            try Self.load([one, FieldMapping(field: "nps", column: "Nota")])
        }
        #expect(throws: LoadFailure.mappedTwice("csat")) {
            try Self.load([one, FieldMapping(field: "satisfação", column: "Pontos")])
        }
        let format = LoadOptions(rules: LoadRules(format: "cvs"), zone: .utc)
        #expect(throws: LoadFailure.noSuchFormat(format: "cvs", nearest: ["csv"])) {
            try Loader().load(.bytes(Array(Self.text.utf8), name: "m"), options: format)
        }
    }

    @Test func aMappedFieldIsNotTakenByAHeader() throws {
        let log = try Self.load([FieldMapping(field: "csat", column: "Pontos", scale: RatingScale(0, 10))])
        #expect(log.fields.filter { $0.name == "csat" }.map(\.headers) == [["Pontos"]])
        #expect(log.fields.contains { $0.name == "nota" && !$0.isRecognised })
    }
}
