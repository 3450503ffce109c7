import Dispatch
import Synchronization

/// Answers a grouped question.
///
/// The digits of the answer do not depend on the number of threads or the order of the rows. `isCancelled` is asked
/// between blocks of rows, from any of the threads.
public func grouped(
    _ request: GroupRequest, in table: Table, threads: Int = 2, isCancelled: @Sendable () -> Bool = { false }
) throws(Cancelled) -> GroupedRows {
    try grouped(
        request, in: table, threads: threads, rowsPerBlock: GroupedRows.rowsPerBlock, isCancelled: isCancelled
    )
}

extension GroupedRows {
    /// Rows handled at a time: a block's vectors stay in the second-level cache and one call covers many rows.
    static let rowsPerBlock = 16_384
}

func grouped(
    _ request: GroupRequest, in table: Table, threads: Int, rowsPerBlock: Int,
    isCancelled: @Sendable () -> Bool
) throws(Cancelled) -> GroupedRows {
    let plan = GroupPlan(request, in: table)
    let blocks = BlockQueue(rowCount: table.rowCount, rowsPerBlock: max(rowsPerBlock, 1))
    let workers = max(1, min(threads, blocks.blockCount))
    var scan: GroupScan
    if workers == 1 {
        scan = blocks.scan(plan, isCancelled)
    } else {
        let scans = Mutex<[GroupScan?]>(Array(repeating: nil, count: workers))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let part = blocks.scan(plan, isCancelled)
            scans.withLock { $0[worker] = part }
        }
        let parts = scans.withLock { $0 }
        scan = GroupScan(plan)
        for part in parts {
            if let part { scan.merge(part) }
        }
    }
    if blocks.isStopped { throw Cancelled() }
    scan.joinLanes(plan)
    return scan.finish(plan)
}

/// Hands out the blocks of a table to whoever asks next.
private final class BlockQueue: Sendable {
    let rowCount: Int
    let rowsPerBlock: Int
    private let next = Atomic<Int>(0)
    private let stopped = Atomic<Bool>(false)

    init(rowCount: Int, rowsPerBlock: Int) {
        self.rowCount = rowCount
        self.rowsPerBlock = rowsPerBlock
    }

    var blockCount: Int { (rowCount + rowsPerBlock - 1) / rowsPerBlock }
    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// Reads blocks until none is left or the caller wants no more.
    func scan(_ plan: GroupPlan, _ isCancelled: () -> Bool) -> GroupScan {
        var scan = GroupScan(plan)
        let scratch = BlockScratch(capacity: min(rowsPerBlock, max(rowCount, 1)))
        while true {
            if isStopped || isCancelled() {
                stopped.store(true, ordering: .relaxed)
                return scan
            }
            let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard block < blockCount else { return scan }
            let start = block * rowsPerBlock
            scan.add(start..<min(start + rowsPerBlock, rowCount), plan, scratch)
        }
    }
}
