import CIIColumns
import CIIIndex
import CIILanguage
import CIIText
import CIITime

// Comparisons, and what else is true or false of an interaction.
extension RowResolver {
    mutating func condition(_ expression: Spanned<Expression>) throws(Diagnostics) -> RowCondition {
        switch expression.value {
        case .binary(.and, let left, let right):
            return .all([try condition(left), try condition(right)])
        case .binary(.or, let left, let right):
            return .any([try condition(left), try condition(right)])
        case .unary(.not, let operand): return .not(try condition(operand))
        case .binary(.equal, let left, let right): return try compare(.equal, left, right)
        case .binary(.notEqual, let left, let right): return try compare(.notEqual, left, right)
        case .binary(.less, let left, let right): return try compare(.less, left, right)
        case .binary(.lessOrEqual, let left, let right): return try compare(.lessOrEqual, left, right)
        case .binary(.greater, let left, let right): return try compare(.greater, left, right)
        case .binary(.greaterOrEqual, let left, let right): return try compare(.greaterOrEqual, left, right)
        case .between(let value, let low, let high):
            return .all([try compare(.greaterOrEqual, value, low), try compare(.lessOrEqual, value, high)])
        case .membership(let value, let options): return try membership(value, options)
        case .binary(.like, let left, let right): return try search(left, right) { .like($0) }
        case .binary(.contains, let left, let right): return try search(left, right) { .contains($0) }
        case .binary(.matches, let left, let right): return try matches(left, right)
        case .isMissing(let operand):
            switch try definite(operand) {
            case .number(let value), .duration(let value), .instant(let value, _), .calendar(let value, _),
                .flag(_, let value):
                return .isMissingValue(value)
            case .text(let text, _): return .isMissingText(text)
            case .date, .word: return .never
            }
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern, .unary(.minus, _),
            .binary(.add, _, _), .binary(.subtract, _, _), .binary(.multiply, _, _), .binary(.divide, _, _),
            .binary(.remainder, _, _), .call:
            let term = try definite(expression)
            guard case .flag(let condition, _) = term else {
                throw mismatch("a condition that holds or does not", term, expression.span)
            }
            return condition
        }
    }

    private mutating func compare(
        _ comparison: Comparison, _ left: Spanned<Expression>, _ right: Spanned<Expression>
    ) throws(Diagnostics) -> RowCondition {
        let (a, b) = (try term(left), try term(right))
        if a.isConstant, b.isConstant {
            var words: [Name] = []
            for case (.word(let name), let place) in [(a, left), (b, right)] {
                if Indicator.named(name.canonical) != nil { throw Diagnostics(unknown(name, place.span)) }
                words.append(name)
            }
            let near = words.map(schema.nearestFields).first { !$0.isEmpty } ?? []
            throw Diagnostics(
                EngineProblem.comparedWithoutField(
                    left.span.joined(right.span), words: words.map(\.spelling), nearest: near
                ).diagnostic)
        }
        if a.isConstant {
            return try compare(comparison.mirrored, b, a, left: right, right: left)
        }
        return try compare(comparison, a, b, left: left, right: right)
    }

    /// `a` varies from row to row; `b` may not.
    private mutating func compare(
        _ comparison: Comparison, _ a: RowTerm, _ b: RowTerm, left: Spanned<Expression>,
        right: Spanned<Expression>
    ) throws(Diagnostics) -> RowCondition {
        switch (a, b) {
        case (.number(let x), .number(let y)), (.duration(let x), .duration(let y)),
            (.instant(let x, _), .instant(let y, _)):
            return .compare(x, comparison, y)
        case (.duration(let x), .number(let y)):
            numbersReadAsSeconds = true
            return .compare(x, comparison, y)
        case (.calendar(let x, .hourOfDay), .number(let y)): return .compare(x, comparison, y)
        case (.calendar(let x, .weekday), .number(let y)): return .compare(x, comparison, y)
        case (.calendar(let x, .weekday), .word(let name)):
            return try compareWeekday(x, comparison, name.spelling, right.span)
        case (.calendar(let x, .weekday), .text(.constant(let day), _)):
            return try compareWeekday(x, comparison, day, right.span)
        case (.calendar(let x, .bucket(.year, _)), .number(let y)):
            return .compare(x, comparison, .arithmetic(.subtract, y, .constant(1970)))
        case (.instant(let x, let column), .date(let date)):
            return compareDate(x, column: column, comparison, date)
        case (.text(let x, let column), _):
            guard let written = constantText(b, source: right) else {
                guard case .text(let y, _) = b else { break }
                return .compareText(x, comparison, y)
            }
            var text = written
            if let column { text = known(written, in: column) }
            if let column, comparison == .equal || comparison == .notEqual {
                comparedValues.append((column, text))
            }
            switch comparison {
            case .equal: return .text(x, .equals(text))
            case .notEqual: return .not(.text(x, .equals(text)))
            case .less, .lessOrEqual, .greater, .greaterOrEqual: return .text(x, .compare(comparison, text))
            }
        case (.flag(_, let x), .flag(_, let y)) where comparison == .equal || comparison == .notEqual:
            return .compare(x, comparison, y)
        case (.flag(_, let x), _) where comparison == .equal || comparison == .notEqual:
            if let value = truth(b) { return .compare(x, comparison, .constant(value ? 1 : 0)) }
        default: break
        }
        throw mismatch(a.kind, b, right.span, beside: .init(left.span, "this is \(a.kind)"))
    }

