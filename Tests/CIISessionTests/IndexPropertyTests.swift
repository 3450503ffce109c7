import TestSupport
import Testing

/// Laws of the index that follow from its definition (domain reference, 3.5), on random logs through the session.
struct IndexPropertyTests {
    static let seeds: [UInt64] = Array(1...12)

    private static let indicators = ["csat", "art", "nps", "fcr", "response"]
    private static let query = "cii weights csat=0.4 art=0.2 nps=0.1 fcr=0.2 response=0.1 by agent min 1"

    private func log(_ seed: UInt64) -> RandomLog {
        var generator = SplitMix64(seed: seed)
        return RandomLog(using: &generator)
    }

    /// The rows of the two answers, agent by agent, agree in these columns.
    private func expectSame(
        _ first: JSONValue, _ second: JSONValue, _ columns: [String], seed: UInt64, _ what: String
    ) {
        let (a, b) = (first.rows(by: "agent"), second.rows(by: "agent"))
        #expect(!a.isEmpty, "seed \(seed)")
        #expect(Set(a.keys) == Set(b.keys), "seed \(seed), \(what)")
        for (agent, row) in a {
            for column in columns {
                let (x, y) = (row.number(column), b[agent]?.number(column))
                let isSame = x == y || abs((x ?? .infinity) - (y ?? -.infinity)) <= 1e-9
                #expect(isSame, "seed \(seed), \(what): \(agent) \(column) \(x ?? .nan) and \(y ?? .nan)")
            }
        }
    }

    private static let figures = ["rank", "cii"] + indicators + indicators.map { $0 + ".score" }

    /// Law 1 of 3.5.
    @Test(arguments: seeds) func scaleAndOrderOfWeightsDoNotCount(seed: UInt64) throws {
        let session = try AskedSession(log(seed).csv())
        let first = try session.answer(Self.query)
        let scaled = "cii weights csat=4 art=2 nps=1 fcr=2 response=1 by agent min 1"
        let ordered = "cii weights response=10 fcr=20 nps=10 art=20 csat=40 by agent min 1"
        let percent = "cii weights art=20% csat=40% fcr=20% nps=10% response=10% by agent min 1"
        for other in [scaled, ordered, percent] {
            expectSame(first, try session.answer(other), Self.figures, seed: seed, other)
        }
    }

    /// Law 2 of 3.5: a better answer never lowers an index, and the index lies within its scores.
    @Test(arguments: seeds) func betterAnswersNeverLowerAnIndex(seed: UInt64) throws {
        var log = log(seed)
        let session = try AskedSession(log.csv())
        let before = try session.answer(Self.query)
        for row in before["rows"]?.elements ?? [] {
            let scores = Self.indicators.compactMap { row.number($0 + ".score") }
            guard let index = row.number("cii"), let low = scores.min(), let high = scores.max() else {
                continue
            }
            #expect(index >= low - 1e-9 && index <= high + 1e-9, "seed \(seed)")
        }
        for place in log.rows.indices {
            if let rating = log.rows[place].csat { log.rows[place].csat = min(5, rating + 1) }
            if let points = log.rows[place].nps { log.rows[place].nps = min(10, points + 1) }
            if let wait = log.rows[place].response { log.rows[place].response = wait * 9 / 10 }
        }
        let after = try AskedSession(log.csv()).answer(Self.query).rows(by: "agent")
        for (agent, row) in before.rows(by: "agent") {
            guard let old = row.number("cii"), let new = after[agent]?.number("cii") else { continue }
            #expect(new >= old - 1e-9, "seed \(seed), \(agent): \(old) to \(new)")
        }
    }

    /// Law 3 of 3.5.
    @Test(arguments: seeds) func contributionsAddUpToTheIndex(seed: UInt64) throws {
        let answer = try AskedSession(log(seed).csv()).answer(Self.query)
        var indices = 0
        for row in (answer["rows"]?.elements ?? []) + [answer["all"] ?? .null] {
            guard let index = row.number("cii") else { continue }
            indices += 1
            let sum = Self.indicators.compactMap { row.number($0 + ".contribution") }.reduce(0, +)
            #expect(abs(sum - index) <= 1e-9, "seed \(seed)")
        }
        #expect(indices > 1, "seed \(seed)")
    }

