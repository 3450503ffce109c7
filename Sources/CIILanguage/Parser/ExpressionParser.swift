// Expressions, by precedence climbing.

extension BinaryOperator {
    /// How tightly it holds its operands; higher is tighter.
    var bindingPower: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .like, .contains, .matches:
            BindingPower.comparison
        case .add, .subtract: 5
        case .multiply, .divide, .remainder: 6
        }
    }

    var isComparison: Bool { bindingPower == BindingPower.comparison }
}

/// Binding powers of what is not a binary operator.
enum BindingPower {
    static let lowest = 1
    static let not = 3
    /// Comparisons, `in`, `between` and `is missing`.
    static let comparison = 4
    static let sum = 5
    static let prefix = 7
}

/// What an operand stands for, so that the right names can be proposed.
enum OperandRole {
    /// A dimension of `by`.
    case group
    /// A condition or a definition over the fields of one interaction.
    case row
    /// A column of the answer: figures of `show`, keys of `order`.
    case figure
    /// What a field is compared with.
    case value(of: Name)

    var alternatives: [Expectation.Alternative] {
        switch self {
        case .group, .row: [.field, .function]
        case .figure: [.field, .indicator, .function]
        case .value(let name): [.value(of: name), .field, .function]
        }
    }
}

extension Parser {
    /// An operator that may follow an operand.
    private enum Infix {
        case binary(BinaryOperator, negated: Bool)
        case between(negated: Bool)
        case membership(negated: Bool)
        case missing
        /// `not` where the text ends.
        case unfinishedNegation

        var bindingPower: Int {
            switch self {
            case .binary(let binary, _): binary.bindingPower
            case .between, .membership, .missing, .unfinishedNegation: BindingPower.comparison
            }
        }
    }

    /// A whole expression.
    mutating func expression(_ role: OperandRole) throws(Abandoned) -> Spanned<Expression> {
        try expression(role, atLeast: BindingPower.lowest, allowsBetween: true)
    }

    /// An expression where `and`, `or`, `not` and `between` need brackets: they would be misread in a list of
    /// dimensions or figures, which a window of time may follow.
    mutating func item(_ role: OperandRole) throws(Abandoned) -> Spanned<Expression> {
        try expression(role, atLeast: BindingPower.comparison, allowsBetween: false)
    }

    mutating func expression(
        _ role: OperandRole, atLeast minimum: Int, allowsBetween: Bool
    ) throws(Abandoned) -> Spanned<Expression> {
        // Behind `not a`, `a in (1)` or `a is missing` no operator follows that would hold tighter.
        var tightest = current.meaning.keyword == .not ? BindingPower.not : BindingPower.prefix
        var left = try operand(role, atLeast: minimum)
        var comparison: SourceSpan?
        while true {
            guard let infix = infix() else {
                noteOptional(.binaryOperator)
                return left
            }
            guard minimum <= infix.bindingPower, infix.bindingPower <= tightest else { return left }
            tightest = infix.bindingPower
            if infix.bindingPower == BindingPower.comparison {
                if case .between(let isNegated) = infix {
                    // Outside brackets the clause of the same name may follow a finished comparison.
                    let isClause = comparison != nil && openBrackets == 0 && !isNegated
                    if isClause || !allowsBetween { return left }
                }
                if let first = comparison {
                    report(.comparisonChain(current.span, first: first))
                }
                comparison = current.span
            }
            try countOperator()
            left = try tail(infix, of: left)
        }
    }

    private mutating func countOperator() throws(Abandoned) {
        operators += 1
        if operators > Self.operatorLimit {
            let abandoned = abandon(.tooManyOperators(current.span, limit: Self.operatorLimit))
            // Deep inside brackets, words that look like clauses are none.
            skipStatement()
            throw abandoned
        }
    }

    /// The operator at the current place, not taken yet.
    private mutating func infix() -> Infix? {
        guard !isEnded else { return nil }
        if case .symbol(let symbol) = current.kind {
            return symbol.binary.map { .binary($0, negated: false) }
        }
        if current.meaning.clause == .between { return .between(negated: false) }
        guard let keyword = current.meaning.keyword else { return nil }
        switch keyword {
        case .and: return .binary(.and, negated: false)
        case .or: return isAtGoalEnding ? nil : .binary(.or, negated: false)
        case .is:
            // `está` is also the Portuguese `this`, as in `where a esta semana`.
            return current.meaning.clause != nil && peek(1).meaning.calendarUnit != nil ? nil : .missing
        case .in, .like, .contains, .matches:
            return negatable(current, negated: false)
        case .not:
            let next = peek(1)
            if next.kind == .end || next.kind == .unfinishedLine { return .unfinishedNegation }
            return negatable(next, negated: true)
        case .null, .true, .false, .ascending, .descending, .rest, .strict, .values:
            return nil
        }
    }

