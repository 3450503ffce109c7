/// Finds the separator of separated text by trying each on the beginning of the file.
enum SeparatorFinder {
    /// The separators that are tried; of two that fit equally well the first is taken.
    static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

    private static let recordLimit = 1000
    /// The most title lines.
    private static let titleLimit = 20

    /// What the beginning of a file says of how it is written.
    struct Finding: Equatable {
        var separator = UInt8(ascii: ",")
        /// How many records that are neither blank nor comments stand before the header.
        var titles = 0
    }

    /// The separator with which most records have as many fields as the header; then the one with most fields.
    ///
    /// Only where none fits half of the records, the header may stand after titles.
    static func finding(in sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Finding {
        var best = Finding()
        var bestShare = 0.0
        var bestFields = 1
        let tried = candidates.map { ($0, layout(of: sample, separator: $0, isWhole: isWhole)) }
        for (candidate, layout) in tried {
            let fields = max(layout.widths.first ?? 1, 1)
            let share = layout.share(of: fields, from: 0)
            guard fields > 1, share > bestShare || share == bestShare && fields > bestFields else { continue }
            (best, bestShare, bestFields) = (Finding(separator: candidate), share, fields)
        }
        guard bestShare < 0.5 else { return best }
        for (candidate, layout) in tried {
            guard let titles = layout.titles(atMost: titleLimit) else { continue }
            let fields = layout.widths[titles]
            let share = layout.share(of: fields, from: titles)
            guard share > bestShare || share == bestShare && fields > bestFields else { continue }
            (best, bestShare, bestFields) = (Finding(separator: candidate, titles: titles), share, fields)
        }
        return best
    }

    /// The records of the beginning that are neither blank nor comments, as one separator has them.
    private struct Layout {
        /// How many fields each has.
        var widths: [Int] = []
        /// Whether each could name columns: no field is empty, begins with a digit or a blank, or is long.
        var couldBeHeader: [Bool] = []
        /// Whether each has a blank in its only field, or a blank line after it.
        var couldBeTitle: [Bool] = []

        func share(of fields: Int, from start: Int) -> Double {
            let rest = widths[start...]
            return rest.isEmpty ? 0 : Double(rest.count { $0 == fields }) / Double(rest.count)
        }

        /// How many titles stand before the header; nil where that is not the layout.
        func titles(atMost limit: Int) -> Int? {
            var counts: [Int: Int] = [:]
            for width in widths { counts[width, default: 0] += 1 }
            let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
            guard usual > 1, let start = widths.firstIndex(of: usual), start > 0, start <= limit,
                widths.count - start >= 3, couldBeHeader[start], couldBeTitle[0],
                widths[..<start].allSatisfy({ $0 < usual }), share(of: usual, from: start) >= 0.7
            else { return nil }
            return start
        }
    }

    private static func layout(
        of sample: UnsafeBufferPointer<UInt8>, separator: UInt8, isWhole: Bool
    ) -> Layout {
        let scanner = RecordScanner(separator: separator)
        var batch = FieldBatch()
        var layout = Layout()
        var position = 0
        while position < sample.count, layout.widths.count < recordLimit {
            if CommentLine.begins(sample, at: position, atEnd: true) == true {
                position = RecordScanner.nextLine(sample, from: position, atEnd: true) ?? sample.count
                continue
            }
            batch.removeAll()
            let start = position
            switch scanner.scan(sample, from: position, atEnd: isWhole, into: &batch) {
            case .record(let end, _, _):
                position = end
            case .needsMore, .tooLong:
                position = sample.count
                continue
            case .unclosedQuote(let quote, _):
                position = RecordScanner.nextLine(sample, from: quote, atEnd: true) ?? sample.count
                layout.widths.append(0)
                layout.couldBeHeader.append(false)
                layout.couldBeTitle.append(false)
                continue
            }
            let fields = batch.extents.count
            if batch.extents.allSatisfy({ $0.length == 0 }) {
                if fields == 1, let last = layout.couldBeTitle.indices.last {
                    layout.couldBeTitle[last] = true
                }
                if fields == 1 { continue }
            }
            layout.widths.append(fields)
            batch.base = sample.baseAddress
            batch.rowCount = 1
            batch.stride = fields
            batch.withCells { cells in
                layout.couldBeHeader.append((0..<fields).allSatisfy { isName(cells[0, $0]) })
            }
            layout.couldBeTitle.append(sample[start..<position].contains(0x20))
        }
        return layout
    }

    private static func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = cell.first, cell.count <= 60 else { return false }
        return first != 0x20 && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    }
}
