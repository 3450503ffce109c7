import CIIIndex
import Testing

@Suite struct FunnelLimitsTests {
    @Test(arguments: [
        // P(0 of 10 at ½) = 1/1024 < 0.001, P(at most 9) = 1 − 1/1024 ≥ 0.999.
        (0.5, 10, 1...9), (0.5, 9, 0...9), (0, 50, 0...0), (1, 50, 50...50), (0.3, 0, 0...0),
        // None of three: 0.11³ = 0.00133 is no surprise, 0.05³ = 0.000125 is.
        (0.89, 3, 0...3), (0.95, 3, 1...3),
    ])
    func byHand(_ share: Double, _ count: Int, _ expected: ClosedRange<Int>) {
        let limits = FunnelLimits(share: share)
        #expect(limits.favourable(of: count) == expected)
        #expect(!limits.isSurprise(favourable: expected.lowerBound, of: count))
        #expect(count == 0 || limits.isSurprise(favourable: expected.lowerBound - 1, of: count))
    }
}
