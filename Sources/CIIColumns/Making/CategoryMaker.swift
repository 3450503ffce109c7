/// Collects texts that repeat: a dictionary of the distinct ones and a narrow code for each row.
public struct CategoryMaker: Sendable {
    private enum Width {
        case uint8
        case uint16
        case uint32
    }

    private var width = Width.uint8
    private var bytes: [UInt8] = []
    private var halves: [UInt16] = []
    private var words: [UInt32] = []
    private var missingCount = 0
    /// The distinct texts so far.
    public private(set) var dictionary = TextDictionary()

    /// An empty collection with room for `capacity` rows.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// The number of rows so far.
    public var count: Int {
        switch width {
        case .uint8: bytes.count
        case .uint16: halves.count
        case .uint32: words.count
        }
    }

    /// Adds one row.
    public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        append(code: dictionary.insert(text))
    }

    /// Adds one row.
    public mutating func append(_ text: UnsafeRawBufferPointer) {
        text.withMemoryRebound(to: UInt8.self) { append($0) }
    }

    /// Adds one row.
    public mutating func append(_ text: String) {
        append(code: dictionary.insert(text))
    }

    /// Adds `count` rows of one text, which is a text of the dictionary even where `count` is 0.
    public mutating func append(_ text: String, count: Int) {
        let code = dictionary.insert(text)
        makeRoom(for: code)
        switch width {
        case .uint8: bytes.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: code), count: count))
        case .uint16: halves.append(contentsOf: repeatElement(UInt16(truncatingIfNeeded: code), count: count))
        case .uint32: words.append(contentsOf: repeatElement(UInt32(truncatingIfNeeded: code), count: count))
        }
    }

    /// The code of a text, which is added when it is new, for callers that remember codes themselves.
    public mutating func code(of text: UnsafeBufferPointer<UInt8>) -> Int {
        dictionary.insert(text)
    }

    /// Adds one row by its code; a code that is not in the dictionary is missing.
    public mutating func append(code: Int) {
        guard code >= 0, code < dictionary.count else { return appendMissing() }
        makeRoom(for: code)
        switch width {
        case .uint8: bytes.append(UInt8(truncatingIfNeeded: code))
        case .uint16: halves.append(UInt16(truncatingIfNeeded: code))
        case .uint32: words.append(UInt32(truncatingIfNeeded: code))
        }
    }

    /// Adds a missing row.
    public mutating func appendMissing() {
        appendMissing(count: 1)
    }

    /// Adds `count` missing rows.
    public mutating func appendMissing(count: Int) {
        missingCount += count
        switch width {
        case .uint8: bytes.append(contentsOf: repeatElement(.max, count: count))
        case .uint16: halves.append(contentsOf: repeatElement(.max, count: count))
        case .uint32: words.append(contentsOf: repeatElement(.max, count: count))
        }
    }

    /// Adds all rows of another category column.
    public mutating func append(contentsOf column: CategoryColumn) {
        let own = (0..<column.dictionary.count).map { code in
            column.dictionary.withBytes(code) { dictionary.insert($0) }
        }
        for row in 0..<column.count {
            if let code = column.code(at: row) {
                append(code: own[code])
            } else {
                appendMissing()
            }
        }
    }

    /// The column's storage.
    public func finish() -> CategoryColumn {
        let codes: CategoryColumn.Codes =
            switch width {
            case .uint8: .uint8(ColumnBuffer(bytes))
            case .uint16: .uint16(ColumnBuffer(halves))
            case .uint32: .uint32(ColumnBuffer(words))
            }
        return CategoryColumn(codes: codes, dictionary: dictionary, missingCount: missingCount)
    }

    /// The finished column.
    public func finish(name: String) -> Column {
        Column(name: name, storage: .category(finish()))
    }

    private mutating func makeRoom(for code: Int) {
        switch width {
        case .uint8 where code >= Int(UInt8.max):
            halves = bytes.map { $0 == .max ? .max : UInt16($0) }
            bytes = []
            width = .uint16
            makeRoom(for: code)
        case .uint16 where code >= Int(UInt16.max):
            words = halves.map { $0 == .max ? .max : UInt32($0) }
            halves = []
            width = .uint32
        case .uint8, .uint16, .uint32:
            return
        }
    }
}
