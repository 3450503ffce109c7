/// Texts of other arenas that are to stand in one of their own.
protocol TextCopy {
    /// The number of texts.
    var count: Int { get }
    /// The number of bytes they take together.
    var byteCount: Int { get }
    /// Writes them in order.
    func write<Start: FixedWidthInteger>(to writer: inout TextWriter<Start>)
}

/// Where texts are written that are counted beforehand, so that no byte is moved twice.
struct TextWriter<Start: FixedWidthInteger> {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let starts: UnsafeMutableBufferPointer<Start>
    private var byteCount = 0
    private var count = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ starts: UnsafeMutableBufferPointer<Start>) {
        self.bytes = bytes
        self.starts = starts
        starts[0] = 0
    }

    /// Adds texts of an arena that follow each other; their bytes do too, and are moved at once.
    mutating func append(_ texts: Range<Int>, of arena: TextArena) {
        arena.bytes.withUnsafeBufferPointer { bytes in
            switch arena.offsets {
            case .narrow(let sources): sources.withUnsafeBufferPointer { append(texts, bytes, $0) }
            case .wide(let sources): sources.withUnsafeBufferPointer { append(texts, bytes, $0) }
            }
        }
    }

    @inline(__always)
    private mutating func append<Source: FixedWidthInteger>(
        _ texts: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, _ sources: UnsafeBufferPointer<Source>
    ) {
        let piece = Int(sources[texts.lowerBound])..<Int(sources[texts.upperBound])
        let shift = byteCount - piece.lowerBound
        for text in texts {
            count += 1
            starts[count] = Start(truncatingIfNeeded: Int(sources[text + 1]) &+ shift)
        }
        if let first = source.baseAddress, let target = bytes.baseAddress {
            (target + byteCount).initialize(from: first + piece.lowerBound, count: piece.count)
        }
        byteCount += piece.count
    }

    /// Adds empty texts.
    mutating func appendEmpty(count added: Int) {
        for _ in 0..<added {
            count += 1
            starts[count] = Start(truncatingIfNeeded: byteCount)
        }
    }
}

extension TextArena {
    /// The texts of a copy, offsets as narrow as the bytes allow.
    private init(_ copy: some TextCopy) {
        self =
            UInt32(exactly: copy.byteCount) != nil
            ? Self.written(copy, UInt32.self) : Self.written(copy, Int.self)
    }

    private static func written<Start: FixedWidthInteger>(_ copy: some TextCopy, _: Start.Type) -> TextArena {
        var starts: [Start] = []
        let bytes = [UInt8](unsafeUninitializedCapacity: copy.byteCount) { bytes, byteCount in
            starts = [Start](unsafeUninitializedCapacity: copy.count + 1) { starts, count in
                var writer = TextWriter(bytes, starts)
                copy.write(to: &writer)
                count = copy.count + 1
            }
            byteCount = copy.byteCount
        }
        return TextArena(bytes: ColumnBuffer(bytes), offsets: Offsets(starts))
    }

    /// The texts of runs of numbers.
    func taking(_ runs: RowRuns) -> TextArena { TextArena(TextRuns(texts: stored, runs: runs)) }

    /// The texts of these numbers; ``noRow`` is an empty one.
    func picking(_ numbers: UnsafeBufferPointer<UInt32>) -> TextArena {
        TextArena(PickedTexts(texts: stored, numbers: numbers))
    }

    /// The texts of several arenas one after another; a part that is `nil` is as many empty ones as it counts.
    init(stacking parts: [TextArena?], counts: [Int]) {
        self.init(StackedTexts(parts: parts.map { $0?.stored }, counts: counts))
    }

    /// How many bytes texts take that follow each other; all of them are stored.
    fileprivate func byteCount(of texts: Range<Int>) -> Int {
        switch offsets {
        case .narrow(let starts): Int(starts[texts.upperBound] - starts[texts.lowerBound])
        case .wide(let starts): starts[texts.upperBound] - starts[texts.lowerBound]
        }
    }
}

extension TextArena.Offsets {
    /// Offsets at the width they have.
    fileprivate init<Start: FixedWidthInteger>(_ starts: [Start]) {
        if let narrow = starts as? [UInt32] {
            self = .narrow(ColumnBuffer(narrow))
        } else {
            self = .wide(ColumnBuffer(starts.map { Int($0) }))
        }
    }
}

private struct TextRuns: TextCopy {
    let texts: TextArena
    let runs: RowRuns

    var count: Int { runs.count }
    var byteCount: Int { runs.runs.reduce(0) { $0 + texts.byteCount(of: $1.rows) } }

    func write<Start: FixedWidthInteger>(to writer: inout TextWriter<Start>) {
        for run in runs.runs { writer.append(run.rows, of: texts) }
    }
}

private struct PickedTexts: TextCopy {
    let texts: TextArena
    let numbers: UnsafeBufferPointer<UInt32>

    var count: Int { numbers.count }

    var byteCount: Int {
        var total = 0
        for number in numbers where number != noRow {
            total += texts.byteCount(of: Int(number)..<Int(number) + 1)
        }
        return total
    }

    func write<Start: FixedWidthInteger>(to writer: inout TextWriter<Start>) {
        for number in numbers {
            if number == noRow {
                writer.appendEmpty(count: 1)
            } else {
                writer.append(Int(number)..<Int(number) + 1, of: texts)
            }
        }
    }
}

private struct StackedTexts: TextCopy {
    let parts: [TextArena?]
    let counts: [Int]

    var count: Int { counts.reduce(0, +) }
    var byteCount: Int { parts.reduce(0) { $0 + ($1?.byteCount ?? 0) } }

    func write<Start: FixedWidthInteger>(to writer: inout TextWriter<Start>) {
        for (part, count) in zip(parts, counts) {
            if let part { writer.append(0..<part.count, of: part) } else { writer.appendEmpty(count: count) }
        }
    }
}