    /// An operator that may stand behind `not`.
    private func negatable(_ token: Token, negated: Bool) -> Infix? {
        if token.meaning.clause == .between { return .between(negated: negated) }
        guard let keyword = token.meaning.keyword else { return nil }
        switch keyword {
        case .in: return .membership(negated: negated)
        case .like: return .binary(.like, negated: negated)
        case .contains: return .binary(.contains, negated: negated)
        case .matches: return .binary(.matches, negated: negated)
        case .and, .or, .not, .is, .null, .true, .false, .ascending, .descending, .rest, .strict, .values:
            return nil
        }
    }

    /// The operator and what stands to the right of it.
    private mutating func tail(
        _ infix: Infix, of left: Spanned<Expression>
    ) throws(Abandoned) -> Spanned<Expression> {
        switch infix {
        case .binary(let binary, let negated):
            if negated { take(as: .keyword) }
            take(as: current.kind == .word ? .keyword : .symbol)
            if binary == .matches, case .symbol(.slash) = current.kind {
                reread(as: lexer.pattern(at: current))
            }
            let role: OperandRole = binary.isComparison ? valueRole(left) : .row
            let right = try expression(role, atLeast: binary.bindingPower + 1, allowsBetween: true)
            return self.negated(
                negated, Spanned(.binary(binary, left, right), span(from: left.span.lower)))
        case .between(let negated):
            if negated { take(as: .keyword) }
            take(as: .keyword)
            let low = try expression(valueRole(left), atLeast: BindingPower.sum, allowsBetween: true)
            try require(.and, "`and` and the upper end")
            let high = try expression(valueRole(left), atLeast: BindingPower.sum, allowsBetween: true)
            return self.negated(
                negated, Spanned(.between(left, low: low, high: high), span(from: left.span.lower)))
        case .membership(let negated):
            if negated { take(as: .keyword) }
            take(as: .keyword)
            guard current.kind == .symbol(.openParenthesis) else { throw missing("`(` and a list of values") }
            let role = valueRole(left)
            let values = try nested { parser throws(Abandoned) in
                try parser.bracketed { parser throws(Abandoned) in try parser.list(role) }
            }
            return self.negated(negated, Spanned(.membership(left, values), span(from: left.span.lower)))
        case .missing:
            take(as: .keyword)
            var isNegated = false
            if current.meaning.keyword == .not {
                take(as: .keyword)
                isNegated = true
            }
            guard current.meaning.clause == .missing || current.meaning.keyword == .null else {
                note(.keyword("missing"), .keyword("not missing"))
                throw missing("`missing` or `not missing`")
            }
            take(as: .keyword)
            return negated(isNegated, Spanned(.isMissing(left), span(from: left.span.lower)))
        case .unfinishedNegation:
            take(as: .keyword)
            note(
                .keyword("in"), .keyword("like"), .keyword("contains"), .keyword("matches"),
                .keyword("between"))
            throw missing("`in`, `like`, `contains`, `matches` or `between`")
        }
    }

    private func negated(_ isNegated: Bool, _ expression: Spanned<Expression>) -> Spanned<Expression> {
        isNegated ? Spanned(.unary(.not, expression), expression.span) : expression
    }

    private func valueRole(_ expression: Spanned<Expression>) -> OperandRole {
        if case .name(let name) = expression.value { .value(of: name) } else { .row }
    }

    mutating func require(_ word: PhraseWord, _ what: String) throws(Abandoned) {
        note(.keyword(word.rawValue))
        guard current.meaning.phrase == word else { throw missing(what) }
        take(as: .keyword)
    }

    mutating func require(_ keyword: Keyword, _ what: String) throws(Abandoned) {
        note(.keyword(keyword.rawValue))
        guard current.meaning.keyword == keyword else { throw missing(what) }
        take(as: .keyword)
    }
}

extension Symbol {
    /// The operator it stands for between two operands.
    var binary: BinaryOperator? {
        switch self {
        case .equal, .equalTwice: .equal
        case .notEqual, .notEqualAngled: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .plus: .add
        case .minus: .subtract
        case .star: .multiply
        case .slash: .divide
        case .percent: .remainder
        case .openParenthesis, .closeParenthesis, .comma, .semicolon, .range: nil
        }
    }
}
