import Dispatch

extension RawLog {
    /// Takes the pieces of a queue, and returns why it could not go on.
    mutating func taking(_ queue: PieceQueue, _ layout: some PieceLayout) -> LoadFailure? {
        do throws(LoadFailure) {
            try take(queue, layout)
            return nil
        } catch {
            return error
        }
    }

    /// Takes the pieces of a queue, by several workers, up to the end or to one with something unusual in it.
    private mutating func take(_ queue: PieceQueue, _ layout: some PieceLayout) throws(LoadFailure) {
        beginLanes()
        takeIntoLanes()
        guard var assembly else { return }
        let first = assembly.piece
        let taken = TakenPieces()
        let workers = assembly.workers(columns, pieceSize: queue.pieceSize) { worker in
            taken.run(worker, queue, layout, first: first, atMost: 1)
        }
        self.assembly = assembly
        DispatchQueue.concurrentPerform(iterations: workers.count) { index in
            taken.run(workers[index], queue, layout, first: first, atMost: .max)
        }
        for (stretches, rows) in try taken.inOrder() { add(stretches, rows: rows) }
    }
}
