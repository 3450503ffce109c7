import CIIIndex

/// Samples of customers, and how often the order statistics of their answer times held the true quantile.
struct QuantileStudy {
    let population: CustomerPopulation
    let size: Int
    /// Which quantile: 0.5 the median.
    let share: Double
    let runs: Int
    let seed: UInt64

    func counter() -> CoverageCounter {
        var random = RandomSource(seed: seed)
        var counter = CoverageCounter()
        let truth = population.quantile(share)
        for _ in 0..<runs {
            let customers = (0..<size).map { _ in random.next(below: population.count) }
            let isSimple = population.seconds.count == population.count
            let values =
                isSimple
                ? customers.map { population.seconds[$0] }.sorted()
                : customers.flatMap { times(of: $0) }.sorted()
            let ranks =
                isSimple
                ? QuantileInterval.ranks(count: values.count, probability: share)
                : QuantileInterval.ranks(
                    count: values.count, effectiveCount: effectiveCount(customers, values),
                    probability: share)
            counter.note(
                ConfidenceInterval(
                    low: ranks.low.map { values[$0 - 1] }, high: ranks.high.map { values[$0 - 1] }),
                truth)
        }
        return counter
    }

    private func times(of customer: Int) -> ArraySlice<Double> {
        population.seconds[population.starts[customer]..<population.starts[customer + 1]]
    }

    /// What the values are worth for the share of values up to the quantile.
    private func effectiveCount(_ customers: [Int], _ values: [Double]) -> Double {
        let count = Double(values.count)
        if values.count == customers.count, customers.allSatisfy({ times(of: $0).count == 1 }) {
            return count
        }
        let quantile = values[min(values.count - 1, Int((share * count).rounded(.up)) - 1)]
        let below = values.reduce(0.0) { $0 + ($1 <= quantile ? 1 : 0) } / count
        var sum = ScoreCovariance.Accumulator(indicatorCount: 1)
        for customer in customers {
            let own = times(of: customer)
            let influence = own.reduce(0.0) { $0 + ($1 <= quantile ? 1 : 0) - below } / count * 100
            withUnsafePointer(to: influence) { sum.add(unit: UnsafeBufferPointer(start: $0, count: 1)) }
        }
        return EffectiveTrials.count(
            percent: 100 * below, variance: sum.covariance().sums[0], trials: values.count,
            units: customers.count)
    }
}
