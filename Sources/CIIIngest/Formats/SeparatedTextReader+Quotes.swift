/// Records whose quotes are not written well.
extension SeparatedTextReader {
    /// Loads the line at the place where it fits with its quotes read otherwise: escaped by backslashes, or as letters.
    mutating func takeAsLetters(_ window: ByteWindow, log: inout RawLog) -> Bool {
        guard let quote = dialect.quoting.quote, !isBeforeRecords else { return false }
        for escapes in [true, false] where !escapes || !dialect.quoting.hasEscapes {
            var other = RecordScanner(
                separator: dialect.separator,
                quoting: Quoting(quote: quote, hasEscapes: escapes, takesStrayQuotesAsLetters: !escapes))
            other.quotesEndWithLine = true
            let mark = batch.extents.count
            let outcome = other.scan(window.bytes, from: position, atEnd: window.isAtEnd, into: &batch)
            guard case .record(let end, lines: 1, strayQuote: nil) = outcome,
                batch.extents.count - mark == batch.stride
            else {
                batch.extents.removeLast(batch.extents.count - mark)
                continue
            }
            log.noteRow(
                log.rowCount + batch.rowCount, line: line, through: line,
                record: UnsafeBufferPointer(rebasing: window.bytes[position..<end]))
            batch.rowCount += 1
            strayLines += 1
            position = end
            line += 1
            return true
        }
        return false
    }

    /// Rejects the record up to the end of the line in which `quote` opens; what the quote swallowed is read anew.
    mutating func rejectUnclosed(
        _ window: ByteWindow, quote: Int, linesBefore: Int, scanned: Int, log: inout RawLog
    ) {
        if !scanner.quotesEndWithLine {
            reread += scanned
            scanner.quotesEndWithLine = reread > Self.rereadLimit
        }
        if linesBefore == 0, takeAsLetters(window, log: &log) { return }
        let bytes = window.bytes
        let end = RecordScanner.nextLine(bytes, from: quote, atEnd: true) ?? bytes.count
        let quoteLine = line + linesBefore
        if firstUnclosed == nil { firstUnclosed = quoteLine }
        var lineStart = quote
        while lineStart > position, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
            lineStart -= 1
        }
        log.reject(
            .unclosedQuote(byteColumn: quote - lineStart + 1), line: line, through: quoteLine,
            record: UnsafeBufferPointer(rebasing: bytes[position..<end]))
        position = end
        line = quoteLine + 1
    }
}
