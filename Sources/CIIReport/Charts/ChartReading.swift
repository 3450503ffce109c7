import CIIEngine
import CIIText

/// Reads from the columns of an answer what can be drawn of it.
struct ChartReading {
    /// More lines than these cannot be told apart by form and colour.
    static let mostLines = 8
    /// More lines over time than these are read better as a field of shades, unless lines are asked for.
    private static let mostEasyLines = 5

    private let answer: Answer
    private let signs: Signs
    private let columns: ChartColumns

    init(_ answer: Answer, signs: Signs) {
        self.answer = answer
        self.signs = signs
        columns = ChartColumns(answer)
    }

    /// The chart of the kind asked for, or else the one the columns ask for; nil where there is nothing to draw.
    func chart(_ kind: ChartKind) -> Chart? {
        guard !answer.rows.isEmpty else { return nil }
        switch kind {
        case .auto: return chosen()
        case .bars: return bars() ?? chosen()
        case .slope:
            return slope()
                ?? instead(of: kind, "two orders of the same groups, as `compare weights` gives them")
        case .lines:
            return grid(over: { axis(.line) }).map { chart($0) { .lines($0) } }
                ?? instead(of: kind, "a period or a number that goes across")
        case .spark:
            return grid(over: { axis(.line) }).map { chart($0) { .spark($0) } }
                ?? instead(of: kind, "a period or a number that goes across")
        case .heat:
            return grid(over: { axis(.field) }).map { chart($0) { .heat($0) } }
                ?? instead(of: kind, "two fields, or a field and a period")
        }
    }

    private func chosen() -> Chart? {
        if let slope = slope() { return slope }
        if let read = grid(over: { axis(.evident) }), read.grid.places.count > 1 {
            let isField = read.grid.series.count > Self.mostEasyLines && read.axis.isPeriod
            return chart(read) { isField ? .heat($0) : .lines($0) }
        }
        return bars() ?? grid(over: { axis(.evident) }).map { chart($0) { .lines($0) } }
    }

    private func instead(of kind: ChartKind, _ wanted: String) -> Chart? {
        guard var chart = chosen() else { return nil }
        chart.remarks.insert("no \(kind.rawValue) here: that takes \(wanted)", at: 0)
        return chart
    }

    // MARK: Bars

    private func bars() -> Chart? {
        guard let measure = columns.measure else { return nil }
        let points = PointReader(answer, measure, columns, signs)
        let count = columns.count(of: measure).map { ($0, ColumnDisplay(answer, index: $0, signs: signs)) }
        let labels = LabelReader(answer, columns.subjects, signs)
        func bar(_ row: [AnswerValue]) -> BarChart.Bar {
            BarChart.Bar(
                label: columns.subjects.isEmpty
                    ? signs.spelled(answer.columns[measure].name) : labels.label(row),
                point: points.point(row),
                count: count.map { index, display in
                    index < row.count ? display.cell(row[index]).text : ""
                } ?? "")
        }
        let heading = heading([measure])
        var chart = Chart(
            title: title(heading, columns.subjects.map { answer.columns[$0].heading }),
            measure: what(measure, heading), body: .bars(BarChart(bars: answer.rows.map(bar))))
        guard let row = answer.total, let point = points.point(row) else { return chart }
        var total = bar(row)
        if !columns.subjects.isEmpty { total.label = labels.total(row) }
        let body = BarChart(bars: answer.rows.map(bar), reference: total)
        // A sum of all bars is nothing that one of them could be measured against.
        if answer.columns[measure].kind == .contribution {
            chart.body = .bars(BarChart(bars: body.bars + [total]))
        } else if body.isSum(point.value) {
            chart.remarks.append("\(total.label): \(point.text)")
        } else {
            chart.body = .bars(body)
        }
        return chart
    }

    // MARK: Slope

    private func slope() -> Chart? {
        guard columns.ranks.count > 1, !columns.subjects.isEmpty, answer.rows.count > 1 else { return nil }
        let labels = LabelReader(answer, columns.subjects, signs)
        let figures = columns.ranks.map { rank in
            columns.figure(of: rank).map { ($0, ColumnDisplay(answer, index: $0, signs: signs)) }
        }
        let groups = answer.rows.map { row in
            SlopeChart.Group(
                label: labels.label(row),
                standings: zip(columns.ranks, figures).map { rank, figure in
                    guard rank < row.count, case .rank(let place, let tied) = row[rank].unmarked else {
                        return nil
                    }
                    let text = figure.map { index, display in
                        index < row.count ? display.cell(row[index].unmarked).text : ""
                    }
                    return SlopeChart.Standing(rank: place, isTied: tied, figure: text ?? "")
                })
        }
        guard groups.contains(where: { $0.standings.contains { $0 != nil } }) else { return nil }
        let orders = columns.ranks.map { signs.spelled(columns.orderName($0)) }
        let by = columns.subjects.map { signs.spelled(answer.columns[$0].heading) }.joined(separator: ", ")
        return Chart(
            title: "places by \(by): \(orders.joined(separator: ", "))",
            measure: ChartMeasure(heading: "place", unit: .none, isWhole: true),
            body: .slope(SlopeChart(orders: orders, groups: groups)))
    }

