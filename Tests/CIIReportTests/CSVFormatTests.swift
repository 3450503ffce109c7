import CIIEngine
import CIIReport
import TestSupport
import Testing

/// What is written as CSV or TSV reads back as it was.
struct CSVFormatTests {
    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func anyTextReadsBack(seed: UInt64) {
        let table = randomTable(seed: seed)
        let answer = Answer(
            statement: "", columns: table[0].map { AnswerColumn(name: $0, kind: .text) },
            rows: table.dropFirst().map { $0.map { AnswerValue.text($0) } })
        #expect(readCSV(render(answer, as: .csv)) == table, "csv, seed \(seed)")
        #expect(readTSV(render(answer, as: .tsv)) == table, "tsv, seed \(seed)")
    }

    @Test func oneEmptyFieldIsStillARecord() {
        let answer = Answer(
            statement: "", columns: [AnswerColumn(name: "x", kind: .text)],
            rows: [[.missing], [.text("a")], [.text("")]])
        #expect(render(answer, as: .csv) == "x\n\"\"\na\n\"\"\n")
    }

    @Test func numbersReadBackToTheLastBit() throws {
        let numbers = [
            0.1, 1.0 / 3, 66.66666666666667, 1e-300, 1.7976931348623157e308, Double.leastNonzeroMagnitude,
            -2.5, 1e15,
            123_456_789.125,
            9_007_199_254_740_992, -0.0,
        ]
        let answer = Answer(
            statement: "", columns: [AnswerColumn(name: "x", kind: .measure)],
            rows: numbers.map { [.number($0)] })
        let fields = readCSV(render(answer, as: .csv)).dropFirst().map { $0[0] }
        #expect(fields.compactMap(Double.init) == numbers)
        #expect(!fields.contains("-0"))
    }

    private func randomTable(seed: UInt64) -> [[String]] {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "a", "é", "山", ",", "\"", "\n", "\r", "\r\n", "\t", "\\", "\\n", " ", "", "=", "\u{0}", ";",
            "e\u{301}",
        ]
        let columns = Int.random(in: 1...4, using: &generator)
        var table = [(0..<columns).map { "c\($0)" }]
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            table.append(
                (0..<columns).map { _ in
                    (0..<Int.random(in: 0...5, using: &generator))
                        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
                })
        }
        return table
    }

    private func readCSV(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var quoted = false
        var afterQuote = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"" where quoted: (quoted, afterQuote) = (false, true)
            case "\"":
                if afterQuote { field.append("\"") }
                quoted = true
            case "," where !quoted, "\n" where !quoted:
                fields.append(String(field))
                field = String.UnicodeScalarView()
                afterQuote = false
                if scalar == "\n" {
                    records.append(fields)
                    fields = []
                }
            default: field.append(scalar)
            }
        }
        return records
    }

    private func readTSV(_ text: String) -> [[String]] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { field in
                var result = String.UnicodeScalarView()
                var escaped = false
                for scalar in field {
                    if escaped {
                        result.append(
                            scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                        escaped = false
                    } else if scalar == "\\" {
                        escaped = true
                    } else {
                        result.append(scalar)
                    }
                }
                return String(result)
            }
        }
    }

    /// In a file a value is what it was in the data; on a screen nothing of it may steer the terminal.
    @Test func nothingSteersAScreen() {
        let evil = "a\u{1B}]52;c;aGk=\u{7}\u{9B}2Jb"
        let answer = Answer(
            statement: "", columns: [.init(name: "x\u{1B}c", kind: .text)], rows: [[.text(evil)]])
        for format in [OutputFormat.csv, .tsv] {
            #expect(render(answer, as: format).contains(evil))
            let onScreen = render(answer, as: format, style: RenderStyle(width: 80))
            #expect(
                onScreen
                    == "x␛c\na␛]52;c;aGk=␇\\u{9b}2Jb\n".replacing(
                        "\\u", with: format == .tsv ? "\\\\u" : "\\u"))
        }
    }
}
