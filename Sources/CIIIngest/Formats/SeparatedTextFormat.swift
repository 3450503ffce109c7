/// Separated text with a header: CSV and its relatives.
struct SeparatedTextFormat: LogFormat {
    let name = "csv"
    let extensions = ["csv", "tsv", "txt", "psv"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool { false }

    func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        try window.fill(upTo: watch.sampleSize)
        let sample = UnsafeBufferPointer(rebasing: window.bytes.prefix(watch.sampleSize))
        let isWhole = window.isAtEnd && sample.count == window.count
        let finding = SeparatorFinder.finding(in: sample, isWhole: isWhole)
        log.separator = finding.separator
        var reader = SeparatedTextReader(separator: finding.separator, titles: finding.titles)
        try reader.read(window, into: &log, watch: watch)
    }
}
