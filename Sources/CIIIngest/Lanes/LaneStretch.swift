/// Cells of a column, one after another, in one form.
struct LaneStretch: Sendable {
    /// The cells.
    enum Cells: Sendable {
        /// Codes of the dictionary.
        case codes(NarrowCodes)
        /// Integers of the stretch's form; missing where the cell is empty or one of the others.
        case integers(NarrowIntegers)
        /// Bytes.
        case texts(TextCells)
    }

    var form: LaneForm
    var cells: Cells
    var count: Int
    /// Of numbers that have not all the same decimals, those of each; otherwise empty.
    var decimals: [UInt8] = []
    /// The decimals of numbers that all have the same.
    var commonDecimals = 0
    /// Whether there is a number at all.
    var hasNumbers = false
    /// The rows of cells that are not of the form, ascending, and their codes in the dictionary.
    var otherRows: [UInt32] = []
    var otherCodes: [UInt16] = []
    /// Which dictionary the codes are of.
    var dictionary = 0
    /// Where the first cell stands.
    var place: CellPlace
}

/// Codes at one or two bytes each.
enum NarrowCodes: Sendable {
    case bytes([UInt8])
    case halves([UInt16])

    init(_ codes: [UInt16]) {
        let all = codes.withUnsafeBufferPointer { codes in
            var all: UInt16 = 0
            for code in codes { all |= code }
            return all
        }
        guard all < 256 else {
            self = .halves(codes)
            return
        }
        self = .bytes(
            [UInt8](unsafeUninitializedCapacity: codes.count) { room, count in
                codes.withUnsafeBufferPointer { codes in
                    for row in 0..<codes.count { room[row] = UInt8(truncatingIfNeeded: codes[row]) }
                }
                count = codes.count
            })
    }

    subscript(row: Int) -> Int {
        switch self {
        case .bytes(let codes): Int(codes[row])
        case .halves(let codes): Int(codes[row])
        }
    }
}

/// Integers at four or eight bytes each, counted from a base; the lowest of each width is missing.
struct NarrowIntegers: Sendable {
    private(set) var base: Int64 = 0
    private(set) var words: [Int32] = []
    private(set) var longs: [Int64] = []
    private var isWide = false
    private var hasBase = false

    /// Has room for that many.
    mutating func reserve(_ count: Int) { words.reserveCapacity(count) }

    var count: Int { isWide ? longs.count : words.count }

    /// Adds integers, `Int64.min` where there is none.
    mutating func append(_ integers: UnsafeBufferPointer<Int64>) {
        if !hasBase, let first = integers.first(where: { $0 != .min }) {
            hasBase = true
            base = abs(first) > Int64(Int32.max / 2) ? first : 0
        }
        if !isWide {
            let base = base
            var isNarrow = true
            for integer in integers {
                let distance = integer &- base
                isNarrow =
                    isNarrow
                    && (integer == .min || distance > Int64(Int32.min) && distance <= Int64(Int32.max))
            }
            if !isNarrow { widen() }
        }
        if isWide {
            longs.append(contentsOf: integers)
            return
        }
        let base = base
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: integers.count) { room in
            for index in 0..<integers.count {
                let integer = integers[index]
                room[index] = integer == .min ? .min : Int32(truncatingIfNeeded: integer &- base)
            }
            words.append(contentsOf: UnsafeBufferPointer(room))
        }
    }

    private mutating func widen() {
        isWide = true
        longs.reserveCapacity(words.capacity)
        for word in words { longs.append(word == .min ? .min : Int64(word) &+ base) }
        words = []
    }

    /// The integer of a row; `Int64.min` where there is none.
    subscript(row: Int) -> Int64 {
        if isWide { return longs[row] }
        return words[row] == .min ? .min : Int64(words[row]) &+ base
    }

    /// Writes the integers of some rows.
    func read(_ rows: Range<Int>, into room: UnsafeMutablePointer<Int64>) {
        if isWide {
            longs.withUnsafeBufferPointer { longs in
                for row in rows { room[row &- rows.lowerBound] = longs[row] }
            }
            return
        }
        let base = base
        words.withUnsafeBufferPointer { words in
            for row in rows {
                let word = words[row]
                room[row &- rows.lowerBound] = word == .min ? .min : Int64(word) &+ base
            }
        }
    }
}

/// Cells as their bytes; where most are empty, those that are not.
struct TextCells: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each cell ends.
    private var ends: [UInt32] = []
    /// The rows of the cells; empty where every row has one.
    private var rows: [UInt32] = []
    var count = 0
    let isSparse: Bool

    /// - Parameter isSparse: whether only cells that are not empty are held.
    init(isSparse: Bool) { self.isSparse = isSparse }

    /// Whether another batch of cells still fits.
    var hasRoom: Bool { bytes.count < 1 << 30 }

    mutating func append(_ cells: CellBatch) {
        for index in 0..<cells.count {
            let cell = cells[index]
            if isSparse {
                guard !cell.isEmpty else { continue }
                rows.append(UInt32(truncatingIfNeeded: count + index))
            }
            bytes.append(contentsOf: cell)
            ends.append(UInt32(truncatingIfNeeded: bytes.count))
        }
        count += cells.count
    }

    /// Adds the cell of a row.
    mutating func append(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
        if isSparse { rows.append(UInt32(truncatingIfNeeded: row)) }
        bytes.append(contentsOf: cell)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        count = row + 1
    }

    /// How many bytes they take in memory.
    var byteCount: Int { bytes.count + ends.count * 4 + rows.count * 4 }

    /// Calls `body` with each row and its bytes, in order; rows of empty cells may be left out.
    func forEachCell(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                rows.withUnsafeBufferPointer { rows in
                    var start = 0
                    for index in 0..<ends.count {
                        let end = Int(ends[index])
                        body(
                            isSparse ? Int(rows[index]) : index,
                            UnsafeBufferPointer(rebasing: bytes[start..<end]))
                        start = end
                    }
                }
            }
        }
    }
}
