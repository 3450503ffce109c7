/// Collects the rows of a category whose texts are known beforehand, many at a time.
public struct CategoryRowsMaker: Sendable {
    /// The code that stands for a missing text in the tables that rows are added through.
    public static let missing = UInt32.max

    private let dictionary: TextDictionary
    private var bytes: [UInt8] = []
    private var halves: [UInt16] = []
    private var words: [UInt32] = []
    private var missingCount = 0

    /// An empty collection of rows that have texts of the dictionary, with room for `capacity` of them.
    public init(_ dictionary: TextDictionary, capacity: Int) {
        self.dictionary = dictionary
        if dictionary.count <= Int(UInt8.max) {
            bytes.reserveCapacity(capacity)
        } else if dictionary.count <= Int(UInt16.max) {
            halves.reserveCapacity(capacity)
        } else {
            words.reserveCapacity(capacity)
        }
    }

    /// Adds a row for each number; `table` has the code of each number, or ``missing``.
    public mutating func append(
        _ numbers: UnsafeBufferPointer<UInt8>, through table: UnsafeBufferPointer<UInt32>
    ) {
        add(numbers, table)
    }

    /// Adds a row for each number; `table` has the code of each number, or ``missing``.
    public mutating func append(
        _ numbers: UnsafeBufferPointer<UInt16>, through table: UnsafeBufferPointer<UInt32>
    ) {
        add(numbers, table)
    }

    /// Adds a row for each number; `table` has the code of each number, or ``missing``.
    public mutating func append(
        _ numbers: UnsafeBufferPointer<UInt32>, through table: UnsafeBufferPointer<UInt32>
    ) {
        add(numbers, table)
    }

    @inline(__always)
    private mutating func add<Number: FixedWidthInteger & UnsignedInteger>(
        _ numbers: UnsafeBufferPointer<Number>, _ table: UnsafeBufferPointer<UInt32>
    ) {
        if dictionary.count <= Int(UInt8.max) {
            Self.append(numbers, table, to: &bytes, &missingCount)
        } else if dictionary.count <= Int(UInt16.max) {
            Self.append(numbers, table, to: &halves, &missingCount)
        } else {
            Self.append(numbers, table, to: &words, &missingCount)
        }
    }

    /// Adds a row for each code of the dictionary, or ``missing``.
    public mutating func append(codes: UnsafeBufferPointer<UInt32>) {
        if dictionary.count <= Int(UInt8.max) {
            Self.append(codes, to: &bytes, &missingCount)
        } else if dictionary.count <= Int(UInt16.max) {
            Self.append(codes, to: &halves, &missingCount)
        } else {
            Self.append(codes, to: &words, &missingCount)
        }
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        let codes: CategoryColumn.Codes =
            if dictionary.count <= Int(UInt8.max) {
                .uint8(ColumnBuffer(bytes))
            } else if dictionary.count <= Int(UInt16.max) {
                .uint16(ColumnBuffer(halves))
            } else {
                .uint32(ColumnBuffer(words))
            }
        return Column(
            name: name,
            storage: .category(
                CategoryColumn(codes: codes, dictionary: dictionary, missingCount: missingCount)))
    }

    @inline(__always)
    private static func append<Number: FixedWidthInteger & UnsignedInteger, Code: FixedWidthInteger>(
        _ numbers: UnsafeBufferPointer<Number>, _ table: UnsafeBufferPointer<UInt32>, to codes: inout [Code],
        _ missingCount: inout Int
    ) {
        withUnsafeTemporaryAllocation(of: Code.self, capacity: numbers.count) { room in
            var missing = 0
            for row in 0..<numbers.count {
                let code = table[Int(numbers[row])]
                missing &+= code == Self.missing ? 1 : 0
                // Cut to its width the mark of a missing text is that of the width.
                room[row] = Code(truncatingIfNeeded: code)
            }
            missingCount += missing
            codes.append(contentsOf: UnsafeBufferPointer(room))
        }
    }

    @inline(__always)
    private static func append<Code: FixedWidthInteger>(
        _ added: UnsafeBufferPointer<UInt32>, to codes: inout [Code], _ missingCount: inout Int
    ) {
        withUnsafeTemporaryAllocation(of: Code.self, capacity: added.count) { room in
            var missing = 0
            for row in 0..<added.count {
                missing &+= added[row] == Self.missing ? 1 : 0
                room[row] = Code(truncatingIfNeeded: added[row])
            }
            missingCount += missing
            codes.append(contentsOf: UnsafeBufferPointer(room))
        }
    }
}
