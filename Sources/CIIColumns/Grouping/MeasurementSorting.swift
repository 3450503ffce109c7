/// Decides which measurements a tally holds and which need a collector, and lets those that need the same share it.
struct MeasurementSorting {
    private struct Place: Hashable {
        let gathering: GroupPlan.Gathering
        let condition: RowCondition
    }

    private enum Found {
        case tally(TallyWish, isCount: Bool)
        case collector(Int, GroupPlan.Reading)
    }

    private var packer: TallyPacker
    /// Where sums are, and so the counts of what was added.
    private var sums: [Place: Found] = [:]
    private var places: [Place: Int] = [:]
    private var found: [Int: Found] = [:]
    private var conditionIndices: [RowCondition: Int] = [.always: 0]
    /// The conditions of collectors; the first always holds.
    private(set) var conditions: [RowCondition] = [.always]
    /// What each collector gathers, and the index of its condition.
    private(set) var gatherings: [(gathering: GroupPlan.Gathering, condition: Int)] = []

    /// Sorts the measurements of a request.
    init(_ measurements: [Measurement], in table: Table) {
        packer = TallyPacker(table)
        // Sums first: a count of the same values is kept beside them.
        for (index, measurement) in measurements.enumerated() where measurement.accumulator.isSum {
            found[index] = find(measurement)
        }
        for (index, measurement) in measurements.enumerated() where !measurement.accumulator.isSum {
            found[index] = find(measurement)
        }
    }

    /// The tally, and where each measurement is read.
    func finish() -> (tally: TallyPlan, sources: [GroupPlan.Source]) {
        let found = found.sorted { $0.key < $1.key }.map { $0.value }
        var wishes: [TallyWish] = []
        for case .tally(let wish, _) in found { wishes.append(wish) }
        let (plan, readings) = packer.finish(wishes)
        var next = readings.makeIterator()
        let sources = found.map { found -> GroupPlan.Source in
            switch found {
            case .collector(let collector, let reading): return .collector(collector, reading)
            case .tally(_, let isCount):
                let reading = next.next() ?? TallyReading(count: 0, sum: nil)
                return .tally(TallyReading(count: reading.count, sum: isCount ? nil : reading.sum))
            }
        }
        return (plan, sources)
    }

    private mutating func find(_ measurement: Measurement) -> Found {
        let condition = measurement.condition
        switch measurement.accumulator {
        case .rows: return count(condition)
        case .countIf(let other): return count(condition.and(other))
        case .countText(let text): return count(condition.and(.not(.isMissingText(text))))
        case .count(let value):
            switch sums[Place(gathering: .moments(value), condition: condition)] {
            case .tally(let sum, _): return .tally(sum, isCount: true)
            case .collector(let collector, _): return .collector(collector, .count)
            case nil: return count(condition.and(.not(.isMissingValue(value))))
            }
        case .sum(let value): return sum(value, squares: false, condition)
        case .sumOfSquares(let value): return sum(value, squares: true, condition)
        case .minimum(let value): return collector(.minimum(value), .extreme, condition)
        case .maximum(let value): return collector(.maximum(value), .extreme, condition)
        case .quantile(let value, let fraction):
            return collector(.values(value), .quantile(QuantilePoint(fraction)), condition)
        case .quantilePoint(let value, let point):
            return collector(.values(value), .quantile(point), condition)
        case .distinct(let key): return collector(.distinct(key), .count, condition)
        }
    }

    private mutating func count(_ condition: RowCondition) -> Found {
        .tally(packer.count(condition), isCount: true)
    }

    private mutating func sum(_ value: RowValue, squares: Bool, _ condition: RowCondition) -> Found {
        let place = Place(gathering: squares ? .squares(value) : .moments(value), condition: condition)
        // A constant NaN makes a value differ from itself; it then only goes without sharing.
        if let known = sums[place] { return known }
        if case .column(let column) = value, let wish = packer.sum(column, squares: squares, condition) {
            sums[place] = .tally(wish, isCount: false)
            return .tally(wish, isCount: false)
        }
        let found = collector(place.gathering, .sum, condition)
        sums[place] = found
        return found
    }

    private mutating func collector(
        _ gathering: GroupPlan.Gathering, _ reading: GroupPlan.Reading, _ condition: RowCondition
    ) -> Found {
        let place = Place(gathering: gathering, condition: condition)
        if let known = places[place] { return .collector(known, reading) }
        let conditionIndex = conditionIndices[condition] ?? conditions.count
        if conditionIndex == conditions.count {
            conditionIndices[condition] = conditionIndex
            conditions.append(condition)
        }
        places[place] = gatherings.count
        gatherings.append((gathering, conditionIndex))
        return .collector(gatherings.count - 1, reading)
    }
}

extension Accumulator {
    fileprivate var isSum: Bool {
        switch self {
        case .sum, .sumOfSquares: true
        case .rows, .count, .countText, .countIf, .minimum, .maximum, .quantile, .quantilePoint, .distinct:
            false
        }
    }
}
