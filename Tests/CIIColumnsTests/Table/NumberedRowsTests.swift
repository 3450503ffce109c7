import CIIColumns
import Testing

@Suite("Rows of generated texts")
struct NumberedRowsTests {
    /// `C07`, `C08`, … with the first of them in every row but each third, and a stored text behind them.
    private static func table(_ distances: [UInt32], stored: Bool) throws -> Table {
        let numbered = try #require(
            NumberedTexts(
                prefix: Array("C".utf8), width: 2, lowest: 7, distances: ColumnBuffer(distances),
                count: distances.isEmpty ? 40 : distances.count))
        var dictionary = TextDictionary(numbered)
        if stored { _ = dictionary.insert("other") }
        var maker = CategoryRowsMaker(dictionary, capacity: 60)
        let codes = (0..<60).map { row in
            row % 3 == 2 ? CategoryRowsMaker.missing : UInt32(row % dictionary.count)
        }
        codes.withUnsafeBufferPointer { maker.append(codes: $0) }
        return Table(columns: [maker.finish(name: "customer")])
    }

    @Test(
        "they are selected, picked and stacked as stored ones are",
        arguments: [[], [0, 2, 3, 50] as [UInt32]], [false, true])
    func rows(distances: [UInt32], stored: Bool) throws {
        let table = try Self.table(distances, stored: stored)
        let values = (0..<60).map { table.columns[0].value(at: $0) }
        func check(_ found: Table, _ expected: [CellValue]) {
            #expect((0..<found.rowCount).map { found.columns[0].value(at: $0) } == expected)
            guard case .category(let column) = found.columns[0].storage else { return }
            let texts = Set(expected.compactMap(\.plainText))
            #expect(texts.allSatisfy { column.dictionary.code(of: $0).map(column.dictionary.string) == $0 })
        }
        check(
            table.selecting((0..<60).map { $0 % 7 < 2 }),
            values.indices.filter { $0 % 7 < 2 }.map { values[$0] })
        check(table.picking(9..<14), Array(values[9..<14]))
        check(table.picking([3, noRow, 1, 3]), [values[3], .missing, values[1], values[3]])
        var other = CategoryMaker()
        for text in ["C09", "C99", "other"] { other.append(text) }
        let others: [CellValue] = [.text("C09"), .text("C99"), .text("other")]
        let second = Table(columns: [other.finish(name: "customer")])
        check(Table(stacking: [table, second]), values + others)
        check(Table(stacking: [second, table]), others + values)
    }
}