    // MARK: Grid

    private struct Read {
        var axis: ChartAxis
        var grid: GridChart
        var measure: Int
        /// What its figures are called together.
        var heading: String
        var remarks: [String]
    }

    private func axis(_ use: ChartAxis.Use) -> ChartAxis? {
        for index in columns.subjects {
            if let axis = ChartAxis(answer, index, use, isFirst: index == columns.subjects.first) {
                return axis
            }
        }
        // A field of shades may have any second dimension across.
        guard use == .field, columns.subjects.count == 2 else { return nil }
        return ChartAxis(answer, namesOf: columns.subjects[1])
    }

    private func chart(_ read: Read, _ body: (GridChart) -> Chart.Body) -> Chart {
        let others = columns.subjects.filter { $0 != read.axis.column }.map { answer.columns[$0].heading }
        return Chart(
            title: title(read.heading, [read.grid.across] + others),
            measure: what(read.measure, read.heading),
            body: body(read.grid), remarks: read.remarks)
    }

    private func grid(over axis: () -> ChartAxis?) -> Read? {
        guard let measure = columns.measure, let axis = axis() else { return nil }
        let others = columns.subjects.filter { $0 != axis.column }
        let display = ColumnDisplay(answer, index: axis.column, signs: signs)
        var grid = GridChart(across: across(axis.column), places: [], series: [])
        grid.places = axis.places.map { place in
            GridChart.Place(
                label: display.cell(place.value).text, position: place.position, leadsOn: place.leadsOn)
        }
        let blank = [ChartPoint?](repeating: nil, count: grid.places.count)
        var left = 0
        if others.isEmpty {
            let readers = columns.measures.map { PointReader(answer, $0, columns, signs) }
            grid.series = columns.measures.map {
                GridChart.Series(label: signs.spelled(answer.columns[$0].heading), points: blank)
            }
            var seen: Set<Int> = []
            for (row, place) in zip(answer.rows, axis.placeOfRow) {
                guard let place else {
                    left += 1
                    continue
                }
                guard seen.insert(place).inserted else { return nil }
                for (series, reader) in readers.enumerated() {
                    grid.series[series].points[place] = reader.point(row)
                }
            }
        } else {
            let reader = PointReader(answer, measure, columns, signs)
            let labels = LabelReader(answer, others, signs)
            var numbers: [[String]: Int] = [:]
            var seen: Set<[Int]> = []
            for (row, place) in zip(answer.rows, axis.placeOfRow) {
                let key = others.map { $0 < row.count ? row[$0].machineText : "" }
                guard let place else {
                    left += 1
                    continue
                }
                let series = numbers[key] ?? grid.series.count
                if series == grid.series.count {
                    numbers[key] = series
                    grid.series.append(GridChart.Series(label: labels.label(row), points: blank))
                }
                guard seen.insert([series, place]).inserted else { return nil }
                grid.series[series].points[place] = reader.point(row)
            }
        }
        var remarks = axis.marks(signs)
        if left > 0 {
            remarks.append("\(counted(left, "row", "rows")) without \(grid.across) not drawn")
        }
        return Read(
            axis: axis, grid: grid, measure: measure,
            heading: heading(others.isEmpty ? columns.measures : [measure]), remarks: remarks)
    }

    // MARK: Words

    private func what(_ measure: Int, _ heading: String) -> ChartMeasure {
        let isWhole = answer.rows.allSatisfy { row in
            guard measure < row.count else { return true }
            switch row[measure].unmarked {
            case .number: return false
            case .text, .integer, .boolean, .instant, .rank, .missing, .marked: return true
            }
        }
        return ChartMeasure(heading: heading, unit: answer.columns[measure].unit, isWhole: isWhole)
    }

    /// What goes across, with its unit.
    private func across(_ column: Int) -> String {
        let column = answer.columns[column]
        return signs.spelled(column.heading) + (column.unit == .percent ? " %" : "")
    }

    /// What figures of one unit are called together: by what their names begin with, or one by one.
    private func heading(_ measures: [Int]) -> String {
        let unit = measures.first.map { answer.columns[$0].unit } == .percent ? " %" : ""
        let families = Set(measures.map { answer.columns[$0].name.prefix { $0 != "." } })
        if measures.count > 1, families.count == 1, let family = families.first {
            return signs.spelled(String(family)) + unit
        }
        let names = measures.map { signs.spelled(answer.columns[$0].heading) }
        let more = names.count > 4 ? " and \(names.count - 4) more" : ""
        return names.prefix(4).joined(separator: ", ") + more + unit
    }

    private func title(_ heading: String, _ by: [String]) -> String {
        by.isEmpty ? heading : "\(heading) by \(by.map { signs.spelled($0) }.joined(separator: ", "))"
    }
}
