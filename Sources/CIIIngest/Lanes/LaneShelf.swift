import Synchronization

/// The columns of a log that are in lanes.
///
/// Whoever takes one has it alone, so that its memory goes when the column that
/// is made of it is there.
final class LaneShelf: Sendable {
    private let columns: Mutex<[LaneColumn?]>

    init(_ columns: [LaneColumn]) { self.columns = Mutex(columns) }

    /// The column at an index, which stays; nil where it is not in lanes.
    func column(_ index: Int) -> LaneColumn? {
        columns.withLock { index < $0.count ? $0[index] : nil }
    }

    /// The column, which nobody else gets any more.
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
}
