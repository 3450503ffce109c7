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

    /// Rows whose key is their number but for the rows that take another's, in the order of numbers or not.
    private static func numbered(_ others: [Int: Int], isShuffled: Bool, rows: Int = 6_000) -> Table {
        var random = SplitMix64(seed: 3)
        let order = isShuffled ? Array(0..<rows).shuffled(using: &random) : Array(0..<rows)
        let numbers = (0..<rows).map { order[others[$0] ?? $0] }
        var categories = CategoryMaker()
        var texts = TextMaker()
        var padded = TextMaker()
        var integers = ScaledNumberMaker()
        var instants = TickMaker(ticksPerSecond: 1)
        for number in numbers {
            categories.append("T\(number)")
            texts.append("T\(number)")
            padded.append("TICKET-00\(1_000_000_000 + number)-BR")
            integers.append(Int64(number) * 1_024)
            instants.append(Int64(number))
        }
        return Table(columns: [
            categories.finish(name: "category"), texts.finish(name: "text"), padded.finish(name: "padded"),
            integers.finish(name: "integer"), instants.finish(name: "instant"),
        ])
    }

    @Test(
        "of many rows the few that share a key are found", arguments: [0, 1, 2, 3, 4], [false, true])
    func few(key: Int, isShuffled: Bool) {
        let parts = [RowPart(rows: 0..<6_000, space: 0)]
        for others in [[:], [1: 0], [5_999: 0], [5_999: 5_998, 4_000: 17, 4_001: 17]] {
            let table = Self.numbered(others, isShuffled: isShuffled)
            let found = table.newestRows(byKey: key, instants: [], parts: parts)
            // Of the rows with a key the last stays.
            let dropped = Set(others.values)
            let between = others.keys.filter { row in
                others.contains { $0.value == others[row] && $0.key > row }
            }
            let expected = (0..<6_000).map { !dropped.contains($0) && !between.contains($0) }
            #expect(found?.isKept == (others.isEmpty ? nil : expected), "\(others)")
            #expect(found?.repeats == (others.isEmpty ? nil : [others.count]), "\(others)")
        }
    }

    @Test("a table without rows has no duplicates")
    func empty() {
        #expect(RandomTable.make(rows: 0, seed: 1).newestRows(byKey: 0, instants: [], parts: []) == nil)
    }
}
