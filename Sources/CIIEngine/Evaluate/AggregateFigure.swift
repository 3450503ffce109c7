import CIIColumns
import CIIIndex
import CIILanguage

extension AggregateTerm {
    /// The figure in one group, and how many observations it rests on.
    func figure(_ results: [AggregateColumn], _ group: Int) -> (value: Double?, n: Int) {
        switch self {
        case .count(let index): return (results[index][group].number, results[index][group].count)
        case .measured(let index, let n, _): return (results[index][group].number, results[n][group].count)
        case .mean(let sum, let n, _):
            let count = results[n][group].count
            return (count > 0 ? results[sum][group].number.map { $0 / Double(count) } : nil, count)
        case .percentage(let part, let whole):
            let count = results[whole][group].count
            return (count > 0 ? 100 * Double(results[part][group].count) / Double(count) : nil, count)
        case .indicator(let plan):
            let reading = plan.reading(results, group: group)
            return (reading.value, reading.count)
        case .number(let number): return (number, 0)
        case .negated(let term):
            let (value, n) = term.figure(results, group)
            return (value.map { -$0 }, n)
        case .arithmetic(let op, let a, let b):
            let (left, right) = (a.figure(results, group), b.figure(results, group))
            guard let x = left.value, let y = right.value else { return (nil, min(left.n, right.n)) }
            let value: Double? =
                switch op {
                case .add: x + y
                case .subtract: x - y
                case .multiply: x * y
                case .divide: y == 0 ? nil : x / y
                case .remainder: y == 0 ? nil : x.truncatingRemainder(dividingBy: y)
                case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like,
                    .contains,
                    .matches:
                    nil
                }
            return (value, min(left.n, right.n))
        }
    }

    /// Whether a column of its own says what it rests on.
    var hasOwnCount: Bool {
        switch self {
        case .measured, .mean, .percentage, .indicator: true
        case .count, .number, .negated, .arithmetic: false
        }
    }

    /// Whether the largest value comes first where nothing else is said.
    var bestIsHigh: Bool {
        if case .indicator(let plan) = self { plan.indicator.direction != .lower } else { true }
    }
}
