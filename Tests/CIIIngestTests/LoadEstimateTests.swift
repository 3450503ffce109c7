import CIITime
import TestSupport
import Testing

@testable import CIIIngest

/// What a log is told to take before it is read.
struct LoadEstimateTests {
    private static let parts = [
        LoadEstimate.Part(name: "agent", isHeader: false, bytesPerRow: 1),
        LoadEstimate.Part(name: "comment", isHeader: false, bytesPerRow: 20),
        LoadEstimate.Part(name: "csat", isHeader: false, bytesPerRow: 1),
        LoadEstimate.Part(name: "Long name", isHeader: true, bytesPerRow: 8),
        LoadEstimate.Part(name: "received", isHeader: false, bytesPerRow: 4),
    ]

    /// By hand: 34 bytes a row; without the comment 14, without the long name 6, without `received` 2.
    @Test(arguments: [
        (3399, ["agent", "csat", "\"Long name\"", "received"], 1400),
        (1400, ["agent", "csat", "\"Long name\"", "received"], 1400),
        (1399, ["agent", "csat", "received"], 600), (599, ["agent", "csat"], 200), (199, ["agent"], 100),
    ])
    func theLargestColumnsAreLeftOutFirst(budget: Int, names: [String], bytes: Int) {
        let estimate = LoadEstimate(rows: 100, parts: Self.parts)
        #expect(estimate.bytes == 3400)
        let found = estimate.selection(in: budget, preferred: ["agent", "csat", "received"])
        #expect(found == LoadEstimate.Selection(names: names, bytes: bytes))
    }

    @Test func whatIsPreferredGoesLast() {
        let estimate = LoadEstimate(rows: 100, parts: Self.parts)
        let found = estimate.selection(in: 2199, preferred: ["comment", "csat"])
        #expect(found?.names == ["comment", "csat"] && found?.bytes == 2100)
        #expect(estimate.selection(in: 99, preferred: []) == nil)
        #expect(LoadEstimate(rows: 5, parts: []).selection(in: 10, preferred: []) == nil)
    }

    @Test(arguments: [
        (999, "1000"), (12_345, "12000"), (1_499_999, "1 million"), (127_983_864, "128 million"),
        (2_600_000_000, "3 billion"),
    ])
    func rowsAreNotSaidMoreExactlyThanTheyAreKnown(rows: Int, written: String) {
        #expect(LoadEstimate(rows: rows, parts: []).rowsWritten == written)
    }

    /// By hand, of 1000 rows: an agent's name is a number of one byte, a text that differs each time its letters and 4
    /// bytes, a time and a number that are a thousand different ones no more than the number of an entry, 2 bytes; what is left out nothing.
    @Test func aSampleTellsWhatColumnsTake() throws {
        var options = LoadOptions(zone: .utc)
        options.rules.only = ["agent", "comment", "received", "cost"]
        var log = RawLog()
        log.choice = ColumnChoice(try RulesInForce(options))
        try log.setHeader(
            ["Created at", "Assignee", "Team", "Comment", "Cost"].map { Array($0.utf8) }, source: "x")
        var batch = FieldBatch()
        batch.stride = 5
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        for row in 0..<1000 {
            let cells = [
                "2026-03-01 \(two(row / 60)):\(two(row % 60))", ["Ana", "Bia", "Rui"][row % 3], "N\(row)",
                "comment number \(10_000 + row)", row % 2 == 0 ? "\(row % 1200)" : "",
            ]
            for cell in cells {
                batch.extents.append(
                    FieldExtent(offset: batch.scratch.count, length: cell.utf8.count, inScratch: true))
                batch.scratch += Array(cell.utf8)
            }
            batch.rowCount += 1
        }
        log.take(&batch)
        let estimate = try #require(LoadEstimate(log, read: 50_000, size: 50_000_000))
        #expect(estimate.rows == 1_000_000 && estimate.bytes == 1_000_000 * (2 + 1 + 24 + 2))
        let fitting = estimate.selection(in: 6_000_000, preferred: [])
        #expect(fitting?.names == ["received", "agent", "cost"] && fitting?.bytes == 5_000_000)
        #expect(LoadEstimate(RawLog(), read: 50_000, size: 50_000_000) == nil)
    }
}
