import CIIIndex
import TestSupport
import Testing

/// Variances and correlations of indicators from the units of a group.
@Suite struct ScoreCovarianceTests {
    private static let absent = Double.nan

    /// The page's example: influence of each interaction in points of the index, csat weight 5/7, art 2/7.
    ///
    /// Ana: csat 1, 1, 0 of 3 in percent, art 30, 40, 20, 50 minutes at 100/60 points a minute less.
    @Test(arguments: [
        (
            csat: [1.0, 1, 0, absent], art: [30.0, 40, 20, 50],
            phi: [8.532, 7.341, -14.087, -1.786], se: 18.12
        ),
        (
            csat: [1.0, 0, 0, absent], art: [10.0, 5, 15, 10],
            phi: [15.873, -7.341, -8.532, 0], se: 19.46
        ),
    ])
    func influencesOfTheWorkedExample(_ example: (csat: [Double], art: [Double], phi: [Double], se: Double)) {
        let columns = [example.csat.map { $0 * 100 }, example.art.map { $0 * -100 / 60 }]
        let units = Self.influences(columns)
        let weights = [5.0 / 7, 2.0 / 7]
        for (unit, phi) in example.phi.enumerated() {
            let parts = zip(weights, units[unit]).map { $1.isNaN ? 0 : $0 * $1 }
            #expect(abs(parts.reduce(0, +) - phi) < 0.0006)
        }
        let covariance = Self.covariance(units)
        let error = covariance.standardError(ofSum: weights, isCorrected: false)
        #expect(error.map { abs($0 - example.se) < 0.005 } == true, "\(error as Any)")
        #expect(covariance.unitCounts == [3, 4])
        // By hand: the variance of a mean is s²/n, with n − 1 under the sum of squares.
        for (indicator, column) in columns.enumerated() {
            let values = column.filter { !$0.isNaN }
            let mean = values.reduce(0, +) / Double(values.count)
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let expected = squares / Double(values.count - 1) / Double(values.count)
            #expect(covariance.variance(indicator).map { abs($0 - expected) < 1e-9 } == true)
        }
    }

    /// With everything observed the covariance is that of the weighted sum taken as one variable.
    @Test func agreesWithTheVarianceOfTheSum() {
        var random = SplitMix64(seed: 51)
        for round in 0..<200 {
            let (units, indicators) = (2 + random.next(upTo: 30), 1 + random.next(upTo: 4))
            let columns = (0..<indicators).map { _ in
                (0..<units).map { _ in Double.random(in: -5...5, using: &random) }
            }
            let weights = columns.map { _ in Double.random(in: 0...1, using: &random) }
            let sums = (0..<units).map { unit in zip(weights, columns).reduce(0) { $0 + $1.0 * $1.1[unit] } }
            let mean = sums.reduce(0, +) / Double(units)
            let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let expected = (squares / Double(units - 1) / Double(units)).squareRoot()
            let found = Self.covariance(Self.influences(columns)).standardError(ofSum: weights)
            #expect(found.map { abs($0 - expected) < 1e-9 } == true, "seed 51, round \(round)")
        }
    }

    @Test func correlationsAreThoseOfTheColumns() {
        let columns: [[Double]] = [[1, 2, 3, 4], [2, 4, 6, 8], [4, 3, 2, 1], [1, 0, 0, 1], [7, 7, 7, 7]]
        let correlations = Self.covariance(Self.influences(columns)).correlations
        let expected: [[Double]] = [[1], [1, 1], [-1, -1, 1], [0, 0, 0, 1], [0, 0, 0, 0, 1]]
        for (row, values) in expected.enumerated() {
            for (column, value) in values.enumerated() {
                // Of four units half a correlation is believed.
                let believed = row == column ? value : value / 2
                #expect(abs(correlations[row, column] - believed) < 1e-12, "\(row), \(column)")
                #expect(correlations[column, row] == correlations[row, column])
            }
        }
        #expect(correlations.packed[10].isNaN)
    }

