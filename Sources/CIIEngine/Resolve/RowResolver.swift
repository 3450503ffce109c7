import CIIColumns
import CIIIndex
import CIILanguage
import CIIText
import CIITime

/// Row expressions to questions about columns: names become columns, and every part gets a type.
struct RowResolver {
    let schema: Schema
    let context: QueryContext
    /// The column that places interactions in time; what `by month` is the month of.
    let cohort: Int?
    /// How many defined fields were put in, one inside the other counted as well.
    var expansions = 0
    /// Bare words that were read as text, in order, for the read-back.
    var wordsReadAsText: [String] = []
    /// Text compared for equality with a column, for the note on values nobody has.
    var comparedValues: [(column: Int, value: String)] = []
    /// Values that differ from those of the data in case and accents alone, and what they were read as.
    var valuesReadAs: [(field: String, text: String, value: String)] = []
    /// Plain numbers compared with durations, for the note that they are seconds.
    var numbersReadAsSeconds = false

    /// Fields that are made of fields grow by doubling; far below this, a person can still read them.
    static let mostExpansions = 256

    init(schema: Schema, context: QueryContext, cohort: Int?) {
        self.schema = schema
        self.context = context
        self.cohort = cohort
    }

    // MARK: Terms

    mutating func term(_ expression: Spanned<Expression>) throws(Diagnostics) -> RowTerm {
        switch expression.value {
        case .name(let name): try nameTerm(name)
        case .number(let number): .number(.constant(number))
        case .percent(let percent): .number(.constant(percent / 100))
        case .string(let text): .text(.constant(text), column: nil)
        case .boolean(let flag): .flag(flag ? .always : .never, .constant(flag ? 1 : 0))
        case .duration(let literal): .duration(.constant(literal.seconds))
        case .date(let date): .date(date)
        case .pattern: throw Diagnostics(EngineProblem.wrongPattern(expression.span).diagnostic)
        case .unary(.minus, let operand): try negated(operand)
        case .unary(.not, _), .between, .membership, .isMissing: try flag(condition(expression))
        case .binary(let op, let left, let right):
            switch op {
            case .add, .subtract, .multiply, .divide, .remainder:
                try arithmetic(op, left, right, at: expression.span)
            case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like,
                .contains,
                .matches:
                try flag(condition(expression))
            }
        case .call(let function, let arguments): try call(function, arguments, at: expression.span)
        }
    }

    /// A condition as a value: where it cannot be told, the value is missing and not `false`.
    func flag(_ condition: RowCondition) -> RowTerm {
        let missing = RowValue.arithmetic(.divide, .constant(0), .constant(0))
        return .flag(
            condition, .choose(condition, .constant(1), .choose(.not(condition), .constant(0), missing)))
    }

    private mutating func nameTerm(_ name: Name) throws(Diagnostics) -> RowTerm {
        if let field = schema.letField(name), schema.column(named: folded(name.spelling)) == nil {
            return try letTerm(field)
        }
        if let column = schema.column(name) { return columnTerm(column) }
        if let part = RowFunction(rawValue: name.canonical), part.isCalendar, let cohort {
            return try calendar(part, of: columnTerm(cohort), at: SourceSpan(0, 0))
        }
        return .word(name)
    }

    /// A defined field sees only the fields defined before it, so that none can hold itself.
    private mutating func letTerm(_ field: Definitions.LetField) throws(Diagnostics) -> RowTerm {
        guard expansions < Self.mostExpansions else {
            throw Diagnostics(EngineProblem.letTooLarge(field.name, limit: Self.mostExpansions).diagnostic)
        }
        var definitions = Definitions()
        for earlier in schema.definitions.fields {
            if earlier.name == field.name { break }
            definitions.define(earlier)
        }
        var inner = RowResolver(
            schema: Schema(dataset: schema.dataset, definitions: definitions), context: context,
            cohort: cohort)
        inner.expansions = expansions + 1
        defer { expansions = inner.expansions }
        do throws(Diagnostics) {
            let term = try inner.term(field.expression)
            if case .word(let word) = term { throw Diagnostics(inner.unknown(word, field.expression.span)) }
            return term
        } catch {
            throw error.elsewhere("in the field `\(field.name.canonical)`, defined by `let`")
        }
    }

