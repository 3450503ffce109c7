/// A reader of records that can leave them to pieces and go on behind those.
protocol PiecewiseReader: LogReader {
    associatedtype Layout: PieceLayout
    /// The line that the next record begins on.
    var line: Int { get }
    /// What holds of records that need not be read here; nil where pieces of this text are never taken.
    func layout(of log: RawLog) -> Layout?
    /// Takes records of the window up to that extent; returns whether it stopped before the end of the text.
    mutating func read(
        _ window: ByteWindow, _ extent: ReadingExtent, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool
    /// Goes on behind what was taken in pieces.
    mutating func goOn(after account: PieceAccount, log: inout RawLog)
}

/// Reads a text in pieces where it is large, and leaves what is unusual in it to a reader of records.
struct Piecewise<Reader: PiecewiseReader>: LogReader {
    var reader: Reader

    init(_ reader: Reader) { self.reader = reader }

    mutating func read(_ window: ByteWindow, into log: inout RawLog, watch: LoadWatch) throws(LoadFailure) {
        guard let pieces = watch.pieces, try pieces.suits(window) else {
            return try reader.read(window, into: &log, watch: watch)
        }
        var goesOn = try reader.read(window, .beginning, into: &log, watch: watch)
        var stride = 1
        while goesOn {
            guard let layout = reader.layout(of: log) else {
                return try reader.read(window, into: &log, watch: watch)
            }
            let rows = log.rowCount
            let queue = PieceQueue(
                window, cut: layout.cut, account: PieceAccount(log, line: reader.line), watch: watch,
                pieceSize: pieces.size)
            let problem = log.taking(queue, layout)
            reader.goOn(after: queue.finish(), log: &log)
            if let problem { throw problem }
            // Where nothing is as usual, less and less is tried in vain.
            stride = log.rowCount > rows ? 1 : min(stride * 2, 64)
            goesOn = try reader.read(
                window, .upTo(window.offset + pieces.size * stride), into: &log, watch: watch)
        }
    }

    func finish(_ log: inout RawLog, name: String) throws(LoadFailure) {
        try reader.finish(&log, name: name)
    }
}

extension SeparatedTextReader: PiecewiseReader {}
extension MemberLinesReader: PiecewiseReader where Parser == JSONObjectParser {}
