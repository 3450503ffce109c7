import CIIEngine
import CIIText

/// One HTML document: the chart where there is one, the table with everything, and what the figures rest on.
///
/// It needs nothing from elsewhere and runs no script. Data cannot become markup.
struct HTMLFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        guard !answer.columns.isEmpty || !answer.text.isEmpty else { return }
        let signs = Signs.table(unicode: true)
        let chart = ChartReading(answer, signs: signs).chart(style.chart)
        let title = signs.spelled(answer.statement.isEmpty ? "cii" : answer.statement)
        var page = Markup()
        page.append(raw: "<!DOCTYPE html>\n")
        page.element("html", [("lang", "en")]) { page in
            page.element("head") { page in
                page.append(raw: "<meta charset=\"utf-8\">\n")
                page.append(raw: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                page.append(raw: "<meta name=\"color-scheme\" content=\"light dark\">\n")
                page.container("title", [], title)
                page.append(raw: "<style>\n\(Self.styleSheet)</style>\n")
            }
            page.element("body") { page in
                page.element("main") { page in
                    page.element("h1") { $0.container("code", [], title) }
                    text(answer.text.map { signs.spelled($0) }, on: &page)
                    if let chart { figure(chart, on: &page) }
                    if !answer.columns.isEmpty { table(answer, chart?.title, signs, on: &page) }
                    foot(answer, style, signs, on: &page)
                }
            }
        }
        output += page.text
    }

    private func text(_ lines: [String], on page: inout Markup) {
        guard lines.count != 1 else { return page.container("p", [("dir", "auto")], lines[0]) }
        guard !lines.isEmpty else { return }
        page.append(raw: "<pre>" + lines.map { Markup.escaped($0) }.joined(separator: "\n") + "</pre>\n")
    }

    private func figure(_ chart: Chart, on page: inout Markup) {
        // What is wider than a phone is scrolled, also by the keyboard.
        let scrolled = [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "chart")]
        page.element("figure", scrolled) { $0.append(raw: SVGChart(chart: chart).markup()) }
    }

    private func table(_ answer: Answer, _ caption: String?, _ signs: Signs, on page: inout Markup) {
        let shown = answer.columns.indices.filter { answer.columns[$0].prominence > .machine }
        let displays = shown.map { ColumnDisplay(answer, index: $0, signs: signs) }
        let head = shown.first { answer.columns[$0].kind == .dimension } ?? shown.first
        func row(_ values: [AnswerValue], on page: inout Markup) {
            page.element("tr") { page in
                for (index, display) in zip(shown, displays) {
                    let cell = display.cell(index < values.count ? values[index] : .missing)
                    let attributes = display.isNumeric ? [("class", "number")] : [("dir", "auto")]
                    if index == head {
                        page.container("th", [("scope", "row")] + attributes, cell.text)
                    } else if cell.isMissing {
                        page.element("td", attributes) { page in
                            page.container("span", [("aria-hidden", "true")], cell.text)
                            page.container("span", [("class", "unseen")], "missing")
                        }
                    } else {
                        page.container("td", attributes, cell.text)
                    }
                }
            }
        }
        let scrolled = [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", "table")]
        page.element("div", scrolled) { page in
            page.element("table") { page in
                let rows = counted(answer.rows.count, "row", "rows")
                page.container("caption", [], caption.map { "\($0), \(rows)" } ?? rows)
                page.element("thead") { page in
                    page.element("tr") { page in
                        for display in displays {
                            let style = display.isNumeric ? [("class", "number")] : [("dir", "auto")]
                            page.container("th", [("scope", "col")] + style, display.heading)
                        }
                    }
                }
                page.element("tbody") { page in
                    for values in answer.rows { row(values, on: &page) }
                }
                if let total = answer.total { page.element("tfoot") { row(total, on: &$0) } }
            }
        }
    }

    private func foot(_ answer: Answer, _ style: RenderStyle, _ signs: Signs, on page: inout Markup) {
        var lines = Footer(signs: signs).lines(answer)
        if let elapsed = style.elapsed { lines.append("took " + signs.spelled(elapsed)) }
        guard !lines.isEmpty else { return }
        page.element("footer") { page in
            page.container("h2", [], "What the figures rest on")
            page.element("ul") { page in
                for line in lines { page.container("li", [("dir", "auto")], line) }
            }
        }
    }

    private static let styleSheet = """
        :root{color-scheme:light dark;--paper:#ffffff;--ink:#1b1b1b;--faint:#595959;--rule:#cfcfcf;--stripe:#f5f7f9}
        @media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#f0f0f0;--faint:#b8bcc4;--rule:#474c55;--stripe:#1e2127}}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}
        main{max-width:64rem;margin:0 auto;padding:1rem}
        h1{font-size:1.15rem;overflow-wrap:anywhere}
        h2{font-size:1rem}
        pre{white-space:pre-wrap;overflow-wrap:anywhere}
        .wide{overflow-x:auto;margin:0 0 1.5rem}
        .wide:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
        figure svg{display:block;width:100%;min-width:32rem;max-width:48rem;height:auto}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--faint);padding:.25rem .5rem}
        th,td{padding:.25rem .5rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
        td,tbody th,tfoot th{max-width:28rem;overflow-wrap:break-word}
        .number{text-align:right;white-space:nowrap}
        thead th{border-bottom:2px solid var(--ink)}
        tfoot th,tfoot td{border-top:2px solid var(--ink)}
        tbody th,tfoot th{font-weight:600;min-width:8rem}
        tbody tr:nth-child(even){background:var(--stripe)}
        footer{color:var(--faint);font-size:.875rem;overflow-wrap:anywhere}
        footer ul{padding-left:1.2rem}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        @media print{:root{--paper:#ffffff;--ink:#000000;--faint:#333333;--rule:#999999;--stripe:#ffffff}.wide{overflow:visible}figure,tr{break-inside:avoid}thead{display:table-header-group}}

        """
}
