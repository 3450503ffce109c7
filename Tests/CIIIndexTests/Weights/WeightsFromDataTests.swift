import Testing

@testable import CIIIndex

@Suite struct WeightsFromDataTests {
    /// By hand: deviations of 10, 20 and 0 make weights of 1/3, 2/3 and 0; correlations of 1, −1/2 and none 2/3 and 1/3.
    @Test func byHand() throws {
        let found = WeightsFromData(
            scores: [[40, 50, 60, nil], [30, 70, 50, nil], [80, 80, 80, 80]], figure: [20, 30, 40, 90],
            isFigure: [false, false, false]
        ).indicators
        #expect(found.map(\.count) == [3, 3, 4])
        expect(found.map(\.deviation), [10, 20, 0])
        expect(found.map(\.bySpread), [1.0 / 3, 2.0 / 3, 0])
        // Of −20, 20, 0 and −10, 0, 10: 200 over the root of 800 times 200.
        expect(found.map { $0.correlation?.value }, [1, 0.5, nil])
        #expect(found.map { $0.correlation?.count } == [3, 3, nil])
        expect(found.map(\.byCorrelation), [2.0 / 3, 1.0 / 3, nil])
        expect(found.map(\.equal), [1.0 / 3, 1.0 / 3, 1.0 / 3])
    }

    /// The other figure among the indicators is left out; a negative correlation keeps its sign and counts by its size.
    @Test func theFigureItself() {
        let scores: [[Double?]] = [[10, 20, 30], [30, 20, 10]]
        let found = WeightsFromData(scores: scores, figure: scores[0], isFigure: [true, false]).indicators
        expect(found.map { $0.correlation?.value }, [nil, -1])
        expect(found.map(\.byCorrelation), [nil, 1])
    }

    @Test func tooLittle() {
        let found = WeightsFromData(scores: [[10], [nil]], figure: [5], isFigure: [false, false]).indicators
        expect(found.map(\.deviation), [nil, nil])
        expect(found.map(\.bySpread), [nil, nil])
        #expect(found.allSatisfy { $0.correlation == nil && $0.byCorrelation == nil && $0.equal == 0.5 })
        #expect(Correlation([1, 2], [1, 2]) == nil && Correlation([1, 1, 1], [1, 2, 3]) == nil)
    }

    /// Fisher's interval of 0.5 from 28 groups: tanh(0.549306 ± 1.959964/5) is 0.1560…0.7358.
    @Test func intervalOfACorrelation() throws {
        // A line and what is at right angles to it, in such parts that the correlation is one half.
        let line = (0..<28).map { Double($0) - 13.5 }
        let curve = line.map { $0 * $0 - 65.25 }
        func size(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let mixed = zip(line, curve).map { $0 / size(line) + 3.0.squareRoot() * $1 / size(curve) }
        let correlation = try #require(Correlation(line, mixed))
        #expect(abs(correlation.value - 0.5) < 1e-12)
        let interval = try #require(correlation.interval(.standard))
        #expect(abs((interval.low ?? 0) - 0.1560) < 1e-4 && abs((interval.high ?? 0) - 0.7358) < 1e-4)
        #expect(Correlation([1, 2, 3, 4], [2, 4, 6, 8])?.interval(.standard) == nil)
    }

    private func expect(_ found: [Double?], _ expected: [Double?]) {
        #expect(found.count == expected.count)
        for (one, other) in zip(found, expected) {
            #expect(one == nil ? other == nil : abs((one ?? 0) - (other ?? .nan)) < 1e-12, "\(found)")
        }
    }
}
