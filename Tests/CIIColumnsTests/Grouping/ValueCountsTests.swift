import TestSupport
import Testing

@testable import CIIColumns

/// Counted values tell the same quantiles and counts as groups do.
@Suite("Values counted one by one") struct ValueCountsTests {
    @Test(arguments: [441, 442, 443] as [UInt64])
    func agreeWithGroups(seed: UInt64) throws {
        let table = RandomTable.make(rows: 300, seed: seed)
        let conditions: [RowCondition] = [
            .always, .never, .isTrue(.column(RandomTable.boolean)),
            .compare(.column(RandomTable.score), .greater, .constant(2)),
        ]
        var counted = 0
        for column in [RandomTable.score, RandomTable.price, RandomTable.boolean, RandomTable.duration] {
            for condition in conditions {
                guard let counts = try ValueCounts(of: column, where: condition, in: table, threads: 3) else {
                    continue
                }
                counted += 1
                let fractions = [0, 0.1, 0.5, 0.9, 1]
                let value = RowValue.column(column)
                let limits = [-3.0, 0, 1.5, 4, 1e9]
                let groups = try grouped(
                    GroupRequest(
                        keys: [], condition: condition,
                        measurements: fractions.map { Measurement(.quantile(value, $0)) }
                            + limits.map { Measurement(.countIf(.compare(value, .less, .constant($0)))) }
                            + [Measurement(.count(value))]), in: table)
                let told =
                    fractions.map { counts.quantile($0).map { Aggregate.number($0) } ?? .none }
                    + limits.map { .count(counts.count(below: $0)) } + [.count(counts.total)]
                #expect(groups.results.map { $0[0] } == told, "seed \(seed), column \(column), \(condition)")
            }
        }
        #expect(counted > 8)
    }

    @Test func areNotCountedWhereThereAreTooMany() throws {
        let table = RandomTable.make(rows: 50, seed: 444, missing: 0)
        for column in [RandomTable.huge, RandomTable.real, RandomTable.small, RandomTable.fine] {
            #expect(try ValueCounts(of: column, where: .always, in: table) == nil)
        }
        #expect(throws: Cancelled.self) {
            try ValueCounts(of: RandomTable.score, where: .always, in: table, isCancelled: { true })
        }
    }
}
