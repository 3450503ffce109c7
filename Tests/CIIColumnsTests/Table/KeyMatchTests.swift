import CIIColumns
import TestSupport
import Testing

@Suite("Matching by key")
struct KeyMatchTests {
    private static let words = [
        "ana", "Ana", " Ana ", "ANA", "bia", "Bia\t", "caio", "", "7", "7.5", "é", "É",
    ]

    private func texts(_ count: Int, isCategory: Bool, _ random: inout SplitMix64) -> Column {
        var category = CategoryMaker()
        var text = TextMaker()
        for _ in 0..<count {
            let word =
                Int.random(in: 0..<8, using: &random) == 0 ? nil : Self.words.randomElement(using: &random)
            if let word {
                category.append(word)
                text.append(word)
            } else {
                category.appendMissing()
                text.appendMissing()
            }
        }
        return isCategory ? category.finish(name: "key") : text.finish(name: "key")
    }

    private func numbers(_ count: Int, _ random: inout SplitMix64) -> Column {
        var maker = ScaledNumberMaker(decimals: 1)
        for _ in 0..<count { maker.append([70, 75, 30, .min].randomElement(using: &random) ?? 0) }
        return maker.finish(name: "key")
    }

    private func instants(_ count: Int, _ random: inout SplitMix64) -> Column {
        var maker = TickMaker(ticksPerSecond: 1)
        for _ in 0..<count { maker.append([1, 2, 3, .min].randomElement(using: &random) ?? 0) }
        return maker.finish(name: "updated")
    }

    private func keys(_ column: Column) -> [String?] {
        (0..<column.count).map { row in
            var text = column.value(at: row).plainText ?? ""
            while text.first?.isWhitespace == true { text.removeFirst() }
            while text.last?.isWhitespace == true { text.removeLast() }
            return text.isEmpty ? nil : text
        }
    }

    @Test("a match is what two nested loops find", arguments: Array(1...40) as [UInt64])
    func nestedLoops(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func column(_ count: Int) -> Column {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: numbers(count, &random)
            case let kind: texts(count, isCategory: kind == 1, &random)
            }
        }
        let (own, other) = (column(30), column(Int.random(in: 0..<14, using: &random)))
        let ages = instants(other.count, &random)
        let match = KeyMatch(own, with: other, instants: [ages])
        let (left, right) = (keys(own), keys(other))
        func age(_ row: Int) -> Int64 {
            if case .instant(let instant) = ages.value(at: row) { instant } else { .min }
        }
        func newest(_ rows: [Int]) -> UInt32? {
            rows.max { (age($0), $0) < (age($1), $1) }.map { UInt32($0) }
        }
        var (used, unmatched, byCase) = (Set<String>(), 0, 0)
        for (row, key) in left.enumerated() {
            var equals = right.indices.filter { key != nil && right[$0] == key }
            if equals.isEmpty, let key {
                let alike = right.indices.filter { right[$0]?.lowercased() == key.lowercased() }
                if Set(alike.map { right[$0] }).count == 1 {
                    equals = alike
                    byCase += 1
                }
            }
            #expect(match.rows[row] == newest(equals) ?? noRow, "seed \(seed), row \(row)")
            if let first = equals.first { used.insert(right[first] ?? "") } else { unmatched += 1 }
        }
        let distinct = Set(right.compactMap(\.self))
        #expect(match.unmatchedCount == unmatched, "seed \(seed)")
        #expect(match.caseMatchCount == byCase, "seed \(seed)")
        #expect(match.orphans.count == distinct.subtracting(used).count, "seed \(seed)")
        #expect(match.keylessCount == right.count { $0 == nil }, "seed \(seed)")
        #expect(match.supersededCount == right.count { $0 != nil } - distinct.count, "seed \(seed)")
    }

    @Test("a column is filled where it had nothing", arguments: Array(0..<13), [1, 2] as [UInt64])
    func filling(index: Int, seed: UInt64) {
        let table = RandomTable.make(rows: 200, seed: seed, missing: 0.4)
        let (own, other) = (table.columns[index], table.picking(Array((0..<200).reversed())).columns[index])
        guard let result = own.filled(from: other) else {
            Issue.record("equal kinds go together: \(own.name)")
            return
        }
        var (filled, differing) = (0, 0)
        for row in 0..<200 {
            let (mine, others) = (own.value(at: row), other.value(at: row))
            let isMissing = mine == .missing || mine == .text("")
            let hasOther = others != .missing && others != .text("")
            filled += isMissing && hasOther ? 1 : 0
            differing += !isMissing && hasOther && mine != others ? 1 : 0
            #expect(
                result.column.value(at: row) == (isMissing && hasOther ? others : mine),
                "\(own.name), row \(row), seed \(seed)")
        }
        #expect([result.filled, result.differing] == [filled, differing], "\(own.name), seed \(seed)")
    }

    @Test("kinds that do not go together are not filled")
    func otherKinds() {
        let table = RandomTable.make(rows: 20, seed: 1, missing: 0.4)
        #expect(table.columns[RandomTable.score].filled(from: table.columns[RandomTable.small]) == nil)
        #expect(table.columns[RandomTable.small].filled(from: table.columns[RandomTable.text]) != nil)
    }
}
