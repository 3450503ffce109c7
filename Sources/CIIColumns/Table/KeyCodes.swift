/// A number for each row that is the same where the key is.
struct KeyCodes {
    /// The code of a row without a key: one that is missing or an empty text.
    static let none = UInt32.max

    private(set) var codes: [UInt32]
    /// Codes lie below this.
    private(set) var keyCount = 0
    /// Whether a key is on several rows.
    private(set) var hasRepeats = false

    /// The values of a column as they are.
    init(of column: Column) {
        switch column.storage {
        case .category, .text: self.init(.text(.column(0)), of: column)
        case .boolean, .number, .instant, .duration: self.init(.value(.column(0)), of: column)
        }
    }

    /// What a key makes of a column, which it knows as the first.
    init(_ key: RowKey, of column: Column) {
        var numbering = KeyNumbering(KeyPlan(key, in: Table(columns: [column])))
        codes = [UInt32](repeating: Self.none, count: column.count)
        let scratch = BlockScratch(capacity: GroupedRows.rowsPerBlock)
        codes.withUnsafeMutableBufferPointer { codes in
            guard let base = codes.baseAddress else { return }
            for start in stride(from: 0, to: codes.count, by: GroupedRows.rowsPerBlock) {
                let rows = start..<min(start + GroupedRows.rowsPerBlock, codes.count)
                numbering.read(rows, counting: nil, into: base + start, scratch)
            }
        }
        keyCount = Int(codes.max() ?? 0) + 1
        var isBlank = [Bool](repeating: false, count: keyCount)
        for code in Self.blanks(of: numbering) where code < keyCount { isBlank[code] = true }
        var isUsed = [Bool](repeating: false, count: keyCount)
        codes.withUnsafeMutableBufferPointer { codes in
            for row in codes.indices {
                let code = Int(codes[row])
                if isBlank[code] {
                    codes[row] = Self.none
                } else {
                    hasRepeats = hasRepeats || isUsed[code]
                    isUsed[code] = true
                }
            }
        }
    }

    /// Codes of one column or several together; a row that lacks one of the values has none.
    init(of columns: [Column]) {
        self.init(of: columns[0])
        for column in columns.dropFirst() { join(KeyCodes(of: column)) }
    }

    private mutating func join(_ other: KeyCodes) {
        var pairs = WordInterner()
        var isRepeated = false
        codes.withUnsafeMutableBufferPointer { codes in
            other.codes.withUnsafeBufferPointer { others in
                for row in 0..<codes.count {
                    guard codes[row] != Self.none, others[row] != Self.none else {
                        codes[row] = Self.none
                        continue
                    }
                    let known = pairs.words.count
                    codes[row] = pairs.insert(UInt64(codes[row]) << 32 | UInt64(others[row]))
                    isRepeated = isRepeated || codes[row] < known
                }
            }
        }
        (keyCount, hasRepeats) = (pairs.words.count, isRepeated)
    }

    private static func blanks(of numbering: KeyNumbering) -> [Int] {
        var blanks = [Int(numbering.plan.missingCode)]
        if let blank = numbering.texts.code(of: "") { blanks.append(blank + 1) }
        if case .dictionary(_, let entries) = numbering.plan {
            blanks += (0..<entries.texts.count).filter { entries.texts.withBytes($0) { $0.isEmpty } }
        }
        return blanks
    }
}
