import CIIIndex
import Testing

@Suite struct ShapleyValueTests {
    /// 100 contacts at 3 minutes become 80 at 5: 300 → 400.
    @Test func twoFactorsOfAProductAreKitagawas() {
        let parts = ShapleyValue.parts(2) { set in
            (set & 1 == 0 ? 100.0 : 80) * (set & 2 == 0 ? 3 : 5)
        }
        // By hand: (80−100)·½(3+5) = −80; (5−3)·½(100+80) = 180.
        #expect(parts == [-80, 180])
    }

    /// 2·3·5 → 4·3·10: by the six orders the first has (15 + 15 + 15 + 15·2 + 15·2 + …).
    @Test func threeFactorsAgreeWithEveryOrder() {
        let factors = [(2.0, 4.0), (3, 7), (5, 10)]
        func value(_ set: UInt32) -> Double {
            factors.enumerated().reduce(1) { $0 * (set & 1 << $1.offset == 0 ? $1.element.0 : $1.element.1) }
        }
        var expected = [0.0, 0, 0]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            var set: UInt32 = 0
            for factor in order {
                expected[factor] += (value(set | 1 << factor) - value(set)) / 6
                set |= 1 << factor
            }
        }
        let parts = ShapleyValue.parts(3, value)
        #expect(zip(parts, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(parts.reduce(0, +) - 250) < 1e-12)
    }

    @Test func tooManyFactorsHaveNoAnswer() {
        #expect(ShapleyValue.parts(0) { _ in 1 }.isEmpty && ShapleyValue.parts(13) { _ in 1 }.isEmpty)
        #expect(ShapleyValue.parts(1) { $0 == 0 ? 4 : 9 } == [5])
    }
}
