import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// What must hold however an event log is written and cut.
@Suite struct EventLawTests {
    static let seeds: [UInt64] = Array(1...12)

    static let figures = [
        "id", "received", "assigned", "first_response", "first_resolved", "resolved", "closed", "reopens",
        "agent",
        "agent_first", "team", "transfers", "reassignments", "status", "event_count",
    ]

    @Test(arguments: seeds)
    func agreesWithTheDefinitions(seed: UInt64) throws {
        var random = RandomEvents(seed: seed)
        let lines = random.lines(interactions: 30)
        let folded = try FoldedText.fold(RandomEvents.text(lines), by: "ticket")
        func text(_ time: Int?) -> String { time.map { Instant.dateTimeText($0 * 1_000_000) } ?? "·" }
        var expected: [String: String] = [:]
        for (key, own) in Dictionary(grouping: lines, by: \.key) {
            let naive = NaiveFolding(own)
            let agent = naive.agent ?? "?"
            expected[key] =
                [
                    key, text(naive.received), text(naive.assigned), text(naive.firstResponse),
                    text(naive.firstResolved), text(naive.resolved), text(naive.closed), "\(naive.reopens)",
                    "\(naive.replies)", agent,
                ].joined(separator: " | ")
        }
        let columns = [
            "id", "received", "assigned", "first_response", "first_resolved", "resolved", "closed", "reopens",
            "replies", "agent",
        ]
        for line in FoldedText.lines(folded, columns) {
            let key = String(line.prefix { $0 != " " })
            let wanted = try #require(expected[key])
            // Where nobody had it in hand, whoever is named beside another event stands in, which has its own example.
            let isOpen = wanted.hasSuffix("| ?")
            let both = isOpen ? (Self.withoutLast(line), Self.withoutLast(wanted)) : (line, wanted)
            #expect(both.0 == both.1, "seed \(seed)")
        }
        #expect(folded.table.rowCount == expected.count)
    }

    private static func withoutLast(_ line: String) -> String {
        line.split(separator: " | ").dropLast().joined(separator: " | ")
    }

    @Test(arguments: seeds)
    func shufflingChangesNothing(seed: UInt64) throws {
        var random = RandomEvents(seed: seed)
        let lines = random.lines(interactions: 12)
        let folded = try FoldedText.fold(RandomEvents.text(lines), by: "ticket")
        let shuffled = try FoldedText.fold(RandomEvents.text(random.shuffled(lines)), by: "ticket")
        #expect(FoldedText.all(shuffled) == FoldedText.all(folded), "seed \(seed)")
        #expect(shuffled.account == folded.account, "seed \(seed)")
    }

    @Test(arguments: seeds)
    func splittingChangesNothing(seed: UInt64) throws {
        var random = RandomEvents(seed: seed)
        let lines = random.shuffled(random.lines(interactions: 12))
        let folded = try FoldedText.fold(RandomEvents.text(lines), by: "ticket")
        let cut = 1 + random.below(lines.count - 1)
        let logs = [lines[..<cut], lines[cut...]].map { part in
            Result { () throws(LoadFailure) in
                try FoldedText.log(RandomEvents.text(Array(part)), by: "ticket")
            }
        }
        let split = EventFolding().fold(try logs.map { try $0.get() })
        #expect(
            FoldedText.lines(split, Self.figures) == FoldedText.lines(folded, Self.figures), "seed \(seed)")
        #expect(split.origins.allSatisfy { $0 == 0 || $0 == 1 })
        #expect(split.rejects.count == 2)
    }

    @Test(arguments: seeds)
    func doublingChangesNothing(seed: UInt64) throws {
        var random = RandomEvents(seed: seed)
        let lines = random.lines(interactions: 12)
        let folded = try FoldedText.fold(RandomEvents.text(lines), by: "ticket")
        let doubled = try FoldedText.fold(RandomEvents.text(random.shuffled(lines + lines)), by: "ticket")
        #expect(FoldedText.all(doubled) == FoldedText.all(folded), "seed \(seed)")
        #expect(doubled.account.notes.contains(.repeated(lines.count)), "seed \(seed)")
    }

    @Test(arguments: seeds)
    func eachAloneIsAsAmongOthers(seed: UInt64) throws {
        var random = RandomEvents(seed: seed)
        let lines = random.shuffled(random.lines(interactions: 8))
        // With an interaction that has every word beside them, both logs have every column.
        let other = RandomEvents.words.enumerated().map { index, word in
            RandomEvents.Line(
                key: "other", time: 1_800_000_000 + index, number: index, word: word, agent: "Rui", team: "T1"
            )
        }
        let folded = try FoldedText.fold(RandomEvents.text(lines + other), by: "ticket")
        let among = Set(FoldedText.lines(folded, Self.figures))
        for (_, own) in Dictionary(grouping: lines, by: \.key) {
            let alone = try FoldedText.fold(RandomEvents.text(own + other), by: "ticket")
            let line = try #require(FoldedText.lines(alone, Self.figures).first)
            #expect(among.contains(line), "seed \(seed)")
        }
    }
}
