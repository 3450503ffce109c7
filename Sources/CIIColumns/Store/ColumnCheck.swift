import Synchronization

/// The check of a column that lies in a file, made when its values are asked for first.
final class ColumnCheck: Sendable {
    private enum State {
        case waiting
        case sound
        case unsound(StoreProblem, ColumnStorage)
    }

    private let record: ColumnRecord
    private let blocks: StoreBlocks
    private let state = Mutex(State.waiting)
    /// Asked without waiting by those who come after.
    private let isSound = Atomic(false)

    init(_ record: ColumnRecord, in blocks: StoreBlocks) {
        self.record = record
        self.blocks = blocks
    }

    /// The values, if they can be believed; else as many rows without one.
    func checked(_ storage: ColumnStorage, rowCount: Int) -> ColumnStorage {
        if isSound.load(ordering: .acquiring) { return storage }
        return state.withLock { state in
            if case .waiting = state {
                do throws(StoreProblem) {
                    try record.check(in: blocks)
                    state = .sound
                    isSound.store(true, ordering: .releasing)
                } catch {
                    blocks.note(error)
                    state = .unsound(error, record.withoutValues(rowCount: rowCount))
                }
            }
            switch state {
            case .waiting, .sound: return storage
            case .unsound(_, let without): return without
            }
        }
    }

    /// Why the values cannot be believed; `nil` while they can or were not asked for.
    var problem: StoreProblem? {
        state.withLock { state in
            switch state {
            case .waiting, .sound: nil
            case .unsound(let problem, _): problem
            }
        }
    }
}
