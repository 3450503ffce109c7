import TestSupport
import Testing

@testable import CIIColumns

/// The value at a place, against sorting.
struct OrderStatisticsTests {
    @Test func putsEachRankWhereSortingDoes() {
        var random = SplitMix64(seed: 11)
        for size in [1, 2, 3, 16, 17, 18, 100, 1000, 5000] {
            for (shape, values) in Self.shapes(size, &random) {
                let sorted = values.sorted()
                for rank in Set([0, size / 3, size / 2, size - 1, random.next(upTo: size)]) {
                    var selected = values
                    selected.withUnsafeMutableBufferPointer { select(rank, in: $0) }
                    #expect(selected[rank] == sorted[rank], "\(shape) of \(size), rank \(rank)")
                    let isSplit =
                        selected[..<rank].allSatisfy { $0 <= sorted[rank] }
                        && selected[rank...].allSatisfy { $0 >= sorted[rank] }
                    #expect(isSplit && selected.sorted() == sorted, "\(shape) of \(size), rank \(rank)")
                }
            }
        }
    }

    private static func shapes(_ size: Int, _ random: inout SplitMix64) -> [(String, [Double])] {
        let rising = (0..<size).map(Double.init)
        return [
            ("rising", rising), ("falling", rising.reversed()), ("equal", rising.map { _ in 7 }),
            ("organ pipe", rising.map { min($0, Double(size) - $0) }),
            ("few different", rising.map { _ in Double(random.next(upTo: 3)) }),
            ("any", rising.map { _ in Double(random.next(upTo: 1_000_000)) - 500_000 }),
        ]
    }
}
