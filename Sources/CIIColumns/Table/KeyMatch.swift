/// Which row of another table belongs to each row of a table by a key both have.
///
/// Keys are compared as text without blanks around them; a row whose key has no equal may match one that differs in
/// small and capital letters only, unless several do. Of the other table's rows with one key the newest is taken.
public struct KeyMatch: Sendable {
    /// For each row the row of the other table; ``noRow`` where there is none.
    public private(set) var rows: [UInt32]
    /// Rows that have no match, those without a key among them.
    public private(set) var unmatchedCount = 0
    /// Rows that match only regardless of case.
    public private(set) var caseMatchCount = 0
    /// Keys on several rows of the other table.
    public private(set) var repeatedKeyCount = 0
    /// Rows of the other table that are passed over for a newer one of their key.
    public private(set) var supersededCount = 0
    /// A row of the other table whose key another has as well.
    public private(set) var repeatedExample: UInt32?
    /// Rows of the other table without a key.
    public private(set) var keylessCount = 0
    /// Of each key of the other table that no row has, the row that would be taken, in the order they stand.
    public private(set) var orphans: [UInt32] = []

    /// Matches `key`, of the rows, with `other`, of the other table.
    ///
    /// - Parameter instants: Columns of the other table that tell which of its rows is newer, first the one that
    ///   goes before the others; where none tells it is the row that stands last.
    public init(_ key: Column, with other: Column, instants: [Column]) {
        let count = key.count
        let both = Column(
            name: "",
            storage: ColumnStorage(stacking: [key.storage, other.storage], rowCounts: [count, other.count]))
        let isText = both.kind == .category || both.kind == .text
        let trimmed = RowText.mapped(.trim, .column(0))
        let keys = isText ? KeyCodes(.text(trimmed), of: both) : KeyCodes(of: both)
        rows = [UInt32](repeating: noRow, count: count)
        let newest = takeNewest(keys, after: count, RowAges(instants))
        var isUsed = [Bool](repeating: false, count: other.count)
        match(keys, newest, &isUsed)
        if isText, unmatchedCount > 0 {
            matchRegardlessOfCase(KeyCodes(.text(.mapped(.lower, trimmed)), of: both), keys, newest, &isUsed)
        }
        orphans = newest.filter { $0 != noRow && !isUsed[Int($0)] }.sorted()
    }

    /// For each code the newest row of the other table.
    private mutating func takeNewest(_ keys: KeyCodes, after first: Int, _ ages: RowAges) -> [UInt32] {
        var newest = [UInt32](repeating: noRow, count: keys.keyCount)
        var isRepeated = [Bool](repeating: false, count: keys.keyCount)
        keys.codes.withUnsafeBufferPointer { codes in
            for row in 0..<codes.count - first {
                guard codes[first + row] != KeyCodes.none else {
                    keylessCount += 1
                    continue
                }
                let code = Int(codes[first + row])
                let held = newest[code]
                if held == noRow {
                    newest[code] = UInt32(row)
                    continue
                }
                supersededCount += 1
                if !isRepeated[code] { repeatedKeyCount += 1 }
                isRepeated[code] = true
                repeatedExample = repeatedExample ?? held
                if ages.isNewer(row, than: Int(held)) { newest[code] = UInt32(row) }
            }
        }
        return newest
    }

    private mutating func match(_ keys: KeyCodes, _ newest: [UInt32], _ isUsed: inout [Bool]) {
        var unmatched = 0
        keys.codes.withUnsafeBufferPointer { codes in
            newest.withUnsafeBufferPointer { newest in
                rows.withUnsafeMutableBufferPointer { rows in
                    for row in rows.indices {
                        let found = codes[row] == KeyCodes.none ? noRow : newest[Int(codes[row])]
                        rows[row] = found
                        if found == noRow { unmatched &+= 1 } else { isUsed[Int(found)] = true }
                    }
                }
            }
        }
        unmatchedCount = unmatched
    }

    private mutating func matchRegardlessOfCase(
        _ lower: KeyCodes, _ keys: KeyCodes, _ newest: [UInt32], _ isUsed: inout [Bool]
    ) {
        // For each key in small letters the one row that has it so, or that several do.
        let several = noRow - 1
        var candidates = [UInt32](repeating: noRow, count: lower.keyCount)
        for row in newest where row != noRow {
            let code = lower.codes[rows.count + Int(row)]
            guard code != KeyCodes.none else { continue }
            candidates[Int(code)] = candidates[Int(code)] == noRow ? row : several
        }
        for row in rows.indices where rows[row] == noRow && lower.codes[row] != KeyCodes.none {
            let found = candidates[Int(lower.codes[row])]
            guard found != noRow, found != several else { continue }
            rows[row] = found
            isUsed[Int(found)] = true
            unmatchedCount -= 1
            caseMatchCount += 1
        }
    }
}
