import TestSupport
import Testing

@testable import CIIIndex

/// Against the standard library's sorting: one sorter used again and again, with few values and with many.
@Suite struct DescendingOrderTests {
    @Test(arguments: [20, 1400, 3000])
    func agreesWithSorting(_ capacity: Int) {
        var random = SplitMix64(seed: 651)
        var order = DescendingOrder(capacity: capacity)
        for round in 0..<40 {
            let values = (0..<random.next(upTo: capacity + 1)).map { place -> Double in
                switch round % 8 {
                case 0: Double.random(in: 0...100, using: &random)
                case 1: Double(Int.random(in: 0...9, using: &random)) * 11
                // Far nearer to each other than the first of them is: all on one number.
                case 2: place == 0 ? 100 : 50 + Double(random.next(upTo: 99)) * 1e-13
                case 3: [Double.nan, .infinity, -.infinity, 5, 7][random.next(upTo: 5)]
                case 4: 42
                case 5: Double(sign: .plus, exponent: -1060, significand: 1) * Double(random.next(upTo: 50))
                case 6: Double.random(in: -1...1, using: &random) * 1.7e308
                default: -1 / Double.random(in: 1...100, using: &random)
                }
            }
            let expected = values.indices.filter { values[$0].isFinite }
                .sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
            var found: [Int] = []
            values.withUnsafeBufferPointer { values in
                order.withOrder(of: values) { found = $0.map(Ranking.owner) }
            }
            #expect(found == expected, "seed 651, round \(round)")
        }
    }
}
