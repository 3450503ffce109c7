import CIIIndex
import TestSupport
import Testing

/// Every indicator that is worked out from rows, against SQL that was written from its definition and knows nothing of
/// this program; by agent and over all, on random logs with every column.
struct SecondOpinionTests {
    /// A figure as `show` asks for it, and the SQL for its value and for the observations it rests on.
    struct Opinion: CustomTestStringConvertible, Sendable {
        var figure: String
        var value: String
        var count: String
        /// What a quantile is of, in order; nil for what needs no order.
        var sorted: String?
        var testDescription: String { figure }

        /// The mean of an expression that is NULL where an interaction does not count, times a factor.
        static func mean(_ figure: String, _ expression: String, times factor: Double = 1) -> Opinion {
            Opinion(figure: figure, value: "\(factor) * avg(\(expression))", count: "count(\(expression))")
        }

        /// A quantile by linear interpolation between the two nearest values.
        static func quantile(_ figure: String, _ expression: String, _ share: Double) -> Opinion {
            let h = "((count(*) - 1) * \(share))"
            func sorted(_ place: String) -> String {
                "(json_extract(json_group_array(x), '$[' || \(place) || ']'))"
            }
            let low = "CAST(\(h) AS INT)"
            let high = "min(\(low) + 1, count(*) - 1)"
            return Opinion(
                figure: figure,
                value: "\(sorted(low)) + (\(h) - \(low)) * (\(sorted(high)) - \(sorted(low)))",
                count: "count(*)", sorted: expression)
        }
    }

    private static let answered = "coalesce(answered, 1) = 1"
    private static let byPerson = "\(answered) AND coalesce(handler, '') <> 'bot'"
    private static func when(_ condition: String, _ value: String) -> String {
        "CASE WHEN \(condition) THEN \(value) END"
    }
    private static func seconds(_ column: String) -> String { "CAST(strftime('%s', \(column)) AS REAL)" }
    private static let offered = "(queue_time IS NOT NULL OR answered = 0)"
    private static let inTime = "(\(answered) AND queue_time <= 20)"
    private static let early = "(answered = 0 AND queue_time <= 20)"

    static let opinions: [Opinion] = [
        .mean("csat", "csat >= 4", times: 100), .mean("csat.mean", "csat"),
        Opinion(
            figure: "nps", value: "100.0 * (sum(nps >= 9) - sum(nps <= 6)) / count(nps)", count: "count(nps)"),
        .mean("ces", "ces >= 5", times: 100), .mean("ces.top2", "ces >= 6", times: 100),
        .mean("ces.mean", "ces"),
        .mean("fcr", when(answered, "fcr_flag"), times: 100),
        .mean("fcr.net", when("\(answered) AND solvable = 1", "fcr_flag"), times: 100),
        .mean("response", "answered", times: 100), .mean("art", when(byPerson, "response_time")),
        .quantile("art.median", when(byPerson, "response_time"), 0.5),
        .quantile("art.p90", when(byPerson, "response_time"), 0.9),
        .mean("art.bh", when(byPerson, "response_time_bh")),
        .mean("art.agent", when(byPerson, "\(seconds("first_response")) - \(seconds("assigned"))")),
        Opinion(
            figure: "art.all",
            value: "sum(\(when(byPerson, "1.0 * reply_time * replies"))) / "
                + "sum(\(when("\(byPerson) AND reply_time IS NOT NULL", "replies")))",
            count: "count(\(when(byPerson, "reply_time * replies")))"),
        Opinion(
            figure: "art.total",
            value:
                "1.0 * sum(\(when(answered, "response_time"))) / sum(answered = 0 OR response_time IS NOT NULL)",
            count: "sum(coalesce(answered = 0, 0) OR response_time IS NOT NULL)"),
        .mean("art.any", when(answered, "any_response_time")), .mean("asa", when(answered, "queue_time")),
        .mean("wait", "wait_time"), .mean("resolution", "resolution_time"),
        .quantile("resolution.median", "resolution_time", 0.5),
        .quantile("resolution.p90", "resolution_time", 0.9),
        .mean("resolution.first", "first_resolution_time"), .mean("resolution.bh", "resolution_time_bh"),
        .mean("aht", when(answered, "handle_time")),
        .quantile("aht.median", when(answered, "handle_time"), 0.5),
        .quantile("aht.p90", when(answered, "handle_time"), 0.9), .mean("abandon", "abandoned", times: 100),
        .mean(
            "abandon(10s)", when("NOT (abandoned = 1 AND coalesce(queue_time, 10) < 10)", "abandoned"),
            times: 100
        ),
        Opinion(figure: "sl", value: "100.0 * sum(\(inTime)) / sum(\(offered))", count: "sum(\(offered))"),
        Opinion(
            figure: "sl(40s)", value: "100.0 * sum(\(answered) AND queue_time <= 40) / sum(\(offered))",
            count: "sum(\(offered))"),
        Opinion(
            figure: "sl.ignored", value: "100.0 * sum(\(inTime)) / (sum(\(offered)) - total(\(early)))",
            count: "sum(\(offered))"),
        Opinion(
            figure: "sl.positive", value: "100.0 * (sum(\(inTime)) + total(\(early))) / sum(\(offered))",
            count: "sum(\(offered))"),
        Opinion(
            figure: "occupancy",
            value: "100.0 * sum(\(when("available_time IS NOT NULL", "handle_time"))) / "
                + "sum(handle_time + available_time)", count: "count(handle_time + available_time)"),
        .mean("reopen", when("resolved_flag = 1", "reopens >= 1"), times: 100),
        .mean("transfer", when(answered, "transferred"), times: 100),
        .mean("escalation", when(answered, "escalated"), times: 100),
        .mean("containment", when("handler IN ('bot', 'mixed')", "handler = 'bot'"), times: 100),
        Opinion(
            figure: "backlog",
            value: "1.0 * sum(resolved IS NULL OR resolved > (SELECT max(received) FROM log))",
            count: "count(*)"),
        .mean("cpc", "cost"),
        Opinion(
            figure: "cpr",
            value: "1.0 * sum(cost) / sum(cost IS NOT NULL AND coalesce(resolved_flag, 0) = 1)",
            count: "count(cost)"),
        .mean("qa", "qa"), .mean("qa.clarity", "\"qa.clarity\""), .mean("qa.empathy", "\"qa.empathy\""),
        .mean("qa.resolution", "\"qa.resolution\""), .mean("qa.soft", "\"qa.soft\""),
        .mean("qa.technical", "\"qa.technical\""), .mean("sentiment", "sentiment"),
        .mean("solved", when(answered, "resolved_flag"), times: 100),
        Opinion(
            figure: "solved.gov",
            value:
                "100.0 * sum(status = 'solved' AND coalesce(resolved_flag, 1) = 1) / sum(status = 'solved')",
            count: "sum(status = 'solved')"),
        .mean("again", "again", times: 100),
        .mean("survey.rate", when("surveyed = 1", "csat IS NOT NULL"), times: 100),
    ]

