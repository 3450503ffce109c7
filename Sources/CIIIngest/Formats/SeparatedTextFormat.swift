/// Separated text with a header: CSV and its relatives.
struct SeparatedTextFormat: LogFormat {
    let name = "csv"
    let extensions = ["csv", "tsv", "txt", "psv"]

    func resembles(_ beginning: UnsafeBufferPointer<UInt8>) -> Bool { false }

    func reader(
        of window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> any LogReader {
        try window.fill(upTo: watch.sampleSize)
        let sample = UnsafeBufferPointer(rebasing: window.bytes.prefix(watch.sampleSize))
        let isWhole = window.holdsAll && sample.count == window.count
        let dialect = DialectFinder.dialect(of: sample, isWhole: isWhole, rules: watch.rules)
        log.separator = dialect.separator
        log.hasHeader = dialect.headless == nil
        log.notes += Self.notes(on: dialect, rules: watch.rules)
        return Piecewise(SeparatedTextReader(dialect))
    }

    /// What was found and nobody said.
    private static func notes(on dialect: SeparatedTextDialect, rules: LoadRules) -> [LogNote] {
        var notes: [LogNote] = []
        if dialect.hasSeparatorLine { notes.append(.separatorLine) }
        if dialect.quoting.hasEscapes { notes.append(.backslashEscapes) }
        if rules.quote == nil, dialect.quoting.quote != Quoting.doubled.quote {
            notes.append(dialect.quoting.quote == nil ? .quotesAreLetters : .singleQuotes)
        }
        if let cell = dialect.headless?.evidence { notes.append(.noHeader(because: cell)) }
        return notes
    }
}
