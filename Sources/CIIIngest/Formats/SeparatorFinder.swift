/// Finds the separator of separated text by trying each on the beginning of the file.
enum SeparatorFinder {
    /// The separators that are tried; of two that fit equally well the first is taken.
    static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

    private static let recordLimit = 1000

    /// The separator with which most records have as many fields as the header; then the one with most fields.
    static func separator(of sample: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> UInt8 {
        var best = UInt8(ascii: ",")
        var bestShare = 0.0
        var bestFields = 1
        for candidate in candidates {
            let (fields, share) = agreement(sample, separator: candidate, isWhole: isWhole)
            guard fields > 1, share > bestShare || share == bestShare && fields > bestFields else { continue }
            (best, bestShare, bestFields) = (candidate, share, fields)
        }
        return best
    }

    /// How many fields the header has, and the share of the records with as many.
    private static func agreement(
        _ sample: UnsafeBufferPointer<UInt8>, separator: UInt8, isWhole: Bool
    ) -> (fields: Int, share: Double) {
        let scanner = RecordScanner(separator: separator)
        var batch = FieldBatch()
        var position = 0
        var header = 0
        var records = 0
        var agreeing = 0
        while position < sample.count, records < recordLimit {
            batch.removeAll()
            let outcome = scanner.scan(sample, from: position, atEnd: isWhole, into: &batch)
            switch outcome {
            case .record(let end, _, _):
                position = end
            case .needsMore, .tooLong:
                position = sample.count
                continue
            case .unclosedQuote(let quote, _):
                position = RecordScanner.nextLine(sample, from: quote, atEnd: true) ?? sample.count
                records += 1
                continue
            }
            let fields = batch.extents.count
            if fields == 1, batch.extents[0].length == 0 { continue }
            if header == 0 { header = fields }
            records += 1
            if fields == header { agreeing += 1 }
        }
        return (max(header, 1), records == 0 ? 0 : Double(agreeing) / Double(records))
    }
}
