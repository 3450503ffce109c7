/// A growing file: how far it was taken in, and what is needed to go on from there.
///
/// What it gives is at any moment what a load gives of the file up to ``taken``, the end of its last whole record.
struct FollowedFile {
    /// What a look at the file found.
    enum Look {
        case unchanged
        /// All rows so far.
        case took(LoadedLog)
        /// Why what is there gives no table; more may.
        case refused(LoadFailure)
        /// It is not the file of before with something behind it.
        case cutShort
    }

    let file: OpenFile
    private let options: LoadOptions
    private let force: RulesInForce
    /// How many bytes have been taken in.
    private(set) var taken = 0
    /// How many of them ``Look/took(_:)`` or ``Look/refused(_:)`` was told of.
    private var told = 0
    /// How many bytes the file had at the last look.
    private var seen = 0
    /// What stood first and last in the file at the last look.
    private var ends: [[UInt8]] = [[], []]
    /// What has been read; nil while a load would still look at more of the beginning to tell how the log is written,
    /// and after a look that was given up.
    private var reading: LogReading?
    /// What is known of the text where `reading` goes on.
    private var text = TextSource.Begun()

    private static let rememberedBytes = 512

    init(_ file: OpenFile, options: LoadOptions, force: RulesInForce) {
        self.file = file
        self.force = force
        self.options = options
    }

    /// Takes in what is new.
    ///
    /// - Parameter isLast: whether nothing will be appended any more, so that a record without an end counts too.
    /// - Throws: ``LoadFailure/cancelled(name:)``; the next look then begins where this one did.
    mutating func look(
        isLast: Bool = false, progress: @escaping (LoadProgress) -> Void = { _ in },
        isCancelled: @escaping () -> Bool = { false }
    ) throws(LoadFailure) -> Look {
        let size = file.size
        guard size >= seen, zip(ends, endRanges(of: seen)).allSatisfy({ file.bytes($1) == $0 }) else {
            return .cutShort
        }
        guard size > seen || isLast && size > taken || taken > told else { return .unchanged }
        let watch = LoadWatch(
            name: file.name, sampleSize: options.sampleSize, rules: force.rules,
            memoryLimit: options.memoryLimit, progress: progress, isCancelled: isCancelled)
        let look: Look
        do throws(LoadFailure) {
            look = try takeIn(to: size, isLast: isLast, watch: watch).map(Look.took) ?? .unchanged
        } catch {
            if case .cancelled = error { throw error }
            look = .refused(error)
        }
        (seen, told) = (size, taken)
        ends = endRanges(of: size).map(file.bytes)
        return look
    }

    private func endRanges(of size: Int) -> [Range<Int>] {
        [0..<min(Self.rememberedBytes, size), max(0, size - Self.rememberedBytes)..<size]
    }

    /// Takes in what is whole of the first `size` bytes; nil where that is no more than before.
    private mutating func takeIn(
        to size: Int, isLast: Bool, watch: LoadWatch
    ) throws(LoadFailure) -> LoadedLog? {
        if reading == nil {
            guard var fresh = try readFromBeginning(to: size, isLast: isLast, watch: watch) else {
                return nil
            }
            taken = fresh.end
            guard fresh.isPastSample else {
                return try taken > told ? loaded(&fresh.reading, watch: watch) : nil
            }
            (reading, text) = (fresh.reading, fresh.text)
        }
        try goOn(to: size, isLast: isLast, watch: watch)
        guard taken > told, var copy = reading else { return nil }
        return try loaded(&copy, watch: watch)
    }

    private func loaded(_ reading: inout LogReading, watch: LoadWatch) throws(LoadFailure) -> LoadedLog {
        try Loader.loaded(&reading, bytes: taken, options: options, watch: watch)
    }

    private func window(
        _ range: Range<Int>, begun: TextSource.Begun? = nil, keepingEndBack: Bool, watch: LoadWatch
    ) -> ByteWindow {
        let bytes = ByteSource(file.descriptor, range, name: file.name, isCancelled: watch.isCancelled)
        let plain = UnpackedSource(
            bytes, name: file.name, chunkSize: options.chunkSize, isPlain: true,
            isCancelled: watch.isCancelled)
        let text = TextSource(
            plain, name: file.name, chunkSize: options.chunkSize, encoding: force.rules.encoding,
            begun: begun)
        return ByteWindow(text, chunkSize: options.chunkSize, keepingEndBack: keepingEndBack)
    }
}

