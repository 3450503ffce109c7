import CStructure
import Glibc

/// Finds the values of the records of a piece of JSON lines, and proves that the parser would find the same.
struct MemberValues {
    private let contents: JSONLinesPiece
    private let piece: Piece
    private let room: MemberRoom
    private let recordCount: Int
    /// The quotes around the names of a record of the template.
    private var quotesOfNames = 0
    /// How many bytes of the scratch are taken.
    private var scratchCount = 0
    private var text: [UInt8] = []

    /// How many records are taken together: what they and their marks take fits into the fastest cache.
    private static let stretch = 64
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    init(_ contents: JSONLinesPiece) {
        self.contents = contents
        piece = contents.piece
        room = contents.room
        recordCount = contents.recordCount
    }

    /// Takes the records that are written like that one, a part of all of them at a time.
    mutating func takeRegular(_ template: MemberTemplate, of model: Int) {
        quotesOfNames = 2 * template.nameCount
        let modelMark = UInt32(contents.firstMark(of: model))
        let (firstMarks, isRegular) = (room.firstMarks, room.isRegular)
        for record in 0..<recordCount {
            let first = contents.firstMark(of: record)
            let isLong = Int(piece.innerLines[record]) + 1 - first == template.parts.count
            // A record with other marks is looked at as if it were the model, so that no mark of it is missing.
            firstMarks[record] = isLong ? UInt32(first) : modelMark
            isRegular[record] = isLong ? 1 : 0
        }
        let fixed = template.parts.map { part, _ in
            switch part {
            case .fixed(let start, let length): FixedPart(piece.bytes, start: start, length: length)
            case .value: FixedPart(piece.bytes, start: 0, length: 0)
            }
        }
        for first in stride(from: 0, to: recordCount, by: Self.stretch) {
            let records = first..<min(first + Self.stretch, recordCount)
            for (index, (part, mark)) in template.parts.enumerated() {
                switch part {
                case .fixed: compare(records, index, mark, fixed[index])
                case .value(let column): takeValues(records, index, mark, column: column)
                }
            }
        }
    }

    /// Drops records of which the part before a mark is another.
    private func compare(_ records: Range<Int>, _ index: Int, _ mark: UInt8, _ part: FixedPart) {
        let bytes = UnsafePointer(piece.bytes)
        let ends = piece.ends + index
        let (firstMarks, isRegular) = (room.firstMarks, room.isRegular)
        for record in records {
            let place = ends + Int(firstMarks[record])
            let (start, end) = (Int(place[0] &+ 1), Int(place[1]))
            let fits = bytes[end] == mark && part.equals(bytes, start: start, end: end)
            isRegular[record] &= fits ? 1 : 0
        }
    }

    /// Notes where the values of a column are, and drops records that have none there.
    private mutating func takeValues(
        _ records: Range<Int>, _ index: Int, _ mark: UInt8, column: Int
    ) {
        let bytes = UnsafePointer(piece.bytes)
        let ends = piece.ends + index
        let (starts, lengths) = (room.starts + column * recordCount, room.lengths + column * recordCount)
        let (firstMarks, isRegular) = (room.firstMarks, room.isRegular)
        let (quotes, filled) = (room.quotes, room.filled)
        let hasBackslashes = contents.structure.has_backslashes
        for record in records {
            let place = ends + Int(firstMarks[record])
            var (start, end) = (Int(place[0] &+ 1), Int(place[1]))
            var fits = bytes[end] == mark
            // A mark is no blank, which ends the first loop.
            while Self.isBlank(bytes[start]) { start += 1 }
            while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
            if bytes[start] == Self.quote, end > start {
                fits = fits && end - start >= 2 && bytes[end - 1] == Self.quote
                quotes[record] &+= 2
                start += 1
                end -= 1
                if hasBackslashes, fits, isRegular[record] == 1, hasEscape(start, end) {
                    guard let range = resolve(start, end) else {
                        isRegular[record] = 0
                        continue
                    }
                    (start, end) = (range.lowerBound, range.upperBound)
                }
            } else if end > start, let value = PlainValue(bytes + start, length: end - start) {
                if value == .nothing { end = start }
            } else {
                fits = false
            }
            starts[record] = UInt32(truncatingIfNeeded: start)
            lengths[record] = UInt32(truncatingIfNeeded: end - start)
            filled[record] |= UInt32(truncatingIfNeeded: end - start)
            isRegular[record] &= fits ? 1 : 0
        }
    }

    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether a string has a backslash; asked of blocks of 64 bytes first.
    @inline(__always)
    private func hasEscape(_ start: Int, _ end: Int) -> Bool {
        for block in (start / 64)...(end / 64)
        where room.escapeBlocks[block / 64] >> UInt64(block % 64) & 1 == 1 {
            return memchr(piece.bytes + start, Int32(Self.backslash), end - start) != nil
        }
        return false
    }

