import CIIColumns

/// The texts that the cells of a category become.
enum WordCodes {
    /// A dictionary of them, and the code of each entry in it; `CategoryRowsMaker.missing` where it is no value.
    static func codes(
        _ raw: RawColumn, _ values: EntryValues, _ reading: ColumnReading
    ) -> (TextDictionary, [UInt32]) {
        var dictionary = TextDictionary()
        var own = [UInt32](repeating: CategoryRowsMaker.missing, count: raw.entryCount)
        raw.forEachEntry { entry, cell in
            guard values.states[entry] == .value else { return }
            own[entry] = UInt32(truncatingIfNeeded: code(of: cell, reading, &dictionary))
        }
        return (dictionary, own)
    }

    /// The code of a cell that is a value.
    static func code(
        of cell: UnsafeBufferPointer<UInt8>, _ reading: ColumnReading, _ dictionary: inout TextDictionary
    ) -> Int {
        let text = cell.trimmed
        let word: StaticString?
        switch reading {
        case .canonical(let words): word = words.word(for: text.withoutTextMark)
        case .status(let letters):
            word =
                letters && text.count == 1
                ? Vocabularies.status(letter: text[0]) : Vocabularies.statuses[text]
            if word == nil { return dictionary.insert(text) }
        case .category, .text, .boolean, .count, .number, .rating, .instant, .epoch, .serialDay, .duration:
            word = nil
        }
        return word?.withUTF8Buffer { dictionary.insert($0) } ?? dictionary.insert(text.withoutTextMark)
    }
}
