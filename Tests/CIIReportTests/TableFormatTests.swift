import CIIEngine
import CIIReport
import CIIText
import Testing

/// Laws of the table that hold at every width.
struct TableFormatTests {
    @Test func noLineIsWiderThanTheWindow() {
        for (name, answer) in SampleAnswers.all {
            for width in 20...200 {
                let text = render(answer, as: .table, style: RenderStyle(width: width))
                let widest = text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
                #expect(widest <= width, "\(name) at \(width) has a line of \(widest)")
            }
        }
    }

    @Test func aLongHeadingIsCutWithItsColumn() {
        let heading = String(repeating: "heading ", count: 6)
        let answer = Answer(
            statement: "",
            columns: [AnswerColumn(name: heading, kind: .text), AnswerColumn(name: "n", kind: .count)],
            rows: [[.text("x"), .integer(1)]])
        for width in 20...60 {
            let lines = render(answer, as: .table, style: RenderStyle(width: width)).split(separator: "\n")
            #expect(lines.allSatisfy { displayWidth(String($0)) <= width }, "at \(width)")
        }
    }

    @Test func noWidthHidesAnEssentialColumn() {
        for width in 1...200 {
            let text = render(SampleAnswers.ranking, as: .table, style: RenderStyle(width: width))
            for heading in ["rank", "agent", "n", "cii"] {
                let heads = text.split(whereSeparator: { $0 == "\n" || $0 == " " })
                #expect(heads.contains { $0 == heading }, "\(heading) at \(width)")
            }
            for value in ["Diane", "1,501", "71.2", "2=", "70.0†"] {
                #expect(text.contains(value), "\(value) at \(width)")
            }
        }
    }

    @Test func whatIsLeftOutIsNamed() {
        for width in 1...200 {
            let text = render(SampleAnswers.ranking, as: .table, style: RenderStyle(width: width))
            let unbroken = text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
            for heading in ["csat %", "csat.n", "art score"] {
                #expect(unbroken.contains(heading), "\(heading) at \(width)")
            }
        }
    }

    @Test func columnsForMachinesAreNotShown() {
        for format in [OutputFormat.table, .markdown, .plain] {
            let text = render(SampleAnswers.ranking, as: format)
            #expect(!text.contains("cii.low") && !text.contains("csat.score"), "\(format)")
        }
    }

    @Test func decimalPointsOfAColumnStandBelowEachOther() {
        let values = [3.25, 71.5, 100, -0.5, 12_345.678]
        for unit in [AnswerColumn.Unit.percent, .score, .netScore, .rating, .none] {
            let answer = Answer(
                statement: "", columns: [AnswerColumn(name: "x", kind: .measure, unit: unit)],
                rows: values.enumerated().map { index, value in
                    [index % 2 == 0 ? .number(value) : .marked(.number(value), mark: "†")]
                })
            let lines = render(answer, as: .table).split(separator: "\n").dropFirst(2)
            let places = Set(lines.map { line in line.prefix { $0 != "." }.count })
            #expect(lines.count == values.count && places.count == 1, "\(unit): \(lines)")
        }
    }

    @Test func aNameOfTenThousandCharactersIsCutAndSaidSo() {
        let name = String(repeating: "ab山", count: 3_334)
        var answer = SampleAnswers.ranking
        answer.rows[0][1] = .text(name)
        for width in [40, 80] {
            let text = render(answer, as: .table, style: RenderStyle(width: width))
            #expect(text.contains("…") && text.contains("shortened to fit: agent"), "at \(width)")
        }
        #expect(render(answer, as: .table).contains(name))
        #expect(render(answer, as: .csv).contains(name))
    }

    @Test func colorAddsNothingButColor() {
        for (name, answer) in SampleAnswers.all {
            for width in [nil, 40, 80] {
                var colored = render(answer, as: .table, style: RenderStyle(width: width, color: true))
                for code in ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"] {
                    colored = colored.split(separator: code, omittingEmptySubsequences: false).joined()
                }
                let bare = render(answer, as: .table, style: RenderStyle(width: width))
                #expect(colored == bare, "\(name) at \(width ?? 0)")
            }
        }
    }

    @Test func withoutUnicodeTheProgramWritesAscii() {
        var answer = SampleAnswers.ranking
        answer.rows = answer.rows.map { row in [row[0], .text("long name of someone")] + row.dropFirst(2) }
        for width in [nil, 20, 40, 80] {
            for format in [OutputFormat.table, .markdown, .plain] {
                let text = render(answer, as: format, style: RenderStyle(width: width, unicode: false))
                #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(format) at \(width ?? 0)")
            }
        }
    }
}
