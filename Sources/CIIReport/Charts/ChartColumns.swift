import CIIEngine
import CIIText

/// What each column of an answer is in a chart.
struct ChartColumns {
    /// What a row stands for.
    let subjects: [Int]
    /// The first of the figures that may be drawn together; nil where no column holds figures.
    let measure: Int?
    /// All figures of the unit of the first.
    let measures: [Int]
    /// Places in two or more orders, the first one first; empty where there are not so many.
    let ranks: [Int]

    private let answer: Answer

    init(_ answer: Answer) {
        self.answer = answer
        let columns = answer.columns
        let shown = columns.indices.filter { columns[$0].prominence > .machine }
        let dimensions = shown.filter { columns[$0].kind == .dimension }
        // Words that come first tell what a row is about; those that come later what is said of it.
        subjects = dimensions.isEmpty ? shown.prefix(1).filter { columns[$0].kind == .text } : dimensions

        let drawable = shown.filter { index in
            columns[index].kind.isFigure && answer.rows.contains { $0.figure(at: index) != nil }
        }
        let present = drawable.filter {
            [.score, .measure].contains(columns[$0].kind) && !columns[$0].isAspect
        }
        // What a change is made of comes to its total in the last column.
        measure =
            present.first { columns[$0].prominence == .essential } ?? present.first ?? drawable.last {
                columns[$0].kind == .contribution
            }
            ?? drawable.first { columns[$0].kind != .count } ?? drawable.first
        if let measure, columns[measure].unit != .none, present.contains(measure) {
            measures = present.filter {
                columns[$0].unit == columns[measure].unit && columns[$0].kind == columns[measure].kind
            }
        } else {
            measures = measure.map { [$0] } ?? []
        }

        let orders = shown.filter { columns[$0].kind == .rank }
        // Beside the order as it is, the one before it is told second.
        let before = orders.filter { columns[$0].name == "rank.before" }
        let inOrder = before + orders.filter { !before.contains($0) }
        ranks = inOrder.count > 1 ? inOrder : []
    }

    /// The column with the number of interactions that the figures of `measure` rest on.
    func count(of measure: Int) -> Int? {
        let name = answer.columns[measure].name
        guard answer.columns[measure].kind != .count else { return nil }
        return named("\(name).n", .count) ?? named("n", .count)
    }

    /// The ends of the interval of `measure`.
    func interval(of measure: Int) -> (low: Int, high: Int)? {
        let name = answer.columns[measure].name
        guard let low = answer.columns.firstIndex(where: { $0.name == name + ".low" }),
            let high = answer.columns.firstIndex(where: { $0.name == name + ".high" })
        else { return nil }
        return (low, high)
    }

    /// What the order in column `rank` is called.
    func orderName(_ rank: Int) -> String {
        switch answer.columns[rank].name {
        case "rank": "now"
        case "rank.before": "before"
        case let name where name.hasPrefix("rank."): String(name.dropFirst(5))
        default: answer.columns[rank].heading
        }
    }

    /// The figure that the order in column `rank` is an order of.
    func figure(of rank: Int) -> Int? {
        let suffix = answer.columns[rank].name.dropFirst("rank".count)
        return answer.columns.firstIndex { $0.kind == .score && $0.name == "cii" + suffix }
    }

    private func named(_ name: String, _ kind: AnswerColumn.Kind) -> Int? {
        answer.columns.firstIndex { $0.name == name && $0.kind == kind }
    }
}

extension AnswerColumn {
    /// Whether it tells of a figure rather than being one: an end of its interval, one side of a change.
    fileprivate var isAspect: Bool {
        [".low", ".high", ".before", ".after"].contains { name.hasSuffix($0) }
    }
}

extension AnswerColumn.Kind {
    fileprivate var isFigure: Bool {
        switch self {
        case .score, .measure, .contribution, .count: true
        case .dimension, .rank, .text: false
        }
    }
}

extension [AnswerValue] {
    /// The number at that place; nil where there is none.
    func figure(at index: Int) -> Double? {
        guard index < count else { return nil }
        switch self[index].unmarked {
        case .number(let number) where number.isFinite: return number
        case .integer(let number): return Double(number)
        case .text, .number, .boolean, .instant, .rank, .missing, .marked: return nil
        }
    }
}
