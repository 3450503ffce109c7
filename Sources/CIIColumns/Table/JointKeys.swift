/// Which rows agree in one column or in several together, as a number for each row.
///
/// Where all columns are dictionaries and there are not too many combinations of their texts, the number follows from the
/// codes and nothing is held; otherwise each row's is.
enum JointKeys {
    case categories([Category], keyCount: Int)
    case numbered(KeyCodes)

    struct Category {
        let column: CategoryColumn
        /// The code of the empty text, which is no value.
        let blank: UInt32
    }

    /// The number of a row that lacks one of the values: one that is missing or an empty text.
    static let none = KeyCodes.none
    /// The most combinations of texts for each row.
    private static let combinationsPerRow = 4

    init(of columns: [Column]) {
        let categories = columns.compactMap { column -> Category? in
            guard case .category(let category) = column.storage else { return nil }
            let blank = category.dictionary.code(of: "").map { UInt32(truncatingIfNeeded: $0) }
            return Category(column: category, blank: blank ?? Self.none)
        }
        var combinations = 1
        let most = max(1 << 16, Self.combinationsPerRow * (columns.first?.count ?? 0))
        for category in categories where combinations <= most {
            combinations *= max(category.column.dictionary.count, 1)
        }
        let isOne = columns.count == 1
        if categories.count == columns.count, isOne || combinations <= min(most, Int(UInt32.max) - 1) {
            self = .categories(categories, keyCount: combinations)
        } else {
            self = .numbered(KeyCodes(of: columns))
        }
    }

    /// Numbers lie below this.
    var keyCount: Int {
        switch self {
        case .categories(_, let keyCount): keyCount
        case .numbered(let codes): codes.keyCount
        }
    }

    /// Writes the numbers of a range of rows.
    func read(_ rows: Range<Int>, into keys: UnsafeMutablePointer<UInt32>) {
        switch self {
        case .numbered(let codes):
            codes.codes.withUnsafeBufferPointer { codes in
                guard let base = codes.baseAddress else { return }
                keys.update(from: base + rows.lowerBound, count: rows.count)
            }
        case .categories(let categories, _):
            for (place, category) in categories.enumerated() {
                if place == 0 {
                    category.read(rows, into: keys)
                } else {
                    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { room in
                        guard let codes = room.baseAddress else { return }
                        category.read(rows, into: codes)
                        let radix = UInt32(truncatingIfNeeded: max(category.column.dictionary.count, 1))
                        for row in 0..<rows.count {
                            let isNone = keys[row] == Self.none || codes[row] == Self.none
                            keys[row] = isNone ? Self.none : keys[row] &* radix &+ codes[row]
                        }
                    }
                }
            }
        }
    }
}

extension JointKeys.Category {
    fileprivate func read(_ rows: Range<Int>, into codes: UnsafeMutablePointer<UInt32>) {
        column.read(rows, into: codes)
        let missing = UInt32(truncatingIfNeeded: column.dictionary.count)
        guard column.missingCount > 0 || blank != JointKeys.none else { return }
        for row in 0..<rows.count {
            let isNone = codes[row] == missing || codes[row] == blank
            codes[row] = isNone ? JointKeys.none : codes[row]
        }
    }
}

/// Some rows, each with a number of its key.
struct KeyedRows {
    private(set) var rows: [UInt32] = []
    private(set) var codes: [UInt32] = []
    /// Codes lie below this.
    private(set) var keyCount = 0

    /// The rows with a key, those of chosen keys alone where there is a choice.
    init(_ keys: JointKeys, rowCount: Int, chosen: [Bool]? = nil) {
        // Arrays by key are to be no longer than those by row.
        let isDense = chosen == nil && keys.keyCount <= 2 * rowCount
        var numbers = WordInterner()
        withRowChunks(of: UInt32.self, rowCount: rowCount) { chunk, chunkKeys in
            keys.read(chunk, into: chunkKeys)
            for row in chunk {
                let key = chunkKeys[row - chunk.lowerBound]
                guard key != JointKeys.none, chosen?[Int(key)] ?? true else { continue }
                rows.append(UInt32(truncatingIfNeeded: row))
                codes.append(isDense ? key : numbers.insert(UInt64(key)))
            }
        }
        keyCount = isDense ? keys.keyCount : numbers.words.count
    }
}
