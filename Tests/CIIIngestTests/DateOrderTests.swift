import CIITime
import Testing

@testable import CIIIngest

/// The order of day, month and year: decided by the values, by a person, or asked for.
@Suite struct DateOrderTests {
    struct Case: CustomTestStringConvertible {
        var dates: [String]
        var given: DateOrder?
        var order: DateOrder?
        /// What the account says of it.
        var note: String
        var testDescription: String { "\(dates) \(given?.word ?? "")" }
    }

    static let question = "is `03/04/2025` 3 April or 4 March? no value tells, so it stays text: "
    static let slips = Array(repeating: "03/04/2025", count: 20) + ["12/31/2025"]

    static let cases = [
        Case(
            dates: ["03/04/2025", "31/12/2025"], order: .dayFirst, note: "day first, because of `31/12/2025`"),
        Case(
            dates: ["03/04/2025", "12/31/2025"], order: .monthFirst,
            note: "month first, because of `12/31/2025`"),
        Case(
            dates: ["05/05/2025", "03/04/2025"], order: nil,
            note: question + "load \"say \"\"x\"\".csv\" dates dmy, or dates mdy"),
        // Nothing to decide: the same day either way.
        Case(dates: ["05/05/2025", "06/06/2025"], order: .dayFirst, note: ""),
        Case(
            dates: ["03/04/2025"], given: .dayFirst, order: .dayFirst, note: "day first, as `dates dmy` says"),
        Case(
            dates: ["03/04/2025"], given: .monthFirst, order: .monthFirst,
            note: "month first, as `dates mdy` says"),
        Case(
            dates: ["31/12/2025"], given: .dayFirst, order: .dayFirst,
            note: "day first, because of `31/12/2025`"),
        Case(
            dates: ["31/12/2025", "30/11/2025"], given: .monthFirst, order: .dayFirst,
            note: "`dates mdy` does not hold here: over a tenth of its dates are none month first"),
        // One in twenty-one is a slip: what a person says stands, and the slip is rejected.
        Case(dates: slips, given: .dayFirst, order: .dayFirst, note: "day first, as `dates dmy` says"),
        // Two in ten are none.
        Case(
            dates: Array(repeating: "03/04/2025", count: 8) + ["12/31/2025", "11/30/2025"], given: .dayFirst,
            order: .monthFirst,
            note: "`dates dmy` does not hold here: over a tenth of its dates are none day first"),
        Case(dates: slips, order: .monthFirst, note: "month first, because of `12/31/2025`"),
        Case(
            dates: ["31/12/2025", "12/31/2025"], order: nil,
            note:
                "`31/12/2025` is a date only day first and `12/31/2025` only month first, so it stays text: "
                + "load \"say \"\"x\"\".csv\" dates dmy, or dates mdy"),
        Case(
            dates: ["26/03/04"], given: .yearFirst, order: .yearFirst, note: "year first, as `dates ymd` says"
        ),
        Case(dates: ["99/12/31", "98/01/02"], order: .yearFirst, note: "year first, because of `99/12/31`"),
        Case(
            dates: ["01/02/03"], order: nil,
            note: "is `01/02/03` 1 February or 2 January? no value tells, so it stays text: "
                + "load \"say \"\"x\"\".csv\" dates dmy, or dates mdy or ymd"),
        // A written year or month leaves nothing to say.
        Case(dates: ["2025-04-03", "3 Apr 2025"], given: .monthFirst, order: .dayFirst, note: ""),
    ]

    @Test(arguments: cases)
    func columnHasOneOrder(test: Case) throws {
        let text = "Created at\n" + test.dates.map { $0 + "\n" }.joined()
        var options = LoadOptions(zone: .utc)
        options.rules.dateOrder = test.given
        let log = try Loader().load(.bytes(Array(text.utf8), name: "say \"x\".csv"), options: options)
        let field = try #require(log.fields.first)
        let notes = field.notes.filter { if case .zoneAssumed = $0 { false } else { true } }.map(\.sentence)
        #expect(test.note.isEmpty ? notes.isEmpty : notes.contains(test.note), "\(notes)")
        let expected = test.dates.map { written -> String in
            guard let order = test.order else { return "row \(written)" }
            let date = VocabularyTests.bytes(written) { DateText($0)?.date(order) }
            return "row " + (date.map { "\($0)T00:00:00+00:00" } ?? "·")
        }
        #expect(LogRendering.rows(log.table) == expected)
        #expect(field.name == (test.order == nil ? "created_at" : "received"))
    }

    @Test func theQuestionNamesTheFieldItWouldBe() throws {
        let text = "id,When,Date\n1,03/04/2025,01/02/2025\n"
        let mapping = FieldMapping(field: "received", column: "When")
        for (mappings, expected) in [([mapping], ["received", nil]), ([], [nil, "received"])] {
            let log = try Loader().load(
                .bytes(Array(text.utf8), name: "x.csv"),
                options: LoadOptions(rules: LoadRules(mappings: mappings), zone: .utc))
            let fields = log.fields.flatMap(\.notes).compactMap { note -> DateQuestion? in
                if case .ambiguousDates(let question) = note { question } else { nil }
            }.map(\.field)
            #expect(fields == expected)
        }
    }

    @Test func aGivenZoneIsNoAssumption() throws {
        var options = LoadOptions(zone: try Zone(identifier: "-03:00"))
        options.rules.zone = options.zone
        let text = "id,Created at\n1,2025-03-01 09:00\n"
        let log = try Loader().load(.bytes(Array(text.utf8), name: "a.csv"), options: options)
        #expect(
            log.fields[1].notes.map(\.sentence) == [
                "times without an offset are of the zone -03:00, as `zone` says"
            ])
        #expect(LogRendering.rows(log.table) == ["row 1 | 2025-03-01T12:00:00+00:00"])
    }
}