    /// Law 7 of 3.5.
    @Test(arguments: seeds) func ordersOfRowsAndFilesDoNotCount(seed: UInt64) throws {
        let log = log(seed)
        let first = try AskedSession(log.csv()).run(Self.query)
        var generator = SplitMix64(seed: seed &+ 1000)
        let shuffled = RandomLog(rows: log.rows.shuffled(using: &generator))
        #expect(try AskedSession(shuffled.csv()).run(Self.query) == first, "seed \(seed), rows")
        let middle = log.rows.count / 2
        let (one, two) = (
            RandomLog(rows: Array(log.rows[..<middle])), RandomLog(rows: Array(log.rows[middle...]))
        )
        #expect(try AskedSession(one.csv(), two.csv()).run(Self.query) == first, "seed \(seed), two files")
        #expect(
            try AskedSession(two.csv(), one.csv()).run(Self.query) == first,
            "seed \(seed), files turned round")
        // Every row twice: all counts double, and nothing else changes.
        let twice = try AskedSession(log.csv(), log.csv()).answer(Self.query)
        let once = try AskedSession(log.csv()).answer(Self.query)
        expectSame(once, twice, Self.figures, seed: seed, "every row twice")
        for (agent, row) in once.rows(by: "agent") {
            #expect(
                twice.rows(by: "agent")[agent]?.number("n") == row.number("n").map { 2 * $0 }, "seed \(seed)")
        }
    }

    /// Law 7 of 3.5: what is loaded a second time, wholly or in part, changes no figure where interactions have an id.
    @Test(arguments: seeds) func duplicatesDoNotCount(seed: UInt64) throws {
        let log = log(seed)
        var generator = SplitMix64(seed: seed &+ 2000)
        let lines = log.csv().split(separator: "\n")
        let rows = lines.dropFirst().enumerated().map { "t\($0),\($1)" }
        func csv(_ rows: [String]) -> String { "id,\(lines[0])\n" + rows.map { $0 + "\n" }.joined() }
        let some = rows.shuffled(using: &generator).prefix(1 + generator.next(upTo: rows.count))
        let first = try AskedSession(csv(rows)).run(Self.query)
        for (what, session) in [
            ("the file twice", try AskedSession(csv(rows), csv(rows))),
            ("rows twice in one file", try AskedSession(csv((rows + some).shuffled(using: &generator)))),
            ("a part before the whole", try AskedSession(csv(Array(some)), csv(rows))),
        ] {
            #expect(try session.run(Self.query) == first, "seed \(seed), \(what)")
            let sources = try session.answer("sources")["rows"]?.elements ?? []
            let loaded = sources.compactMap { $0.number("rows") }.reduce(0, +)
            let duplicates = sources.compactMap { $0.number("duplicates") }.reduce(0, +)
            #expect(loaded - duplicates == Double(rows.count), "seed \(seed), \(what)")
        }
    }

    /// Law 5 of 3.5, as far as goalposts are fixed.
    @Test(arguments: seeds) func aThirdAgentChangesNoOtherIndex(seed: UInt64) throws {
        let log = log(seed)
        let all = try AskedSession(log.csv()).answer(Self.query).rows(by: "agent")
        let without = RandomLog(rows: log.rows.filter { $0.agent != "Ana" })
        guard !without.rows.isEmpty else { return }
        for (agent, row) in try AskedSession(without.csv()).answer(Self.query).rows(by: "agent") {
            #expect(row.number("cii") == all[agent]?.number("cii"), "seed \(seed), \(agent)")
        }
    }

    /// Law 8 of 3.5.
    @Test(arguments: seeds) func shiftingAllDaysChangesNothing(seed: UInt64) throws {
        let log = log(seed)
        let query = Self.query + " since 30d"
        let days = 1 + Int(seed) * 7
        expectSame(
            try AskedSession(log.csv()).answer(query), try AskedSession(log.csv(shift: days)).answer(query),
            Self.figures + ["n"], seed: seed, "\(days) days later")
    }

    /// Law 9 of 3.5.
    @Test(arguments: seeds) func unitsOfDurationsDoNotCount(seed: UInt64) throws {
        var log = log(seed)
        // Whole multiples of 36 s, so that each is a decimal number of hours.
        for place in log.rows.indices {
            log.rows[place].response = log.rows[place].response.map { ($0 / 360 + 1) * 360 }
        }
        let query = "show art, art.median, art.p90, sum(response_time), max(response_time) by agent"
        let columns = ["art", "art.median", "art.p90", "sum(response_time)", "max(response_time)"]
        let seconds = RandomLog.DurationStyle.seconds
        let first = try AskedSession(log.csv(seconds), loadClauses: seconds.mapping).answer(query)
        for style in RandomLog.DurationStyle.allCases {
            let session = try AskedSession(log.csv(style), loadClauses: style.mapping)
            expectSame(first, try session.answer(query), columns, seed: seed, "\(style)")
        }
    }

    /// Law 10 of 3.5.
    @Test(arguments: seeds) func allIsThePooledRows(seed: UInt64) throws {
        let session = try AskedSession(log(seed).csv())
        let byAgent = try session.answer(Self.query)
        let pooled = try session.answer(Self.query.replacing(" by agent", with: ""))
        let all = try #require(byAgent["all"])
        let row = try #require(pooled["rows"]?.elements.first)
        for column in Self.figures.dropFirst() + ["n"] {
            #expect(all.number(column) == row.number(column), "seed \(seed), \(column)")
        }
        let rows = byAgent["rows"]?.elements ?? []
        for column in ["n"] + Self.indicators.map({ $0 + ".n" }) {
            #expect(rows.compactMap { $0.number(column) }.reduce(0, +) == all.number(column), "seed \(seed)")
        }
    }

    /// Law 10 of 3.5: what is in scope was observed, or did not apply, or was not answered.
    @Test(arguments: seeds) func everyRowIsAccountedFor(seed: UInt64) throws {
        let log = log(seed)
        let session = try AskedSession(log.csv())
        let answer = try session.answer(Self.query)
        let unanswered = log.rows.count { !$0.answered }
        #expect(answer.number("rows_in_scope") == Double(log.rows.count), "seed \(seed)")
        #expect(answer["all"]?.number("csat.n") == Double(log.rows.count { $0.csat != nil }), "seed \(seed)")
        #expect(answer["all"]?.number("fcr.n") == Double(log.rows.count { $0.fcr != nil }), "seed \(seed)")
        #expect(answer["all"]?.number("response.n") == Double(log.rows.count), "seed \(seed)")
        let notes = answer["notes"]?.elements.compactMap { note -> String? in
            if case .string(let text) = note["text"] { text } else { nil }
        }
        let rated = log.rows.count { $0.csat != nil }
        let account =
            unanswered > 0
            ? "csat \(rated) of \(log.rows.count - unanswered) (\(unanswered) not applicable)"
            : "csat \(rated) of \(log.rows.count)"
        #expect(
            notes?.contains { $0.contains(account) } == true, "seed \(seed): \(account) in \(notes ?? [])")
    }

    /// Law 13 of 3.5.
    @Test(arguments: seeds) func aWeightOfZeroChangesNothing(seed: UInt64) throws {
        let session = try AskedSession(log(seed).csv())
        let without = try session.answer("cii weights csat=0.6 art=0.4 by agent min 1")
        let with = try session.answer("cii weights csat=0.6 nps=0 art=0.4 fcr=0 by agent min 1")
        expectSame(
            without, with, ["rank", "cii", "csat.contribution", "art.contribution"], seed: seed, "zero")
    }

    /// Law 15 of 3.5.
    @Test(arguments: seeds) func aWholePeriodLiesBetweenItsParts(seed: UInt64) throws {
        let session = try AskedSession(log(seed).csv())
        let query = "show csat, art, nps, fcr, response by agent"
        let whole = try session.answer(query).rows(by: "agent")
        let early = try session.answer(query + " until 2024-03-01").rows(by: "agent")
        let late = try session.answer(query + " since 2024-03-01").rows(by: "agent")
        var compared = 0
        for (agent, row) in whole {
            for column in Self.indicators {
                guard let value = row.number(column), let first = early[agent]?.number(column),
                    let second = late[agent]?.number(column)
                else { continue }
                compared += 1
                let isBetween = value >= min(first, second) - 1e-9 && value <= max(first, second) + 1e-9
                #expect(isBetween, "seed \(seed), \(agent) \(column): \(first), \(second), together \(value)")
            }
        }
        #expect(compared > 0, "seed \(seed)")
    }

    /// Law 16 of 3.5.
    @Test(arguments: seeds) func portugueseGivesTheSameBytes(seed: UInt64) throws {
        let session = try AskedSession(log(seed).csv())
        let pairs = [
            (
                "cii weights csat=0.5 art=0.2 by agent since 30d min 1 as csv",
                "cii pesos satisfação=0.5 tmr=0.2 por agente desde 30d minimo 1 como csv"
            ),
            (
                "show csat, mean(csat), median(response_time), count by channel every month as csv",
                "mostre csat, media(csat), mediana(response_time), contagem por canal cada mês como csv"
            ),
            (
                "show count by agent where csat is missing or not answered order by count desc top 2 as csv",
                "mostre contagem por agente onde csat esta ausente ou nao answered ordenar por contagem decrescente topo 2 como csv"
            ),
        ]
        for (english, portuguese) in pairs {
            #expect(try session.run(english) == session.run(portuguese), "seed \(seed): \(portuguese)")
        }
    }

    /// The index of every agent as a second program works it out: plain loops over the rows.
    @Test(arguments: seeds) func aSecondMethodAgrees(seed: UInt64) throws {
        let log = log(seed)
        let answer = try AskedSession(log.csv()).answer("cii weights csat=0.5 art=0.2 by agent min 1")
        for (agent, row) in answer.rows(by: "agent") {
            let own = log.rows.filter { $0.agent == agent }
            let rated = own.compactMap(\.csat)
            let satisfied = 100 * Double(rated.count { $0 >= 4 }) / Double(rated.count)
            let goals = ["phone": 120.0, "chat": 600, "email": 86_400]
            var (score, waits) = (0.0, 0)
            for (channel, worst) in goals {
                let responses = own.filter { $0.channel == channel }.compactMap(\.response)
                guard !responses.isEmpty else { continue }
                let mean = Double(responses.reduce(0, +)) / 10 / Double(responses.count)
                score += max(0, min(100, 100 * (worst - mean) / worst)) * Double(responses.count)
                waits += responses.count
            }
            #expect(row.number("csat.n") == Double(rated.count), "seed \(seed), \(agent)")
            #expect(row.number("art.n") == Double(waits), "seed \(seed), \(agent)")
            guard !rated.isEmpty, waits > 0 else { continue }
            let expected = (0.5 * satisfied + 0.2 * score / Double(waits)) / 0.7
            let found = row.number("cii") ?? .nan
            #expect(abs(found - expected) <= 1e-9, "seed \(seed), \(agent): \(found) and \(expected)")
        }
    }
}
