import CIIColumns
import Testing

@Suite("Packed integers")
struct PackedIntegersTests {
    @Test(
        "the width is the narrowest that holds every value and its missing mark",
        arguments: [
            ([0, 127, -127], 1), ([128], 2), ([-128], 2), ([32_767, -32_767], 2), ([-32_768], 4),
            ([2_147_483_647], 4), ([-2_147_483_648], 8), ([.max, .min + 1], 8), ([], 1), ([1, 70_000, 2], 4),
        ] as [([Int64], Int)])
    func width(values: [Int64], bytes: Int) {
        #expect(PackedIntegers(values.map { $0 }).bytesPerRow == bytes)
    }

    @Test("every value and missing row survives each widening, one at a time and in chunks")
    func roundTrip() {
        let steps: [Int64] = [5, 300, 70_000, 5_000_000_000]
        var rows: [Int64?] = []
        var chunked = PackedIntegersMaker()
        for step in steps {
            let chunk: [Int64?] = [step, nil, -step, 0, nil]
            rows += chunk
            chunk.map { $0 ?? .min }.withUnsafeBufferPointer { chunked.append(contentsOf: $0) }
            let single = PackedIntegers(rows)
            let together = chunked.finish()
            #expect(single == together)
            #expect((0..<rows.count).map { single[$0] } == rows)
            #expect(single.bounds == -step...step)
            #expect(single.missingCount == rows.count { $0 == nil })
        }
    }

    @Test("all missing has no bounds")
    func allMissing() {
        let packed = PackedIntegers([nil, nil])
        #expect(packed.bounds == nil)
        #expect(packed.missingCount == 2)
    }
}
