import CIIEngine

/// What each column is in the sentence about a row.
struct RowReader {
    private var rank: Int?
    private var subjects: [(index: Int, display: ColumnDisplay)] = []
    private var figures: [(index: Int, display: ColumnDisplay, label: String, unit: String)] = []

    init(_ answer: Answer, signs: Signs) {
        let shown = answer.columns.indices.filter { answer.columns[$0].prominence > .machine }
        let rankIndex = shown.first { answer.columns[$0].kind == .rank }
        rank = rankIndex
        var subjectIndices = shown.filter { answer.columns[$0].kind == .dimension }
        if subjectIndices.isEmpty {
            subjectIndices = Array(shown.filter { answer.columns[$0].kind == .text }.prefix(1))
        }
        for index in shown where index != rankIndex {
            let display = ColumnDisplay(answer, index: index, signs: signs)
            if subjectIndices.contains(index) {
                subjects.append((index, display))
            } else {
                let column = answer.columns[index]
                let unit = column.unit == .percent ? " %" : ""
                figures.append((index, display, signs.spelled(column.heading), unit))
            }
        }
    }

    func sentence(_ row: [AnswerValue]) -> String {
        (rank.map { $0 < row.count ? place(row[$0]) : "" } ?? "") + figures(row)
    }

    /// The row over everything, which has no place among the others.
    func total(_ row: [AnswerValue]) -> String { figures(row) }

    private func figures(_ row: [AnswerValue]) -> String {
        var sentence = subjects.map { cell($0.display, row, $0.index).text }.joined(separator: ", ")
        let parts = figures.map { figure in
            let cell = cell(figure.display, row, figure.index)
            return "\(figure.label) \(cell.text)\(cell.isMissing ? "" : figure.unit)"
        }
        if !parts.isEmpty, !subjects.isEmpty { sentence += ": " }
        return sentence + parts.joined(separator: ", ")
    }

    private func place(_ value: AnswerValue) -> String {
        switch value.unmarked {
        case .rank(let rank, let tied): "\(rank)\(tied ? " tied" : ""). "
        case .integer(let rank): "\(rank). "
        case .text, .number, .boolean, .instant, .missing, .marked: "Not ranked. "
        }
    }

    private func cell(_ display: ColumnDisplay, _ row: [AnswerValue], _ index: Int) -> DisplayCell {
        display.cell(index < row.count ? row[index] : .missing)
    }
}
