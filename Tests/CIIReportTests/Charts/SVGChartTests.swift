import CIIEngine
import CIIReport
import TestSupport
import Testing

/// Drawings and pages: well formed, self-contained, the same anywhere.
struct SVGChartTests {
    @Test func everyDrawingIsWellFormed() throws {
        for (name, answer) in SampleCharts.small + SampleAnswers.all {
            for kind in ChartKind.allCases {
                let text = render(answer, as: .svg, style: RenderStyle(chart: kind))
                guard !text.isEmpty else { continue }
                let elements = try MarkupReader.elements(text, isXML: true)
                #expect(elements.first?.name == "svg", "\(name) as \(kind)")
                let root = elements.first?.attributes ?? [:]
                #expect(root["role"] == "img" && root["viewBox"] != nil, "\(name) as \(kind)")
                #expect(root["aria-labelledby"] == "cii-chart-title cii-chart-desc", "\(name) as \(kind)")
                let told = elements.filter {
                    ["title", "desc"].contains($0.name) && $0.attributes["id"] != nil
                }
                #expect(told.count == 2 && told.allSatisfy { !$0.text.isEmpty }, "\(name) as \(kind)")
                #expect(elements.contains { $0.name == "text" }, "\(name) as \(kind)")
            }
        }
    }

    @Test func nothingComesFromElsewhereAndNothingRuns() throws {
        for (name, answer) in SampleCharts.small + SampleAnswers.all {
            for format in [OutputFormat.svg, .html] {
                let elements = try MarkupReader.elements(render(answer, as: format), isXML: format == .svg)
                for element in elements {
                    #expect(
                        !["script", "image", "use", "iframe", "link", "a", "foreignObject"].contains(
                            element.name), "\(name)")
                    for (attribute, value) in element.attributes where attribute != "xmlns" {
                        #expect(
                            !attribute.hasPrefix("on") && attribute != "href" && attribute != "src", "\(name)"
                        )
                        #expect(attribute == "aria-label" || !value.contains("://"), "\(name): \(attribute)")
                    }
                    if element.name == "style" {
                        #expect(
                            !element.text.contains("url(") && !element.text.contains("@import"), "\(name)")
                    }
                }
            }
        }
    }

    /// What a name holds is text, whole and unharmed.
    @Test func namesStayNames() throws {
        let drawing = try MarkupReader.elements(render(SampleCharts.names, as: .svg), isXML: true)
        let texts = drawing.filter { $0.name == "text" }.map(\.text)
        #expect(texts.contains("]]>--><!--") && texts.contains("&lt;&amp;&#0;") && texts.contains("אבג שלום"))
        let page = try MarkupReader.elements(render(SampleCharts.names, as: .html), isXML: false)
        let heads = page.filter { $0.name == "th" }.map(\.text)
        #expect(heads.contains("</title><script>alert(1)</script>") && heads.contains("\" onload=\"alert(1)"))
    }

    @Test func theSameAnswerGivesTheSameBytes() {
        for (name, answer) in SampleCharts.small {
            for format in [OutputFormat.svg, .html] {
                let bare = render(answer, as: format)
                let styled = RenderStyle(width: 40, color: true, unicode: false)
                #expect(render(answer, as: format, style: styled) == bare, "\(name) \(format)")
            }
        }
    }

    /// Every bar is as long as its figure on the axis it stands on.
    @Test func barsAreInProportion() throws {
        let elements = try MarkupReader.elements(render(SampleCharts.agents, as: .svg), isXML: true)
        let widths = elements.filter { $0.name == "rect" && $0.attributes["class"] == "bar" }.compactMap {
            $0.attributes["width"].flatMap { Double($0) }
        }
        let values: [Double] = [80, 62.5, 25, 100, 50]
        #expect(widths.count == values.count)
        for (width, value) in zip(widths, values) {
            #expect((width / widths[3] - value / 100).magnitude < 1e-3, "\(value)")
        }
    }

    @Test func aPageTellsHeadersRowsAndWhatItRestsOn() throws {
        var answer = SampleAnswers.ranking
        answer.total = [.missing, .text("all")] + answer.rows[0].dropFirst(2)
        let page = try MarkupReader.elements(render(answer, as: .html), isXML: false)
        let scopes = page.filter { $0.name == "th" }.map { $0.attributes["scope"] }
        #expect(scopes.filter { $0 == "col" }.count == 8)
        #expect(scopes.filter { $0 == "row" }.count == 5)
        #expect(page.filter { $0.name == "caption" }.map(\.text) == ["cii by agent, 4 rows"])
        let items = page.filter { $0.name == "li" }.map(\.text)
        #expect(items.contains("window 2021-03-02 … 2021-03-31 (30 days), UTC"))
        #expect(items.contains { $0.hasPrefix("weights csat 0.5 (71.4 %)") })
        #expect(page.contains { $0.name == "svg" } && page.contains { $0.name == "h1" })
        #expect(page.first { $0.name == "html" }?.attributes["lang"] == "en")
    }
}
