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
        log.lines.loaded += account.loadedLines
        log.lines.blank += account.blankLines
        log.lineIndex = account.lineIndex
        log.encoding = account.encoding
    }

    /// Takes all of a text, in pieces where it is as usual; false, and nothing taken, where it is too small for that.
    mutating func readInPieces(
        _ window: ByteWindow, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool {
        guard let pieces = watch.pieces, try pieces.suits(window) else { return false }
        var goesOn = try read(window, .beginning, into: &log, watch: watch)
        var stride = 1
        while goesOn {
            guard let layout = layout(of: log) else {
                try read(window, .everything, into: &log, watch: watch)
                return true
            }
            let rows = log.rowCount
            let queue = PieceQueue(
                window, cut: .outsideQuotes(layout.dialect), account: PieceAccount(log, line: line),
                watch: watch, pieceSize: pieces.size)
            let problem = log.taking(queue, layout)
            goOn(after: queue.finish(), log: &log)
            if let problem { throw problem }
            // Where nothing is as usual, less and less is tried in vain.
            stride = log.rowCount > rows ? 1 : min(stride * 2, 64)
            goesOn = try read(window, .upTo(window.offset + pieces.size * stride), into: &log, watch: watch)
        }
        return true
    }
}
