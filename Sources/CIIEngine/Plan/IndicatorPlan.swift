import CIIColumns
import CIIIndex

/// An indicator and the measurements its figure is made of.
struct IndicatorPlan {
    /// The measurements, as places in the list of them.
    enum Evidence {
        /// No column holds what the indicator needs.
        case notCollected
        /// One total over another; `known` is the number of interactions it rests on.
        case ratio(Total, over: Total, scale: Double, known: Int)
        case quantile(Int, known: Int)
        /// A figure defined here; `rows` is the number of interactions.
        case figure(AggregateTerm, rows: Int)
    }

    /// A sum of measurements, each so many times; of none it is 1.
    struct Total: Equatable {
        struct Term: Equatable {
            var measurement: Int
            var factor: Double
        }

        var terms: [Term]

        static let one = Total(terms: [])
    }

    let indicator: Indicator
    let evidence: Evidence
    /// The field it is measured on; the first it could be, where none is there.
    let field: String
    /// The number of interactions the indicator does not apply to, where that can be told.
    let notApplicable: Int?
    /// The number of interactions whose figure is still to come, where that can be told.
    let pending: Int?
    /// How repeat contacts are told, where the figure rests on them.
    var repeatRule: RepeatRule?
    /// What the figure does not know, where it is not measured as its name says.
    var caution: String?

    var isCollected: Bool {
        if case .notCollected = evidence { false } else { true }
    }

    /// The indicator in one group: its value in the indicator's unit, and what it rests on.
    func reading(_ results: [AggregateColumn], group: Int) -> Reading {
        switch evidence {
        case .notCollected: return Reading(nil, count: 0)
        case .ratio(let above, let below, let scale, let known):
            let (part, whole) = (above.value(results, group), below.value(results, group))
            let isThere = whole > 0
            return Reading(
                isThere && !part.isNaN ? scale * part / whole : nil, count: results[known][group].count)
        case .quantile(let value, let known):
            return Reading(results[value][group].number, count: results[known][group].count)
        case .figure(let term, let rows): return term.reading(results, group: group, rows: rows)
        }
    }

    /// The indicator in every group, as `reading` has it in one.
    func readings(_ results: [AggregateColumn], groupCount: Int) -> ReadingColumn {
        switch evidence {
        case .notCollected:
            return ReadingColumn(
                values: [Double](repeating: .nan, count: groupCount),
                counts: [UInt32](repeating: 0, count: groupCount))
        case .ratio(let above, let below, let scale, let known):
            var values = above.values(results, groupCount: groupCount)
            let wholes = below.values(results, groupCount: groupCount)
            values.withUnsafeMutableBufferPointer { values in
                wholes.withUnsafeBufferPointer { wholes in
                    for group in values.indices {
                        let isThere = wholes[group] > 0
                        values[group] = isThere ? scale * values[group] / wholes[group] : .nan
                    }
                }
            }
            return ReadingColumn(values: values, counts: results[known].counts)
        case .quantile(let value, let known):
            return ReadingColumn(values: results[value].numbers, counts: results[known].counts)
        case .figure(let term, let rows):
            let readings = (0..<groupCount).map { term.reading(results, group: $0, rows: rows) }
            return ReadingColumn(
                values: readings.map { $0.observed ?? .nan }, counts: readings.map { UInt32($0.count) })
        }
    }

    /// What the indicator's number is.
    var unit: AnswerColumn.Unit {
        switch indicator.unit {
        case .percent: .percent
        case .netScore: .netScore
        case .seconds: .seconds
        case .rating: .rating
        case .count, .currency: .none
        }
    }
}

extension IndicatorPlan.Total {
    /// The sum in one group; NaN where a part was not measured.
    func value(_ results: [AggregateColumn], _ group: Int) -> Double {
        guard !terms.isEmpty else { return 1 }
        return terms.reduce(0) { $0 + $1.factor * (results[$1.measurement][group].number ?? .nan) }
    }

    /// The sum in every group.
    func values(_ results: [AggregateColumn], groupCount: Int) -> [Double] {
        guard let first = terms.first else { return [Double](repeating: 1, count: groupCount) }
        var sums = results[first.measurement].numbers
        if first.factor != 1 { for group in sums.indices { sums[group] *= first.factor } }
        for term in terms.dropFirst() {
            let parts = results[term.measurement].numbers
            sums.withUnsafeMutableBufferPointer { sums in
                parts.withUnsafeBufferPointer { parts in
                    for group in sums.indices { sums[group] += term.factor * parts[group] }
                }
            }
        }
        return sums
    }
}

extension Aggregate {
    /// A count as a number; nothing where there was nothing to measure.
    var number: Double? {
        switch self {
        case .count(let count): Double(count)
        case .number(let number): number
        case .none: nil
        }
    }

    /// A count; 0 where there was nothing to measure.
    var count: Int {
        if case .count(let count) = self { count } else { 0 }
    }
}
