import CIITime
import Testing

@testable import CIIIngest

/// The decimal mark of a column: decided by the values, by a person, by other columns, or asked for.
@Suite struct DecimalMarkTests {
    struct Case: CustomTestStringConvertible {
        var cells: [String]
        var given: DecimalMark?
        var expected: [String]
        var notes: [FieldNote] = []
        var testDescription: String { "\(cells) \(given?.rawValue ?? "")" }
    }

    static let question = FieldNote.ambiguousNumbers(
        NumberQuestion(field: "cost", source: "d.csv", undecided: "1,234"))
    static let slips = Array(repeating: "1.500", count: 20) + ["0.5"]

    static let cases = [
        // The values decide, whatever is given in agreement with them.
        Case(cells: ["1,5", "2"], expected: ["1.5", "2.0"], notes: [.decimalComma(because: "1,5")]),
        Case(
            cells: ["1,5", "2"], given: .comma, expected: ["1.5", "2.0"],
            notes: [.decimalComma(because: "1,5")]),
        Case(cells: ["0.5", "2"], given: .point, expected: ["0.5", "2.0"]),
        Case(
            cells: ["1,234.5", "2"], given: .point, expected: ["1234.5", "2.0"],
            notes: [.thousandsComma(because: "1,234.5")]),
        Case(cells: ["12", "2"], given: .comma, expected: ["12.0", "2.0"]),
        // Nothing decides but a person.
        Case(cells: ["1.530", "2"], expected: ["1.53", "2.0"], notes: [.pointAssumed("1.530")]),
        Case(
            cells: ["1.530", "2"], given: .comma, expected: ["1530.0", "2.0"], notes: [.decimalGiven(.comma)]),
        Case(
            cells: ["1.530", "2"], given: .point, expected: ["1.53", "2.0"], notes: [.decimalGiven(.point)]),
        Case(cells: ["1,234", "2"], expected: ["1,234", "2"], notes: [question]),
        Case(
            cells: ["1,234", "2"], given: .comma, expected: ["1.234", "2.0"], notes: [.decimalGiven(.comma)]),
        Case(
            cells: ["1,234", "2"], given: .point, expected: ["1234.0", "2.0"], notes: [.decimalGiven(.point)]),
        // What is given cannot be: over a tenth are no such numbers.
        Case(
            cells: ["1,5", "2,25"], given: .point, expected: ["1.5", "2.25"],
            notes: [.decimalComma(because: "1,5"), .decimalImpossible(.point)]),
        Case(
            cells: ["1.5", "2.25"], given: .comma, expected: ["1.5", "2.25"],
            notes: [.decimalImpossible(.comma)]),
        // One in twenty-one is a slip, which is rejected.
        Case(cells: slips, expected: Array(repeating: "1.5", count: 20) + ["0.5"]),
        Case(
            cells: slips, given: .comma, expected: Array(repeating: "1500.0", count: 20) + ["·"],
            notes: [.decimalGiven(.comma)]),
    ]

    @Test(arguments: cases) func columnHasOneMark(test: Case) throws {
        let text = "Cost;k\n" + test.cells.map { "\($0);a\n" }.joined()
        var options = LoadOptions(zone: .utc)
        options.rules.decimalMark = test.given
        let log = try Loader().load(.bytes(Array(text.utf8), name: "d.csv"), options: options)
        #expect(LogRendering.rows(log.table).map { String($0.dropFirst(4).dropLast(4)) } == test.expected)
        #expect(log.fields[0].notes == test.notes)
        #expect(log.fields[0].isRecognised == (test.notes != [Self.question]))
    }

    @Test func theQuestionInWords() {
        let question = NumberQuestion(field: nil, source: "say \"x\".csv", undecided: "1,234")
        #expect(
            question.sentence == "is `1,234` 1234 or 1.234? no value tells, so it stays text: "
                + "load \"say \"\"x\"\".csv\" decimal comma, or decimal point")
    }

    /// A column that leaves it open is read as those that do not.
    @Test func anotherColumnDecides() throws {
        let cases: [(String, String, FieldNote?)] = [
            ("Cost;Peso\n1.530;2,5\n", "row 1530.0 | 2.5", .decimalFrom(.comma, column: "Peso")),
            ("Cost;Peso\n1,530;2.5\n", "row 1530.0 | 2.5", .decimalFrom(.point, column: "Peso")),
            // Two that disagree decide nothing.
            ("Cost;Peso;Lat\n1.530;2,5;0.25\n", "row 1.53 | 2.5 | 0.25", .pointAssumed("1.530")),
            // Whole numbers leave nothing open.
            ("Cost;Peso\n1530;2,5\n", "row 1530.0 | 2.5", nil),
        ]
        for (text, row, note) in cases {
            let log = try Loader().load(
                .bytes(Array(text.utf8), name: "d.csv"), options: LoadOptions(zone: .utc))
            #expect(LogRendering.rows(log.table) == [row], "\(text)")
            #expect(log.fields[0].notes == (note.map { [$0] } ?? []))
        }
    }
}
