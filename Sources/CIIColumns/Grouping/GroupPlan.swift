/// A grouped question bound to a table: what is gathered, and where each measurement is read from.
///
/// Measurements that need the same pass over the same rows share one collector: a mean's sum and count, two quantiles of
/// one value.
struct GroupPlan: Sendable {
    /// What one collector gathers, so that equal ones are found.
    enum Gathering: Hashable {
        case moments(RowValue)
        case squares(RowValue)
        case minimum(RowValue)
        case maximum(RowValue)
        case values(RowValue)
        case distinct(RowKey)
    }

    /// Where a measurement is read.
    enum Source {
        case tally(TallyReading)
        case collector(Int, Reading)
    }

    /// What a measurement reads from its collector.
    enum Reading {
        case count
        case sum
        case extreme
        case quantile(QuantilePoint)
    }

    let condition: ConditionPlan
    let keys: [KeyPlan]
    /// The counts and sums of small numbers, the rows of each group among them.
    let tally: TallyPlan
    /// The further conditions of collectors; the first always holds.
    let conditions: [ConditionPlan]
    /// Empty collectors of what no tally holds, each with the index of its condition.
    let collectors: [(collector: Collector, condition: Int)]
    /// Where each measurement is read.
    let sources: [Source]
    let rowCount: Int

    init(_ request: GroupRequest, in table: Table) {
        condition = ConditionPlan(request.condition, in: table)
        keys = request.keys.map { KeyPlan($0, in: table) }
        rowCount = table.rowCount
        let groupCount = GroupNumbering(keys, rowCount: table.rowCount).knownCapacity

        let sorting = MeasurementSorting(request.measurements, in: table)
        (tally, sources) = sorting.finish()
        conditions = sorting.conditions.map { ConditionPlan($0, in: table) }
        collectors = sorting.gatherings.map { (Self.collector($0, in: table, groupCount), $1) }
    }

    /// The points among its numbers that each collector is read for.
    var points: [[QuantilePoint]] {
        var points = [[QuantilePoint]](repeating: [], count: collectors.count)
        for case .collector(let collector, .quantile(let point)) in sources {
            points[collector].append(point)
        }
        return points
    }

    private static func collector(_ gathering: Gathering, in table: Table, _ groupCount: Int?) -> Collector {
        switch gathering {
        case .moments(let value): return moments(ValuePlan(value, in: table), squares: false, table.rowCount)
        case .squares(let value): return moments(ValuePlan(value, in: table), squares: true, table.rowCount)
        case .minimum(let value): return .extremes(Extremes(source(value, table), isMaximum: false))
        case .maximum(let value): return .extremes(Extremes(source(value, table), isMaximum: true))
        case .values(let value):
            let plan = ValuePlan(value, in: table)
            if case .stored(let stored) = plan,
                let binned = BinnedValues(stored, groupCount: groupCount, rowCount: table.rowCount)
            {
                return .binned(binned)
            }
            return .values(ValueLists(plan))
        case .distinct(let key):
            return .distinct(
                DistinctCodes(KeyPlan(key, in: table), groupCount: groupCount, rowCount: table.rowCount))
        }
    }

    private static func moments(_ value: ValuePlan, squares: Bool, _ rowCount: Int) -> Collector {
        if case .stored(let stored) = value,
            let moments = StoredMoments(stored, squares: squares, rowCount: rowCount)
        {
            return .stored(moments)
        }
        return .computed(ComputedMoments(value, squares: squares))
    }

    private static func source(_ value: RowValue, _ table: Table) -> Extremes.Source {
        switch ValuePlan(value, in: table) {
        case .stored(let stored): .stored(stored)
        case let plan: .computed(plan)
        }
    }
}
