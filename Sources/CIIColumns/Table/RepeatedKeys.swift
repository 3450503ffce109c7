/// The rows whose key may be on another row too, each with a number of its key.
///
/// Every row whose key is on several is among them; a row whose key is on it alone may be. Of a log without duplicates they
/// are few or none, so that only their keys are held and compared.
struct RepeatedKeys {
    /// The rows, ascending.
    private(set) var rows: [UInt32] = []
    /// For each of the rows a number that is the same where the key is.
    private(set) var codes: [UInt32] = []
    /// Codes lie below this.
    private(set) var keyCount = 0

    /// The keys of a column; a missing one or an empty text is none.
    init(of column: Column) {
        switch column.storage {
        case .category(let column): find(CategoryKeys(column))
        case .text(let column): find(TextKeys(column: column))
        case .number(.scaled(let integers, _)): find(IntegerKeys(integers: integers))
        case .instant(let column), .duration(let column): find(IntegerKeys(integers: column.ticks))
        case .boolean, .number(.real):
            let keys = KeyCodes(of: column)
            keyCount = keys.keyCount
            for (row, code) in keys.codes.enumerated() where code != KeyCodes.none {
                rows.append(UInt32(truncatingIfNeeded: row))
                codes.append(code)
            }
        }
    }

    /// Where among ``rows`` those of a range stand.
    func places(of range: Range<Int>) -> Range<Int> {
        place(of: range.lowerBound)..<place(of: range.upperBound)
    }

    /// How many of ``rows`` stand before a row.
    private func place(of row: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func find(_ keys: some ScannedKeys) {
        // The keys of most logs are numbers in order of time.
        if keys.areAscending() { return }
        var sightings = Sightings(rowCount: keys.rowCount)
        withRowChunks(of: UInt64.self, rowCount: keys.rowCount) { rows, marks in
            keys.read(rows, into: marks)
            sightings.note(UnsafeBufferPointer(start: marks, count: rows.count))
        }
        withRowChunks(of: UInt64.self, rowCount: keys.rowCount) { chunk, marks in
            keys.read(chunk, into: marks)
            for row in chunk where sightings.areSeveral(of: marks[row - chunk.lowerBound]) {
                rows.append(UInt32(truncatingIfNeeded: row))
            }
        }
        (codes, keyCount) = keys.numbered(rows)
    }
}

/// How often marks have been seen: never, once or several times.
///
/// Marks that agree in their low bits count as the same, so that it may say several of what was seen once.
private struct Sightings {
    // Two bits for each of at least eight times as many marks as there are rows.
    private var words: [UInt64]
    private let mask: UInt64

    init(rowCount: Int) {
        var count = 64
        while count < 8 * rowCount { count *= 2 }
        words = [UInt64](repeating: 0, count: count / 32)
        mask = UInt64(count - 1)
    }

    /// Notes marks; 0 is none.
    mutating func note(_ marks: UnsafeBufferPointer<UInt64>) {
        words.withUnsafeMutableBufferPointer { words in
            for mark in marks where mark != 0 {
                let place = mark & mask
                let word = words[Int(truncatingIfNeeded: place &>> 5)]
                let once: UInt64 = 1 &<< ((place & 31) &<< 1)
                words[Int(truncatingIfNeeded: place &>> 5)] = word | once | (word & once) &<< 1
            }
        }
    }

    func areSeveral(of mark: UInt64) -> Bool {
        let place = mark & mask
        return mark != 0 && words[Int(truncatingIfNeeded: place &>> 5)] &>> ((place & 31) &<< 1) & 2 != 0
    }
}

/// Keys that are gone through a chunk of rows at a time.
private protocol ScannedKeys {
    var rowCount: Int { get }
    /// Whether every row has a key and each key comes behind that of the row before, in any order.
    func areAscending() -> Bool
    /// Writes a mark for each row of a range that is the same where the key is, and for other keys mostly another; 0 where
    /// there is no key.
    func read(_ rows: Range<Int>, into marks: UnsafeMutablePointer<UInt64>)
    /// Numbers the keys of rows; how many there are.
    func numbered(_ rows: [UInt32]) -> (codes: [UInt32], keyCount: Int)
}

private struct CategoryKeys: ScannedKeys {
    let column: CategoryColumn
    private let blank: UInt32

    init(_ column: CategoryColumn) {
        self.column = column
        blank = column.dictionary.code(of: "").map { UInt32($0) } ?? .max
    }

    var rowCount: Int { column.count }

    func areAscending() -> Bool {
        guard column.missingCount == 0, column.dictionary.count >= column.count else { return false }
        return switch column.codes {
        case .uint8(let codes): CIIColumns.areAscending(codes)
        case .uint16(let codes): CIIColumns.areAscending(codes)
        case .uint32(let codes): CIIColumns.areAscending(codes)
        }
    }

