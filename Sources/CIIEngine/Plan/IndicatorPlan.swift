import CIIColumns
import CIIIndex

/// An indicator and the measurements its figure is made of.
struct IndicatorPlan {
    /// The measurements, as places in the list of them.
    enum Evidence {
        /// No column holds what the indicator needs.
        case notCollected
        case share(favourable: Int, known: Int)
        /// Favourable is what is known and not counted as unfavourable.
        case remainder(unfavourable: Int, known: Int)
        case mean(sum: Int, known: Int)
        case quantile(Int, known: Int)
        case netPromoter(promoters: Int, detractors: Int, known: Int)
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

    var isCollected: Bool {
        if case .notCollected = evidence { false } else { true }
    }

    /// The indicator in one group: its value in the indicator's unit, and what it rests on.
    func reading(_ results: [AggregateColumn], group: Int) -> Reading {
        func number(_ index: Int) -> Double? { results[index][group].number }
        func percentage(_ part: Int, of known: Int) -> Reading {
            Reading(known > 0 ? 100 * Double(part) / Double(known) : nil, count: known)
        }
        switch evidence {
        case .notCollected: return Reading(nil, count: 0)
        case .share(let favourable, let known):
            return percentage(results[favourable][group].count, of: results[known][group].count)
        case .remainder(let unfavourable, let known):
            let known = results[known][group].count
            return percentage(known - results[unfavourable][group].count, of: known)
        case .mean(let sum, let known):
            let count = results[known][group].count
            return Reading(count > 0 ? number(sum).map { $0 / Double(count) } : nil, count: count)
        case .quantile(let value, let known):
            return Reading(number(value), count: results[known][group].count)
        case .netPromoter(let promoters, let detractors, let known):
            let count = results[known][group].count
            let net = results[promoters][group].count - results[detractors][group].count
            return Reading(count > 0 ? 100 * Double(net) / Double(count) : nil, count: count)
        }
    }

    /// The indicator in every group, as `reading` has it in one.
    func readings(_ results: [AggregateColumn], groupCount: Int) -> ReadingColumn {
        func column(_ known: Int, _ value: (Int, Double) -> Double) -> ReadingColumn {
            let counts = results[known].counts
            return ReadingColumn(
                values: counts.enumerated().map { group, count in
                    count > 0 ? value(group, Double(count)) : .nan
                }, counts: counts)
        }
        switch evidence {
        case .notCollected:
            return ReadingColumn(
                values: [Double](repeating: .nan, count: groupCount),
                counts: [UInt32](repeating: 0, count: groupCount))
        case .share(let favourable, let known):
            let parts = results[favourable].counts
            return column(known) { 100 * Double(parts[$0]) / $1 }
        case .remainder(let unfavourable, let known):
            let parts = results[unfavourable].counts
            return column(known) { 100 * ($1 - Double(parts[$0])) / $1 }
        case .mean(let sum, let known):
            let sums = results[sum].numbers
            return column(known) { sums[$0] / $1 }
        case .quantile(let value, let known):
            return ReadingColumn(values: results[value].numbers, counts: results[known].counts)
        case .netPromoter(let promoters, let detractors, let known):
            let (promoters, detractors) = (results[promoters].counts, results[detractors].counts)
            return column(known) { 100 * (Double(promoters[$0]) - Double(detractors[$0])) / $1 }
        }
    }

    /// What the indicator's number is.
    var unit: AnswerColumn.Unit {
        switch indicator.unit {
        case .percent: .percent
        case .netScore: .netScore
        case .seconds: .seconds
        case .rating: .rating
        }
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
