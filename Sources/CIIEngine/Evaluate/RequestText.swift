import CIIColumns
import CIILanguage
import CIIText
import CIITime

/// What is asked of the rows, as people read it: in the words of expressions where there are words for it.
struct RequestText {
    let table: Table

    /// A measurement: `rows where csat >= 4`, `sum(response_time)`.
    func text(_ measurement: Measurement) -> String {
        let (what, own): (String, RowCondition) =
            switch measurement.accumulator {
            case .rows: ("rows", .always)
            case .count(let value): ("count(\(text(value)))", .always)
            case .countText(let value): ("count(\(text(value)))", .always)
            case .countIf(let condition): ("rows", condition)
            case .sum(let value): ("sum(\(text(value)))", .always)
            case .sumOfSquares(let value):
                ("sum(\(text(value, within: true)) * \(text(value, within: true)))", .always)
            case .minimum(let value): ("min(\(text(value)))", .always)
            case .maximum(let value): ("max(\(text(value)))", .always)
            case .quantile(let value, let fraction): ("p\(shortest(100 * fraction))(\(text(value)))", .always)
            case .quantilePoint(let value, let point):
                (
                    "\(point.deviations < 0 ? "low" : "high") end of p\(shortest(100 * point.fraction))(\(text(value)))",
                    .always
                )
            case .distinct(let key): ("distinct(\(text(key)))", .always)
            }
        let conditions = [own, measurement.condition].filter { $0 != .always }
        guard !conditions.isEmpty else { return what }
        return what + " where " + joined(conditions, "and", within: false)
    }

    private func text(_ key: RowKey) -> String {
        switch key {
        case .text(let text): self.text(text)
        case .value(let value): text(value)
        }
    }

    private func name(_ column: Int) -> String {
        StatementPrinter().print(Expression.name(Name(quoted: table.columns[column].name)))
    }

    // MARK: Values

    private func text(_ value: RowValue, within isPart: Bool = false) -> String {
        switch value {
        case .column(let column): return name(column)
        case .constant(let number): return shortest(number)
        case .arithmetic(let operation, let left, let right):
            let text = "\(text(left, within: true)) \(sign(operation)) \(text(right, within: true))"
            return isPart ? "(\(text))" : text
        case .negated(let value): return "-\(text(value, within: true))"
        case .function(let function, let value): return "\(function.rawValue)(\(text(value)))"
        case .calendar(let part, let value, _): return "\(word(part))(\(text(value)))"
        case .openTime(let value, _): return "worktime(\(text(value)))"
        case .length(let text): return "length(\(self.text(text)))"
        case .choose(let condition, let first, let second):
            return "if(\(text(condition)), \(text(first)), \(text(second)))"
        }
    }

    private func sign(_ operation: Arithmetic) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .remainder: "%"
        }
    }

    private func word(_ part: CalendarPart) -> String {
        switch part {
        case .bucket(let unit): "\(unit)"
        case .hourOfDay: "hour"
        case .weekday: "weekday"
        case .dayOfMonth: "day"
        case .monthOfYear: "month"
        case .yearNumber: "year"
        }
    }

    private func text(_ value: RowText) -> String {
        switch value {
        case .column(let column): name(column)
        case .constant(let text): StatementPrinter.quoted(text)
        case .mapped(let function, let value): "\(word(function))(\(text(value)))"
        case .choose(let condition, let first, let second):
            "if(\(text(condition)), \(text(first)), \(text(second)))"
        }
    }

    private func word(_ function: TextFunction) -> String {
        switch function {
        case .lower: "lower"
        case .upper: "upper"
        case .trim: "trim"
        case .left: "left"
        case .right: "right"
        case .folded: "folded"
        case .recoded: "recoded"
        }
    }

    // MARK: Conditions

    private func text(_ condition: RowCondition, within isPart: Bool = false) -> String {
        switch condition {
        case .always: return "true"
        case .never: return "false"
        case .all(let parts): return joined(parts, "and", within: isPart)
        case .any(let parts): return joined(parts, "or", within: isPart)
        case .not(.isMissingValue(let value)): return "\(text(value, within: true)) is not missing"
        case .not(.isMissingText(let value)): return "\(text(value)) is not missing"
        case .not(let part): return "not \(text(part, within: true))"
        case .compare(let left, let comparison, let right):
            return "\(text(left)) \(sign(comparison)) \(text(right))"
        case .compareText(let left, let comparison, let right):
            return "\(text(left)) \(sign(comparison)) \(text(right))"
        case .text(let value, let test): return "\(text(value)) \(text(test))"
        case .instantRange(let column, let from, let to):
            let ends = [from.map { "from \(instant($0))" }, to.map { "up to \(instant($0))" }]
            return "\(name(column)) " + ends.compactMap { $0 }.joined(separator: " ")
        case .isMissingValue(let value): return "\(text(value, within: true)) is missing"
        case .isMissingText(let value): return "\(text(value)) is missing"
        case .isTrue(let value): return text(value, within: true)
        }
    }

    private func joined(_ parts: [RowCondition], _ word: String, within isPart: Bool) -> String {
        if parts.count == 1 { return text(parts[0], within: isPart) }
        let text = parts.map { self.text($0, within: true) }.joined(separator: " \(word) ")
        return isPart ? "(\(text))" : text
    }

    /// Of the end of a window nothing is said but when it is.
    private func instant(_ microseconds: Int) -> String {
        "\(Instant.dateTimeText(microseconds, offset: 0)) UTC"
    }

    private func sign(_ comparison: Comparison) -> String {
        switch comparison {
        case .equal: "="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }

    private func text(_ test: TextTest) -> String {
        func quoted(_ text: String) -> String { StatementPrinter.quoted(text) }
        return switch test {
        case .equals(let text): "= \(quoted(text))"
        case .oneOf(let texts): "in (\(texts.map(quoted).joined(separator: ", ")))"
        case .contains(let text): "contains \(quoted(text))"
        case .like(let pattern): "like \(quoted(pattern))"
        case .matches(let pattern): "matches \(quoted(pattern))"
        case .compare(let comparison, let text): "\(sign(comparison)) \(quoted(text))"
        }
    }
}
