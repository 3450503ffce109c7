import Testing

@testable import CIIColumns

@Suite("Exact sums")
struct ExactSumTests {
    @Test("a tenth added a hundred thousand times is ten thousand, and the last digit counts")
    func tenths() throws {
        var maker = ScaledNumberMaker(decimals: 1)
        for _ in 0..<100_000 { maker.append(1) }
        let table = Table(columns: [maker.finish(name: "x")])
        let request = GroupRequest(
            keys: [], measurements: [Measurement(.sum(.column(0))), Measurement(.sumOfSquares(.column(0)))])
        let results = try grouped(request, in: table).results
        #expect(results.map(Array.init) == [[.number(10_000)], [.number(1_000)]])
    }

    @Test("ten million tenths by closed form")
    func closedForm() {
        #expect(ExactSum.decimal(10_000_000, decimals: 1).number == 1_000_000)
    }

    @Test(
        "a quotient is rounded once, ties to even",
        arguments: [
            (9_007_199_254_740_993, 0, 9_007_199_254_740_992),
            (9_007_199_254_740_995, 0, 9_007_199_254_740_996),
            (90_071_992_547_409_931, 1, 9_007_199_254_740_994),
            (-90_071_992_547_409_930, 1, -9_007_199_254_740_992),
            (
                170_141_183_460_469_231_731_687_303_715_884_105_727, 18,
                170_141_183_460_469_231_731.687_303_715_884
            ),
            (123_456_789_012_345_678_901_234, 6, 123_456_789_012_345_678.901234), (0, 18, 0), (1, 18, 1e-18),
        ] as [(Int128, Int, Double)])
    func quotient(integer: Int128, decimals: Int, expected: Double) {
        #expect(ExactSum.decimal(integer, decimals: decimals).number == expected)
    }

    @Test("large numbers that cancel leave the small ones")
    func cancelling() throws {
        var maker = RealMaker()
        for number in [1e300, 0.5, -1e300, 1e20, 3, -1e20, 1e15] { maker.append(number) }
        let table = Table(columns: [maker.finish(name: "x")])
        let request = GroupRequest(keys: [], measurements: [Measurement(.sum(.column(0)))])
        let results = try grouped(request, in: table).results
        #expect(results.map(Array.init) == [[.number(1_000_000_000_000_003.5)]])
    }

    @Test(
        "quantiles lie on the line between neighbours",
        arguments: [(0, 1), (1.0 / 3, 2), (0.5, 3), (0.9, 8.2), (1, 10), (0.25, 1.75)] as [(Double, Double)])
    func quantiles(fraction: Double, expected: Double) throws {
        // 1, 2, 4, 10: place = 3 × fraction.
        var maker = ScaledNumberMaker()
        for number in [10, 1, 4, 2] as [Int64] { maker.append(number) }
        let table = Table(columns: [maker.finish(name: "x")])
        let request = GroupRequest(keys: [], measurements: [Measurement(.quantile(.column(0), fraction))])
        guard case .number(let found) = try grouped(request, in: table).results[0][0] else {
            Issue.record("no number")
            return
        }
        #expect((found - expected).magnitude < 1e-14)
    }
}