    func columnTerm(_ column: Int) -> RowTerm {
        switch schema.dataset.table.columns[column].kind {
        case .category, .text: .text(.column(column), column: column)
        case .boolean: .flag(.isTrue(.column(column)), .column(column))
        case .number: .number(.column(column))
        case .instant: .instant(.column(column), column: column)
        case .duration: .duration(.column(column))
        }
    }

    func unknown(_ name: Name, _ span: SourceSpan) -> Diagnostic {
        if schema.definitions.ownIndicator(named: name.canonical) != nil {
            return EngineProblem.aggregateInRow(name, span).diagnostic
        }
        if let indicator = Indicator.named(name.canonical) {
            return EngineProblem.indicatorAsField(name, span, field: indicator.measure.field).diagnostic
        }
        return EngineProblem.unknownField(
            name, span, nearest: schema.nearestFields(name), fields: schema.fieldNames
        ).diagnostic
    }

    /// The term, where a bare word will not do.
    mutating func definite(_ expression: Spanned<Expression>) throws(Diagnostics) -> RowTerm {
        let term = try term(expression)
        if case .word(let name) = term { throw Diagnostics(unknown(name, expression.span)) }
        return term
    }

    // MARK: Arithmetic

    private mutating func negated(_ operand: Spanned<Expression>) throws(Diagnostics) -> RowTerm {
        switch try definite(operand) {
        case .number(.constant(let value)): .number(.constant(-value))
        case .number(let value): .number(.negated(value))
        case .duration(let value): .duration(.negated(value))
        case let other: throw mismatch("a number or a duration", other, operand.span)
        }
    }

    private mutating func arithmetic(
        _ op: BinaryOperator, _ left: Spanned<Expression>, _ right: Spanned<Expression>, at span: SourceSpan
    ) throws(Diagnostics) -> RowTerm {
        let (a, b) = (try definite(left), try definite(right))
        func value(_ arithmetic: Arithmetic, _ x: RowValue, _ y: RowValue) -> RowValue {
            .arithmetic(arithmetic, x, y)
        }
        switch (op, a, b) {
        case (.add, .number(let x), .number(let y)): return .number(value(.add, x, y))
        case (.subtract, .number(let x), .number(let y)): return .number(value(.subtract, x, y))
        case (.multiply, .number(let x), .number(let y)): return .number(value(.multiply, x, y))
        case (.divide, .number(let x), .number(let y)): return .number(value(.divide, x, y))
        case (.remainder, .number(let x), .number(let y)): return .number(value(.remainder, x, y))
        case (.add, .duration(let x), .duration(let y)): return .duration(value(.add, x, y))
        case (.subtract, .duration(let x), .duration(let y)): return .duration(value(.subtract, x, y))
        case (.divide, .duration(let x), .duration(let y)): return .number(value(.divide, x, y))
        case (.multiply, .duration(let x), .number(let y)): return .duration(value(.multiply, x, y))
        case (.multiply, .number(let x), .duration(let y)): return .duration(value(.multiply, x, y))
        case (.divide, .duration(let x), .number(let y)): return .duration(value(.divide, x, y))
        case (.subtract, .instant(let x, _), .instant(let y, _)): return .duration(value(.subtract, x, y))
        case (.add, .instant(let x, _), .duration(let y)): return .instant(value(.add, x, y), column: nil)
        case (.subtract, .instant(let x, _), .duration(let y)):
            return .instant(value(.subtract, x, y), column: nil)
        default:
            throw mismatch(
                "something `\(op.rawValue)` can join to \(a.kind)", b, right.span,
                beside: .init(left.span, "this is \(a.kind)"))
        }
    }

    func mismatch(
        _ expected: String, _ found: RowTerm, _ span: SourceSpan, beside: Diagnostic.Label? = nil
    ) -> Diagnostics {
        Diagnostics(
            EngineProblem.wrongType(expected: expected, found: found.kind, span, beside: beside).diagnostic)
    }
}
