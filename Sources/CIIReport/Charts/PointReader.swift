import CIIEngine

/// Reads the figure of a row, with its interval.
struct PointReader {
    private let measure: Int
    private let interval: (low: Int, high: Int)?
    private let display: ColumnDisplay

    init(_ answer: Answer, _ measure: Int, _ columns: ChartColumns, _ signs: Signs) {
        self.measure = measure
        interval = columns.interval(of: measure)
        display = ColumnDisplay(answer, index: measure, signs: signs)
    }

    /// Nil where the row has no figure.
    func point(_ row: [AnswerValue]) -> ChartPoint? {
        guard let value = row.figure(at: measure) else { return nil }
        return ChartPoint(
            value: value, text: display.cell(row[measure]).text,
            plain: display.cell(row[measure].unmarked).text,
            low: interval.flatMap { row.figure(at: $0.low) },
            high: interval.flatMap { row.figure(at: $0.high) })
    }
}

/// Reads what a row stands for.
struct LabelReader {
    private let displays: [(index: Int, display: ColumnDisplay)]

    init(_ answer: Answer, _ subjects: [Int], _ signs: Signs) {
        displays = subjects.map { ($0, ColumnDisplay(answer, index: $0, signs: signs)) }
    }

    /// The name of the row over everything, which has no dimension but the first.
    func total(_ row: [AnswerValue]) -> String {
        displays.filter { $0.index < row.count && row[$0.index] != .missing }
            .map { $0.display.cell(row[$0.index]).text }.joined(separator: ", ")
    }

    /// Its dimensions, with commas between; empty where there are none.
    func label(_ row: [AnswerValue]) -> String {
        displays.map { index, display in display.cell(index < row.count ? row[index] : .missing).text }
            .joined(separator: ", ")
    }
}
