/// What the widths of the records say of titles and of the header.
extension SampleLayout {
    /// The most title lines.
    private static let titleLimit = 20

    /// The width that most records have.
    var usualWidth: Int { Self.usualWidth(records) }

    /// The part of the records from `start` on that have as many fields.
    func share(of fields: Int, from start: Int) -> Double {
        let rest = records[start...]
        return rest.isEmpty ? 0 : Double(rest.count { $0.width == fields }) / Double(rest.count)
    }

    /// How many titles stand before the first record that is as wide as most; nil where that is not the layout.
    ///
    /// Titles are narrower than the records, unless those plainly have names over values.
    func titles(beforeHeader: Bool, in sample: UnsafeBufferPointer<UInt8>) -> Int? {
        let usual = usualWidth
        guard usual > 1, let start = records.firstIndex(where: { $0.width == usual }), start > 0,
            start <= Self.titleLimit, records.count - start >= 3,
            records[start].couldBeHeader || !beforeHeader, records[0].couldBeTitle,
            share(of: usual, from: start) >= 0.7
        else { return nil }
        let areNarrower = records[..<start].allSatisfy { $0.width < usual }
        return areNarrower || namesColumns(start, in: sample) ? start : nil
    }

    /// How many titles as wide as the records stand before the header: a sheet writes the empty cells beside a title.
    func paddedTitles(in sample: UnsafeBufferPointer<UInt8>) -> Int {
        let usual = usualWidth
        let used = records.map(\.used).max() ?? 0
        guard usual > 1, used > 1, let start = records.firstIndex(where: { $0.filled > max(1, used / 3) }),
            start > 0, start <= Self.titleLimit, records.count - start >= 3,
            records[...start].allSatisfy({ $0.width == usual }), records[start].filled * 3 >= used * 2,
            used > 2 || records[start - 1].isBeforeBlank
        else { return 0 }
        let names = cells(of: records[start], in: sample)
        let areWords = names.allSatisfy { $0.withUnsafeBufferPointer { !CellShape($0).isTyped } }
        return areWords ? start : 0
    }

    /// Whether nearly all records are one field wider than the first, as where rows have names and their column has none.
    var hasRowNames: Bool {
        guard let header = records.first, header.width > 1, records.count > 3 else { return false }
        let wider = records.count { $0.width == header.width + 1 && $0.used == $0.width }
        return wider * 5 >= (records.count - 1) * 4
    }

    private func namesColumns(_ start: Int, in sample: UnsafeBufferPointer<UInt8>) -> Bool {
        let cells = records[start...].prefix(HeaderEvidence.recordLimit).map {
            self.cells(of: $0, in: sample)
        }
        return HeaderEvidence.verdict(first: cells[0], rest: Array(cells.dropFirst())) == .header
    }
}
