/// Which rows hold a value: one bit a row, or nothing at all while every row does.
public struct Validity: Sendable, Hashable {
    private(set) var words: ColumnBuffer<UInt64>?
    /// The number of rows.
    public private(set) var count = 0
    /// The number of rows without a value.
    public private(set) var missingCount = 0

    /// The validity of no rows.
    public init() {}

    /// The validity of rows that have a bit each in `words`; bits behind the last row are one.
    init(words: ColumnBuffer<UInt64>?, count: Int, missingCount: Int) {
        self.words = words
        self.count = count
        self.missingCount = missingCount
    }

    /// Whether `row` holds a value.
    public subscript(row: Int) -> Bool {
        guard let words else { return true }
        return (words[row &>> 6] &>> UInt64(row & 63)) & 1 == 1
    }

    /// Adds one row.
    public mutating func append(_ isValid: Bool) {
        if !isValid {
            missingCount += 1
            if words == nil {
                words = ColumnBuffer([UInt64](repeating: .max, count: (count + 64) >> 6))
            }
        }
        if words != nil {
            if count >> 6 >= (words?.count ?? 0) { words?.append(.max) }
            if !isValid { words?[count >> 6] &= ~(1 &<< UInt64(count & 63)) }
        }
        count += 1
    }

    /// Adds rows that are all alike.
    mutating func append(_ isValid: Bool, count added: Int) {
        guard added > 0 else { return }
        append(isValid)
        let end = count + added - 1
        if var own = words {
            words = nil
            while own.count << 6 < end { own.append(.max) }
            while !isValid, count < end {
                let bit = count & 63
                let taken = min(64 - bit, end - count)
                let mask = (UInt64.max &>> UInt64(64 - taken)) &<< UInt64(bit)
                own[count >> 6] &= ~mask
                count += taken
                missingCount += taken
            }
            words = own
        }
        count = end
    }

    /// Adds the rows of another validity.
    public mutating func append(contentsOf other: Validity) {
        for row in 0..<other.count { append(other[row]) }
    }
}
