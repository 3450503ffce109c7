import TestSupport
import Testing

@testable import CIIIngest

/// Looking at one cell of a class and counting the others gives what looking at each cell does.
@Suite struct LaneClassesTests {
    enum Cells: String, CaseIterable {
        case whole, decimals, mixed, dates, dayFirst, names, halfEmpty, edges
    }

    @Test(arguments: Cells.allCases)
    func sameEvidence(of kind: Cells) {
        for seed in 1...4 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let cells = (0..<1500).map { Self.cell(kind, $0, &random) }
            let raw = LaneCells.raw(cells)
            let lanes = LaneCells.lanes(cells)
            #expect(lanes.form != .shared && lanes.form != .text, "\(kind) seed \(seed)")
            let expected = ColumnEvidence(raw, uses: raw.entryUses(skipping: []))
            #expect(
                LaneCells.description(ColumnEvidence(lanes)) == LaneCells.description(expected),
                "\(kind) seed \(seed)")
        }
    }

    /// The same holds without some of the rows.
    @Test(arguments: Cells.allCases)
    func sameEvidenceWithoutRows(of kind: Cells) {
        var random = SplitMix64(seed: 9)
        let cells = (0..<1200).map { Self.cell(kind, $0, &random) }
        let gone = (600..<1200).filter { _ in random.next(upTo: 5) == 0 }
        var lanes = LaneCells.lanes(cells)
        lanes.remove(rows: gone)
        let left = cells.indices.filter { !gone.contains($0) }.map { cells[$0] }
        #expect(LaneCells.texts(lanes) == left)
    }

    private static func cell(_ kind: Cells, _ row: Int, _ random: inout SplitMix64) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch kind {
        case .whole: return String(random.next(upTo: 200_000) - 500)
        case .decimals: return "\(random.next(upTo: 3000)).\(two(random.next(upTo: 100)))"
        case .mixed:
            let digits = random.next(upTo: 1000)
            return [
                "\(digits)", "\(digits).\(digits % 10)", "-\(digits).\(100 + digits % 900)", "1\(digits)000",
            ][random.next(upTo: 4)]
        case .dates:
            return "2025-\(two(1 + random.next(upTo: 12)))-\(two(1 + random.next(upTo: 28))) "
                + "\(two(random.next(upTo: 24))):\(two(random.next(upTo: 60))):\(two(random.next(upTo: 60)))"
        case .dayFirst:
            return
                "\(two(1 + random.next(upTo: 12)))/\(two(1 + random.next(upTo: row > 1300 ? 28 : 12)))/2025 "
                + "\(two(random.next(upTo: 24))):\(two(random.next(upTo: 60)))"
        case .names: return "CUS-\(10_000_000 + random.next(upTo: 9_000_000))"
        case .halfEmpty: return random.next(upTo: 2) == 0 ? "" : String(random.next(upTo: 4_000_000))
        case .edges:
            let edges = [32_874, 73_051, 631_152_000, 4_102_444_800, 631_152_000_000, 4_102_444_800_000]
            let edge = edges[random.next(upTo: edges.count)] * [1, 1, 1000][random.next(upTo: 3)]
            return String(edge + random.next(upTo: 3) - 1 + (row % 3 == 0 ? row : 0))
        }
    }
}
