// Operands: names, calls, literals, brackets and prefix operators.

extension Parser {
    mutating func operand(_ role: OperandRole, atLeast minimum: Int) throws(Abandoned) -> Spanned<
        Expression
    > {
        noteAll(isTextEnd ? role.alternatives : [])
        let start = current.span.lower
        switch current.kind {
        case .word:
            if let literal = try reservedWord(role, atLeast: minimum) { return literal }
            return try nameOrCall(role)
        case .quotedName:
            return try nameOrCall(role)
        case .symbol(.openParenthesis):
            let inner = try nested { parser throws(Abandoned) in
                try parser.bracketed { parser throws(Abandoned) in try parser.expression(.row) }
            }
            return Spanned(inner.value, span(from: start))
        case .symbol(.minus):
            return try nested { parser throws(Abandoned) in
                parser.take(as: .symbol)
                let operand = try parser.expression(role, atLeast: BindingPower.prefix, allowsBetween: true)
                return Spanned(.unary(.minus, operand), parser.span(from: start))
            }
        case .number:
            return Spanned(.number(try takeNumber()), span(from: start))
        case .percent:
            return Spanned(.percent(try takeNumber()), span(from: start))
        case .string:
            let token = take(as: .string)
            return Spanned(.string(lexer.string(token.span)), token.span)
        case .duration:
            let token = take(as: .duration)
            return Spanned(.duration(lexer.duration(token.span.lower).literal), token.span)
        case .date:
            let token = take(as: .date)
            return Spanned(.date(lexer.date(token.span).literal), token.span)
        case .pattern:
            let token = take(as: .pattern)
            return Spanned(.pattern(lexer.patternText(token.span)), token.span)
        case .raw, .symbol, .unfinishedLine, .unknown, .end:
            throw missing("a field or a value")
        }
    }

    /// `not …`, `true` or `false`; nil where the word is a name.
    private mutating func reservedWord(
        _ role: OperandRole, atLeast minimum: Int
    ) throws(Abandoned) -> Spanned<Expression>? {
        guard let keyword = current.meaning.keyword, Keyword.reservedInExpressions.contains(keyword) else {
            return nil
        }
        let start = current.span.lower
        guard keyword == .not else {
            take(as: .keyword)
            return Spanned(.boolean(keyword == .true), span(from: start))
        }
        guard minimum <= BindingPower.not else {
            throw missing("a field or a value (`not …` goes in brackets here)")
        }
        return try nested { parser throws(Abandoned) in
            parser.take(as: .keyword)
            let operand = try parser.expression(role, atLeast: BindingPower.not, allowsBetween: true)
            return Spanned(.unary(.not, operand), parser.span(from: start))
        }
    }

    private mutating func nameOrCall(_ role: OperandRole) throws(Abandoned) -> Spanned<Expression> {
        let isCall = peek(1).kind == .symbol(.openParenthesis) && !ends(peek(1))
        let name = takeName(as: isCall ? .function : .name)
        guard isCall else { return Spanned(.name(name.value), name.span) }
        let arguments = try nested { parser throws(Abandoned) in
            try parser.bracketed { parser throws(Abandoned) in
                parser.note(.field)
                return parser.isAt(.closeParenthesis) ? [] : try parser.list(.row)
            }
        }
        return Spanned(.call(name, arguments), span(from: name.span.lower))
    }

    mutating func list(_ role: OperandRole) throws(Abandoned) -> [Spanned<Expression>] {
        var values = [try expression(role)]
        while takeIf(.comma) { values.append(try expression(role)) }
        return values
    }

    mutating func bracketed<Value>(
        _ content: (inout Parser) throws(Abandoned) -> Value
    ) throws(Abandoned) -> Value {
        let opener = take(as: .symbol).span
        openBrackets += 1
        let value = try content(&self)
        guard current.kind == .symbol(.closeParenthesis) else {
            let place = isTextEnd ? placeOfEnd : current.span
            throw abandon(.unclosedBracket(opener, found: described(current), place))
        }
        openBrackets -= 1
        take(as: .symbol)
        return value
    }

    mutating func nested<Value>(
        _ content: (inout Parser) throws(Abandoned) -> Value
    ) throws(Abandoned) -> Value {
        guard nesting < Self.nestingLimit else {
            throw abandon(.tooDeep(current.span, limit: Self.nestingLimit))
        }
        nesting += 1
        let value = try content(&self)
        nesting -= 1
        return value
    }
}
