/// A number for each row that is the same where the key is.
struct KeyCodes {
    /// The code of a row without a key.
    static let none = UInt32.max

    private(set) var codes: [UInt32]
    /// Codes lie below this.
    private(set) var keyCount = 0
    /// Whether two rows have the same code.
    private(set) var hasRepeats = false

    init(of column: Column) {
        let key: RowKey
        switch column.storage {
        case .category, .text: key = .text(.column(0))
        case .boolean, .number, .instant, .duration: key = .value(.column(0))
        }
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
        let missing = numbering.plan.missingCode
        keyCount = Int(codes.max() ?? 0) + 1
        var isUsed = [Bool](repeating: false, count: keyCount)
        var isBlank = [Bool](repeating: false, count: keyCount)
        var blanks = [Int(missing)]
        if case .category(let texts) = column.storage {
            blanks += [texts.dictionary.code(of: "") ?? keyCount]
        }
        if let blank = numbering.texts.code(of: "") { blanks.append(blank + 1) }
        for blank in blanks where blank < keyCount { isBlank[blank] = true }
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
}
