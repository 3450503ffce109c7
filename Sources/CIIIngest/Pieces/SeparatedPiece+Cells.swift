import CStructure
import Glibc

/// The cells of a column at a time.
extension SeparatedPiece {
    /// Writes where the cells of a column are, for a stretch of records, into room for as many; they are good until the
    /// piece is filled again.
    ///
    /// Doubled quotes become single ones in the piece itself, once.
    func cells(
        column: Int, records: Range<Int>, starts: UnsafeMutablePointer<UInt32>,
        lengths: UnsafeMutablePointer<UInt32>
    ) -> CellBatch {
        let batch = CellBatch(bytes: piece.bytes, starts: starts, lengths: lengths, count: records.count)
        guard column < fieldCount else {
            // A last column without a name, of which the records have no field.
            starts.update(repeating: 0, count: records.count)
            lengths.update(repeating: 0, count: records.count)
            return batch
        }
        let bytes = batch.bytes
        let quote = layout.quote ?? 0
        var field = UnsafePointer(piece.ends + records.lowerBound * fieldCount + column)
        var anyQuoted: UInt8 = 0
        for index in 0..<records.count {
            let start = field[0] &+ 1
            starts[index] = start
            lengths[index] = field[1] &- start
            anyQuoted |= bytes[Int(start)] == quote ? 1 : 0
            field += fieldCount
        }
        if column == fieldCount - 1, structure.has_returns { leaveOutReturns(batch, lengths) }
        // No clean piece has the zero that stands for no quote.
        if anyQuoted != 0 { unquote(batch, quote, starts, lengths) }
        return batch
    }

    private func leaveOutReturns(_ batch: CellBatch, _ lengths: UnsafeMutablePointer<UInt32>) {
        for index in 0..<batch.count {
            // Before an empty cell stands a separator, a line feed or a zero.
            let last = batch.bytes[Int(batch.starts[index] &+ lengths[index]) - 1]
            lengths[index] &-= last == 0x0D ? 1 : 0
        }
    }

    private func unquote(
        _ batch: CellBatch, _ quote: UInt8, _ starts: UnsafeMutablePointer<UInt32>,
        _ lengths: UnsafeMutablePointer<UInt32>
    ) {
        let bytes = batch.bytes
        guard !structure.has_doubled_quotes else {
            for index in 0..<batch.count where bytes[Int(starts[index])] == quote {
                lengths[index] = UInt32(
                    truncatingIfNeeded: resolve(Int(starts[index]) + 1, Int(lengths[index]) - 2, quote))
                starts[index] &+= 1
            }
            return
        }
        for index in 0..<batch.count {
            let isQuoted: UInt32 = bytes[Int(starts[index])] == quote ? 1 : 0
            starts[index] &+= isQuoted
            lengths[index] &-= isQuoted &* 2
        }
    }

    /// Makes one quote of each two in the quoted content from `start` on, and returns how long it is then.
    ///
    /// What becomes free is filled with zeros behind the closing quote, which tells that it was done: no clean piece has
    /// a zero.
    private func resolve(_ start: Int, _ length: Int, _ quote: UInt8) -> Int {
        let bytes = piece.bytes
        var closing = start + length
        if bytes[closing] == 0 {
            while bytes[closing] == 0 { closing -= 1 }
            return closing - start
        }
        guard let first = memchr(bytes + start, Int32(quote), length) else { return length }
        var source = start + (UnsafeRawPointer(first) - UnsafeRawPointer(bytes + start))
        var target = source
        while source < closing {
            bytes[target] = bytes[source]
            source += bytes[source] == quote ? 2 : 1
            target += 1
        }
        bytes[target] = quote
        (bytes + target + 1).update(repeating: 0, count: closing - target)
        return target - start
    }
}
