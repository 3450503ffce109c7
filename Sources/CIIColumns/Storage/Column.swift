/// A named, typed column.
public struct Column: Sendable {
    /// The name the column is asked for by.
    public var name: String
    private let source: Source

    /// Where the values are.
    private enum Source {
        /// In memory.
        case held(ColumnStorage)
        /// In a file, to be checked before they are read.
        case inFile(ColumnStorage, ColumnCheck)
        /// Nowhere yet.
        case later(LaterColumn)
    }

    /// A column of the given name and values.
    public init(name: String, storage: ColumnStorage) {
        self.name = name
        source = .held(storage)
    }

    /// A column whose values lie in a file and are checked when they are asked for first.
    init(name: String, _ held: ColumnStorage, check: ColumnCheck) {
        self.name = name
        source = .inFile(held, check)
    }

    /// A column whose `count` values of that kind are worked out when they are asked for first.
    public init(
        name: String, kind: ColumnKind, count: Int, later work: @escaping @Sendable () -> ColumnStorage
    ) {
        self.name = name
        source = .later(LaterColumn(kind: kind, count: count, work))
    }

    /// The values.
    ///
    /// Those of a column in a file that is damaged are all missing, and ``StoreFile/problem`` says why.
    public var storage: ColumnStorage {
        switch source {
        case .held(let storage): storage
        case .inFile(let storage, let check): check.checked(storage, rowCount: storage.count)
        case .later(let column): column.storage
        }
    }

    /// Why the values cannot be believed; `nil` while they can or were not asked for.
    var problem: StoreProblem? {
        if case .inFile(_, let check) = source { return check.problem }
        return nil
    }

    /// What the values are.
    public var kind: ColumnKind {
        switch source {
        case .held(let storage), .inFile(let storage, _): storage.kind
        case .later(let column): column.kind
        }
    }

    /// The number of rows.
    public var count: Int {
        switch source {
        case .held(let storage), .inFile(let storage, _): storage.count
        case .later(let column): column.count
        }
    }

    /// The number of rows without a value.
    public var missingCount: Int {
        switch source {
        case .held(let storage), .inFile(let storage, _): storage.missingCount
        case .later(let column): column.storage.missingCount
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