    @Test func groupsAndBatchesAreAddedUpApart() {
        var random = SplitMix64(seed: 52)
        let (count, indicators, groups) = (300, 3, 7)
        let units = (0..<count * indicators).map { _ in
            random.next(upTo: 5) == 0 ? Double.nan : Double.random(in: -1...1, using: &random)
        }
        let group = (0..<count).map { _ in UInt32(random.next(upTo: groups)) }
        var batch = ScoreCovariance.Accumulator(indicatorCount: indicators, groupCount: groups)
        units.withUnsafeBufferPointer { units in
            group.withUnsafeBufferPointer { batch.add(units: units, to: $0) }
        }
        var single = ScoreCovariance.Accumulator(indicatorCount: indicators, groupCount: groups)
        for unit in 0..<count {
            Array(units[unit * indicators..<(unit + 1) * indicators]).withUnsafeBufferPointer {
                single.add(unit: $0, to: Int(group[unit]))
            }
        }
        for place in 0..<groups {
            let own = (0..<count).filter { group[$0] == place }.map {
                Array(units[$0 * indicators..<($0 + 1) * indicators])
            }
            #expect(batch.covariance(of: place) == single.covariance(of: place))
            #expect(batch.covariance(of: place) == Self.covariance(own))
        }
    }

    @Test func fewerThanTwoUnitsSayNothing() {
        let covariance = Self.covariance([[0, .nan], [1, .nan], [-1, 0.5]])
        #expect(covariance.variance(0) == 3)
        #expect(covariance.variance(1) == nil && covariance.standardError(1) == nil)
        #expect(covariance.standardError(ofSum: [1, 1]) == nil)
        #expect(covariance.standardError(ofSum: [2, 0]) == 12.0.squareRoot())
        #expect(covariance.correlation(ofSums: [1, 0], [-2, 0]).map { abs($0 + 1.0 / 3) < 1e-12 } == true)
        #expect(covariance.correlation(ofSums: [0, 0], [1, 0]) == nil)
    }

    @Test func effectiveTrials() {
        let table: [(Double, Double, Int, Int, Double)] = [
            // 0.25/0.0025; never more than the trials; 0 and 100 % say nothing; single trials count in full.
            (50, 25, 200, 40, 100), (50, 1, 200, 40, 200), (80, 16, 300, 90, 100), (0, 0, 12, 5, 5),
            (100, 0, 3, 3, 3), (60, 240, 10, 10, 10),
        ]
        for (percent, variance, trials, units, count) in table {
            let found = EffectiveTrials.count(
                percent: percent, variance: variance, trials: trials, units: units)
            #expect(isNear(found, count, 1e-9), "\(percent), \(variance)")
        }
    }

    /// By hand: 50 % for, 20 % against: one answer varies by 0.7 − 0.09 = 0.61.
    @Test func effectiveTrialsOfANetScore() {
        func count(_ variance: Double?) -> Double {
            EffectiveTrials.count(promoters: 50, detractors: 20, variance: variance, trials: 80, units: 11)
        }
        #expect(abs(count(6100.0 / 40) - 40) < 1e-9 && count(1) == 80 && count(nil) == 11)
    }

    static func covariance(_ units: [[Double]]) -> ScoreCovariance {
        var sums = ScoreCovariance.Accumulator(indicatorCount: units.first?.count ?? 0)
        for unit in units { unit.withUnsafeBufferPointer { sums.add(unit: $0) } }
        return sums.covariance()
    }

    /// The influence of each unit on the mean of each column.
    static func influences(_ columns: [[Double]]) -> [[Double]] {
        let means = columns.map { column in
            let values = column.filter { !$0.isNaN }
            return (mean: values.reduce(0, +) / Double(values.count), count: Double(values.count))
        }
        return (columns.first ?? []).indices.map { unit in
            zip(columns, means).map { ($0[unit] - $1.mean) / $1.count }
        }
    }
}
