import CIIColumns
import TestSupport
import Testing

@Suite("Times worked out of other times")
struct ElapsedTimesTests {
    /// Random instants or durations in ticks of a size, all of them multiples of `step`.
    private static func column(
        _ meaning: TickMaker.Meaning, ticksPerSecond: Int, rows: Int, around middle: Int64, step: Int64,
        missing: Int, _ random: inout SplitMix64
    ) -> TickColumn {
        var maker = TickMaker(ticksPerSecond: ticksPerSecond, meaning: meaning)
        for _ in 0..<rows {
            let tick = middle + Int64(random.next(upTo: 2_000)) * step
            maker.append(missing > 0 && random.next(upTo: missing) == 0 ? .min : tick)
        }
        return maker.finish()
    }

    /// The microseconds of a row, which none of these columns saturates.
    private func microseconds(_ column: TickColumn) -> [Int64?] {
        (0..<column.count).map { column.microseconds(at: $0) }
    }

    /// The coarsest of the three sizes that holds all times.
    private func coarsest(_ times: [Int64?]) -> Int {
        if times.allSatisfy({ ($0 ?? 0) % 1_000_000 == 0 }) { return 1 }
        return times.allSatisfy { ($0 ?? 0) % 1_000 == 0 } ? 1_000 : 1_000_000
    }

    private static let sizes = [
        (1, 1), (1, 1_000), (1_000, 1), (1_000, 1_000), (1_000_000, 1), (1_000, 1_000_000),
    ]

    @Test("from one instant to another is what it is row by row", arguments: sizes, [0, 1, 5_000])
    func elapsed(sizes: (Int, Int), rows: Int) {
        // Instants within 32 bits and beyond, and steps that leave times whole seconds, milliseconds or neither.
        for (seed, (second, step, missing)) in [
            (1_700_000_000, 1, 0), (1_700_000_000, 1_000, 4), (0, 1_000_000, 3), (-2_000_000, 1, 1),
            (3_000_000_000, 7, 50),
        ].enumerated() {
            var random = SplitMix64(seed: UInt64(seed))
            let starts = Self.column(
                .instant, ticksPerSecond: sizes.0, rows: rows, around: Int64(second * sizes.0),
                step: Int64(step), missing: missing, &random)
            let ends = Self.column(
                .instant, ticksPerSecond: sizes.1, rows: rows, around: Int64(second * sizes.1),
                step: Int64(step), missing: missing, &random)
            let times = zip(microseconds(starts), microseconds(ends)).map { start, end -> Int64? in
                if let start, let end { end - start } else { nil }
            }
            let expected = times.map { $0.flatMap { $0 < 0 ? nil : $0 } }
            let found = ElapsedTimes(from: starts, to: ends)
            #expect(microseconds(found.times) == expected, "seed \(seed)")
            #expect(found.times.missingCount == expected.count { $0 == nil }, "seed \(seed)")
            #expect(found.times.ticksPerSecond == coarsest(expected), "seed \(seed)")
            #expect(found.reversedRows == times.indices.filter { (times[$0] ?? 0) < 0 }, "seed \(seed)")
            let packed = PackedIntegers((0..<rows).map { found.times.ticks[$0] })
            #expect(found.times.ticks == packed, "the narrowest width; seed \(seed)")
        }
    }

    @Test("the sum of several times is what it is row by row", arguments: sizes, [0, 1, 5_000])
    func sums(sizes: (Int, Int), rows: Int) {
        for (seed, (seconds, step, missing)) in [(0, 1, 0), (60, 1_000, 4), (5_000_000_000, 3, 9)]
            .enumerated()
        {
            var random = SplitMix64(seed: UInt64(seed))
            let parts = [sizes.0, sizes.1, 1].map { size in
                Self.column(
                    .duration, ticksPerSecond: size, rows: rows, around: Int64(seconds * size),
                    step: Int64(step), missing: missing, &random)
            }
            let each = parts.map { microseconds($0) }
            let expected = (0..<rows).map { row -> Int64? in
                each.reduce(0) { sum, part in
                    if let sum, let time = part[row] { sum + time } else { nil }
                }
            }
            let found = TickColumn(summing: parts)
            #expect(microseconds(found) == expected, "seed \(seed)")
            #expect(found.ticksPerSecond == coarsest(expected), "seed \(seed)")
        }
    }

    // By hand: 9 × 10¹⁸ µs and 4 × 10¹⁸ µs are more than 2⁶³ µs together, and 9 × 10¹⁸ after −4 × 10¹⁸ is as well.
    @Test("what is beyond 64 bits of ticks is missing")
    func tooLong() {
        func column(_ ticks: Int64...) -> TickColumn {
            var maker = TickMaker(ticksPerSecond: 1_000_000)
            for tick in ticks { maker.append(tick) }
            return maker.finish()
        }
        let (long, other) = (column(9_000_000_000_000_000_000, 3), column(4_000_000_000_000_000_000, 4))
        #expect(microseconds(TickColumn(summing: [long, other])) == [nil, 7])
        let before = column(-4_000_000_000_000_000_000, 1)
        let elapsed = ElapsedTimes(from: before, to: long)
        #expect(microseconds(elapsed.times) == [nil, 2])
        #expect(elapsed.reversedRows == [])
        #expect(ElapsedTimes(from: long, to: before).reversedRows == [0, 1])
    }

    @Test("whether one of several columns has a value", arguments: [0, 3, 5_000])
    func presence(rows: Int) {
        var random = SplitMix64(seed: 5)
        let parts = [3, 2].map { missing in
            Self.column(
                .duration, ticksPerSecond: 1, rows: rows, around: 0, step: 1, missing: missing, &random)
        }
        let unknown = stride(from: 0, to: rows, by: 3)
        let expected = (0..<rows).map { row -> Bool? in
            if parts.contains(where: { $0.ticks[row] != nil }) { return true }
            return row % 3 == 0 ? nil : false
        }
        let found = BooleanColumn(presenceIn: parts, unknown: unknown)
        #expect((0..<rows).map { found.value(at: $0) } == expected)
        #expect(found.missingCount == expected.count { $0 == nil })
    }
}
