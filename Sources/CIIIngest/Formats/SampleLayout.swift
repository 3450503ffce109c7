/// The records at the beginning of a file as one separator and one kind of quotes have them.
struct SampleLayout {
    /// One record that is neither blank nor a remark.
    struct Record {
        /// Where it stands in the sample.
        var range: Range<Int>
        /// How many fields it has; none where a quote is never closed.
        var width: Int
        /// How many of them are not empty.
        var filled = 0
        /// How many of them there are up to the last that is not empty.
        var used = 0
        /// Whether a record of empty fields follows.
        var isBeforeBlank = false
        /// Whether it could name columns: no field but the last is empty, begins with a digit or a blank, or is long.
        var couldBeHeader = false
        /// Whether it has a blank in its text, or a blank line after it.
        var couldBeTitle = false
        /// How many lines before it are remarks.
        var remarks = 0
        fileprivate var hash = Hash.none
    }

    fileprivate enum Hash {
        case none
        /// `#id`: a cell, or a remark.
        case word
        /// `# text`, `##` or `#!`: a remark, unless it names the columns.
        case remark
    }

    private static let recordLimit = 1000

    /// How many bytes a record may have that the end of the sample cuts; beyond, a quote is taken as never closed.
    private static let cutLimit = 1 << 16

    private(set) var scanner: RecordScanner
    private(set) var records: [Record] = []
    /// Records with a quote inside of quotes that nothing escapes, and those with one that is never closed.
    private(set) var damaged = 0
    /// Fields that stand between quotes as they should.
    private(set) var quotedFields = 0
    /// Whether records behind the first begin with `#`.
    private(set) var hasHashCells = false

    init(of sample: UnsafeBufferPointer<UInt8>, scanner: RecordScanner, isWhole: Bool) {
        self.scanner = scanner
        var batch = FieldBatch()
        batch.base = sample.baseAddress
        var position = 0
        while position < sample.count, records.count < Self.recordLimit {
            position = take(sample, from: position, isWhole: isWhole, &batch)
        }
        dropRemarks(sample)
    }

    /// Takes the record at the place; returns the place behind it.
    private mutating func take(
        _ sample: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, _ batch: inout FieldBatch
    ) -> Int {
        let hash = Self.hash(sample, at: start)
        batch.removeAll()
        var record = Record(range: start..<start, width: 0, hash: hash)
        switch scanner.scan(sample, from: start, atEnd: isWhole, into: &batch) {
        case .record(let end, _, let stray):
            record.range = start..<end
            if stray != nil { damaged += 1 }
        case .needsMore where sample.count - start > Self.cutLimit && !scanner.quotesEndWithLine:
            scanner.quotesEndWithLine = true
            return start
        case .needsMore, .tooLong:
            return sample.count
        case .unclosedQuote(let quote, _):
            if hash == .none { damaged += 1 }
            let end = RecordScanner.nextLine(sample, from: quote, atEnd: true) ?? sample.count
            record.range = start..<end
            records.append(record)
            return end
        }
        if hash == .remark, let end = RecordScanner.nextLine(sample, from: start, atEnd: true) {
            record.range = start..<end
        }
        record.width = batch.extents.count
        describe(&record, sample, &batch)
        if record.filled == 0 {
            if let last = records.indices.last {
                records[last].isBeforeBlank = true
                if record.width == 1 { records[last].couldBeTitle = true }
            }
        } else {
            records.append(record)
        }
        return record.range.upperBound
    }

