import CIIColumns
import TestSupport
import Testing

/// What finer groups tell of coarser ones is what the rows would tell.
@Suite("Coarser groups told by finer ones") struct CoarseningTests {
    private static let keys: [RowKey] = [
        .text(.column(RandomTable.small)), .value(.column(RandomTable.score)),
        .text(.column(RandomTable.wide)), .value(.column(RandomTable.boolean)),
    ]
    private static let exact: [Measurement] = [
        Measurement(.rows), Measurement(.count(.column(RandomTable.price))),
        Measurement(.countText(.column(RandomTable.small))),
        Measurement(.countIf(.isTrue(.column(RandomTable.boolean)))),
        Measurement(.sum(.column(RandomTable.price))), Measurement(.sum(.column(RandomTable.duration))),
        Measurement(.sum(.column(RandomTable.boolean))), Measurement(.sum(.column(RandomTable.empty))),
        Measurement(.minimum(.column(RandomTable.real))), Measurement(.maximum(.column(RandomTable.huge))),
    ]
    private static let others: [Measurement] = [
        Measurement(.sum(.column(RandomTable.real))), Measurement(.sumOfSquares(.column(RandomTable.score))),
        Measurement(.quantile(.column(RandomTable.score), 0.5)),
        Measurement(.distinct(.text(.column(RandomTable.wide)))),
        Measurement(.sum(.arithmetic(.divide, .column(RandomTable.price), .constant(3)))),
    ]

    @Test(arguments: [0, 1, 60, 400] as [Int])
    func areThoseOfTheRows(rows: Int) throws {
        let table = RandomTable.make(rows: rows, seed: 431)
        var random = SplitMix64(seed: 431)
        for round in 0..<40 {
            let fine = Array(Self.keys.shuffled(using: &random).prefix(2 + random.next(upTo: 2)))
            let positions = [[], [0], [1], [0, 1], [fine.count - 1]][random.next(upTo: 5)]
            let finer = try grouped(GroupRequest(keys: fine, measurements: Self.exact), in: table)
            let coarser = try grouped(
                GroupRequest(keys: positions.map { fine[$0] }, measurements: Self.exact), in: table)
            let coarsening = try #require(
                Coarsening(of: finer.keys, groupCount: finer.groupCount, keeping: positions))
            let told = GroupedRows(
                keys: positions.map { coarsening.key(finer.keys[$0]) },
                results: try Self.exact.indices.map { index in
                    try #require(
                        finer.results[index].rolledUp(
                            to: coarsening, Self.exact[index].accumulator, in: table))
                }, groupCount: coarsening.groupCount)
            #expect(told == coarser, "seed 431, round \(round)")
            for (key, own) in zip(told.keys, coarser.keys) {
                #expect(key.indices.map { key.place(of: $0) } == own.indices.map { own.place(of: $0) })
            }
        }
    }

    @Test func isToldOnlyWhereItIsExact() throws {
        let table = RandomTable.make(rows: 50, seed: 432, missing: 0)
        let fine = Array(Self.keys.prefix(3))
        let finer = try grouped(GroupRequest(keys: fine, measurements: Self.others), in: table)
        let coarsening = try #require(
            Coarsening(of: finer.keys, groupCount: finer.groupCount, keeping: [0]))
        for (column, measurement) in zip(finer.results, Self.others) {
            #expect(column.rolledUp(to: coarsening, measurement.accumulator, in: table) == nil)
        }
        #expect(Coarsening(of: finer.keys, groupCount: finer.groupCount, keeping: [1, 2]) == nil)
        // 2⁵² + 1 hundredths: rounded, they may be another number of hundredths.
        var large = ScaledNumberMaker(decimals: 2)
        large.append(1 << 52 + 1)
        let one = Table(columns: [Column(name: "x", storage: .number(large.finish()))])
        let sum = Measurement(.sum(.column(0)))
        let group = try grouped(GroupRequest(keys: [.value(.column(0))], measurements: [sum]), in: one)
        let whole = try #require(Coarsening(of: group.keys, groupCount: 1, keeping: []))
        #expect(group.results[0].rolledUp(to: whole, sum.accumulator, in: one) == nil)
    }
}