    private func compareWeekday(
        _ value: RowValue, _ comparison: Comparison, _ word: String, _ span: SourceSpan
    ) throws(Diagnostics) -> RowCondition {
        let key = folded(word)
        guard let index = CalendarText.weekdays.firstIndex(where: { key.hasPrefix(folded($0)) }) else {
            throw Diagnostics(
                EngineProblem.wrongType(
                    expected: "a day of the week, Mon to Sun", found: "`\(word)`", span, beside: nil
                ).diagnostic)
        }
        return .compare(value, comparison, .constant(Double(index + 1)))
    }

    /// A day stands for all of it: `= day` is within it, `<= day` up to its end.
    private func compareDate(
        _ value: RowValue, column: Int?, _ comparison: Comparison, _ date: DateLiteral
    ) -> RowCondition {
        let clock = context.calendar
        let start = clock.start(of: date)
        let end = date.time == nil ? clock.adding(1, .day, to: start) : start
        func before(_ instant: Int) -> RowCondition {
            guard let column else { return .compare(value, .less, .constant(Double(instant) / 1e6)) }
            return .instantRange(column: column, fromMicroseconds: nil, toMicroseconds: instant)
        }
        func from(_ instant: Int) -> RowCondition {
            guard let column else {
                return .compare(value, .greaterOrEqual, .constant(Double(instant) / 1e6))
            }
            return .instantRange(column: column, fromMicroseconds: instant, toMicroseconds: nil)
        }
        let isDay = date.time == nil
        switch comparison {
        case .less: return before(start)
        case .greaterOrEqual: return from(start)
        case .lessOrEqual: return isDay ? before(end) : before(start + 1)
        case .greater: return isDay ? from(end) : from(start + 1)
        case .equal:
            return isDay ? .all([from(start), before(end)]) : .all([from(start), before(start + 1)])
        case .notEqual:
            return isDay
                ? .not(.all([from(start), before(end)])) : .not(.all([from(start), before(start + 1)]))
        }
    }

    /// The text a term stands for where a text column is compared with it: names of things are often numbers.
    private mutating func constantText(_ term: RowTerm, source: Spanned<Expression>) -> String? {
        switch term {
        case .text(.constant(let text), _): return text
        case .word(let name):
            wordsReadAsText.append(name.spelling)
            return name.spelling
        case .number(.constant(let number)): return shortest(number)
        case .text, .number, .duration, .instant, .calendar, .flag, .date: return nil
        }
    }

    /// The value of a column that is meant: the text itself where some interaction has it, else the only value
    /// that differs from it in case and accents alone.
    private mutating func known(_ text: String, in column: Int) -> String {
        guard case .category(let values) = schema.dataset.table.columns[column].storage,
            values.dictionary.code(of: text) == nil, values.dictionary.count <= 100_000
        else { return text }
        let key = folded(text)
        let same = (0..<values.dictionary.count).lazy.map { values.dictionary.string($0) }.filter {
            folded($0) == key
        }
        var found: String?
        for value in same {
            if found != nil { return text }
            found = value
        }
        guard let found else { return text }
        valuesReadAs.append((schema.dataset.table.columns[column].name, text, found))
        return found
    }

    private func truth(_ term: RowTerm) -> Bool? {
        switch term {
        case .number(.constant(1)): true
        case .number(.constant(0)): false
        case .word(let name): TruthWords.value(of: name.spelling)
        case .text(.constant(let text), _): TruthWords.value(of: text)
        case .text, .number, .duration, .instant, .calendar, .flag, .date: nil
        }
    }

    private mutating func membership(
        _ value: Spanned<Expression>, _ options: [Spanned<Expression>]
    ) throws(Diagnostics) -> RowCondition {
        let subject = try term(value)
        if case .text(let text, let column) = subject {
            var texts: [String] = []
            for option in options {
                let term = try term(option)
                guard let constant = constantText(term, source: option) else {
                    throw mismatch("text", term, option.span, beside: .init(value.span, "this is text"))
                }
                texts.append(constant)
            }
            if let column {
                for index in texts.indices { texts[index] = known(texts[index], in: column) }
                comparedValues += texts.map { (column, $0) }
            }
            return .text(text, .oneOf(texts))
        }
        var conditions: [RowCondition] = []
        for option in options { conditions.append(try compare(.equal, value, option)) }
        return .any(conditions)
    }

    private mutating func search(
        _ left: Spanned<Expression>, _ right: Spanned<Expression>, _ test: (String) -> TextTest
    ) throws(Diagnostics) -> RowCondition {
        let text = try text(left)
        let sought = try term(right)
        guard let constant = constantText(sought, source: right) else {
            throw mismatch("text", sought, right.span)
        }
        return .text(text, test(constant))
    }

    private mutating func matches(
        _ left: Spanned<Expression>, _ right: Spanned<Expression>
    ) throws(Diagnostics) -> RowCondition {
        let text = try text(left)
        let pattern: String
        switch right.value {
        case .pattern(let source), .string(let source): pattern = source
        default: throw mismatch("a regular expression between slashes", try term(right), right.span)
        }
        guard (try? TextPattern(pattern)) != nil else {
            throw Diagnostics(EngineProblem.wrongPattern(right.span).diagnostic)
        }
        return .text(text, .matches(pattern))
    }
}

extension RowTerm {
    /// Whether it is the same for every interaction.
    var isConstant: Bool {
        switch self {
        case .date, .word, .number(.constant), .duration(.constant), .text(.constant, _), .flag(.always, _),
            .flag(.never, _):
            true
        case .number, .duration, .instant, .calendar, .flag, .text: false
        }
    }
}

extension Comparison {
    /// The comparison that holds of `b, a` where this one holds of `a, b`.
    fileprivate var mirrored: Comparison {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
