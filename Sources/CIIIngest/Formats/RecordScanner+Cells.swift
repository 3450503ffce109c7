/// What stands in a field, as a cell.
extension RecordScanner {
    /// Appends a field; rewriting makes one quote of two, leaves out the backslashes that escape, and makes one line
    /// feed of each line end.
    func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isQuoted: Bool, rewriting: Bool,
        to batch: inout FieldBatch
    ) {
        guard rewriting else {
            batch.extents.append(
                FieldExtent(offset: range.lowerBound, length: range.count, inScratch: false))
            return
        }
        let start = batch.scratch.count
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            let next = position + 1 < range.upperBound ? bytes[position + 1] : 0
            if byte == Self.carriageReturn {
                batch.scratch.append(Self.lineFeed)
                if next == Self.lineFeed { position += 1 }
            } else if hasEscapes, byte == Self.backslash, isEscapable(next) {
                // A line end is brought to a line feed when its turn comes.
                if !endsLine(next) {
                    batch.scratch.append(next)
                    position += 1
                }
            } else {
                batch.scratch.append(byte)
                if isQuoted, byte == quote, next == quote { position += 1 }
            }
            position += 1
        }
        batch.extents.append(
            FieldExtent(offset: start, length: batch.scratch.count - start, inScratch: true))
    }

    private func endsLine(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private func isEscapable(_ byte: UInt8) -> Bool {
        byte == quote && hasQuotes || byte == separator || byte == Self.backslash || endsLine(byte)
    }
}
