import CIIColumns
import TestSupport
import Testing

@Suite("Newest rows")
struct NewestRowsTests {
    private static let keys = [
        RandomTable.small, RandomTable.wide, RandomTable.text, RandomTable.score, RandomTable.real,
    ]

    /// The place of the row that stays, for each key, by looking at all pairs.
    private func naive(_ table: Table, key: Int, instants: [Int], spaces: [Int]) -> [Bool] {
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
                other != row && keys[other] == keys[row] && spaces[other] == spaces[row]
                    && (ages[row].lexicographicallyPrecedes(ages[other])
                        || (ages[row] == ages[other] && other > row))
            }
        }
    }

    @Test("of each key the newest row stays", arguments: keys, [1, 2, 3, 4] as [UInt64])
    func newest(key: Int, seed: UInt64) {
        let table = RandomTable.make(rows: 300, seed: seed, missing: seed == 4 ? 1 : 0.3)
        let parts = [
            RowPart(rows: 0..<90, space: 0), RowPart(rows: 90..<140, space: 1),
            RowPart(rows: 140..<300, space: 0),
        ]
        let one = [RowPart(rows: 0..<300, space: 0)]
        for (parts, spaces) in [
            (parts, (0..<300).map { (90..<140).contains($0) ? 1 : 0 }),
            (one, Array(repeating: 0, count: 300)),
        ] {
            for instants in [
                [RandomTable.instant, RandomTable.fine], [RandomTable.fine], [], [RandomTable.score],
            ] {
                let expected = naive(table, key: key, instants: instants, spaces: spaces)
                let found = table.newestRows(byKey: key, instants: instants, parts: parts)
                let isSame = (found?.isKept ?? expected.map { _ in true }) == expected
                #expect(isSame, "seed \(seed), instants \(instants), \(parts.count) parts")
                #expect((found == nil) == !expected.contains(false), "seed \(seed)")
                let repeats = parts.map { repeated(table.columns[key], in: $0.rows) }
                #expect((found?.repeats ?? repeats) == repeats, "seed \(seed), \(parts.count) parts")
            }
        }
    }

    /// The rows whose key an earlier row of the range has too.
    private func repeated(_ column: Column, in rows: Range<Int>) -> Int {
        rows.count { row in
            let key = column.value(at: row)
            guard key != .missing, key != .text("") else { return false }
            return (rows.lowerBound..<row).contains { column.value(at: $0) == key }
        }
    }

    @Test("a table without rows has no duplicates")
    func empty() {
        #expect(RandomTable.make(rows: 0, seed: 1).newestRows(byKey: 0, instants: [], parts: []) == nil)
    }
}