    @Test func everyIndicatorHasAnOpinion() {
        let figures = Set(Self.opinions.map(\.figure))
        #expect(Set(Indicator.all.map(\.name)).subtracting(figures) == [])
    }

    @Test(arguments: [1, 2] as [UInt64]) func figuresAreThoseOfSQL(seed: UInt64) throws {
        let log = IndicatorLog(seed: seed)
        let table = try SQLiteTable(columns: IndicatorLog.columns, rows: log.rows)
        let session = try AskedSession(log.csv)
        for opinion in Self.opinions {
            let answer = try session.answer("show \(opinion.figure) by agent")
            let rows = answer.rows(by: "agent")
            let found = try expected(opinion, table, by: "agent")
            #expect(rows.count == found.count && found.count == 5, "seed \(seed), \(opinion.figure)")
            for (agent, values) in found {
                expectSame(rows[agent], values, opinion, "seed \(seed), \(agent)")
            }
            for (_, values) in try expected(opinion, table, by: "'all'") {
                expectSame(answer["all"], values, opinion, "seed \(seed), all")
            }
        }
    }

    private func expected(
        _ opinion: Opinion, _ table: SQLiteTable, by key: String
    ) throws -> [(key: String, values: [Double?])] {
        guard let sorted = opinion.sorted else {
            return try table.run("SELECT \(key), \(opinion.value), \(opinion.count) FROM log GROUP BY 1")
        }
        return try table.run(
            "SELECT key, \(opinion.value), count(*) FROM (SELECT \(key) AS key, \(sorted) AS x FROM log "
                + "WHERE x IS NOT NULL ORDER BY x) GROUP BY 1")
    }

    private func expectSame(_ row: JSONValue?, _ values: [Double?], _ opinion: Opinion, _ place: String) {
        // The first number of a row is the figure, the next how many observations it rests on.
        let names = [opinion.figure, opinion.figure + ".n"]
        let found = row?.number(names[0])
        let isSame =
            switch (found, values[0]) {
            case (let a?, let b?): abs(a - b) <= 1e-9 * max(1, abs(b))
            case (nil, nil): true
            case (nil, _?), (_?, nil): false
            }
        #expect(isSame, "\(opinion.figure), \(place): \(String(describing: found)), by SQL \(values)")
        let count = row?.number(names[1])
        #expect(
            count == values[1],
            "\(opinion.figure), \(place): n \(String(describing: count)), by SQL \(values)")
    }
}
