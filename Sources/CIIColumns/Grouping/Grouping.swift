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
    let blocks = TableBlocks(rowCount: table.rowCount, rowsPerBlock: max(rowsPerBlock, 1))
    var scan = try blocks.read(from: GroupScan(plan), plan, threads: threads, isCancelled)
    scan.joinLanes(plan)
    if let second = scan.secondReading(plan) {
        var gathered = try blocks.read(from: second, plan, threads: threads, isCancelled)
        gathered.joinLanes(plan)
        scan.settle(gathered, plan)
    }
    return scan.finish(plan)
}

/// The rows of a table, a block at a time.
private struct TableBlocks {
    let rowCount: Int
    let rowsPerBlock: Int

    /// Reads all blocks, each thread from a start of its own.
    func read(
        from start: @autoclosure () -> GroupScan, _ plan: GroupPlan, threads: Int,
        _ isCancelled: @Sendable () -> Bool
    ) throws(Cancelled) -> GroupScan {
        let queue = BlockQueue(rowCount: rowCount, rowsPerBlock: rowsPerBlock)
        let workers = max(1, min(threads, queue.blockCount))
        let scans = Mutex<[GroupScan?]>((0..<workers).map { _ in start() })
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            guard var part = scans.withLock({ $0[worker].take() }) else { return }
            queue.scan(&part, plan, isCancelled)
            scans.withLock { $0[worker] = part }
        }
        // The first takes in the others.
        var parts = scans.withLock { $0 }.compactMap { $0 }
        var scan = parts.isEmpty ? start() : parts.removeFirst()
        for part in parts { scan.merge(part, threads: workers) }
        if queue.isStopped { throw Cancelled() }
        return scan
    }
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
    func scan(_ scan: inout GroupScan, _ plan: GroupPlan, _ isCancelled: () -> Bool) {
        let scratch = BlockScratch(capacity: min(rowsPerBlock, max(rowCount, 1)))
        while true {
            if isStopped || isCancelled() {
                stopped.store(true, ordering: .relaxed)
                return
            }
            let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard block < blockCount else { return }
            let start = block * rowsPerBlock
            scan.add(start..<min(start + rowsPerBlock, rowCount), plan, scratch)
        }
    }
}
