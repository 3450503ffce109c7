import Synchronization
import TestSupport

@testable import CIIIngest

/// Reads a text in pieces, with the tolerant reader where something is unusual, or with it alone.
enum PieceLoad {
    struct Outcome: Equatable {
        var failure: LoadFailure?
        var columns: [[[UInt8]]] = []
        var lines = LineTally()
        var linesOfRows: [Int] = []
        var rejects: [Reject] = []
        var suspects: [Int] = []
        var notes: [LogNote] = []
        var isWindows1252 = false
        var encodedTwice = 0
        /// How many rows were taken in pieces; not compared.
        var rowsInPieces = 0

        static func == (left: Outcome, right: Outcome) -> Bool {
            left.failure == right.failure && left.columns == right.columns && left.lines == right.lines
                && left.linesOfRows == right.linesOfRows && left.rejects == right.rejects
                && left.suspects == right.suspects && left.notes == right.notes
                && left.isWindows1252 == right.isWindows1252 && left.encodedTwice == right.encodedTwice
        }
    }

    /// - Parameter pieceSize: nil for the tolerant reader alone.
    static func outcome(
        _ bytes: [UInt8], pieceSize: Int?, chunkSize: Int = 1 << 16, workers: Int = 1,
        rules: LoadRules = LoadRules(), format: any LogFormat = SeparatedTextFormat()
    ) -> Outcome {
        var outcome = Outcome()
        do throws(LoadFailure) {
            outcome = try load(
                bytes, pieceSize, chunkSize: chunkSize, workers: workers, rules: rules, format: format)
        } catch {
            outcome.failure = error
        }
        return outcome
    }

    private static func load(
        _ bytes: [UInt8], _ pieceSize: Int?, chunkSize: Int, workers: Int, rules: LoadRules,
        format: any LogFormat
    ) throws(LoadFailure) -> Outcome {
        let source = TextSource(
            UnpackedSource(
                try ByteSource(.bytes(bytes, name: "x")), name: "x", chunkSize: chunkSize,
                isCancelled: { false }), name: "x", chunkSize: chunkSize)
        let window = ByteWindow(source, chunkSize: chunkSize)
        let watch = LoadWatch(
            name: "x", sampleSize: 1 << 18, rules: rules, memoryLimit: nil, progress: { _ in },
            isCancelled: { false })
        try window.fill(upTo: 1)
        guard window.count > 0 else { throw .empty(name: "x") }
        var log = RawLog()
        log.utf16 = window.utf16
        log.startsWithByteOrderMark = Loader.skipByteOrderMark(window)
        let reader = try format.reader(of: window, into: &log, watch: watch)
        guard let reader = Self.pieceReader(of: reader) else { return Outcome() }
        return try read(reader, window, &log, watch, pieceSize: pieceSize, workers: workers)
    }

    private static func pieceReader(of reader: any LogReader) -> (any PieceReader)? {
        if let own = reader as? Piecewise<SeparatedTextReader> { return own.reader }
        if let own = reader as? Piecewise<MemberLinesReader<JSONObjectParser>> { return own.reader }
        return reader as? any PieceReader
    }

    private static func read(
        _ reader: consuming some PieceReader, _ window: ByteWindow, _ log: inout RawLog, _ watch: LoadWatch,
        pieceSize: Int?, workers: Int
    ) throws(LoadFailure) -> Outcome {
        var rowsInPieces = 0
        if let pieceSize {
            var goesOn = try reader.read(window, .beginning, into: &log, watch: watch)
            while goesOn {
                if let (cut, columns, look) = reader.pieces(of: log) {
                    let queue = PieceQueue(
                        window, cut: cut, account: PieceAccount(log, line: reader.line), watch: watch,
                        pieceSize: pieceSize)
                    let taken = try rows(queue, columns, look, workers: workers)
                    append(taken, to: &log)
                    rowsInPieces += taken.count
                    reader.goOn(after: queue.finish(), log: &log)
                }
                goesOn = try reader.read(window, .upTo(window.offset + pieceSize), into: &log, watch: watch)
            }
        } else {
            try reader.read(window, into: &log, watch: watch)
        }
        try reader.finish(&log, name: "x")
        return outcome(log, rowsInPieces)
    }

    private static func outcome(_ log: RawLog, _ rowsInPieces: Int) -> Outcome {
        Outcome(
            columns: log.columns.map { column in
                column.codes.map { column.withEntry(Int($0)) { Array($0) } }
            },
            lines: log.lines, linesOfRows: (0..<log.rowCount).map(log.lineIndex.line),
            rejects: log.rejects.kept,
            suspects: log.suspects.flatMap { [$0.row, $0.line, $0.lastLine, $0.byteColumn] },
            notes: log.notes,
            isWindows1252: log.encoding.isWindows1252, encodedTwice: log.encoding.encodedTwice,
            rowsInPieces: rowsInPieces)
    }

