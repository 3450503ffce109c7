/// A named, typed column.
public struct Column: Sendable {
    /// The name the column is asked for by.
    public var name: String
    private let held: ColumnStorage
    /// What is still to be checked before the values are read; `nil` for values in memory.
    private let check: ColumnCheck?

    /// A column of the given name and values.
    public init(name: String, storage: ColumnStorage) {
        self.name = name
        held = storage
        check = nil
    }

    /// A column whose values lie in a file and are checked when they are asked for first.
    init(name: String, _ held: ColumnStorage, check: ColumnCheck) {
        self.name = name
        self.held = held
        self.check = check
    }

    /// The values.
    ///
    /// Those of a column in a file that is damaged are all missing, and ``StoreFile/problem`` says why.
    public var storage: ColumnStorage { check?.checked(held, rowCount: count) ?? held }

    /// Why the values cannot be believed; `nil` while they can or were not asked for.
    var problem: StoreProblem? { check?.problem }

    /// What the values are.
    public var kind: ColumnKind {
        switch held {
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
        switch held {
        case .category(let column): column.count
        case .text(let column): column.count
        case .boolean(let column): column.count
        case .number(let column): column.count
        case .instant(let column), .duration(let column): column.count
        }
    }

    /// The number of rows without a value.
    public var missingCount: Int {
        switch held {
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
