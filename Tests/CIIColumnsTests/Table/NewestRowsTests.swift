import CIIColumns
import TestSupport
import Testing

@Suite("Newest rows")
struct NewestRowsTests {
    private static let keys = [
        RandomTable.small, RandomTable.wide, RandomTable.text, RandomTable.score, RandomTable.real,
    ]

    /// The place of the row that stays, for each key, by looking at all pairs.
    private func naive(_ table: Table, key: Int, instants: [Int]) -> [Bool] {
        func age(_ row: Int) -> [Int64] {
            instants.map { column in
                if case .instant(let microseconds) = table.columns[column].value(at: row) {
                    microseconds
                } else {
                    .min
                }
            }
        }
        let keys = (0..<table.rowCount).map { table.columns[key].value(at: $0) }
        let ages = (0..<table.rowCount).map(age)
        return keys.indices.map { row in
            if keys[row] == .missing || keys[row] == .text("") { return true }
            return !keys.indices.contains { other in
                other != row && keys[other] == keys[row]
                    && (ages[row].lexicographicallyPrecedes(ages[other])
                        || (ages[row] == ages[other] && other > row))
            }
        }
    }

    @Test("of each key the newest row stays", arguments: keys, [1, 2, 3, 4] as [UInt64])
    func newest(key: Int, seed: UInt64) {
        let table = RandomTable.make(rows: 300, seed: seed, missing: seed == 4 ? 1 : 0.3)
        for instants in [
            [RandomTable.instant, RandomTable.fine], [RandomTable.fine], [], [RandomTable.score],
        ] {
            let expected = naive(table, key: key, instants: instants)
            let found = table.newestRows(byKey: key, instants: instants)
            let isSame = (found ?? expected.map { _ in true }) == expected
            #expect(isSame, "seed \(seed), instants \(instants)")
            #expect((found == nil) == !expected.contains(false), "seed \(seed)")
        }
    }

    @Test("a table without rows has no duplicates")
    func empty() {
        #expect(RandomTable.make(rows: 0, seed: 1).newestRows(byKey: 0, instants: []) == nil)
    }
}
