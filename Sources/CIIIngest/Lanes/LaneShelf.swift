import Synchronization

/// Columns in lanes that several threads take, each once.
final class LaneShelf: Sendable {
    private let columns: Mutex<[LaneColumn?]>
    let isEmpty: Bool

    init(_ columns: [LaneColumn?]) {
        isEmpty = columns.isEmpty
        self.columns = Mutex(columns)
    }

    /// The column, which nobody else gets.
    func take(_ index: Int) -> LaneColumn? {
        columns.withLock { columns in
            guard index < columns.count else { return nil }
            let taken = columns[index]
            columns[index] = nil
            return taken
        }
    }

    /// Gives a column back.
    func put(_ column: LaneColumn, at index: Int) { columns.withLock { $0[index] = column } }

    /// What was not taken.
    var rest: [LaneColumn?] { columns.withLock { $0 } }
}
