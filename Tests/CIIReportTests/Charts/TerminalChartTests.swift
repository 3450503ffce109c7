import CIIEngine
import CIIReport
import CIIText
import Testing

/// Charts of characters.
struct TerminalChartTests {
    struct Golden: CustomTestStringConvertible {
        let sample: String
        var kind = ChartKind.auto
        var width = 80
        var unicode = true

        var file: GoldenFile {
            let variant = [kind == .auto ? "" : kind.rawValue, "\(width)", unicode ? "" : "ascii"]
            return GoldenFile(
                name: ([sample] + variant).filter { !$0.isEmpty }.joined(separator: "-") + ".chart")
        }
        var testDescription: String { file.name }
    }

    static let goldens: [Golden] =
        ["agents", "net", "months", "sweep", "weightings", "field", "names", "parts", "series", "extremes"]
        .flatMap {
            [Golden(sample: $0), Golden(sample: $0, width: 40), Golden(sample: $0, unicode: false)]
        } + [
            Golden(sample: "months", kind: .spark), Golden(sample: "months", kind: .spark, width: 40),
            Golden(sample: "months", kind: .heat), Golden(sample: "weightings", width: 120),
            Golden(sample: "agents", width: 20), Golden(sample: "months", width: 20), Golden(sample: "alike"),
            Golden(sample: "field", width: 20), Golden(sample: "agents", kind: .heat),
            Golden(sample: "blank"),
            Golden(sample: "months", kind: .spark, unicode: false), Golden(sample: "field", width: 160),
        ]

    @Test(arguments: goldens)
    func isDrawnAsAgreed(_ golden: Golden) throws {
        let answer = try #require(SampleCharts.named(golden.sample))
        let style = RenderStyle(width: golden.width, unicode: golden.unicode, chart: golden.kind)
        let text = render(answer, as: .chart, style: style)
        if GoldenFile.isRecording {
            #expect(golden.file.write(text))
        } else {
            #expect(text == golden.file.read(), "\(golden.file.name) differs; CII_UPDATE=1 writes it anew")
        }
    }

    @Test func noLineIsWiderThanTheWindow() {
        for (name, answer) in SampleCharts.small {
            for kind in ChartKind.allCases {
                for width in [20, 21, 23, 27, 31, 36, 40, 47, 55, 64, 80, 99, 120, 200] {
                    let text = render(answer, as: .chart, style: RenderStyle(width: width, chart: kind))
                    let widest = text.split(separator: "\n").map { displayWidth(String($0)) }.max() ?? 0
                    #expect(widest <= width, "\(name) as \(kind) at \(width) has a line of \(widest)")
                }
            }
        }
    }

    @Test func colorAddsNothingButColor() {
        for (name, answer) in SampleCharts.small {
            for kind in ChartKind.allCases {
                for width in [30, 80] {
                    let bare = render(answer, as: .chart, style: RenderStyle(width: width, chart: kind))
                    let colored = render(
                        answer, as: .chart, style: RenderStyle(width: width, color: true, chart: kind))
                    #expect(withoutColor(colored) == bare, "\(name) as \(kind) at \(width)")
                    #expect(colored != bare, "\(name) as \(kind) at \(width)")
                }
            }
        }
    }

    @Test func withoutUnicodeTheProgramDrawsInAscii() {
        for (name, answer) in SampleCharts.small where name != "names" {
            for kind in ChartKind.allCases {
                for width in [20, 40, 80] {
                    let style = RenderStyle(width: width, unicode: false, chart: kind)
                    let drawn = render(answer, as: .chart, style: style)
                    let foreign = drawn.filter { !$0.isASCII && !$0.isLetter }
                    #expect(foreign.isEmpty, "\(name) as \(kind) at \(width): \(foreign)")
                }
            }
        }
    }

    @Test func nothingSteersTheTerminal() {
        for (name, answer) in SampleCharts.small {
            for kind in ChartKind.allCases {
                for format in [OutputFormat.chart, .svg, .html] {
                    let text = render(answer, as: format, style: RenderStyle(width: 80, chart: kind))
                    let active = text.unicodeScalars.first { scalar in
                        scalar != "\n" && scalar.properties.generalCategory == .control
                            || scalar.properties.isBidiControl
                    }
                    #expect(active == nil, "\(name) as \(kind) \(format)")
                }
            }
        }
    }

    /// Every figure that is drawn as a bar stands beside it, every line tells its ends in figures.
    @Test func nothingRestsOnShapeAlone() {
        let bars = render(SampleCharts.agents, as: .chart, style: RenderStyle(width: 80))
        for figure in ["80.0 ±5.0", "62.5 ±5.0", "25.0 ±5.0", "100.0 ±5.0", "50.0", "n 1,259"] {
            #expect(bars.contains(figure), "\(figure)")
        }
        let lines = render(SampleCharts.months, as: .chart, style: RenderStyle(width: 120))
        #expect(lines.contains("A Norte: first 60.0, last 84.0, lowest 60.0 at 2026-01, highest 84.0"))
        #expect(lines.contains("1 of 7 missing") && lines.contains("2 of 7 missing"))
    }

    @Test func rowsThatAreNotDrawnAreCounted() {
        let text = render(SampleCharts.many, as: .chart, style: RenderStyle(width: 80))
        #expect(text.contains("9,950 rows more not drawn; `top` chooses how many there are"))
        #expect(text.split(separator: "\n").count < 70)
        let drawing = render(SampleCharts.many, as: .svg)
        #expect(drawing.contains("9,900 rows more not drawn"))
    }

    @Test func whatCannotBeDrawnIsATable() {
        let text = render(SampleCharts.blank, as: .chart, style: RenderStyle(width: 80))
        #expect(text.hasPrefix(render(SampleCharts.blank, as: .table, style: RenderStyle(width: 80))))
        #expect(text.contains("no chart: no column of this answer holds figures"))
        let words = Answer(statement: "help", text: ["one", "two"])
        #expect(render(words, as: .chart) == render(words, as: .table))
    }

    /// An answer may ask for a chart below its table, but only where somebody looks on.
    @Test func aTableIsFollowedByItsChart() {
        var answer = SampleCharts.weightings
        answer.isShownWithChart = true
        let bare = render(SampleCharts.weightings, as: .table, style: RenderStyle(width: 100))
        let both = render(answer, as: .table, style: RenderStyle(width: 100))
        #expect(both.hasPrefix(bare) && both.contains("places by agent: basic, experience, csat=1 art=1"))
        #expect(render(answer, as: .table) == render(SampleCharts.weightings, as: .table))
        #expect(
            render(answer, as: .csv, style: RenderStyle(width: 100))
                == render(SampleCharts.weightings, as: .csv))
    }

    private func withoutColor(_ text: String) -> String {
        var result = ""
        var isCode = false
        for character in text {
            if character == "\u{1B}" {
                isCode = true
            } else if isCode {
                isCode = character != "m"
            } else {
                result.append(character)
            }
        }
        return result
    }
}
