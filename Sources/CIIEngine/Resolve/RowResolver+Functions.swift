import CIIColumns
import CIILanguage
import CIIText
import CIITime

// Calls of functions.
extension RowResolver {
    mutating func call(
        _ function: Spanned<Name>, _ arguments: [Spanned<Expression>], at span: SourceSpan
    ) throws(Diagnostics) -> RowTerm {
        guard let known = RowFunction(rawValue: function.value.canonical) else {
            if AggregateFunction(function.value) != nil {
                throw Diagnostics(EngineProblem.aggregateInRow(function.value, function.span).diagnostic)
            }
            let near = nearest(to: function.value.canonical, among: RowFunction.allCases.map(\.rawValue))
            throw Diagnostics(
                EngineProblem.unknownFunction(function.value, function.span, nearest: near).diagnostic)
        }
        func count(_ expected: Int, _ words: String) throws(Diagnostics) {
            guard arguments.count != expected else { return }
            throw Diagnostics(
                EngineProblem.wrongArgumentCount(
                    function.value, span, expected: words, found: arguments.count
                )
                .diagnostic)
        }
        switch known {
        case .abs, .round, .floor, .ceil, .sqrt, .ln:
            try count(1, "one number")
            return try numeric(known, arguments[0])
        case .length, .lower, .upper, .trim:
            try count(1, "one text")
            return mapped(known, try text(arguments[0]), count: 0)
        case .left, .right:
            try count(2, "a text and a number of characters")
            guard case .number(let length) = arguments[1].value, length >= 0, length <= 1e6 else {
                throw mismatch("a whole number", try term(arguments[1]), arguments[1].span)
            }
            return mapped(known, try text(arguments[0]), count: Int(length))
        case .hour, .weekday, .day, .week, .month, .quarter, .year:
            try count(1, "one instant")
            return try calendar(known, of: definite(arguments[0]), at: arguments[0].span)
        case .worktime:
            try count(2, "two instants")
            return try openTime(from: arguments[0], to: arguments[1], at: function.span)
        case .if:
            try count(3, "a condition and two values")
            return try choice(arguments)
        }
    }

    /// The time between two instants in which the doors are open.
    private mutating func openTime(
        from start: Spanned<Expression>, to end: Spanned<Expression>, at span: SourceSpan
    ) throws(Diagnostics) -> RowTerm {
        var instants: [RowValue] = []
        for argument in [start, end] {
            guard case .instant(let instant, _) = try definite(argument) else {
                throw mismatch("an instant", try term(argument), argument.span)
            }
            instants.append(instant)
        }
        let doors = OpenDoors(schema: schema, zone: context.zone)
        guard let time = doors.time(from: instants[0], to: instants[1]) else {
            throw Diagnostics(EngineProblem.noOpeningHours(span).diagnostic)
        }
        return .duration(time)
    }

    private mutating func numeric(
        _ function: RowFunction, _ argument: Spanned<Expression>
    ) throws(Diagnostics) -> RowTerm {
        let term = try definite(argument)
        let operation: NumericFunction =
            switch function {
            case .abs: .abs
            case .round: .round
            case .floor: .floor
            case .ceil: .ceil
            case .sqrt: .sqrt
            default: .ln
            }
        switch term {
        case .number(let value): return .number(.function(operation, value))
        case .duration(let value) where operation != .sqrt && operation != .ln:
            return .duration(.function(operation, value))
        default: throw mismatch("a number", term, argument.span)
        }
    }

    mutating func text(_ argument: Spanned<Expression>) throws(Diagnostics) -> RowText {
        switch try term(argument) {
        case .text(let text, _): text
        case .word(let name): throw Diagnostics(unknown(name, argument.span))
        case let other: throw mismatch("text", other, argument.span)
        }
    }

    private func mapped(_ function: RowFunction, _ text: RowText, count: Int) -> RowTerm {
        switch function {
        case .length: .number(.length(text))
        case .lower: .text(.mapped(.lower, text), column: nil)
        case .upper: .text(.mapped(.upper, text), column: nil)
        case .left: .text(.mapped(.left(count), text), column: nil)
        case .right: .text(.mapped(.right(count), text), column: nil)
        default: .text(.mapped(.trim, text), column: nil)
        }
    }

    func calendar(
        _ part: RowFunction, of term: RowTerm, at span: SourceSpan
    ) throws(Diagnostics) -> RowTerm {
        guard case .instant(let instant, _) = term else { throw mismatch("an instant", term, span) }
        let calendar = context.calendar
        func bucket(_ unit: CIITime.CalendarUnit, _ label: CIILanguage.CalendarUnit) -> RowTerm {
            .calendar(.calendar(.bucket(unit), instant, calendar), .bucket(label, count: 1))
        }
        switch part {
        case .hour: return .calendar(.calendar(.hourOfDay, instant, calendar), .hourOfDay)
        case .weekday: return .calendar(.calendar(.weekday, instant, calendar), .weekday)
        case .day: return bucket(.day, .day)
        case .week: return bucket(.week, .week)
        case .month: return bucket(.month, .month)
        case .quarter: return bucket(.quarter, .quarter)
        default: return bucket(.year, .year)
        }
    }

    private mutating func choice(_ arguments: [Spanned<Expression>]) throws(Diagnostics) -> RowTerm {
        let condition = try condition(arguments[0])
        let (a, b) = (try term(arguments[1]), try term(arguments[2]))
        switch (a, b) {
        case (.number(let x), .number(let y)): return .number(.choose(condition, x, y))
        case (.duration(let x), .duration(let y)): return .duration(.choose(condition, x, y))
        default:
            guard let x = asText(a), let y = asText(b) else {
                throw mismatch(
                    a.kind, b, arguments[2].span, beside: .init(arguments[1].span, "this is \(a.kind)"))
            }
            return .text(.choose(condition, x, y), column: nil)
        }
    }

    private mutating func asText(_ term: RowTerm) -> RowText? {
        switch term {
        case .text(let text, _): return text
        case .word(let name):
            wordsReadAsText.append(name.spelling)
            return .constant(name.spelling)
        case .number, .duration, .instant, .calendar, .flag, .date: return nil
        }
    }
}
