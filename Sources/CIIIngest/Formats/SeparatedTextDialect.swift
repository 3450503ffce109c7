/// How one file of separated text is written, as far as it must be known before its records are read.
struct SeparatedTextDialect: Equatable {
    /// That no record names the columns.
    struct Headless: Equatable {
        /// How many columns there are.
        var width: Int
        /// A cell of the first record by which it was taken as data; nil where a statement says that there is no header.
        var evidence: String?
    }

    var separator = UInt8(ascii: ",")
    var quoting = Quoting.doubled
    /// Whether the first line says the separator, as `sep=;` does.
    var hasSeparatorLine = false
    /// How many records that are neither blank nor remarks stand before the header.
    var titles = 0
    /// How many lines before the header are remarks; nil where only their form tells.
    var remarks: Int?
    /// Whether a first column of names has none in the header.
    var hasRowNames = false
    /// Whether data begin with `#` too, so that a line with it that fits nothing is no remark.
    var hasHashCells = false
    /// Nil where a record names the columns.
    var headless: Headless?
}

extension SeparatedTextDialect {
    /// The separator that a first line such as `sep=;` says, and where the next line starts; nil where it is none.
    static func separatorLine(
        _ sample: UnsafeBufferPointer<UInt8>, isWhole: Bool
    ) -> (separator: UInt8, end: Int)? {
        var position = 0
        let isQuoted = sample.first == UInt8(ascii: "\"")
        if isQuoted { position += 1 }
        for letter in "sep=".utf8 {
            guard position < sample.count, sample[position] | 0x20 == letter | 0x20 else { return nil }
            position += 1
        }
        guard position < sample.count, case let separator = sample[position], separator < 0x80,
            separator != 0x0A, separator != 0x0D
        else { return nil }
        position += 1
        if isQuoted {
            guard position < sample.count, sample[position] == UInt8(ascii: "\"") else { return nil }
            position += 1
        }
        // Excel writes separators behind it where the sheet has several columns.
        while position < sample.count, sample[position] == separator { position += 1 }
        guard position < sample.count else { return isWhole ? (separator, position) : nil }
        guard sample[position] == 0x0A || sample[position] == 0x0D,
            let end = RecordScanner.lineEnd(sample, at: position, atEnd: isWhole)
        else { return nil }
        return (separator, end)
    }
}
