import CIIIndex
import Glibc

/// Customers whose every figure is known, to draw samples from.
///
/// Truth is the figure over all of them, without any formula. What happens in a contact hangs together: one hidden quality of
/// the contact, partly the customer's own, moves rating, answer time, solution and recommendation.
struct CustomerPopulation {
    /// A total that each customer has.
    enum Total: Int, CaseIterable {
        case favourable
        case rated
        case seconds
        case contacts
        case solved
        case net
        case promoters
        case detractors
        case asked
        case cost
    }

    /// How answer times are spread.
    enum Durations {
        case gamma(shape: Int)
        case lognormal(sigma: Double)
    }

    static let width = Total.allCases.count

    let count: Int
    /// The totals of customer after customer.
    let totals: [Double]
    /// The answer times of all contacts, customer by customer.
    let seconds: [Double]
    /// Where in `seconds` the contacts of each customer start; the end of the last one follows.
    let starts: [Int]

    /// Customers of one contact each, or of one to five.
    init(
        count: Int = 4000, isClustered: Bool, favourable: Double = 0.75, solved: Double = 0.8,
        durations: Durations = .gamma(shape: 3), seed: UInt64
    ) {
        var random = RandomSource(seed: seed)
        func share() -> Double { random.nextShare() + 0x1p-54 }
        func normal() -> Double { NormalDistribution.quantile(share()) }
        let ratingLimit = NormalDistribution.quantile(1 - favourable)
        let solvedLimit = NormalDistribution.quantile(1 - solved)
        var totals: [Double] = []
        var seconds: [Double] = []
        var starts: [Int] = []
        for _ in 0..<count {
            starts.append(seconds.count)
            let customer = normal()
            var own = [Double](repeating: 0, count: Self.width)
            func add(_ total: Total, _ amount: Double) { own[total.rawValue] += amount }
            for _ in 0..<(isClustered ? 1 + random.next(below: 5) : 1) {
                let quality = 0.6 * customer + 0.8 * normal()
                // Each outcome correlates by 0.6 with the quality of the contact.
                func outcome() -> Double { 0.6 * quality + 0.8 * normal() }
                let time: Double
                let slowness = -outcome()
                switch durations {
                case .gamma(let shape):
                    time = (1..<shape).reduce(-log(NormalDistribution.cumulative(-slowness))) { sum, _ in
                        sum - log(share())
                    }
                case .lognormal(let sigma): time = exp(sigma * slowness)
                }
                seconds.append(80 * time)
                add(.seconds, 80 * time)
                add(.contacts, 1)
                let (rating, solution, recommendation) = (outcome(), outcome(), outcome())
                if share() < 0.6 {
                    add(.rated, 1)
                    if rating > ratingLimit { add(.favourable, 1) }
                }
                let isSolved = solution > solvedLimit
                add(.solved, isSolved ? 1 : 0)
                add(.cost, (isSolved ? 1 : 1.5) * (4 - log(share())))
                add(.asked, 1)
                add(.promoters, recommendation > 0 ? 1 : 0)
                add(.detractors, recommendation < -0.84 ? 1 : 0)
                add(.net, recommendation > 0 ? 1 : recommendation < -0.84 ? -1 : 0)
            }
            totals += own
        }
        self.count = count
        self.totals = totals
        self.seconds = seconds
        self.starts = starts + [seconds.count]
    }

    /// The totals over all customers.
    var sums: [Double] {
        (0..<Self.width).map { total in
            (0..<count).reduce(0) { $0 + totals[$1 * Self.width + total] }
        }
    }

    /// The truth of a quantile of the answer times: the least with at least that share at or under it.
    func quantile(_ share: Double) -> Double {
        let sorted = seconds.sorted()
        return sorted[min(sorted.count - 1, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
    }

    /// The truth of a ratio of totals.
    func ratio(_ above: Total, _ below: Total) -> Double { sums[above.rawValue] / sums[below.rawValue] }
}
