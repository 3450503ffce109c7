import CIIColumns
import CIIIndex
import CIILanguage

/// The columns of a comparison of two windows, and its rows.
struct CompareLayout {
    /// What a difference is in a word.
    enum Verdict: String {
        case better, worse, higher, lower
        case notClear = "no clear difference"
        case new, gone

        /// Those that rest on an interval.
        static let judged: Set<Self> = [.better, .worse, .higher, .lower, .notClear]
    }

    let question: CompareQuestion
    let before: FigureQuestion.Table
    let now: FigureQuestion.Table

    private var dimensions: [Dimension] { question.frame.dimensions }
    private var hasRank: Bool { question.now.index != nil && !dimensions.isEmpty }

    var columns: [AnswerColumn] {
        var columns = dimensions.map(\.column)
        if hasRank {
            columns += [
                AnswerColumn(name: "rank", kind: .rank),
                AnswerColumn(name: "rank.before", heading: "before", kind: .rank),
            ]
        }
        for figure in now.columns {
            let name = figure.name
            columns += [
                AnswerColumn(name: name, kind: figure.kind, unit: figure.unit),
                AnswerColumn(name: "\(name).before", heading: "before", kind: figure.kind, unit: figure.unit),
                AnswerColumn(
                    name: "\(name).change", heading: "change", kind: .contribution, unit: changeUnit(figure)),
            ]
            columns += ["low", "high"].map {
                AnswerColumn(
                    name: "\(name).change.\($0)", kind: .contribution, unit: changeUnit(figure),
                    prominence: .machine)
            }
            columns.append(AnswerColumn(name: "\(name).verdict", heading: "verdict", kind: .text))
        }
        columns += [
            AnswerColumn(name: "n", kind: .count),
            AnswerColumn(name: "n.before", heading: "before", kind: .count),
        ]
        return columns
    }

    /// A change of percentages is one of points, and no percentage.
    private func changeUnit(_ figure: FigureColumn) -> AnswerColumn.Unit {
        switch figure.unit {
        case .percent, .score, .netScore: .score
        case .seconds: .seconds
        case .rating, .none: .none
        }
    }

    /// One row; `keys` are nil for the row over everything, and there are none where it is the only one.
    func row(keys: [KeyValue]?, _ before: Int?, _ now: Int?) -> [AnswerValue] {
        var row: [AnswerValue]
        if let keys {
            row = zip(dimensions, keys).map { $0.value($1, calendar: question.frame.calendar) }
        } else {
            row = dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        }
        let isAll = keys?.isEmpty ?? true
        if hasRank {
            row += [rank(self.now, now), rank(self.before, before)]
        }
        for (place, figure) in self.now.columns.enumerated() {
            let other = self.before.columns[place]
            let after = isAll ? figure.total : now.map { figure.groups[$0] }
            let earlier = isAll ? other.total : before.map { other.groups[$0] }
            row += cells(figure, after, earlier, isNew: !isAll && before == nil, isGone: !isAll && now == nil)
        }
        row += [
            .integer(isAll ? self.now.scope.inScope : now.map { self.now.sizes[$0] } ?? 0),
            .integer(isAll ? self.before.scope.inScope : before.map { self.before.sizes[$0] } ?? 0),
        ]
        return row
    }

    private func rank(_ table: FigureQuestion.Table, _ group: Int?) -> AnswerValue {
        guard let group, let rank = table.columns.first(where: { $0.name == "cii" })?.groups[group].rank
        else { return .missing }
        return .rank(rank.place, tied: rank.isTied)
    }

    private func cells(
        _ figure: FigureColumn, _ now: FigureEstimate?, _ before: FigureEstimate?, isNew: Bool, isGone: Bool
    ) -> [AnswerValue] {
        func value(_ estimate: FigureEstimate?) -> AnswerValue {
            guard let value = estimate?.value else { return .missing }
            return figure.kind == .count ? .integer(Int(value)) : .number(value)
        }
        var cells = [value(now), value(before)]
        // A count of nothing is a count.
        let none = figure.kind == .count ? FigureEstimate(value: 0, count: 0) : .none
        if figure.kind == .count {
            if now == nil { cells[0] = .integer(0) }
            if before == nil { cells[1] = .integer(0) }
        }
        let difference = (now ?? none).difference(from: before ?? none)
        if let difference {
            let change = AnswerValue.number(difference.estimate)
            let margin = FigureMargin.text(
                difference.interval, around: difference.estimate, unit: figure.unit,
                decimals: figure.unit == .rating || figure.unit == .none ? 2 : 1)
            cells.append(margin.map { .marked(change, mark: $0) } ?? change)
            cells += [difference.interval.low, difference.interval.high].map {
                $0.map { .number($0) } ?? .missing
            }
        } else {
            cells += [.missing, .missing, .missing]
        }
        let verdict: Verdict? =
            isNew ? .new : isGone ? .gone : difference.flatMap { self.verdict($0, figure.isHigherBetter) }
        cells.append(verdict.map { .text($0.rawValue) } ?? .missing)
        return cells
    }

    /// Nil where nothing tells how sure the difference is.
    private func verdict(_ difference: EstimateDifference, _ isHigherBetter: Bool?) -> Verdict? {
        guard difference.interval.low != nil, difference.interval.high != nil else { return nil }
        guard difference.isClear else { return .notClear }
        let isHigher = difference.estimate > 0
        switch isHigherBetter {
        case nil: return isHigher ? .higher : .lower
        case let better?: return isHigher == better ? .better : .worse
        }
    }

    /// The verdicts of a row.
    func verdicts(of row: [AnswerValue]) -> [Verdict] {
        zip(columns, row).compactMap { column, value in
            guard column.name.hasSuffix(".verdict"), case .text(let word) = value else { return nil }
            return Verdict(rawValue: word)
        }
    }
}