    func read(_ rows: Range<Int>, into marks: UnsafeMutablePointer<UInt64>) {
        let missing = UInt32(column.dictionary.count)
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { codes in
            guard let base = codes.baseAddress else { return }
            column.read(rows, into: base)
            for row in 0..<rows.count {
                let code = base[row]
                marks[row] = code == missing || code == blank ? 0 : UInt64(code) &+ 1
            }
        }
    }

    func numbered(_ rows: [UInt32]) -> (codes: [UInt32], keyCount: Int) {
        var numbers = WordInterner()
        let codes = rows.map { numbers.insert(UInt64(column.code(at: Int($0)) ?? 0)) }
        return (codes, numbers.words.count)
    }
}

private struct IntegerKeys: ScannedKeys {
    let integers: PackedIntegers

    var rowCount: Int { integers.count }

    func areAscending() -> Bool {
        guard integers.missingCount == 0 else { return false }
        return switch integers.values {
        case .int8(let integers): CIIColumns.areAscending(integers)
        case .int16(let integers): CIIColumns.areAscending(integers)
        case .int32(let integers): CIIColumns.areAscending(integers)
        case .int64(let integers): CIIColumns.areAscending(integers)
        }
    }

    func read(_ rows: Range<Int>, into marks: UnsafeMutablePointer<UInt64>) {
        let lowest = integers.bounds?.lowerBound ?? 0
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: rows.count) { values in
            guard let base = values.baseAddress else { return }
            integers.read(rows, into: base)
            for row in 0..<rows.count {
                let value = base[row]
                marks[row] = value == .min ? 0 : UInt64(bitPattern: value &- lowest) &+ 1
            }
        }
    }

    func numbered(_ rows: [UInt32]) -> (codes: [UInt32], keyCount: Int) {
        var numbers = WordInterner()
        let codes = rows.map { numbers.insert(UInt64(bitPattern: integers[Int($0)] ?? 0)) }
        return (codes, numbers.words.count)
    }
}

private struct TextKeys: ScannedKeys {
    let column: TextColumn

    var rowCount: Int { column.count }

    /// Shorter texts come before longer ones, so that numbers are in order with and without zeros in front.
    func areAscending() -> Bool {
        guard column.missingCount == 0, column.count > 0 else { return false }
        return column.texts.withSlices { slice in
            var before = slice(0)
            for row in 1..<max(column.count, 1) {
                let text = slice(row)
                guard before.count < text.count || before.count == text.count && comesBefore(before, text)
                else { return false }
                before = text
            }
            return true
        }
    }

    func read(_ rows: Range<Int>, into marks: UnsafeMutablePointer<UInt64>) {
        column.texts.withSlices { slice in
            for row in rows {
                // A missing row holds an empty text.
                let text = slice(row)
                marks[row - rows.lowerBound] = text.count == 0 ? 0 : hashOfBytes(text.bytes) | 1 &<< 63
            }
        }
    }

    func numbered(_ rows: [UInt32]) -> (codes: [UInt32], keyCount: Int) {
        var numbers = TextDictionary()
        let codes = column.texts.withSlices { slice in
            rows.map { UInt32(truncatingIfNeeded: numbers.insert(slice(Int($0)).bytes)) }
        }
        return (codes, numbers.count)
    }
}

private func areAscending<Value: FixedWidthInteger & BitwiseCopyable>(_ values: ColumnBuffer<Value>) -> Bool {
    values.withUnsafeBufferPointer { values in
        // Whole blocks are compared without a branch, and the first block that is not ascending ends it.
        for start in stride(from: 1, to: values.count, by: 4_096) {
            var misplaced = 0
            for row in start..<min(start + 4_096, values.count) {
                misplaced &+= values[row - 1] < values[row] ? 0 : 1
            }
            guard misplaced == 0 else { return false }
        }
        return true
    }
}

/// Whether a text comes before another of the same length in byte order, eight bytes at a time.
@inline(__always)
private func comesBefore(_ left: TextSlice, _ right: TextSlice) -> Bool {
    let (left, right) = (UnsafeRawBufferPointer(left.bytes), UnsafeRawBufferPointer(right.bytes))
    guard left.count >= 8 else { return left.lexicographicallyPrecedes(right) }
    var position = 0
    while true {
        let first = UInt64(bigEndian: left.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let second = UInt64(bigEndian: right.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        if first != second { return first < second }
        guard position < left.count - 8 else { return false }
        // The last eight bytes may overlap those before.
        position = min(position + 8, left.count - 8)
    }
}
