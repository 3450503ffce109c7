import TestSupport
import Testing

/// First contact resolution by window (decision D15), against plain loops, a second method in SQL, and its laws.
struct FirstContactTests {
    static let seeds: [UInt64] = Array(1...6)
    private static let shapes: [ContactLog.Shape] = [
        .init(), .init(hasChain: false), .init(hasTopic: false, hasResolved: false),
        .init(isTopicMostlyBlank: true), .init(hasTopic: false, hasChain: false, hasResolved: false),
    ]

    private static let query = "show fcr, count by agent"

    private func figures(_ row: JSONValue?) -> [Double?] {
        [row?.number("n"), row?.number("fcr"), row?.number("fcr.n")]
    }

    /// The texts of the notes of an answer.
    private func notes(_ answer: JSONValue) -> [String] {
        answer["notes"]?.elements.compactMap { if case .string(let text) = $0["text"] { text } else { nil } }
            ?? []
    }

    private func expectSame(_ first: JSONValue, _ second: JSONValue, _ comment: String) {
        let (one, two) = (first.rows(by: "agent"), second.rows(by: "agent"))
        #expect(one.keys.sorted() == two.keys.sorted(), "\(comment)")
        for agent in one.keys {
            #expect(figures(one[agent]) == figures(two[agent]), "\(comment), \(agent)")
        }
        #expect(figures(first["all"]) == figures(second["all"]), "\(comment)")
        #expect(notes(first) == notes(second), "\(comment)")
    }

    @Test(arguments: seeds) func plainLoopsAgree(seed: UInt64) throws {
        for shape in Self.shapes {
            let log = ContactLog(seed: seed, shape: shape)
            let session = try AskedSession(log.csv())
            for (days, clock) in [(1, nil), (7, nil), (7, 20 * 24 + 23), (14, 20 * 24 + 23)] as [(Int, Int?)]
            {
                try session.run("set fcrwindow = \(days)d")
                let asOf = clock == nil ? "" : " asof 2024-01-21"
                let answer = try session.answer("cii weights fcr=1 by agent min 1" + asOf)
                let rows = answer.rows(by: "agent")
                var total = ContactLog.Count()
                for agent in Set(log.rows.map(\.agent)) {
                    let own = log.rows.indices.filter { log.rows[$0].agent == agent }
                    let count = log.count(own, window: days * 24, clock: clock ?? log.lastHour)
                    let share = 100 * Double(count.resolved) / Double(count.observed)
                    let comment = "seed \(seed), \(days) days, \(shape), \(agent)\(asOf)"
                    #expect(rows[agent]?.number("fcr.n") == Double(count.observed), "\(comment)")
                    #expect(rows[agent]?.number("fcr") == (count.observed > 0 ? share : nil), "\(comment)")
                    total.observed += count.observed
                    total.pending += count.pending
                    total.notApplicable += count.notApplicable
                }
                let coverage = total.observed == 0 ? nil : coverage(total, of: log.rows.count)
                let isSaid = coverage.map { text in notes(answer).contains { $0.contains(text) } } ?? true
                #expect(isSaid, "seed \(seed), \(shape): \(coverage ?? "") in \(notes(answer))")
            }
        }
    }

    private func coverage(_ count: ContactLog.Count, of rows: Int) -> String {
        var apart: [String] = []
        if count.notApplicable > 0 { apart.append("\(count.notApplicable) not applicable") }
        if count.pending > 0 { apart.append("\(count.pending) pending") }
        let rest = apart.isEmpty ? "" : " (\(apart.joined(separator: ", ")))"
        return "fcr \(count.observed) of \(rows - count.notApplicable - count.pending)\(rest)"
    }

    /// What SQLite 3 makes of the same logs: `Tests/Oracle/first_contact.py SEED DAYS` prints these figures and holds
    /// the query.
    static let fromSQL: [SQLFigures] = [
        .init(
            seed: 1, days: 7, resolved: [5, 3, 1, 6], observed: [11, 8, 6, 11], pending: 9, notApplicable: 13),
        .init(
            seed: 2, days: 7, resolved: [8, 3, 1, 4], observed: [19, 5, 6, 10], pending: 13, notApplicable: 10
        ),
        .init(
            seed: 3, days: 1, resolved: [13, 9, 10, 10], observed: [19, 11, 18, 15], pending: 1,
            notApplicable: 17),
        .init(
            seed: 4, days: 14, resolved: [1, 2, 3, 3], observed: [15, 15, 13, 9], pending: 28,
            notApplicable: 28),
        .init(
            seed: 5, days: 30, resolved: [0, 0, 0, 0], observed: [2, 3, 6, 2], pending: 53, notApplicable: 24),
    ]

    /// The figures of one log, those of the agents in the order Ana, Bia, Caio, Dora.
    struct SQLFigures: Sendable {
        var seed: UInt64
        var days: Int
        var resolved: [Int]
        var observed: [Int]
        var pending: Int
        var notApplicable: Int
    }