    /// A row, and its cells.
    typealias Row = (row: Int, cells: [[UInt8]])

    private static func rows(
        _ queue: PieceQueue, _ columns: Int, _ look: @escaping PieceLook, workers: Int
    ) throws(LoadFailure) -> [Row] {
        let all = Mutex<[Row]>([])
        let failure = Mutex<LoadFailure?>(nil)
        ThreadPair.run(workers) {
            do throws(LoadFailure) {
                let taken = try work(queue, columns, look)
                all.withLock { $0 += taken }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        return all.withLock { $0 }.sorted { $0.row < $1.row }
    }

    private static func work(
        _ queue: PieceQueue, _ columns: Int, _ look: PieceLook
    ) throws(LoadFailure) -> [Row] {
        let piece = Piece(capacity: queue.pieceSize)
        let room = MemberRoom(capacity: queue.pieceSize)
        var taken: [Row] = []
        while try queue.next(into: piece) {
            guard let contents = look(piece, room) else {
                _ = queue.settle(piece, SeparatedPiece?.none)
                break
            }
            guard let place = settle(queue, piece, contents) else { break }
            taken += rows(contents, columns, from: place.row)
        }
        return taken
    }

    private static func settle(
        _ queue: PieceQueue, _ piece: Piece, _ contents: some PieceContents
    ) -> PieceAccount.Place? {
        queue.settle(piece, contents)
    }

    /// The rows of a piece, by columns and in stretches of some, each column twice over.
    private static func rows(_ piece: any PieceContents, _ columns: Int, from first: Int) -> [Row] {
        var rows = (0..<piece.recordCount).map { Row(first + $0, []) }
        var starts = [UInt32](repeating: 0, count: 5)
        var lengths = starts
        for record in stride(from: 0, to: piece.recordCount, by: 5) {
            let records = record..<min(record + 5, piece.recordCount)
            for column in 0..<columns {
                for isSecond in [false, true] {
                    starts.withUnsafeMutableBufferPointer { starts in
                        lengths.withUnsafeMutableBufferPointer { lengths in
                            guard let starts = starts.baseAddress, let lengths = lengths.baseAddress else {
                                return
                            }
                            let batch = piece.cells(
                                column: column, records: records, starts: starts, lengths: lengths)
                            for index in 0..<batch.count {
                                let cell = Array(
                                    UnsafeBufferPointer(
                                        start: batch.bytes + Int(batch.starts[index]),
                                        count: Int(batch.lengths[index])))
                                if !isSecond {
                                    rows[record + index].cells.append(cell)
                                } else if rows[record + index].cells[column] != cell {
                                    rows[record + index].cells[column] = Array("differs".utf8)
                                }
                            }
                        }
                    }
                }
            }
        }
        return rows
    }

    private static func append(_ rows: [Row], to log: inout RawLog) {
        // Columns of named values are as long as their last value.
        log.fillColumns()
        var batch = FieldBatch()
        batch.stride = log.columns.count
        for (row, cells) in rows {
            precondition(row == log.rowCount + batch.rowCount)
            for cell in cells {
                batch.extents.append(
                    FieldExtent(offset: batch.scratch.count, length: cell.count, inScratch: true))
                batch.scratch += cell
            }
            batch.rowCount += 1
        }
        log.take(&batch)
    }
}

/// Looks at a piece; nil where it has something unusual.
typealias PieceLook = @Sendable (Piece, MemberRoom) -> (any PieceContents)?

/// A reader that can go over to pieces.
protocol PieceReader: LogReader, LineTaking {
    mutating func read(
        _ window: ByteWindow, _ extent: ReadingExtent, into log: inout RawLog, watch: LoadWatch
    ) throws(LoadFailure) -> Bool
    mutating func goOn(after account: PieceAccount, log: inout RawLog)
    func pieces(of log: RawLog) -> (PieceCut, columns: Int, PieceLook)?
}

extension SeparatedTextReader: PieceReader {
    func pieces(of log: RawLog) -> (PieceCut, columns: Int, PieceLook)? {
        guard let layout = layout(of: log) else { return nil }
        return (
            .outsideQuotes(layout.dialect), layout.columnCount, { piece, _ in SeparatedPiece(piece, layout) }
        )
    }
}

extension MemberLinesReader: PieceReader where Parser == JSONObjectParser {
    func pieces(of log: RawLog) -> (PieceCut, columns: Int, PieceLook)? {
        guard let layout = layout(of: log) else { return nil }
        return (.anyLine, layout.names.count, { piece, room in JSONLinesPiece(piece, room, layout) })
    }
}
