/// What is counted while weightings are drawn.
struct SamplingTally: Sendable {
    /// How many places are told apart.
    let placeCount: Int
    /// How often each group had each of them, group by group.
    private(set) var places: [Double]
    /// How often each group was first.
    private(set) var firsts: [Double]
    /// The sum of the weights of each indicator where a group was first, group by group.
    private(set) var weightSums: [Double]
    /// The sum of the places of each group.
    private(set) var placeSums: [Double]
    /// The best place of each group.
    private(set) var bestPlaces: [UInt32]
    /// The worst place of each group.
    private(set) var worstPlaces: [UInt32]
    /// How often each compared group was ahead of each other.
    private(set) var wins: [Double]
    private let compared: [Int]
    private var means: [Double]
    private var order: DescendingOrder

    init(_ matrix: ScoreMatrix, _ plan: WeightSampling.Plan) {
        let count = matrix.groupCount
        placeCount = min(max(plan.places, 0), count)
        places = [Double](repeating: 0, count: count * placeCount)
        firsts = [Double](repeating: 0, count: count)
        weightSums = [Double](repeating: 0, count: count * matrix.indicatorCount)
        placeSums = firsts
        bestPlaces = [UInt32](repeating: .max, count: count)
        worstPlaces = [UInt32](repeating: 0, count: count)
        compared = plan.compared
        wins = [Double](repeating: 0, count: compared.count * compared.count)
        means = firsts
        order = DescendingOrder(capacity: count)
    }

    /// Counts one weighting; `lowest` are the indices where they do not depend on weights.
    mutating func add(_ weights: [Double], _ matrix: ScoreMatrix, lowest: [Double]?) {
        if let lowest { means = lowest } else { weigh(weights, matrix) }
        switch matrix.scale {
        case .identity: count(weights) { _ in Ranking.tolerance }
        case .logarithm, .negativeReciprocal:
            let scale = matrix.scale
            count(weights, scale.slack)
        }
    }

    private mutating func weigh(_ weights: [Double], _ matrix: ScoreMatrix) {
        means.withUnsafeMutableBufferPointer { means in
            for (place, column) in matrix.columns.enumerated() {
                let weight = weights[place]
                column.withUnsafeBufferPointer { column in
                    if place == 0 {
                        for group in means.indices { means[group] = weight * column[group] }
                    } else if weight > 0 {
                        for group in means.indices { means[group] += weight * column[group] }
                    }
                }
            }
        }
    }

    @inline(__always)
    private mutating func count(_ weights: [Double], _ slack: (Double) -> Double) {
        let indicatorCount = weights.count
        let placeCount = placeCount
        means.withUnsafeBufferPointer { means in
            order.withOrder(of: means) { sorted in
                places.withUnsafeMutableBufferPointer { places in
                    placeSums.withUnsafeMutableBufferPointer { placeSums in
                        bestPlaces.withUnsafeMutableBufferPointer { bestPlaces in
                            worstPlaces.withUnsafeMutableBufferPointer { worstPlaces in
                                Ranking.forEachTie(sorted, means, slack) { tie in
                                    let part = 1 / Double(tie.count)
                                    let place = UInt32(truncatingIfNeeded: tie.lowerBound + 1)
                                    let mean = Double(tie.lowerBound + tie.upperBound + 1) / 2
                                    let end = min(tie.upperBound, placeCount)
                                    for item in tie {
                                        let group = Ranking.owner(sorted[item])
                                        placeSums[group] += mean
                                        bestPlaces[group] = min(bestPlaces[group], place)
                                        worstPlaces[group] = max(worstPlaces[group], place)
                                        var own = tie.lowerBound
                                        while own < end {
                                            places[group * placeCount + own] += part
                                            own += 1
                                        }
                                        guard tie.lowerBound == 0 else { continue }
                                        firsts[group] += part
                                        for indicator in 0..<indicatorCount {
                                            weightSums[group * indicatorCount + indicator] +=
                                                part * weights[indicator]
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            for (one, first) in compared.enumerated() {
                for (other, second) in compared.enumerated() where other < one {
                    let gap = means[first] - means[second]
                    let isEqual = abs(gap) <= slack(means[first])
                    wins[one * compared.count + other] += isEqual ? 0.5 : gap > 0 ? 1 : 0
                    wins[other * compared.count + one] += isEqual ? 0.5 : gap < 0 ? 1 : 0
                }
            }
        }
    }
}
