/// Where a number is kept in the line of a group: some bits of one of its words.
struct TallyField: Hashable {
    /// The bits of a count.
    ///
    /// A line is emptied when it has counted half as many rows as that can hold.
    static let countBits = 12

    let word: Int
    let shift: UInt64
    let bits: Int

    /// The number of rows of a line, in the highest bits of the first word.
    static let rows = TallyField(word: 0, shift: UInt64(64 - countBits), bits: countBits)

    @inline(__always)
    func value(in line: UnsafePointer<UInt64>) -> UInt64 {
        (line[word] &>> shift) & (1 &<< UInt64(truncatingIfNeeded: bits) &- 1)
    }
}

/// Counts, and sums of small numbers, that a row's cell decides: up to two words that are added to the line at once.
struct TallyCells {
    /// The facets whose codes make the cell, sorted.
    private(set) var facets: [Int]
    /// What each cell adds to its two words.
    private(set) var table: [SIMD2<UInt64>]
    /// The first of the two words in a line.
    let word: Int
    private var freeBits: SIMD2<Int>

    init(word: Int) {
        self.word = word
        freeBits = SIMD2(64, 64)
        facets = []
        table = []
    }

    /// Room for a field that rests on some facets; `nil` where there is none.
    mutating func room(for bits: Int, on others: [Int], _ set: FacetSet) -> TallyField? {
        let union = Set(facets + others).sorted()
        guard set.cellCount(union) <= FacetSet.mostCells else { return nil }
        for half in 0..<2 where freeBits[half] >= bits {
            freeBits[half] -= bits
            facets = union
            return TallyField(word: word + half, shift: UInt64(freeBits[half]), bits: bits)
        }
        return nil
    }

    func holds(_ field: TallyField) -> Bool { field.word &>> 1 == word &>> 1 }

    mutating func makeTable(cellCount: Int) {
        table = [SIMD2<UInt64>](repeating: .zero, count: cellCount)
    }

    mutating func set(_ field: TallyField, to amount: UInt64, inCell cell: Int) {
        table[cell][field.word - word] |= amount << field.shift
    }
}

/// The count and sum of a column of many values, together in one word: the count in the highest bits.
struct TallySum {
    /// The bits of the sum: numbers of up to 40 bits leave room for as many of them as a line counts.
    static let sumBits = 64 - TallyField.countBits
    static let mostValueBits = sumBits - TallyField.countBits

    let source: StoredIntegers
    /// Numbers are added by how far they lie above the lowest.
    let low: Int64
    /// The facets whose codes make the cell, sorted, and for each cell all bits where a row counts; none of either where
    /// every row does.
    let facets: [Int]
    let masks: [UInt64]
    let word: Int

    var count: TallyField {
        TallyField(word: word, shift: UInt64(Self.sumBits), bits: TallyField.countBits)
    }
    var sum: TallyField { TallyField(word: word, shift: 0, bits: Self.sumBits) }
}
