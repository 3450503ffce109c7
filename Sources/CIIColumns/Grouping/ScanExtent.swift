/// How much of a table a request reads.
public struct ScanExtent: Sendable, Hashable {
    /// The rows of the blocks that are read.
    public let rows: Int
    /// The blocks that are read.
    public let blocks: Int
    /// All blocks of the table.
    public let allBlocks: Int

    /// What a request with this condition reads: blocks in which it holds nowhere are skipped.
    public init(of condition: RowCondition, in table: Table) {
        let plan = ConditionPlan(condition, in: table)
        var (rows, blocks, all) = (0, 0, 0)
        for start in stride(from: 0, to: table.rowCount, by: GroupedRows.rowsPerBlock) {
            let block = start..<min(start + GroupedRows.rowsPerBlock, table.rowCount)
            all += 1
            switch plan.verdict(on: block) {
            case .nowhere: continue
            case .everywhere, .open:
                rows += block.count
                blocks += 1
            }
        }
        (self.rows, self.blocks, allBlocks) = (rows, blocks, all)
    }
}
