/// Texts that repeat: a code for each row and one dictionary of the distinct texts.
public struct CategoryColumn: Sendable {
    /// The codes at the narrowest width that holds them; the highest value of the width is missing.
    public enum Codes: Sendable, Hashable {
        /// Up to 255 distinct texts; 255 is missing.
        case uint8(ColumnBuffer<UInt8>)
        /// Up to 65,535 distinct texts; 65,535 is missing.
        case uint16(ColumnBuffer<UInt16>)
        /// Up to 2³² − 1 distinct texts; 2³² − 1 is missing.
        case uint32(ColumnBuffer<UInt32>)
    }

    /// A code for each row.
    public let codes: Codes
    /// The text of each code.
    public let dictionary: TextDictionary
    /// The number of rows without a text.
    public let missingCount: Int

    init(codes: Codes, dictionary: TextDictionary, missingCount: Int) {
        self.codes = codes
        self.dictionary = dictionary
        self.missingCount = missingCount
    }

    /// The number of rows.
    public var count: Int {
        switch codes {
        case .uint8(let codes): codes.count
        case .uint16(let codes): codes.count
        case .uint32(let codes): codes.count
        }
    }

    /// The code at a row, `nil` when missing.
    ///
    /// For listings; loops read whole blocks.
    public func code(at row: Int) -> Int? {
        switch codes {
        case .uint8(let codes): codes[row] == .max ? nil : Int(codes[row])
        case .uint16(let codes): codes[row] == .max ? nil : Int(codes[row])
        case .uint32(let codes): codes[row] == .max ? nil : Int(codes[row])
        }
    }

    /// The text at a row, `nil` when missing.
    ///
    /// For listings.
    public func string(at row: Int) -> String? {
        code(at: row).map { dictionary.string($0) }
    }

    /// The same rows as free text, for a column whose texts turn out hardly to repeat.
    public func asText() -> TextColumn {
        var maker = TextMaker()
        maker.append(contentsOf: self)
        return maker.finish()
    }

    /// Writes the codes of a range of rows, missing as the number of distinct texts.
    func read(_ rows: Range<Int>, into destination: UnsafeMutablePointer<UInt32>) {
        let missing = UInt32(dictionary.count)
        switch codes {
        case .uint8(let codes): widen(codes, rows, missing, destination)
        case .uint16(let codes): widen(codes, rows, missing, destination)
        case .uint32(let codes): widen(codes, rows, missing, destination)
        }
    }

    @inline(__always)
    private func widen<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: ColumnBuffer<Code>, _ rows: Range<Int>, _ missing: UInt32,
        _ destination: UnsafeMutablePointer<UInt32>
    ) {
        codes.withUnsafeBufferPointer { source in
            let block = UnsafeBufferPointer(rebasing: source[rows])
            for row in 0..<block.count {
                destination[row] = min(UInt32(truncatingIfNeeded: block[row]), missing)
            }
        }
    }
}
