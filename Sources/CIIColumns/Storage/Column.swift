/// A named, typed column.
public struct Column: Sendable {
    /// The name the column is asked for by.
    public var name: String
    /// The values.
    public let storage: ColumnStorage

    /// A column of the given name and values.
    public init(name: String, storage: ColumnStorage) {
        self.name = name
        self.storage = storage
    }

    /// What the values are.
    public var kind: ColumnKind {
        switch storage {
        case .category: .category
        case .text: .text
        case .boolean: .boolean
        case .number: .number
        case .instant: .instant
        case .duration: .duration
        }
    }

    /// The number of rows.
    public var count: Int {
        switch storage {
        case .category(let column): column.count
        case .text(let column): column.count
        case .boolean(let column): column.count
        case .number(let column): column.count
        case .instant(let column), .duration(let column): column.count
        }
    }

    /// The number of rows without a value.
    public var missingCount: Int {
        switch storage {
        case .category(let column): column.missingCount
        case .text(let column): column.missingCount
        case .boolean(let column): column.missingCount
        case .number(let column): column.missingCount
        case .instant(let column), .duration(let column): column.missingCount
        }
    }

    /// The value at a row, for listings: loops over rows read blocks instead.
    public func value(at row: Int) -> CellValue {
        switch storage {
        case .category(let column): column.string(at: row).map { .text($0) } ?? .missing
        case .text(let column): column.string(at: row).map { .text($0) } ?? .missing
        case .boolean(let column): column.value(at: row).map { .boolean($0) } ?? .missing
        case .number(let column): column.value(at: row).map { .number($0) } ?? .missing
        case .instant(let column): column.microseconds(at: row).map { .instant(microseconds: $0) } ?? .missing
        case .duration(let column): column.seconds(at: row).map { .seconds($0) } ?? .missing
        }
    }
}
