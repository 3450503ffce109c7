/// A width that the codes of a category column are stored at; the highest value of the width is missing.
protocol StoredCode: FixedWidthInteger, UnsignedInteger, BitwiseCopyable, Sendable {
    /// Codes of this width as a category column holds them.
    static func codes(_ codes: [Self]) -> CategoryColumn.Codes
}

extension UInt8: StoredCode {
    static func codes(_ codes: [UInt8]) -> CategoryColumn.Codes { .uint8(ColumnBuffer(codes)) }
}

extension UInt16: StoredCode {
    static func codes(_ codes: [UInt16]) -> CategoryColumn.Codes { .uint16(ColumnBuffer(codes)) }
}

extension UInt32: StoredCode {
    static func codes(_ codes: [UInt32]) -> CategoryColumn.Codes { .uint32(ColumnBuffer(codes)) }
}

extension CategoryColumn {
    /// Rows of a column whose codes are of this dictionary.
    ///
    /// The dictionary is shared where the rows have all its texts; texts that none of them has leave it.
    init<Code: StoredCode>(_ codes: [Code], of dictionary: TextDictionary) {
        var missing = 0
        let distinct = dictionary.count
        let isUsed = codes.withUnsafeBufferPointer { codes in
            // One more place is for the rows without a text.
            [Bool](unsafeUninitializedCapacity: distinct + 1) { isUsed, count in
                isUsed.initialize(repeating: false)
                for code in codes {
                    missing &+= code == .max ? 1 : 0
                    isUsed[code == .max ? distinct : Int(truncatingIfNeeded: code)] = true
                }
                count = distinct
            }
        }
        let kept = RowRuns(markedIn: isUsed)
        guard kept.count < distinct else {
            self.init(codes: Code.codes(codes), dictionary: dictionary, missingCount: missing)
            return
        }
        var own = [UInt32](repeating: .max, count: distinct)
        for (new, code) in kept.runs.lazy.flatMap(\.rows).enumerated() {
            own[code] = UInt32(truncatingIfNeeded: new)
        }
        self.init(
            codes: Self.narrowest(count: kept.count, codes, own), dictionary: dictionary.taking(kept),
            missingCount: missing)
    }

    /// Codes as they are numbered in a dictionary of `count` texts, at the narrowest width.
    private static func narrowest<Code: StoredCode>(count: Int, _ codes: [Code], _ own: [UInt32]) -> Codes {
        if count <= Int(UInt8.max) { return UInt8.codes(renumbered(codes, own)) }
        if count <= Int(UInt16.max) { return UInt16.codes(renumbered(codes, own)) }
        return UInt32.codes(renumbered(codes, own))
    }

    private static func renumbered<Code: StoredCode, New: StoredCode>(_ codes: [Code], _ own: [UInt32])
        -> [New]
    {
        [New](unsafeUninitializedCapacity: codes.count) { new, count in
            own.withUnsafeBufferPointer { own in
                codes.withUnsafeBufferPointer { codes in
                    for row in 0..<codes.count {
                        let code = codes[row]
                        new[row] =
                            code == .max ? .max : New(truncatingIfNeeded: own[Int(truncatingIfNeeded: code)])
                    }
                }
            }
            count = codes.count
        }
    }
}
