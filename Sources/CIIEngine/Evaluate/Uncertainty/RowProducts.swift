import CIIColumns
import CIIIndex

/// Sums over interactions of the products of what each adds to two measurements.
///
/// Where each interaction is a unit, the squares and products of its influences are sums of such products times factors
/// that a group's totals give, so that no row is read twice.
struct RowProducts {
    /// What is to be measured.
    private(set) var measurements: [Measurement] = []
    private var moments: [RowMoment] = []
    /// The place of each measurement's moment; nil where it is none.
    private let momentOf: [Int?]
    /// The place of each product among what is measured, row by row of the triangle.
    private var places: [Int] = []
    private var results: [[Double]] = []

    /// Products of all measurements behind `evidence`, over the interactions where a condition holds.
    init(_ evidence: [LinearEvidence?], _ all: [Measurement], where condition: RowCondition) {
        let used = Set(
            evidence.compactMap { $0 }.flatMap { $0.numerator + $0.denominator }.map(\.measurement))
        var momentOf = [Int?](repeating: nil, count: all.count)
        var moments: [RowMoment] = []
        for place in used.sorted() {
            guard let moment = RowMoment(all[place]) else { continue }
            momentOf[place] = moments.count
            moments.append(moment)
        }
        var measured = Measurements()
        for row in moments.indices {
            for column in 0...row {
                var product = RowMoment.product(moments[row], moments[column])
                if condition != .always {
                    product.condition =
                        product.condition == .always
                        ? condition : .all([product.condition, condition])
                }
                places.append(measured.index(of: product))
            }
        }
        (self.moments, self.momentOf, measurements) = (moments, momentOf, measured.all)
    }

    /// Takes what was measured, part by part.
    mutating func read(_ results: [[Double]]) { self.results = results }

    private func product(_ row: Int, _ column: Int, _ part: Int) -> Double {
        let place = places[CorrelationMatrix.packedCount(max(row, column)) + min(row, column)]
        let value = results[place][part]
        return value.isNaN ? 0 : value
    }

    /// How often each moment counts in α·a + β·b.
    func factors(_ evidence: LinearEvidence?, alpha: Double, beta: Double) -> [Double] {
        var factors = [Double](repeating: 0, count: moments.count)
        for part in evidence?.numerator ?? [] {
            if let moment = momentOf[part.measurement] { factors[moment] += alpha * part.factor }
        }
        for part in evidence?.denominator ?? [] {
            if let moment = momentOf[part.measurement] { factors[moment] += beta * part.factor }
        }
        return factors
    }

    /// The sum over interactions of two sums of moments, one times the other.
    func sum(_ left: [Double], _ right: [Double], _ part: Int) -> Double {
        var sum = 0.0
        for row in left.indices where left[row] != 0 {
            for column in right.indices where right[column] != 0 {
                sum += left[row] * right[column] * product(row, column, part)
            }
        }
        return sum
    }

    /// The number of interactions that an indicator was observed in.
    func count(_ evidence: LinearEvidence?, _ part: Int) -> Int {
        guard let known = evidence?.denominator.first.flatMap({ momentOf[$0.measurement] }),
            moments[known].value == nil
        else { return 0 }
        return Int(product(known, known, part))
    }
}