    @Test(arguments: fromSQL) func aSecondMethodAgrees(sql: SQLFigures) throws {
        let seed = sql.seed
        let session = try AskedSession(
            ContactLog(seed: seed).csv(), prepared: ["set fcrwindow = \(sql.days)d"])
        let answer = try session.answer("cii weights fcr=1 by agent min 1")
        let rows = answer.rows(by: "agent")
        for (place, agent) in ["Ana", "Bia", "Caio", "Dora"].enumerated() {
            #expect(rows[agent]?.number("fcr.n") == Double(sql.observed[place]), "seed \(seed), \(agent)")
            let share = 100 * Double(sql.resolved[place]) / Double(sql.observed[place])
            #expect(rows[agent]?.number("fcr") == share, "seed \(seed), \(agent)")
        }
        let account = "(\(sql.notApplicable) not applicable, \(sql.pending) pending)"
        #expect(notes(answer).contains { $0.contains(account) }, "seed \(seed): \(notes(answer))")
    }

    // MARK: Laws

    @Test(arguments: seeds) func contactsAfterTheClockDoNotCount(seed: UInt64) throws {
        for shape in Self.shapes {
            let log = ContactLog(seed: seed, shape: shape)
            let until = 26 * 24
            let earlier = ContactLog(rows: log.rows.filter { $0.received < until }, shape: shape)
            let query = Self.query + " until 2024-01-27 asof 2024-01-26"
            expectSame(
                try AskedSession(log.csv()).answer(query), try AskedSession(earlier.csv()).answer(query),
                "seed \(seed), \(shape)")
        }
    }

    @Test(arguments: seeds) func shiftingAllTimesChangesNothing(seed: UInt64) throws {
        let log = ContactLog(seed: seed)
        for hours in [1, 13, 24 * 45] {
            expectSame(
                try AskedSession(log.csv()).answer(Self.query),
                try AskedSession(log.csv(shift: hours)).answer(Self.query), "seed \(seed), \(hours) hours")
        }
        expectSame(
            try AskedSession(log.csv()).answer(Self.query + " asof 2024-01-20"),
            try AskedSession(log.csv(shift: 72)).answer(Self.query + " asof 2024-01-23"),
            "seed \(seed), with its clock")
    }

    @Test(arguments: seeds) func ordersOfRowsAndFilesDoNotCount(seed: UInt64) throws {
        for shape in Self.shapes {
            let log = ContactLog(seed: seed, shape: shape)
            var generator = SplitMix64(seed: seed &+ 1000)
            let shuffled = log.rows.shuffled(using: &generator)
            let first = try AskedSession(log.csv()).answer(Self.query)
            func csv(_ rows: some Sequence<ContactLog.Row>) -> String {
                ContactLog(rows: Array(rows), shape: shape).csv()
            }
            expectSame(first, try AskedSession(csv(shuffled)).answer(Self.query), "seed \(seed), \(shape)")
            expectSame(
                first,
                try AskedSession(csv(shuffled.prefix(25)), csv(shuffled.dropFirst(25))).answer(Self.query),
                "seed \(seed), \(shape), two files")
        }
    }

    /// Without chains, whose legs are one contact only within the window, and over interactions whose window is over
    /// whichever it is: a last contact long after the others sees to that.
    @Test(arguments: seeds) func aWiderWindowNeverRaisesIt(seed: UInt64) throws {
        var log = ContactLog(seed: seed, shape: .init(hasChain: false))
        var last = log.rows[0]
        (last.customer, last.received) = ("someone else", log.lastHour + 91 * 24)
        log.rows.append(last)
        let session = try AskedSession(log.csv())
        var before: [String: Double] = [:]
        var changes = 0
        for days in [1, 2, 3, 7, 14, 30, 90] {
            try session.run("set fcrwindow = \(days)d")
            for (agent, row) in try session.answer(Self.query + " until 2024-03-01").rows(by: "agent") {
                let share = try #require(row.number("fcr"), "seed \(seed), \(days) days, \(agent)")
                #expect(share <= before[agent] ?? 100, "seed \(seed), \(days) days, \(agent)")
                if let narrower = before[agent], share < narrower { changes += 1 }
                before[agent] = share
            }
        }
        #expect(changes > 3, "seed \(seed): the windows hardly differ")
    }

    @Test(arguments: seeds) func otherCustomersChangeNothing(seed: UInt64) throws {
        let log = ContactLog(seed: seed)
        var others = ContactLog(seed: seed &+ 100)
        for index in others.rows.indices {
            others.rows[index].agent = "Other"
            others.rows[index].chain = ""
            others.rows[index].received = min(others.rows[index].received, log.lastHour)
            if !others.rows[index].customer.isEmpty { others.rows[index].customer += " of another file" }
        }
        let query = Self.query + " where agent != Other"
        let (alone, together) = (
            try AskedSession(log.csv()).answer(query), try AskedSession(log.csv(), others.csv()).answer(query)
        )
        let (one, two) = (alone.rows(by: "agent"), together.rows(by: "agent"))
        #expect(!one.isEmpty && one.keys.sorted() == two.keys.sorted(), "seed \(seed)")
        for agent in one.keys {
            #expect(figures(one[agent]) == figures(two[agent]), "seed \(seed), \(agent)")
        }
    }
}
