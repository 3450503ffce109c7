/// A grouped question bound to a table: what is gathered, and where each measurement is read from.
///
/// Measurements that need the same pass over the same rows share one collector: a mean's sum and count, two quantiles of
/// one value.
struct GroupPlan: Sendable {
    /// What one collector gathers, so that equal ones are found.
    enum Gathering: Hashable {
        case rows
        case present(RowKey)
        case moments(RowValue)
        case squares(RowValue)
        case minimum(RowValue)
        case maximum(RowValue)
        case values(RowValue)
        case distinct(RowKey)
    }

    private struct Wanted: Hashable {
        let gathering: Gathering
        let condition: Int
    }

    /// What a measurement reads from its collector.
    enum Reading {
        case count
        case sum
        case extreme
        case quantile(Double)
    }

    let condition: ConditionPlan
    let keys: [KeyPlan]
    /// The further conditions of measurements; the first always holds.
    let conditions: [ConditionPlan]
    /// Empty collectors, the first of them counting all rows.
    let collectors: [(collector: Collector, condition: Int)]
    /// The collector and reading of each measurement.
    let readings: [(collector: Int, reading: Reading)]
    let rowCount: Int

    init(_ request: GroupRequest, in table: Table) {
        var wanted: [Wanted: Int] = [Wanted(gathering: .rows, condition: 0): 0]
        var order = [Wanted(gathering: .rows, condition: 0)]
        var conditionIndices: [RowCondition: Int] = [.always: 0]
        var conditions: [RowCondition] = [.always]
        var readings: [(collector: Int, reading: Reading)] = []
        for measurement in request.measurements {
            let (gathering, reading, condition) = Self.gathering(of: measurement)
            // A constant NaN makes a value differ from itself; it then only goes without sharing.
            let conditionIndex = conditionIndices[condition] ?? conditions.count
            if conditionIndex == conditions.count {
                conditionIndices[condition] = conditionIndex
                conditions.append(condition)
            }
            let entry = Wanted(gathering: gathering, condition: conditionIndex)
            let index = wanted[entry] ?? order.count
            if index == order.count {
                wanted[entry] = index
                order.append(entry)
            }
            readings.append((index, reading))
        }
        condition = ConditionPlan(request.condition, in: table)
        keys = request.keys.map { KeyPlan($0, in: table) }
        self.conditions = conditions.map { ConditionPlan($0, in: table) }
        self.readings = readings
        rowCount = table.rowCount
        let groupCount = GroupNumbering(keys, rowCount: table.rowCount).knownCapacity
        collectors = order.map { (Self.collector($0.gathering, in: table, groupCount), $0.condition) }
    }

    private static func gathering(of measurement: Measurement) -> (Gathering, Reading, RowCondition) {
        let condition = measurement.condition
        switch measurement.accumulator {
        case .rows: return (.rows, .count, condition)
        case .count(let value): return (.moments(value), .count, condition)
        case .countText(let text): return (.present(.text(text)), .count, condition)
        case .countIf(let other):
            return (.rows, .count, condition == .always ? other : .all([condition, other]))
        case .sum(let value): return (.moments(value), .sum, condition)
        case .sumOfSquares(let value): return (.squares(value), .sum, condition)
        case .minimum(let value): return (.minimum(value), .extreme, condition)
        case .maximum(let value): return (.maximum(value), .extreme, condition)
        case .quantile(let value, let fraction): return (.values(value), .quantile(fraction), condition)
        case .distinct(let key): return (.distinct(key), .count, condition)
        }
    }

    private static func collector(_ gathering: Gathering, in table: Table, _ groupCount: Int?) -> Collector {
        switch gathering {
        case .rows: return .rows(RowCounts(.any))
        case .present(.text(let text)): return .rows(RowCounts(.text(TextPlan(text, in: table))))
        case .present(.value(let value)): return .rows(RowCounts(.value(ValuePlan(value, in: table))))
        case .moments(let value): return moments(ValuePlan(value, in: table), squares: false, table.rowCount)
        case .squares(let value): return moments(ValuePlan(value, in: table), squares: true, table.rowCount)
        case .minimum(let value): return .extremes(Extremes(source(value, table), isMaximum: false))
        case .maximum(let value): return .extremes(Extremes(source(value, table), isMaximum: true))
        case .values(let value): return .values(ValueLists(ValuePlan(value, in: table)))
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
