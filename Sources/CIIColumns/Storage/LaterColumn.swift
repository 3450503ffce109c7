import Synchronization

/// The values of a column that follow from other columns: worked out when they are asked for first, and kept.
final class LaterColumn: Sendable {
    let kind: ColumnKind
    let count: Int
    private let work: @Sendable () -> ColumnStorage
    private let done = Mutex<ColumnStorage?>(nil)

    init(kind: ColumnKind, count: Int, _ work: @escaping @Sendable () -> ColumnStorage) {
        self.kind = kind
        self.count = count
        self.work = work
    }

    /// The values.
    var storage: ColumnStorage {
        done.withLock { done in
            let storage = done ?? work()
            done = storage
            return storage
        }
    }
}
