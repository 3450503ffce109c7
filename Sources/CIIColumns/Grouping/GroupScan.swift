/// One thread's pass over its share of the blocks of a table.
struct GroupScan {
    private(set) var numbering: GroupNumbering
    /// None in a second reading.
    private(set) var tally: Tally?
    private(set) var collectors: [Collector]

    init(_ plan: GroupPlan) {
        tally = Tally(plan.tally)
        numbering = GroupNumbering(plan.keys, rowCount: plan.rowCount)
        collectors = plan.collectors.map { $0.collector }
    }

    /// Adds one block of rows.
    mutating func add(_ rows: Range<Int>, _ plan: GroupPlan, _ scratch: BlockScratch) {
        switch plan.condition.verdict(on: rows) {
        case .nowhere: return
        case .everywhere: add(rows, counting: nil, plan, scratch)
        case .open:
            scratch.withTruths { truths in
                plan.condition.evaluate(rows, into: truths, scratch)
                var kept: UInt8 = 0
                for row in 0..<rows.count { kept |= truths[row] & 1 }
                if kept != 0 { add(rows, counting: truths, plan, scratch) }
            }
        }
    }

    private mutating func add(
        _ rows: Range<Int>, counting truths: UnsafePointer<UInt8>?, _ plan: GroupPlan, _ scratch: BlockScratch
    ) {
        scratch.withCodes { groups in
            numbering.read(rows, counting: truths, into: groups, scratch)
            let groupCount = numbering.capacity
            tally?.add(rows, to: groups, groupCount: groupCount, scratch)
            for (condition, test) in plan.conditions.enumerated() {
                let isNeeded = collectors.indices.contains {
                    plan.collectors[$0].condition == condition && !collectors[$0].isIdle
                }
                guard isNeeded else { continue }
                scratch.withCodes { narrowed in
                    if condition > 0 { narrow(groups, by: test, rows, into: narrowed, scratch) }
                    for index in collectors.indices where plan.collectors[index].condition == condition {
                        collectors[index].add(
                            rows, to: condition > 0 ? narrowed : groups, groupCount: groupCount, scratch)
                    }
                }
            }
        }
    }

    /// Copies the groups of the rows where a condition is true, 0 elsewhere.
    private func narrow(
        _ groups: UnsafePointer<UInt32>, by condition: ConditionPlan, _ rows: Range<Int>,
        into narrowed: UnsafeMutablePointer<UInt32>, _ scratch: BlockScratch
    ) {
        scratch.withTruths { truths in
            condition.evaluate(rows, into: truths, scratch)
            for row in 0..<rows.count { narrowed[row] = groups[row] & (0 &- UInt32(truths[row] & 1)) }
        }
    }

    /// Takes in another thread's pass.
    mutating func merge(_ other: GroupScan, threads: Int) {
        let into = numbering.merge(other.numbering)
        if let added = other.tally {
            tally?.merge(added, into, groupCount: numbering.capacity, threads: threads)
        }
        for index in collectors.indices {
            collectors[index].merge(other.collectors[index], into, groupCount: numbering.capacity)
        }
    }

    /// Brings the lanes of a request without keys together in group 1.
    mutating func joinLanes(_ plan: GroupPlan) {
        guard plan.keys.isEmpty else { return }
        let into = [0] + [UInt32](repeating: 1, count: GroupNumbering.lanes)
        if let lanes = tally {
            let joined = Tally(plan.tally)
            joined.merge(lanes, into, groupCount: numbering.capacity, threads: 1)
            tally = joined
        }
        for index in collectors.indices where !collectors[index].isIdle {
            var joined = plan.collectors[index].collector
            joined.merge(collectors[index], into, groupCount: numbering.capacity)
            collectors[index] = joined
        }
    }

    /// What a second reading starts from, where quantiles need one.
    mutating func secondReading(_ plan: GroupPlan) -> GroupScan? {
        var second = self
        second.tally = nil
        var isNeeded = false
        let lanes = plan.keys.isEmpty ? GroupNumbering.lanes : nil
        let points = plan.points
        for index in collectors.indices {
            second.collectors[index] = .none
            guard case .binned(var part) = collectors[index] else { continue }
            if part.beginGathering(points[index], lanes: lanes) {
                second.collectors[index] = .binned(part.emptied())
                isNeeded = true
            }
            collectors[index] = .binned(part)
        }
        return isNeeded ? second : nil
    }

    /// Takes in what a second reading has gathered.
    mutating func settle(_ second: GroupScan, _ plan: GroupPlan) {
        let points = plan.points
        for index in collectors.indices {
            if case .binned(var part) = collectors[index],
                case .binned(let gathered) = second.collectors[index]
            {
                part.settle(gathered, points[index])
                collectors[index] = .binned(part)
            }
        }
    }
}