    /// Puts the text of a string with escapes into the scratch; nil where it is none.
    @inline(never)
    private mutating func resolve(_ start: Int, _ end: Int) -> Range<Int>? {
        var cursor = JSONCursor(
            bytes: UnsafeBufferPointer(start: piece.bytes + start - 1, count: end - start + 2),
            windowOffset: 0)
        text.removeAll(keepingCapacity: true)
        do throws(JSONCursor.Failure) {
            try cursor.string(into: &text)
        } catch {
            return nil
        }
        return cursor.isAtEnd ? keep(text[...]) : nil
    }

    /// Copies text into the scratch; nil where no room is left.
    private mutating func keep(_ text: ArraySlice<UInt8>) -> Range<Int>? {
        guard scratchCount + text.count <= piece.scratchCapacity else { return nil }
        let start = piece.scratch + scratchCount
        text.withUnsafeBufferPointer { text in
            if let first = text.baseAddress { (piece.bytes + start).update(from: first, count: text.count) }
        }
        scratchCount += text.count
        return start..<(start + text.count)
    }

    /// Has the parser read each record that is not written like the template; false where a record of the piece is for
    /// the tolerant reader.
    mutating func takeOthers() -> Bool {
        var parser = JSONObjectParser()
        var quoteCount = 0
        let (isRegular, quotes, filled) = (room.isRegular, room.quotes, room.filled)
        for record in 0..<recordCount {
            if isRegular[record] == 1 {
                quoteCount += quotesOfNames + Int(quotes[record])
            } else {
                guard take(record, &parser) else { return false }
                quoteCount += Self.quotes(of: contents.record(record))
            }
            // A record without a value is no row.
            guard filled[record] != 0 else { return false }
        }
        // No part has more quotes than were seen: then none is inside of what was taken for one string.
        return quoteCount == contents.structure.quote_count
    }

    private mutating func take(_ record: Int, _ parser: inout JSONObjectParser) -> Bool {
        let columnCount = contents.layout.names.count
        for column in 0..<columnCount { room.lengths[column * recordCount + record] = 0 }
        room.filled[record] = 0
        text.removeAll(keepingCapacity: true)
        let reason = parser.parse(
            contents.record(record), offset: contents.start(of: record), scratch: &text)
        guard reason == nil, let scratch = keep(text[...]) else { return false }
        var columns: [Int] = []
        for member in parser.members {
            guard let column = contents.layout.column(Array(parser.path(of: member))),
                !columns.contains(column)
            else { return false }
            columns.append(column)
            let value = member.value
            let start = value.offset + (value.isInScratch ? scratch.lowerBound : 0)
            room.starts[column * recordCount + record] = UInt32(truncatingIfNeeded: start)
            room.lengths[column * recordCount + record] = value.length
            room.filled[record] |= value.length
        }
        return true
    }

    /// The quotes of a record that begin or end a string.
    private static func quotes(of record: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while index < record.count {
            if record[index] == backslash { index += 1 } else if record[index] == quote { count += 1 }
            index += 1
        }
        return count
    }
}

/// The bytes that stand before a mark in every record, to be compared eight at a time.
private struct FixedPart {
    private let length: Int
    private let model: UnsafePointer<UInt8>
    /// The first and the last eight bytes, those beyond the part left out.
    private let first: UInt64
    private let firstMask: UInt64
    private let last: UInt64

    init(_ bytes: UnsafePointer<UInt8>, start: Int, length: Int) {
        self.length = length
        model = bytes + start
        firstMask = length >= 8 ? .max : length == 0 ? 0 : .max >> UInt64(64 - 8 * length)
        first = Self.word(model) & firstMask
        last = Self.word(model + length - 8)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    }

    @inline(__always)
    func equals(_ bytes: UnsafePointer<UInt8>, start: Int, end: Int) -> Bool {
        guard end - start == length else { return false }
        var difference = (Self.word(bytes + start) & firstMask) ^ first
        if length > 8 {
            difference |= Self.word(bytes + end - 8) ^ last
            var index = 8
            while index < length - 8 {
                difference |= Self.word(bytes + start + index) ^ Self.word(model + index)
                index += 8
            }
        }
        return difference == 0
    }
}
