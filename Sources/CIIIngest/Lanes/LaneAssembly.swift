/// The columns of a log that is read into lanes, before all of it is there.
struct LaneAssembly {
    /// The stretches of each column in the order of the file.
    private var stretches: [[LaneStretch]]
    /// The dictionaries of each column: of the rows that were read tolerantly, and of each worker.
    private var dictionaries: [[CellDictionary]]
    /// What takes rows that were read tolerantly.
    private var writers: [LaneWriter]
    /// What takes rows in pieces.
    private var pieceWorkers: [PieceWorker] = []
    private let threads: Int
    /// How many cells a dictionary holds: all of a column together no more than one that is read cell by cell shares.
    private let dictionaryLimit: Int
    private(set) var rowCount = 0
    /// The number of the next piece.
    private(set) var piece: UInt32 = 0

    init(_ columns: [RawColumn], threads: Int) {
        self.threads = threads
        dictionaryLimit = min(CellDictionary.limit, RawColumn.distinctLimit / (threads + 1))
        let limit = dictionaryLimit
        writers = columns.map { LaneWriter(number: 0, isLeftOut: $0.isLeftOut, limit: limit) }
        stretches = Array(repeating: [], count: columns.count)
        dictionaries = writers.map { [$0.dictionary] }
    }

    /// The workers that take pieces; where there are none yet, the first makes a beginning alone.
    ///
    /// The first piece tells the forms of the columns and most of what repeats in them: who begins with that need not find
    /// it out again.
    mutating func workers(
        _ columns: [RawColumn], pieceSize: Int, beginning: (PieceWorker) -> Void
    ) -> [PieceWorker] {
        guard pieceWorkers.isEmpty else { return pieceWorkers }
        let first = PieceWorker(columns, number: 1, pieceSize: pieceSize, limit: dictionaryLimit)
        beginning(first)
        pieceWorkers = [first] + (1..<threads).map { PieceWorker(first, number: $0 + 1) }
        for worker in pieceWorkers {
            for (column, writer) in worker.writers.enumerated() {
                dictionaries[column].append(writer.dictionary)
            }
        }
        return pieceWorkers
    }

    /// Adds the rows of a piece: the stretches of each column.
    mutating func add(_ added: [[LaneStretch]], rows: Int) {
        for column in added.indices { stretches[column] += added[column] }
        rowCount += rows
        piece += 1
    }

    /// Takes the rows that columns hold one by one, and leaves those without rows.
    mutating func take(_ columns: inout [RawColumn], rows: Int) {
        guard rows > 0 else { return }
        for column in writers.count..<columns.count { addColumn(columns[column]) }
        for column in columns.indices {
            Self.take(columns[column], into: &writers[column], piece: piece)
            stretches[column] += writers[column].finishPiece()
            columns[column] = RawColumn(
                header: columns[column].header, isLeftOut: columns[column].isLeftOut)
        }
        rowCount += rows
        piece += 1
    }

    /// Adds a column that no row had so far.
    private mutating func addColumn(_ added: RawColumn) {
        let column = writers.count
        var empty = RawColumn(header: [])
        empty.appendEmpty(to: rowCount)
        writers.append(LaneWriter(number: 0, isLeftOut: added.isLeftOut, limit: dictionaryLimit))
        dictionaries.append(
            [writers[column].dictionary]
                + pieceWorkers.enumerated().map {
                    $1.addColumn(number: $0 + 1, isLeftOut: added.isLeftOut, limit: dictionaryLimit)
                })
        Self.take(empty, into: &writers[column], piece: 0)
        stretches.append(writers[column].finishPiece())
    }

    private static func take(_ column: RawColumn, into writer: inout LaneWriter, piece: UInt32) {
        let codes = column.codes
        // Room around the cells, which are read a word at a time.
        let slack = 64
        for first in stride(from: 0, to: codes.count, by: CellBatch.limit) {
            let part = codes[first..<min(first + CellBatch.limit, codes.count)]
            var bytes = [UInt8](repeating: 0, count: slack)
            var starts: [UInt32] = []
            var lengths: [UInt32] = []
            for code in part {
                column.withEntry(Int(code)) { cell in
                    starts.append(UInt32(truncatingIfNeeded: bytes.count))
                    lengths.append(UInt32(truncatingIfNeeded: cell.count))
                    bytes.append(contentsOf: cell)
                }
            }
            bytes += [UInt8](repeating: 0, count: slack)
            bytes.withUnsafeBufferPointer { bytes in
                starts.withUnsafeBufferPointer { starts in
                    lengths.withUnsafeBufferPointer { lengths in
                        guard let bytes = bytes.baseAddress, let starts = starts.baseAddress,
                            let lengths = lengths.baseAddress
                        else { return }
                        writer.append(
                            CellBatch(bytes: bytes, starts: starts, lengths: lengths, count: part.count),
                            at: CellPlace(piece: piece, row: UInt32(truncatingIfNeeded: first)),
                            expected: codes.count)
                    }
                }
            }
        }
    }

    /// The columns.
    func finish(headers: [[UInt8]]) -> [LaneColumn] {
        let (stretches, dictionaries) = (stretches, dictionaries)
        return concurrently(headers.count, threads: threads) { column in
            LaneColumn(stretches[column], dictionaries: dictionaries[column], header: headers[column])
        }
    }
}
