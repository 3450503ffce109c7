import CIIText
import Testing

@Suite("Number text")
struct NumberTextTests {
    @Test("fixed decimals")
    func fixedDecimals() {
        let cases: [(Double, Int, String)] = [
            (0, 1, "0.0"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.5, 0, "0"),
            (1.5, 0, "2"),
            (2.675, 2, "2.67"), (71.25, 1, "71.2"), (71.35, 1, "71.3"), (1e15, 2, "1000000000000000.00"),
            (.nan, 2, "nan"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (3, -1, "3"),
            (0.1, 20, "0.10000000000000000555"),
        ]
        for (value, decimals, expected) in cases { #expect(fixed(value, decimals: decimals) == expected) }
        #expect(fixed(-Double.greatestFiniteMagnitude, decimals: 400).utf8.count == 1 + 309 + 1 + 340)
    }

    @Test("shortest text")
    func shortestText() {
        let cases: [(Double, String)] = [
            (3, "3"), (-3, "-3"), (0, "0"), (-0.0, "0"), (0.1, "0.1"), (-0.25, "-0.25"), (0.00001, "0.00001"),
            (0.000012345, "0.000012345"), (1e-6, "0.000001"), (-1e-6, "-0.000001"), (1e-7, "1e-07"),
            (1e15, "1000000000000000"), (1e20, "1e+20"), (123456.789, "123456.789"), (.nan, "nan"),
            (0.0001, "0.0001"),
        ]
        for (value, expected) in cases { #expect(shortest(value) == expected) }
    }

    @Test("shortest reads back as the same number")
    func readsBack() {
        var state: UInt64 = 2_026
        for _ in 0..<2_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state)
            guard value.isFinite else { continue }
            #expect(Double(shortest(value)) == value, "bits \(state)")
        }
    }
}
