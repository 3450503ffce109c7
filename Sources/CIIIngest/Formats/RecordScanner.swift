/// Takes separated text apart into records and fields, as RFC 4180 has it and as programs really write it.
///
/// A field that begins with a quote ends at the quote that a separator, a line end or the end follows; a doubled quote
/// is one quote, any other quote inside is kept as text, and so is a quote inside a field that does not begin
/// with one. LF, CRLF and CR end a line.
struct RecordScanner {
    /// What there is at a place of the bytes.
    enum Outcome: Equatable {
        /// A record up to `end`, its line end included, on `lines` physical lines.
        case record(end: Int, lines: Int, strayQuote: Int?)
        /// The record may go on behind the bytes that are there.
        case needsMore
        /// The line at the place is longer than is held.
        case tooLong
        /// The quote at that offset is never closed; `lines` is how many line ends lie before it in the record.
        case unclosedQuote(at: Int, lines: Int)
    }

    /// The most bytes of one record; a quote that is open beyond is taken as never closed.
    static let recordLimit = 1 << 24

    let separator: UInt8
    /// Whether a line end closes what a quote opened: the guard against files full of stray quotes.
    var quotesEndWithLine = false

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let space: UInt8 = 0x20

    /// Appends the fields of the record at `start` to the batch; those of a record that goes on too.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool, into batch: inout FieldBatch
    ) -> Outcome {
        var position = start
        var lines = 1
        var strayQuote: Int?
        while true {
            if position < bytes.count, bytes[position] == Self.quote {
                switch quoted(bytes, at: position, recordStart: start, atEnd: atEnd, into: &batch) {
                case .needsMore:
                    return .needsMore
                case .unclosed:
                    return .unclosedQuote(at: position, lines: lines - 1)
                case .closed(let end, let lineEnds, let stray):
                    if stray, strayQuote == nil { strayQuote = position }
                    lines += lineEnds
                    position = end
                }
            } else {
                let fieldStart = position
                while position < bytes.count {
                    let byte = bytes[position]
                    if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
                    position += 1
                }
                batch.extents.append(
                    FieldExtent(offset: fieldStart, length: position - fieldStart, inScratch: false))
            }
            if position - start > Self.recordLimit { return .tooLong }
            guard position < bytes.count else {
                return atEnd ? .record(end: position, lines: lines, strayQuote: strayQuote) : .needsMore
            }
            if bytes[position] == separator {
                position += 1
                continue
            }
            guard let end = Self.lineEnd(bytes, at: position, atEnd: atEnd) else {
                return .needsMore
            }
            return .record(end: end, lines: lines, strayQuote: strayQuote)
        }
    }

    private enum Quoted {
        case closed(end: Int, lineEnds: Int, stray: Bool)
        case needsMore
        case unclosed
    }

    private func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, at opening: Int, recordStart: Int, atEnd: Bool,
        into batch: inout FieldBatch
    ) -> Quoted {
        let limit = recordStart + Self.recordLimit
        var position = opening + 1
        var lineEnds = 0
        var needsRewriting = false
        var stray = false
        while position < bytes.count {
            if position > limit { return .unclosed }
            let byte = bytes[position]
            if byte == Self.quote {
                if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
                    needsRewriting = true
                    position += 2
                    continue
                }
                var after = position + 1
                while after < bytes.count, bytes[after] == Self.space, separator != Self.space { after += 1 }
                if after == bytes.count, !atEnd { return .needsMore }
                if after == bytes.count || endsField(bytes[after]) {
                    append(bytes, opening + 1..<position, rewriting: needsRewriting, to: &batch)
                    return .closed(end: after, lineEnds: lineEnds, stray: stray)
                }
                stray = true
            } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                if quotesEndWithLine { return .unclosed }
                guard let end = Self.lineEnd(bytes, at: position, atEnd: atEnd) else { return .needsMore }
                lineEnds += 1
                if byte == Self.carriageReturn { needsRewriting = true }
                position = end
                continue
            }
            position += 1
        }
        return atEnd ? .unclosed : .needsMore
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Appends what stands between quotes; rewriting makes one quote of two and one line feed of each line end.
    private func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, rewriting: Bool, to batch: inout FieldBatch
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
            } else {
                batch.scratch.append(byte)
                if byte == Self.quote, next == Self.quote { position += 1 }
            }
            position += 1
        }
        batch.extents.append(
            FieldExtent(offset: start, length: batch.scratch.count - start, inScratch: true))
    }

    /// The offset after the line end at `position`; nil where the next byte decides and is not there yet.
    static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, atEnd: Bool) -> Int? {
        guard bytes[position] == carriageReturn else { return position + 1 }
        guard position + 1 < bytes.count else { return atEnd ? position + 1 : nil }
        return bytes[position + 1] == lineFeed ? position + 2 : position + 1
    }

    /// The offset after the line that `start` lies in; nil where its end is not there yet.
    static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, atEnd: Bool) -> Int? {
        var position = start
        while position < bytes.count {
            if bytes[position] == lineFeed || bytes[position] == carriageReturn {
                return lineEnd(bytes, at: position, atEnd: atEnd)
            }
            position += 1
        }
        return atEnd ? position : nil
    }
}
