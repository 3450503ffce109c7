import TestSupport
import Testing

@testable import CIIColumns

/// Threads, blocks and the order of rows change no digit.
@Suite("Grouping gives the same digits")
struct DeterminismTests {
    static let requests = Questions.keys.suffix(8).map {
        GroupRequest(keys: $0, measurements: Questions.measurements)
    }

    @Test(
        "with any number of threads, any block size and any order of rows", arguments: [11, 12] as [UInt64])
    func anyWay(seed: UInt64) throws {
        let table = RandomTable.make(rows: 140, seed: seed)
        var random = SplitMix64(seed: seed)
        let shuffled = RandomTable.reordered(table, Array(0..<140).shuffled(using: &random))
        for request in Self.requests {
            let expected = try grouped(request, in: table, threads: 1)
            for rows in [table, shuffled] {
                for (threads, block) in [(1, 1), (2, 3), (7, 3), (2, 4096), (7, 16), (7, 1)] {
                    let answer = try grouped(
                        request, in: rows, threads: threads, rowsPerBlock: block, isCancelled: { false })
                    #expect(answer == expected, "seed \(seed), \(threads) threads, blocks of \(block)")
                }
            }
        }
    }

    @Test("from an appended table as from its rows together", arguments: [21, 22] as [UInt64])
    func appended(seed: UInt64) throws {
        let table = RandomTable.make(rows: 90, seed: seed)
        for cut in [0, 1, 40, 90] {
            let joined = Table(stacking: [
                RandomTable.reordered(table, Array(0..<cut)), RandomTable.reordered(table, Array(cut..<90)),
            ])
            for request in Self.requests {
                let answer = try grouped(request, in: joined, threads: 2)
                #expect(try answer == grouped(request, in: table, threads: 1), "seed \(seed), cut at \(cut)")
            }
        }
    }

    @Test("work stops when the caller wants no more")
    func cancelled() {
        let table = RandomTable.make(rows: 10, seed: 31)
        let request = GroupRequest(keys: [], measurements: [Measurement(.rows)])
        #expect(throws: Cancelled.self) { try grouped(request, in: table, isCancelled: { true }) }
    }

    @Test("a zone map skips blocks without losing rows")
    func zones() throws {
        var maker = TickMaker(ticksPerSecond: 1)
        for row in 0..<200_000 { maker.append(Int64(row)) }
        maker.appendMissing()
        let table = Table(columns: [maker.finish(name: "t")])
        for (from, to) in [
            (0, 200_000), (65_535, 65_537), (131_072, 131_073), (70_000, 190_000), (-5, 3),
            (199_999, 300_000),
        ] as [(Int, Int)] {
            let request = GroupRequest(
                keys: [],
                condition: .instantRange(
                    column: 0, fromMicroseconds: from * 1_000_000, toMicroseconds: to * 1_000_000),
                measurements: [Measurement(.rows)])
            let expected = min(to, 200_000) - max(from, 0)
            #expect(try grouped(request, in: table).results.map(Array.init) == [[.count(expected)]])
        }
    }
}
