public import CIILanguage
import CIIText

extension Pseudonyms {
    /// The clauses with pseudonyms in place of names: in `for`, and in conditions what names a group or is compared with
    /// what groups are told apart by.
    ///
    /// - Parameter isField: Whether a bare word is a field and no text.
    public func hiding(_ query: Query, isField: (Name) -> Bool) -> Query {
        var query = query
        query.members = query.members.map { Spanned(pseudonym(ofAny: $0.value), $0.span) }
        query.filter = query.filter.map { hiding($0, isField: isField) }
        query.by = query.by.map { hiding($0, isField: isField) }
        return query
    }

    /// What expressions call the people in them: of each field of people that one of them mentions, the texts beside it.
    static func people(
        in expressions: [Spanned<Expression>], isField: (Name) -> Bool
    ) -> [Dimension] {
        fieldsOfPeople.compactMap { field in
            let texts = expressions.flatMap { $0.value.texts(beside: field, isField: isField) }
            return texts.isEmpty ? nil : Dimension(name: field, members: texts)
        }
    }

    /// Fields whose values are people, whatever groups are told apart by.
    private static let fieldsOfPeople = ["agent", "customer"]

    /// A condition with pseudonyms in place of names.
    public func hiding(_ condition: Spanned<Expression>, isField: (Name) -> Bool) -> Spanned<Expression> {
        switch condition.value {
        case .binary(let connective, let left, let right) where connective == .and || connective == .or:
            Spanned(
                .binary(connective, hiding(left, isField: isField), hiding(right, isField: isField)),
                condition.span)
        case .unary(.not, let inner):
            Spanned(.unary(.not, hiding(inner, isField: isField)), condition.span)
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern, .unary, .binary,
            .between, .membership, .isMissing, .call:
            replaced(condition, isCompared: mentionsDimension(condition.value), isField: isField)
        }
    }

    private func mentionsDimension(_ expression: Expression) -> Bool {
        switch expression {
        case .name(let name): dimensions.contains { $0 == name.canonical || $0 == folded(name.spelling) }
        case .number, .percent, .string, .boolean, .duration, .date, .pattern: false
        default: expression.operands.contains { mentionsDimension($0.value) }
        }
    }

    private func replaced(
        _ expression: Spanned<Expression>, isCompared: Bool, isField: (Name) -> Bool
    ) -> Spanned<Expression> {
        func text(_ text: String) -> Expression? {
            (isCompared ? pseudonym(ofAny: text) : pseudonym(of: text)).map { .string($0) }
        }
        switch expression.value {
        case .string(let own): return Spanned(text(own) ?? expression.value, expression.span)
        case .pattern(let own): return Spanned(text(own) ?? expression.value, expression.span)
        case .number(let number) where isCompared:
            return Spanned(text(shortest(number)) ?? expression.value, expression.span)
        case .name(let name):
            guard !isField(name), !mentionsDimension(expression.value) else { return expression }
            return Spanned(text(name.spelling) ?? expression.value, expression.span)
        case .number, .percent, .boolean, .duration, .date: return expression
        default:
            return Spanned(
                expression.value.replacingOperands {
                    replaced($0, isCompared: isCompared, isField: isField)
                }, expression.span)
        }
    }
}

extension Expression {
    /// The expressions that it is put together from.
    fileprivate var operands: [Spanned<Expression>] {
        switch self {
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern: []
        case .unary(_, let operand), .isMissing(let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .between(let value, let low, let high): [value, low, high]
        case .membership(let value, let members): [value] + members
        case .call(_, let arguments): arguments
        }
    }

    /// The texts in the parts of a condition that mention a field.
    fileprivate func texts(beside field: String, isField: (Name) -> Bool) -> [String] {
        switch self {
        case .binary(.and, let left, let right), .binary(.or, let left, let right):
            return left.value.texts(beside: field, isField: isField)
                + right.value.texts(beside: field, isField: isField)
        case .unary(.not, let inner): return inner.value.texts(beside: field, isField: isField)
        default: return mentions(field) ? texts(isField) : []
        }
    }

    private func mentions(_ field: String) -> Bool {
        if case .name(let name) = self { return name.canonical == field }
        return operands.contains { $0.value.mentions(field) }
    }

    private func texts(_ isField: (Name) -> Bool) -> [String] {
        switch self {
        case .string(let text), .pattern(let text): return [text]
        case .name(let name): return isField(name) ? [] : [name.spelling]
        default: return operands.flatMap { $0.value.texts(isField) }
        }
    }

    /// The same with other operands.
    fileprivate func replacingOperands(
        _ replaced: (Spanned<Expression>) -> Spanned<Expression>
    ) -> Expression {
        switch self {
        case .name, .number, .percent, .string, .boolean, .duration, .date, .pattern: self
        case .unary(let sign, let operand): .unary(sign, replaced(operand))
        case .isMissing(let operand): .isMissing(replaced(operand))
        case .binary(let sign, let left, let right): .binary(sign, replaced(left), replaced(right))
        case .between(let value, let low, let high):
            .between(replaced(value), low: replaced(low), high: replaced(high))
        case .membership(let value, let members): .membership(replaced(value), members.map(replaced))
        case .call(let name, let arguments): .call(name, arguments.map(replaced))
        }
    }
}
