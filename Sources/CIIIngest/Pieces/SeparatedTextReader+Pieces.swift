/// Going over to pieces and back.
///
/// A load reads ``ReadingExtent/beginning``, makes a ``PieceQueue`` of the window, goes on after what that took, and
/// reads on: some way where something unusual stands there, everything where nothing is left.
extension SeparatedTextReader {
    /// What holds of records that need not be read here; nil where pieces of this text are never taken.
    func layout(of log: RawLog) -> SeparatedLayout? {
        guard !isBeforeRecords, !dialect.quoting.hasEscapes, batch.stride > 0 else { return nil }
        return SeparatedLayout(
            separator: dialect.separator, quote: dialect.quoting.quote, columnCount: batch.stride,
            header: log.hasHeader ? log.columns.map(\.header) : nil, lastHeaderIsEmpty: lastHeaderIsEmpty,
            allowsLinesInQuotes: !scanner.quotesEndWithLine)
    }

    /// Goes on behind what was taken in pieces; the rows themselves are the caller's.
    mutating func goOn(after account: PieceAccount, log: inout RawLog) {
        line = account.next.line
        surplusLines += account.surplusLines
        log.noteLines(account)
    }
}

extension RawLog {
    /// Notes the lines and the encoding of rows that were taken in pieces.
    mutating func noteLines(_ account: PieceAccount) {
        lines.loaded += account.loadedLines
        lineIndex = account.lineIndex
        encoding = account.encoding
    }
}
