import CIIEngine
import CIIText

/// Aligned columns with a footer.
///
///     rank  agent   n    cii   csat %  art
///     ────  ─────  ───  ─────  ──────  ─────────────
///        1  Diane  501   71.2    66.7           45 s
///       2=  Ana     80  70.0†       –   1 min 23 s
///
///     window 2021-03-02 … 2021-03-31 (30 days), UTC
///
/// Where the width is too small, long text is cut, then columns of detail are left out from the right, and the last
/// line says so; below the width of the essential columns each row becomes a block of its own, with nothing left out.
struct TableFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        let signs = Signs.table(unicode: style.unicode)
        var screen = Screen(width: style.lineWidth, color: style.color)
        for line in answer.text {
            let spelled = signs.spelled(line)
            screen.add(spelled, indent: spelled.prefix { $0 == " " }.count)
        }
        var closing: [String] = []
        if !answer.columns.isEmpty {
            screen.separate()
            if answer.rows.isEmpty {
                screen.add("no rows")
            } else {
                closing = addTable(answer, signs: signs, to: &screen)
                addChart(answer, style: style, signs: signs, to: &screen)
            }
        }
        var footer = Footer(signs: signs).lines(answer)
        if let elapsed = style.elapsed { footer.append("took " + signs.spelled(elapsed)) }
        footer += closing
        if !footer.isEmpty {
            screen.separate()
            for line in footer { screen.add(line, indent: 2, as: .dim) }
        }
        output += screen.lines
    }

    /// Adds header and rows, and gives what has to be said about them.
    private func addTable(_ answer: Answer, signs: Signs, to screen: inout Screen) -> [String] {
        let displays = answer.columns.indices
            .filter { answer.columns[$0].prominence > .machine }
            .map { index in
                (
                    index: index, isEssential: answer.columns[index].prominence == .essential,
                    display: ColumnDisplay(answer, index: index, signs: signs)
                )
            }
        let cells = (answer.rows + (answer.total.map { [$0] } ?? [])).map { row in
            displays.map { $0.display.cell($0.index < row.count ? row[$0.index] : .missing) }
        }
        let layout = TableLayout(displays: displays, cells: cells, width: screen.width)
        guard let columns = layout.columns else {
            addBlocks(headings: displays.map(\.display.heading), cells: cells, to: &screen)
            return []
        }
        screen.add(row: columns.map { heading($0, signs: signs) }, as: .bold)
        let rule = columns.map { String(repeating: signs.rule, count: $0.width) }
        screen.add(row: rule)
        let positions = columns.map { column in displays.firstIndex { $0.index == column.index } ?? 0 }
        for (number, row) in cells.enumerated() {
            // The row over everything stands below a rule of its own.
            if number == answer.rows.count { screen.add(row: rule) }
            screen.add(row: zip(columns, positions).map { place(row[$1], in: $0, signs: signs) })
        }
        var closing: [String] = []
        let remedy = "a wider window or --format csv has them"
        if !layout.shortened.isEmpty {
            closing.append("shortened to fit: \(layout.shortened.joined(separator: ", ")); \(remedy) in full")
        }
        if !layout.hidden.isEmpty {
            closing.append("not shown for want of room: \(layout.hidden.joined(separator: ", ")); \(remedy)")
        }
        return closing
    }

    /// Draws the chart that the answer asks for where somebody looks on.
    private func addChart(_ answer: Answer, style: RenderStyle, signs: Signs, to screen: inout Screen) {
        guard answer.isShownWithChart, style.width != nil,
            let chart = ChartReading(answer, signs: signs).chart(style.chart)
        else { return }
        screen.separate()
        screen.add(lines: TerminalChart(style: style).text(chart))
    }

    private func heading(_ column: TableLayout.Column, signs: Signs) -> String {
        let heading = signs.cut(column.display.heading, to: column.width)
        return column.display.isNumeric ? heading.aligned(to: column.width) : heading.padded(to: column.width)
    }

    private func place(_ cell: DisplayCell, in column: TableLayout.Column, signs: Signs) -> String {
        guard column.display.isNumeric else {
            return signs.cut(cell.text, to: column.width).padded(to: column.width)
        }
        return cell.left.aligned(to: column.left) + cell.right.padded(to: column.right)
    }

    /// One block for each row, a line for each column, for windows narrower than the essential columns.
    private func addBlocks(headings: [String], cells: [[DisplayCell]], to screen: inout Screen) {
        let width = screen.width ?? RenderStyle.narrowest
        let label = min(headings.map { displayWidth($0) }.max() ?? 0, width / 2)
        for (number, row) in cells.enumerated() {
            if number > 0 { screen.separate() }
            for (heading, cell) in zip(headings, row) {
                let labels = wrapped(heading, to: label)
                let values = wrapped(cell.text, to: width - label - TableLayout.gap)
                for line in 0..<max(labels.count, values.count) {
                    let left = line < labels.count ? labels[line] : ""
                    screen.add(row: [left.padded(to: label), line < values.count ? values[line] : ""])
                }
            }
        }
    }
}