    private mutating func describe(
        _ record: inout Record, _ sample: UnsafeBufferPointer<UInt8>, _ batch: inout FieldBatch
    ) {
        let width = record.width
        batch.stride = width
        batch.rowCount = 1
        batch.withCells { cells in
            record.filled = (0..<width).count { cells[0, $0].contains { $0 != 0x20 } }
            record.used = (0..<width).last { cells[0, $0].contains { $0 != 0x20 } }.map { $0 + 1 } ?? 0
            record.couldBeHeader = (0..<width).allSatisfy { column in
                Self.isName(cells[0, column]) || column > 0 && column == width - 1 && cells[0, column].isEmpty
            }
        }
        record.couldBeTitle = sample[record.range].contains(0x20)
        guard let quote = scanner.quoting.quote ?? "\"".utf8.first else { return }
        for extent in batch.extents {
            let (start, end) = (extent.offset, extent.offset + Int(extent.length))
            if extent.isInScratch {
                quotedFields += 1
            } else if scanner.quoting.quote == nil {
                quotedFields +=
                    extent.length > 1 && sample[start] == quote && sample[end - 1] == quote ? 1 : 0
            } else if start > 0, end < sample.count, sample[start - 1] == quote, sample[end] == quote {
                quotedFields += 1
            }
        }
    }

    /// Leaves out the records that begin with `#` and are not as wide as the others, or are remarks by their form.
    private mutating func dropRemarks(_ sample: UnsafeBufferPointer<UInt8>) {
        guard records.contains(where: { $0.hash != .none }) else { return }
        let data = records.filter { $0.hash == .none }
        let usual = Self.usualWidth(data)
        let isTold = data.count { $0.width == usual } >= 2 && usual > 1
        let header = isTold ? hashHeader(sample, usual: usual) : nil
        var kept: [Record] = []
        var remarks = 0
        for (index, record) in records.enumerated() {
            let isRemark =
                switch record.hash {
                case .none: false
                case .remark: index != header && (kept.isEmpty || record.width != usual || record.filled == 1)
                case .word: isTold && record.width != usual
                }
            if isRemark {
                remarks += 1
            } else {
                hasHashCells = hasHashCells || record.hash != .none && !kept.isEmpty
                kept.append(record)
                kept[kept.count - 1].remarks = remarks
            }
        }
        records = kept
    }

    /// The line that looks like a remark and names the columns: as wide as the records, names where they have values, and
    /// the record behind it does not name them.
    private func hashHeader(_ sample: UnsafeBufferPointer<UInt8>, usual: Int) -> Int? {
        guard let first = records.firstIndex(where: { $0.hash == .none && $0.width == usual }), first > 0,
            records[first - 1].hash == .remark, records[first - 1].width == usual
        else { return nil }
        let rest = records[first...].prefix(HeaderEvidence.recordLimit).filter { $0.width == usual }
            .map { cells(of: $0, in: sample) }
        let candidate = cells(of: records[first - 1], in: sample)
        guard HeaderEvidence.verdict(first: candidate, rest: rest) == .header,
            HeaderEvidence.verdict(first: rest[0], rest: Array(rest.dropFirst())) != .header
        else { return nil }
        return first - 1
    }

    /// The cells of a record.
    func cells(of record: Record, in sample: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var batch = FieldBatch()
        batch.base = sample.baseAddress
        _ = scanner.scan(sample, from: record.range.lowerBound, atEnd: true, into: &batch)
        batch.stride = batch.extents.count
        batch.rowCount = 1
        var cells: [[UInt8]] = []
        batch.withCells { all in cells = (0..<all.stride).map { Array(all[0, $0]) } }
        return cells
    }

    private static func hash(_ sample: UnsafeBufferPointer<UInt8>, at position: Int) -> Hash {
        guard sample[position] == UInt8(ascii: "#") else { return .none }
        return CommentLine.begins(sample, at: position, atEnd: true) == true ? .remark : .word
    }

    private static func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = cell.first, cell.count <= 60 else { return false }
        return first != 0x20 && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    }

    /// The width that most records have, the larger of two; 1 where there are none.
    static func usualWidth(_ records: some Collection<Record>) -> Int {
        var counts: [Int: Int] = [:]
        for record in records { counts[record.width, default: 0] += 1 }
        return max(1, counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1)
    }
}
