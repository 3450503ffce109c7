/// The values of a column in the form kernels read.
public enum ColumnStorage: Sendable {
    /// Texts that repeat.
    case category(CategoryColumn)
    /// Free text.
    case text(TextColumn)
    /// Yes or no.
    case boolean(BooleanColumn)
    /// Numbers.
    case number(NumberColumn)
    /// Points in time.
    case instant(TickColumn)
    /// Lengths of time.
    case duration(TickColumn)
}

extension ColumnStorage {
    /// What the values are.
    var kind: ColumnKind {
        switch self {
        case .category: .category
        case .text: .text
        case .boolean: .boolean
        case .number: .number
        case .instant: .instant
        case .duration: .duration
        }
    }

    /// The number of rows.
    var count: Int {
        switch self {
        case .category(let column): column.count
        case .text(let column): column.count
        case .boolean(let column): column.count
        case .number(let column): column.count
        case .instant(let column), .duration(let column): column.count
        }
    }

    /// The number of rows without a value.
    var missingCount: Int {
        switch self {
        case .category(let column): column.missingCount
        case .text(let column): column.missingCount
        case .boolean(let column): column.missingCount
        case .number(let column): column.missingCount
        case .instant(let column), .duration(let column): column.missingCount
        }
    }
}
