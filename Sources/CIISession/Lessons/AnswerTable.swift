import CIIEngine
import CIIText

/// An answer as lessons look at it: rows by what they stand for, values by their column.
struct AnswerTable {
    let answer: Answer
    /// The columns that say what a row stands for.
    private let keys: [Int]

    init(_ answer: Answer) {
        self.answer = answer
        let dimensions = answer.columns.indices.filter { answer.columns[$0].kind == .dimension }
        // Lists have none: there the first column says it, where it is one of words.
        let isList = dimensions.isEmpty && answer.total == nil && answer.columns.first?.kind == .text
        // Where a group has a row for each indicator, its name alone says too little.
        let parts = answer.columns.indices.filter {
            answer.columns[$0].kind == .text && answer.columns[$0].name == "indicator"
        }
        keys = isList ? [0] : dimensions.isEmpty ? [] : dimensions + parts
    }

    /// The names of what rows stand for, such as `agent`, in alphabetical order.
    var dimensions: [String] { keys.map { answer.columns[$0].name }.sorted() }

    /// What each row stands for, in the order of the rows.
    var rowNames: [String] { answer.rows.map(name) }

    /// What a row stands for; of two dimensions, both, in the order of their columns' names.
    func name(_ row: [AnswerValue]) -> String {
        let byName = keys.sorted { answer.columns[$0].name < answer.columns[$1].name }
        return byName.map { Self.text(row[$0]) }.joined(separator: ", ")
    }

    /// The place of a column.
    func column(_ name: String) -> Int? {
        answer.columns.firstIndex { $0.name == name } ?? answer.columns.firstIndex { $0.heading == name }
    }

    /// Whether there is such a column, or such a share.
    func has(_ cell: LessonCell) -> Bool { column(cell.column) != nil || isShare(cell) }

    /// `share of csat`: what a weight comes to, in percent.
    private func isShare(_ cell: LessonCell) -> Bool { cell.column == "share" && cell.row != nil }

    /// The value of a column in a row; nil where there is no such row.
    func value(_ column: Int, ofRow name: String) -> AnswerValue? {
        let name = folded(name)
        if let row = answer.rows.first(where: { folded(self.name($0)) == name }) { return row[column] }
        if let total = answer.total, name == "all" { return total[column] }
        // One row that stands for nothing may well be the one that is meant.
        return keys.isEmpty && answer.rows.count == 1 ? answer.rows[0][column] : nil
    }

    /// A value; nil where the answer has none there.
    func value(_ cell: LessonCell) -> AnswerValue? {
        if isShare(cell) {
            let share = answer.weights.first { $0.indicator == cell.row }?.effective
            return share.map { .number(100 * $0) }
        }
        guard let column = column(cell.column) else {
            return cell.row == nil ? Double(cell.column).map { .number($0) } : nil
        }
        if let row = cell.row { return value(column, ofRow: row) }
        if let total = answer.total { return total[column] }
        return answer.rows.count == 1 ? answer.rows[0][column] : nil
    }

    /// The number of a value; nil where it is none.
    func number(_ cell: LessonCell) -> Double? { value(cell).flatMap(Self.number) }

    /// Whether something holds; nil where a value lacks.
    func holds(_ condition: LessonCondition) -> Bool? {
        guard let left = number(condition.left), let right = number(condition.right) else { return nil }
        let areEqual = Self.areEqual(left, right)
        switch condition.sign {
        case .over: return left > right && !areEqual
        case .under: return left < right && !areEqual
        case .atLeast: return left > right || areEqual
        case .atMost: return left < right || areEqual
        case .equal: return areEqual
        }
    }

    static func number(_ value: AnswerValue) -> Double? {
        switch value {
        case .number(let number): number
        case .integer(let number): Double(number)
        case .rank(let rank, _): Double(rank)
        case .marked(let value, _): number(value)
        case .text, .boolean, .instant, .missing: nil
        }
    }

    static func areEqual(_ a: Double, _ b: Double) -> Bool {
        abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    }

    /// Whether two values are the same, marks aside.
    static func areEqual(_ a: AnswerValue, _ b: AnswerValue) -> Bool {
        if case .marked(let a, _) = a { return areEqual(a, b) }
        if case .marked(let b, _) = b { return areEqual(a, b) }
        if let a = number(a), let b = number(b) { return areEqual(a, b) }
        if case .text(let a) = a, case .text(let b) = b { return folded(a) == folded(b) }
        return a == b
    }

    /// A value as lessons tell it.
    static func text(_ value: AnswerValue) -> String {
        switch value {
        case .text(let text): inert(text)
        case .integer(let number): "\(number)"
        case .number(let number):
            number == number.rounded() ? "\(Int(clamping: Int64(number)))" : fixed(number, decimals: 1)
        case .boolean(let isTrue): isTrue ? "yes" : "no"
        case .instant(let microseconds, _): "\(microseconds)"
        case .rank(let rank, _): "\(rank)"
        case .missing: "–"
        case .marked(let value, _): text(value)
        }
    }
}
