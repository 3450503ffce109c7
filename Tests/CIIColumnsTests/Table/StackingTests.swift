import CIIColumns
import TestSupport
import Testing

@Suite("Stacked tables")
struct StackingTests {
    /// The columns of a random table that are also in it under other names, so that tables differ in what they have.
    private func part(_ table: Table, _ rows: Range<Int>, without missing: Int) -> Table {
        let rows = table.picking(rows)
        return Table(
            rowCount: rows.rowCount,
            columns: rows.columns.enumerated().filter { $0.offset != missing }.map(\.element))
    }

    @Test(
        "every row stands where it stood, and what a table lacks is missing",
        arguments: [1, 2, 3] as [UInt64])
    func stacking(seed: UInt64) {
        let table = RandomTable.make(rows: 90, seed: seed, missing: 0.3)
        let cuts = [0..<0, 0..<40, 40..<41, 41..<90]
        let parts = cuts.enumerated().map { part(table, $1, without: $0) }
        let stacked = Table(stacking: parts)
        #expect(stacked.rowCount == 90)
        for (index, column) in table.columns.enumerated() {
            let found = stacked.column(column.name)
            #expect(found?.kind == column.kind, "seed \(seed), \(column.name)")
            let expected = (0..<90).map { row in
                cuts.firstIndex { $0.contains(row) } == index ? .missing : column.value(at: row)
            }
            #expect((0..<90).map { found?.value(at: $0) } == expected, "seed \(seed), \(column.name)")
            #expect(found?.missingCount == expected.count { $0 == .missing }, "seed \(seed), \(column.name)")
        }
    }

    @Test("the order of the tables does not change what columns become", arguments: [1, 2, 3] as [UInt64])
    func anyOrder(seed: UInt64) {
        // One name, and a column of another kind in each table.
        let table = RandomTable.make(rows: 20, seed: seed, missing: 0.2)
        var random = SplitMix64(seed: seed)
        let kinds = Array([0, 2, 3, 4, 5, 8, 9, 11, 12].shuffled(using: &random).prefix(2 + Int(seed)))
        func stacked(_ order: [Int]) -> [Int: [CellValue]] {
            let tables = order.map { index in
                Table(columns: [Column(name: "x", storage: table.columns[index].storage)])
            }
            let column = Table(stacking: tables).columns[0]
            return Dictionary(
                uniqueKeysWithValues: order.enumerated().map { place, index in
                    (index, (0..<20).map { column.value(at: place * 20 + $0) })
                })
        }
        let expected = stacked(kinds)
        #expect(stacked(kinds.reversed()) == expected, "seed \(seed), columns \(kinds)")
        #expect(stacked(kinds.sorted()) == expected, "seed \(seed), columns \(kinds)")
    }

    @Test("picked rows are those taken one by one", arguments: [0, 1, 2_000], [1, 2] as [UInt64])
    func picking(rows: Int, seed: UInt64) {
        let table = RandomTable.make(rows: rows, seed: seed)
        var random = SplitMix64(seed: seed)
        let picked = (0..<rows + 5).map { _ in
            rows == 0 || Int.random(in: 0..<4, using: &random) == 0
                ? noRow : UInt32.random(in: 0..<UInt32(rows), using: &random)
        }
        let found = table.picking(picked)
        for (column, other) in zip(found.columns, table.columns) {
            let expected = picked.map { $0 == noRow ? .missing : other.value(at: Int($0)) }
            #expect(expected.indices.allSatisfy { column.value(at: $0) == expected[$0] }, "\(column.name)")
            #expect(column.missingCount == expected.count { $0 == .missing }, "seed \(seed), \(column.name)")
            #expect(column.kind == other.kind)
        }
    }

    @Test("a column without values has no say in what a column becomes")
    func valueless() {
        var number = ScaledNumberMaker()
        number.append(7, decimals: 0)
        var category = CategoryMaker()
        category.appendMissing(count: 2)
        let stacked = Table(stacking: [
            Table(columns: [category.finish(name: "x")]), Table(columns: [number.finish(name: "x")]),
        ])
        #expect(stacked.columns[0].kind == .number)
        #expect((0..<3).map { stacked.columns[0].value(at: $0) } == [.missing, .missing, .number(7)])
    }
}