extension FollowedFile {
    /// Where a text whose first bytes were read goes on.
    private struct Fresh {
        var reading: LogReading
        var text: TextSource.Begun
        /// How many bytes of the file were read.
        var end: Int
        /// Whether no more of the text would be looked at to tell how it is written.
        var isPastSample: Bool
    }

    /// Reads the file from its beginning up to the end of a whole record; nil where there is none.
    ///
    /// How a log is written is told by its beginning, to which bytes after the last whole record do not belong. So
    /// without them it is read once more, up to the length at which nothing is left over.
    private func readFromBeginning(
        to size: Int, isLast: Bool, watch: LoadWatch
    ) throws(LoadFailure) -> Fresh? {
        let packed = file.bytes(0..<Compression.longestMagic).withUnsafeBufferPointer {
            Compression(beginningOf: $0)
        }
        if let packed {
            throw .notFollowable(name: file.name, what: "packed with \(packed.rawValue)")
        }
        if !isLast, let likely = lineEnd(before: size),
            let fresh = try read(to: likely, isLast: false, watch: watch), fresh.isPastSample
        {
            return fresh
        }
        return try read(to: size, isLast: isLast, watch: watch)
    }

    /// Where the last line ends in a file that is too long to be read twice without need; nil in others.
    private func lineEnd(before size: Int) -> Int? {
        guard size > options.sampleSize else { return nil }
        let start = max(0, size - options.sampleSize)
        return file.bytes(start..<size).lastIndex(of: 0x0A).map { start + $0 + 1 }
    }

    private func read(to size: Int, isLast: Bool, watch: LoadWatch) throws(LoadFailure) -> Fresh? {
        var end = size
        while end > 0 {
            let window = window(0..<end, keepingEndBack: !isLast, watch: watch)
            var reading: LogReading?
            do throws(LoadFailure) {
                var begun = try LogReading(window, force: force, options: options, watch: watch)
                try begun.read(window, watch: watch)
                reading = begun
            } catch {
                // What is wrong may be that the last record is half.
                if case .cancelled = error { throw error }
                guard let open = window.openRecord, !isLast, bytes(of: open, window) < end else {
                    throw error
                }
            }
            let text = isLast ? window.offset : window.openRecord ?? 0
            let whole = isLast ? end : bytes(of: text, window)
            if whole >= end, let reading {
                return Fresh(
                    reading: reading, text: TextSource.Begun(utf16: window.utf16), end: end,
                    isPastSample: text > options.sampleSize)
            }
            end = min(whole, end - 1)
        }
        return nil
    }

    /// How many bytes of the file the first `count` of the window's text are.
    private func bytes(of count: Int, _ window: ByteWindow) -> Int {
        guard let order = window.utf16 else { return count }
        let start = file.bytes(0..<order.mark.count) == order.mark ? order.mark.count : 0
        return start + UTF16Extent(file: file, order: order).bytes(from: start, giving: count)
    }

    /// Reads on from what was taken in.
    private mutating func goOn(to size: Int, isLast: Bool, watch: LoadWatch) throws(LoadFailure) {
        guard let before = reading, size > taken else { return }
        var end = size
        if !isLast {
            let window = window(taken..<size, begun: text, keepingEndBack: true, watch: watch)
            var trial = before.trial
            try trial.read(window, watch: watch)
            let whole = window.openRecord ?? 0
            end =
                taken
                + (text.utf16.map { UTF16Extent(file: file, order: $0).bytes(from: taken, giving: whole) }
                    ?? whole)
            guard end > taken else { return }
        }
        try readOn(to: end, watch: watch)
        taken = end
    }

    private mutating func readOn(to end: Int, watch: LoadWatch) throws(LoadFailure) {
        guard var next = reading else { return }
        // Should this not come to its end, the file is read from its beginning again.
        reading = nil
        try next.read(
            window(taken..<end, begun: text, keepingEndBack: false, watch: watch), watch: watch)
        reading = next
    }
}
