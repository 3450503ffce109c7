import CIIColumns
import CIIIndex

/// What an indicator is made of in each of many groups, as far as it can be changed in parts.
struct TermTotals {
    /// The total above, in the unit of the figure; 0 where nothing was observed.
    var above: [Double]
    /// The total below; 1 for a figure that is a total.
    var below: [Double]
    /// The figure as it is read; NaN where there is none.
    var values: [Double]
    /// The number of interactions it rests on.
    var counts: [UInt32]

    init(_ plan: IndicatorPlan, _ evidence: ChangeableEvidence, _ groups: GroupedRows) {
        let readings = plan.readings(groups.results, groupCount: groups.groupCount)
        (values, counts) = (readings.values, readings.counts)
        switch evidence {
        case .ratio(let linear):
            let results = groups.results.map(\.numbers)
            let totals = (0..<groups.groupCount).map { linear.totals(results, $0) }
            (above, below) = (totals.map(\.numerator), totals.map(\.denominator))
        case .total(let total, let scale):
            above = total.values(groups.results, groupCount: groups.groupCount).map {
                $0.isNaN ? 0 : scale * $0
            }
            below = [Double](repeating: 1, count: groups.groupCount)
        case .whole, .none:
            above = values.map { $0.isNaN ? 0 : $0 }
            below = values.map { $0.isNaN ? 0 : 1 }
        }
    }
}

/// What a scenario adds to the totals of an indicator.
struct TotalsChange {
    var above = 0.0
    var below = 0.0
    var count = 0.0

    /// Whether it changes nothing.
    var isNone: Bool { above == 0 && below == 0 && count == 0 }

    static func += (a: inout Self, b: Self) {
        a.above += b.above
        a.below += b.below
        a.count += b.count
    }
}
