/// A row text bound to the columns of a table.
///
/// A function of a dictionary column is worked out once for each distinct text, not for each row.
indirect enum TextPlan: Sendable {
    case constant([UInt8])
    case missing
    case dictionary(CategoryColumn, DictionaryEntries)
    case rows(TextColumn)
    case mapped(TextFunction, TextPlan)
    case choose(ConditionPlan, TextPlan, TextPlan)

    init(_ text: RowText, in table: Table) {
        switch text {
        case .column(let index):
            guard table.columns.indices.contains(index) else {
                self = .missing
                return
            }
            switch table.columns[index].storage {
            case .category(let column): self = .dictionary(column, DictionaryEntries(column.dictionary))
            case .text(let column): self = .rows(column)
            case .boolean, .number, .instant, .duration: self = .missing
            }
        case .constant(let text): self = .constant(Array(text.utf8))
        case .mapped(let function, let text):
            switch TextPlan(text, in: table) {
            case .constant(let bytes):
                var mapped: [UInt8] = []
                bytes.withUnsafeBufferPointer { function.append($0, to: &mapped) }
                self = .constant(mapped)
            case .missing: self = .missing
            case .dictionary(let column, let entries):
                self = .dictionary(column, entries.mapped(by: function))
            case .rows(let column): self = .mapped(function, .rows(column))
            case .mapped(let inner, let plan): self = .mapped(function, .mapped(inner, plan))
            case .choose(let condition, let yes, let no):
                self = .mapped(function, .choose(condition, yes, no))
            }
        case .choose(let condition, let yes, let no):
            self = .choose(
                ConditionPlan(condition, in: table), TextPlan(yes, in: table), TextPlan(no, in: table))
        }
    }

    /// Lends the texts of a block of rows.
    func evaluate<Result>(
        _ rows: Range<Int>, _ scratch: BlockScratch, _ body: (UnsafePointer<TextSlice>) -> Result
    ) -> Result {
        scratch.withTexts { slices in
            switch self {
            case .constant(let bytes):
                return bytes.withUnsafeBufferPointer { bytes in
                    slices.update(repeating: TextSlice(bytes), count: rows.count)
                    return body(slices)
                }
            case .missing:
                slices.update(repeating: .missing, count: rows.count)
                return body(slices)
            case .dictionary(let column, let entries):
                return scratch.withCodes { codes in
                    column.read(rows, into: codes)
                    return entries.texts.withSlices { texts in
                        let missing = UInt32(column.dictionary.count)
                        for row in 0..<rows.count {
                            let code = codes[row]
                            slices[row] = code == missing ? .missing : texts(entries.entry(ofCode: Int(code)))
                        }
                        return body(slices)
                    }
                }
            case .rows(let column):
                return column.texts.withSlices { texts in
                    for row in 0..<rows.count { slices[row] = texts(rows.lowerBound + row) }
                    if column.missingCount > 0 {
                        for row in 0..<rows.count where !column.validity[rows.lowerBound + row] {
                            slices[row] = .missing
                        }
                    }
                    return body(slices)
                }
            case .mapped(let function, let text):
                var bytes: [UInt8] = []
                text.evaluate(rows, scratch) { source in
                    for row in 0..<rows.count {
                        slices[row].count = -1
                        guard !source[row].isMissing else { continue }
                        let start = bytes.count
                        function.append(source[row].bytes, to: &bytes)
                        slices[row].count = bytes.count - start
                    }
                }
                return bytes.withUnsafeBufferPointer { bytes in
                    var position = 0
                    for row in 0..<rows.count {
                        slices[row].start = bytes.baseAddress.map { $0 + position }
                        position += max(slices[row].count, 0)
                    }
                    return body(slices)
                }
            case .choose(let condition, let yes, let no):
                return yes.evaluate(rows, scratch) { first in
                    no.evaluate(rows, scratch) { second in
                        scratch.withTruths { truths in
                            condition.evaluate(rows, into: truths, scratch)
                            for row in 0..<rows.count {
                                slices[row] = truths[row] & 1 == 1 ? first[row] : second[row]
                            }
                        }
                        return body(slices)
                    }
                }
            }
        }
    }
}
