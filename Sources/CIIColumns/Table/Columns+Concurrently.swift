import Dispatch
import Synchronization

extension [Column] {
    /// What `transform` makes of each column, in their order; the threads there are share columns of many rows.
    func mapConcurrently(rows: Int, _ transform: @Sendable (Column) -> Column) -> [Column] {
        // Fewer rows are done in less than a millisecond.
        guard count > 1, rows > 100_000 else { return map(transform) }
        let results = Mutex<[Column]>(self)
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = transform(self[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0 }
    }
}
