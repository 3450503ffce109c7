import CIIColumns
import TestSupport
import Testing

@Suite("Selected rows")
struct SelectingTests {
    @Test(
        "the rows kept are those taken one by one", arguments: [0, 1, 63, 4_096, 9_001],
        [1, 2, 3, 4] as [UInt64])
    func selecting(rows: Int, seed: UInt64) {
        let table = RandomTable.make(rows: rows, seed: seed)
        var random = SplitMix64(seed: seed)
        let share = [0, 0.5, 0.99, 0.9995][Int(seed - 1)]
        let isKept = (0..<rows).map { _ in Double.random(in: 0..<1, using: &random) < share }
        let order = isKept.indices.filter { isKept[$0] }
        let (found, expected) = (table.selecting(isKept), RandomTable.reordered(table, order))
        #expect(found.rowCount == order.count)
        for (column, other) in zip(found.columns, expected.columns) {
            #expect(
                (0..<order.count).allSatisfy { column.value(at: $0) == other.value(at: $0) }, "\(column.name)"
            )
            #expect(column.missingCount == other.missingCount, "seed \(seed), \(column.name)")
            #expect(column.kind == other.kind)
            #expect(Self.isStoredAlike(column, other), "seed \(seed), \(column.name)")
            guard case .category(let texts) = column.storage, case .category(let others) = other.storage
            else {
                continue
            }
            #expect(texts.dictionary.count == others.dictionary.count, "seed \(seed), \(column.name)")
        }
    }

    /// Whether two columns hold the same at the same width; of categories the width alone, whose codes may differ.
    private static func isStoredAlike(_ column: Column, _ other: Column) -> Bool {
        switch (column.storage, other.storage) {
        case (.category(let own), .category(let others)):
            switch (own.codes, others.codes) {
            case (.uint8, .uint8), (.uint16, .uint16), (.uint32, .uint32): true
            default: false
            }
        case (.text(let own), .text(let others)): own == others
        case (.boolean(let own), .boolean(let others)): own == others
        case (.number(let own), .number(let others)): own == others
        case (.instant(let own), .instant(let others)), (.duration(let own), .duration(let others)):
            own == others
        default: false
        }
    }

    @Test("rows of a range are those taken one by one", arguments: [0..<0, 0..<900, 17..<18, 65..<800])
    func range(rows: Range<Int>) {
        let table = RandomTable.make(rows: 900, seed: 6)
        let (found, expected) = (table.picking(rows), RandomTable.reordered(table, Array(rows)))
        for (column, other) in zip(found.columns, expected.columns) {
            let isSame = (0..<rows.count).allSatisfy { column.value(at: $0) == other.value(at: $0) }
            #expect(isSame && Self.isStoredAlike(column, other), "\(column.name)")
        }
    }

    @Test("rows where a condition is true", arguments: [0, 1, 16_384, 20_000])
    func rowsWhere(rows: Int) {
        let table = RandomTable.make(rows: rows, seed: 7)
        let condition = RowCondition.compare(.column(RandomTable.score), .greaterOrEqual, .constant(4))
        let scores = table.columns[RandomTable.score]
        let expected = (0..<rows).map { row in
            if case .number(let score) = scores.value(at: row) { score >= 4 } else { false }
        }
        #expect(table.rows(where: condition) == expected)
    }
}
