import Synchronization

/// What workers made of the pieces of a queue.
final class TakenPieces: Sendable {
    private struct State {
        var pieces: [(number: Int, stretches: [[LaneStretch]], rows: Int)] = []
        var failure: LoadFailure?
    }

    private let state = Mutex(State())

    /// Has a worker take pieces, as many as there are or so many at the most.
    func run(
        _ worker: PieceWorker, _ queue: PieceQueue, _ layout: some PieceLayout, first: UInt32, atMost: Int
    ) {
        do throws(LoadFailure) {
            var count = 0
            while count < atMost {
                let goesOn = try worker.takeNext(of: queue, layout, first: first) { number, stretches, rows in
                    state.withLock { $0.pieces.append((number, stretches, rows)) }
                }
                guard goesOn else { return }
                count += 1
            }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }

    /// The stretches of the columns and the rows of each piece, in the order of the file.
    func inOrder() throws(LoadFailure) -> [(stretches: [[LaneStretch]], rows: Int)] {
        let state = state.withLock { state in
            let all = state
            state = State()
            return all
        }
        if let failure = state.failure { throw failure }
        return state.pieces.sorted { $0.number < $1.number }.map { ($0.stretches, $0.rows) }
    }
}
