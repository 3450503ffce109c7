/// Everything that can be wrong with a source text before its names mean anything.
public enum SyntaxProblem: Equatable, Sendable {
    // Characters.
    case unknownCharacter(SourceSpan, String)
    case unclosedString(SourceSpan, SourceSpan)
    case unclosedName(SourceSpan, SourceSpan)
    case unclosedPattern(SourceSpan)
    case emptyName(SourceSpan)
    case unknownEscape(SourceSpan, String)
    case unknownUnit(SourceSpan, String)
    case invalidDate(SourceSpan, String)
    case numberTooLarge(SourceSpan)
    // Statements and clauses.
    case unknownVerb(SourceSpan, String)
    case selectStatement(SourceSpan)
    case expected(String, found: String, SourceSpan)
    case textEnds(expected: String, SourceSpan)
    case unknownClause(SourceSpan, String, Verb, among: [Clause])
    case clauseNotAllowed(SourceSpan, Clause, Verb, among: [Clause])
    case duplicateClause(SourceSpan, first: SourceSpan, Clause)
    case windowConflict(SourceSpan, first: SourceSpan)
    case unclosedBracket(SourceSpan, found: String, SourceSpan)
    case barePath(SourceSpan, String)
    case bareColumn(SourceSpan, String)
    case profileInProfile(SourceSpan)
    case noHeaders(SourceSpan)
    case watchOther(SourceSpan, String, Verb?)
    // Expressions.
    case comparisonChain(SourceSpan, first: SourceSpan)
    case tooDeep(SourceSpan, limit: Int)
    case tooManyOperators(SourceSpan, limit: Int)
    // Values.
    case weightNotNumber(SourceSpan, String)
    case weightWithoutEquals(SourceSpan, String, at: SourceSpan)
    case weightingWithoutName(SourceSpan)
    case noWeights(SourceSpan)
    case repeatedPart(SourceSpan, first: SourceSpan, String)
    case countNotWhole(SourceSpan, String, of: String)
    case countTooSmall(SourceSpan, String, of: String)
    case unknownMissingRule(SourceSpan, String)
    case unknownCalendarUnit(SourceSpan, String)
    case bucketUnit(SourceSpan, String)
    case unknownColumnUnit(SourceSpan, String)
    case unknownDateOrder(SourceSpan, String)
    case unknownChoice(SourceSpan, String, Clause, among: [String])
    case notOneCharacter(SourceSpan, String, Clause)
    case valueWithoutEquals(SourceSpan, String, of: String)
    case leftOut(Int)

    /// Stable words that name the kind.
    public var code: String { "syntax." + kind.rawValue }

    /// Whether the only matter is that the text stops too soon, so that more of it may mend it.
    var isUnfinished: Bool {
        switch self {
        case .textEnds, .unclosedString, .unclosedName: true
        // Something else in place of the bracket has a length, the end of the text has none.
        case .unclosedBracket(_, _, let place): place.lower == place.upper
        default: false
        }
    }

    /// The kinds, each with the words that name it behind `syntax.`.
    enum Kind: String, CaseIterable {
        case unknownCharacter = "unknown-character"
        case unclosedString = "unclosed-string"
        case unclosedName = "unclosed-name"
        case unclosedPattern = "unclosed-pattern"
        case emptyName = "empty-name"
        case unknownEscape = "unknown-escape"
        case unknownUnit = "unknown-unit"
        case invalidDate = "invalid-date"
        case numberTooLarge = "number-too-large"
        case unknownVerb = "unknown-verb"
        case selectStatement = "select"
        case expected
        case textEnds = "unfinished"
        case unknownClause = "unknown-clause"
        case clauseNotAllowed = "clause-not-allowed"
        case duplicateClause = "duplicate-clause"
        case windowConflict = "window-conflict"
        case unclosedBracket = "unclosed-bracket"
        case barePath = "path-without-quotes"
        case bareColumn = "column-without-quotes"
        case profileInProfile = "profile-in-profile"
        case noHeaders = "no-headers"
        case watchOther = "watch-other"
        case comparisonChain = "comparison-chain"
        case tooDeep = "too-deep"
        case tooManyOperators = "too-many-operators"
        case weightNotNumber = "weight-not-a-number"
        case weightWithoutEquals = "weight-without-equals"
        case weightingWithoutName = "weighting-without-name"
        case noWeights = "no-weights"
        case repeatedPart = "repeated-part"
        case countNotWhole = "count-not-whole"
        case countTooSmall = "count-too-small"
        case unknownMissingRule = "unknown-missing-rule"
        case unknownCalendarUnit = "unknown-calendar-unit"
        case bucketUnit = "bucket-unit"
        case unknownColumnUnit = "unknown-column-unit"
        case unknownDateOrder = "unknown-date-order"
        case unknownChoice = "unknown-choice"
        case notOneCharacter = "not-one-character"
        case valueWithoutEquals = "value-without-equals"
        case leftOut = "left-out"
    }

    var kind: Kind {
        switch self {
        case .unknownCharacter: .unknownCharacter
        case .unclosedString: .unclosedString
        case .unclosedName: .unclosedName
        case .unclosedPattern: .unclosedPattern
        case .emptyName: .emptyName
        case .unknownEscape: .unknownEscape
        case .unknownUnit: .unknownUnit
        case .invalidDate: .invalidDate
        case .numberTooLarge: .numberTooLarge
        case .unknownVerb: .unknownVerb
        case .selectStatement: .selectStatement
        case .expected: .expected
        case .textEnds: .textEnds
        case .unknownClause: .unknownClause
        case .clauseNotAllowed: .clauseNotAllowed
        case .duplicateClause: .duplicateClause
        case .windowConflict: .windowConflict
        case .unclosedBracket: .unclosedBracket
        case .barePath: .barePath
        case .bareColumn: .bareColumn
        case .profileInProfile: .profileInProfile
        case .noHeaders: .noHeaders
        case .watchOther: .watchOther
        case .comparisonChain: .comparisonChain
        case .tooDeep: .tooDeep
        case .tooManyOperators: .tooManyOperators
        case .weightNotNumber: .weightNotNumber
        case .weightWithoutEquals: .weightWithoutEquals
        case .weightingWithoutName: .weightingWithoutName
        case .noWeights: .noWeights
        case .repeatedPart: .repeatedPart
        case .countNotWhole: .countNotWhole
        case .countTooSmall: .countTooSmall
        case .unknownMissingRule: .unknownMissingRule
        case .unknownCalendarUnit: .unknownCalendarUnit
        case .bucketUnit: .bucketUnit
        case .unknownColumnUnit: .unknownColumnUnit
        case .unknownDateOrder: .unknownDateOrder
        case .unknownChoice: .unknownChoice
        case .notOneCharacter: .notOneCharacter
        case .valueWithoutEquals: .valueWithoutEquals
        case .leftOut: .leftOut
        }
    }
}
