/// Takes pieces one after another and brings the cells of their records into lanes.
final class PieceWorker: @unchecked Sendable {
    // Unchecked, because it is made by one thread, run by another, and looked at when that one is done.

    private(set) var writers: [LaneWriter]
    private let piece: Piece
    /// Room for the index of records of named values, made where there are any.
    private(set) lazy var memberRoom = MemberRoom(capacity: piece.capacity)
    private let starts = UnsafeMutablePointer<UInt32>.allocate(capacity: CellBatch.limit)
    private let lengths = UnsafeMutablePointer<UInt32>.allocate(capacity: CellBatch.limit)

    /// A worker whose stretches name their dictionaries by `number`.
    init(_ columns: [RawColumn], number: Int, pieceSize: Int, limit: Int) {
        writers = columns.map { LaneWriter(number: number, isLeftOut: $0.isLeftOut, limit: limit) }
        piece = Piece(capacity: pieceSize)
    }

    /// A worker that begins with what another knows.
    init(_ other: PieceWorker, number: Int) {
        writers = other.writers.map { $0.copy(number: number) }
        piece = Piece(capacity: other.piece.capacity)
    }

    deinit {
        starts.deallocate()
        lengths.deallocate()
    }

    /// Adds a column, and returns the dictionary of its cells.
    func addColumn(number: Int, isLeftOut: Bool, limit: Int) -> CellDictionary {
        let writer = LaneWriter(number: number, isLeftOut: isLeftOut, limit: limit)
        writers.append(writer)
        return writer.dictionary
    }

    /// Takes the next piece of a queue and hands its rows to `take`; false where there is none for it.
    ///
    /// - Parameter first: the number in the file of the queue's first piece.
    func takeNext(
        of queue: PieceQueue, _ layout: some PieceLayout, first: UInt32,
        _ take: (_ number: Int, [[LaneStretch]], _ rows: Int) -> Void
    ) throws(LoadFailure) -> Bool {
        guard try queue.next(into: piece) else { return false }
        let contents = layout.contents(of: piece, for: self)
        guard queue.settle(piece, contents) != nil, let contents else { return false }
        let number = first + UInt32(truncatingIfNeeded: piece.number)
        for start in stride(from: 0, to: contents.recordCount, by: CellBatch.limit) {
            let records = start..<min(start + CellBatch.limit, contents.recordCount)
            let place = CellPlace(piece: number, row: UInt32(truncatingIfNeeded: start))
            for column in writers.indices where !writers[column].isLeftOut {
                let cells = contents.cells(
                    column: column, records: records, starts: starts, lengths: lengths)
                writers[column].append(cells, at: place, expected: contents.recordCount)
            }
        }
        var stretches: [[LaneStretch]] = []
        for column in writers.indices where writers[column].isLeftOut {
            writers[column].pass(rows: contents.recordCount, at: CellPlace(piece: number, row: 0))
        }
        for column in writers.indices { stretches.append(writers[column].finishPiece()) }
        take(piece.number, stretches, contents.recordCount)
        return true
    }
}
