import CIIIndex

/// Customers drawn from a population, as a program sees them that does not know the rest.
struct CustomerSample {
    typealias Total = CustomerPopulation.Total

    /// A figure that is a ratio of totals, with the points of its score that one unit of it is worth.
    struct Indicator {
        let above: Total
        let below: Total
        let factor: Double

        static let csat = Indicator(above: .favourable, below: .rated, factor: 100)
        static let art = Indicator(above: .seconds, below: .contacts, factor: 1)
        static let fcr = Indicator(above: .solved, below: .contacts, factor: 100)
        static let nps = Indicator(above: .net, below: .asked, factor: 100)
        static let cost = Indicator(above: .cost, below: .solved, factor: 1)
        static let all = [csat, art, fcr, nps, cost]
    }

    let count: Int
    /// Which customers were drawn.
    let customers: [Int]
    /// The totals of the customers drawn, one behind the other.
    let totals: [Double]
    let sums: [Double]
    /// In the order of `Indicator.all`, in the units of each.
    let covariance: ScoreCovariance

    init(_ population: CustomerPopulation, _ count: Int, _ random: inout RandomSource) {
        let width = CustomerPopulation.width
        var totals = [Double](repeating: 0, count: count * width)
        var sums = [Double](repeating: 0, count: width)
        let customers = (0..<count).map { _ in random.next(below: population.count) }
        population.totals.withUnsafeBufferPointer { source in
            totals.withUnsafeMutableBufferPointer { totals in
                sums.withUnsafeMutableBufferPointer { sums in
                    var place = 0
                    for customer in customers {
                        let start = customer &* width
                        var total = 0
                        while total < width {
                            totals[place] = source[start &+ total]
                            sums[total] += source[start &+ total]
                            (total, place) = (total &+ 1, place &+ 1)
                        }
                    }
                }
            }
        }
        self.count = count
        self.customers = customers
        self.totals = totals
        self.sums = sums
        covariance = Self.covariance(totals, sums, count)
    }

    func value(_ indicator: Indicator) -> Double {
        indicator.factor * sums[indicator.above.rawValue] / sums[indicator.below.rawValue]
    }

    func total(_ total: Total) -> Double { sums[total.rawValue] }

    /// The variances of two totals and their covariance, over customers.
    func variances(
        _ first: Total, _ second: Total
    ) -> (numerator: Double, denominator: Double, covariance: Double) {
        let (width, size) = (CustomerPopulation.width, Double(count))
        let means = (total(first) / size, total(second) / size)
        var sums = (0.0, 0.0, 0.0)
        for unit in 0..<count {
            let a = totals[unit * width + first.rawValue] - means.0
            let b = totals[unit * width + second.rawValue] - means.1
            sums = (sums.0 + a * a, sums.1 + b * b, sums.2 + a * b)
        }
        let factor = size / (size - 1)
        return (sums.0 * factor, sums.1 * factor, sums.2 * factor)
    }

    private static func covariance(_ totals: [Double], _ sums: [Double], _ count: Int) -> ScoreCovariance {
        let (width, indicators) = (CustomerPopulation.width, Indicator.all.count)
        var influences = [Double](repeating: 0, count: count * indicators)
        totals.withUnsafeBufferPointer { totals in
            influences.withUnsafeMutableBufferPointer { influences in
                for (place, indicator) in Indicator.all.enumerated() {
                    let (above, below) = (indicator.above.rawValue, indicator.below.rawValue)
                    let ratio = sums[above] / sums[below]
                    let scale = indicator.factor / sums[below]
                    var unit = 0
                    while unit < count {
                        let weight = totals[unit &* width &+ below]
                        let amount = totals[unit &* width &+ above]
                        influences[unit &* indicators &+ place] =
                            weight == 0 && amount == 0 ? .nan : (amount - ratio * weight) * scale
                        unit &+= 1
                    }
                }
            }
        }
        var sum = ScoreCovariance.Accumulator(indicatorCount: indicators)
        let groups = [UInt32](repeating: 0, count: count)
        influences.withUnsafeBufferPointer { influences in
            groups.withUnsafeBufferPointer { sum.add(units: influences, to: $0) }
        }
        return sum.covariance()
    }
}
