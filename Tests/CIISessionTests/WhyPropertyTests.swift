import TestSupport
import Testing

/// Laws of the account of a change, on random logs through the session: newcomers, leavers, missing indicators and channel
/// families with goalposts of their own.
struct WhyPropertyTests {
    private static let weights = "weights csat=0.4 art=0.2 nps=0.1 fcr=0.2 response=0.1"
    private static let indicators = ["csat", "art", "nps", "fcr", "response"]
    private static let windows = ("between 2024-01-01 and 2024-02-20", "between 2024-02-20 and 2024-05-01")

    /// A log in which some agents are in one half of the time only.
    private static func session(_ seed: UInt64) throws -> AskedSession {
        var random = SplitMix64(seed: seed)
        var log = RandomLog(using: &random)
        log.rows.removeAll { row in
            (row.agent == "Ana" && row.received > 50 * 1440)
                || (row.agent == "Bia" && row.received < 50 * 1440)
        }
        // In some logs an indicator is not asked for in the second half.
        if seed % 3 == 0 {
            for place in log.rows.indices where log.rows[place].received > 50 * 1440 {
                log.rows[place].nps = nil
            }
        }
        return try AskedSession(log.csv())
    }

    private static func isNear(_ a: Double?, _ b: Double?) -> Bool {
        switch (a, b) {
        case (let a?, let b?): abs(a - b) <= 1e-9
        case (nil, nil): true
        case (nil, _), (_, nil): false
        }
    }

    /// Everything adds up to the difference of the two answers of `cii`, and groups have the index that they have there.
    @Test(arguments: Array(1...12) as [UInt64], ["agent", "channel"])
    func partsAddUpToWhatTheIndexSays(seed: UInt64, field: String) throws {
        let session = try Self.session(seed)
        let (earlier, later) = Self.windows
        let why = try session.answer("why \(Self.weights) by \(field) \(later) vs (\(earlier))")
        let all = why["all"] ?? .null
        var sums: [String: Double] = [:]
        for row in why["rows"]?.elements ?? [] {
            for name in ["total"] + Self.indicators.map({ "\($0).total" }) {
                sums[name, default: 0] += row.number(name) ?? 0
            }
        }
        for (window, side) in [(earlier, "before"), (later, "after")] {
            let index = try session.answer("cii \(Self.weights) by \(field) \(window) min 1")
            let whole = try session.answer("cii \(Self.weights) \(window)")["rows"]?.elements.first
            #expect(Self.isNear(all.number("cii.\(side)"), whole?.number("cii")), "seed \(seed), \(side)")
            let rows = index.rows(by: field)
            for (name, row) in why.rows(by: field) where !name.hasPrefix("(") {
                #expect(
                    Self.isNear(row.number("cii.\(side)"), rows[name]?.number("cii")),
                    "seed \(seed), \(name) \(side)")
            }
        }
        guard let before = all.number("cii.before"), let after = all.number("cii.after") else {
            Issue.record("seed \(seed): no index")
            return
        }
        // All of these are means, so that nothing may be told as none.
        #expect(why.rows(by: field)["(no mean)"] == nil, "seed \(seed)")
        #expect(Self.isNear(sums["total"], after - before), "seed \(seed): \(sums) of \(after - before)")
        for indicator in Self.indicators {
            let name = "\(indicator).total"
            #expect(Self.isNear(sums[name], all.number(name)), "seed \(seed), \(name)")
        }
    }

    /// 20,001 groups are too many to keep with all their parts.
    @Test func tooManyGroupsAreToldAtOnce() throws {
        var csv = "agent,received,csat\n"
        for agent in 0...20_000 { csv += "a\(agent),2024-01-\(agent % 2 == 0 ? "31" : "01"),5\n" }
        let session = try AskedSession(csv)
        // Half of them in either half of the month.
        #expect(throws: Never.self) { try session.run("why weights csat=1 by agent since 15d") }
        #expect(
            performing: { try session.run("why weights csat=1 by agent since 40d vs 1d") },
            throws: { "\($0)".contains("why.too-many-groups") })
    }

    /// Who came is who left, and everything else has the other sign.
    @Test(arguments: Array(1...12) as [UInt64]) func theOtherWayRoundTurnsEverySign(seed: UInt64) throws {
        let session = try Self.session(seed)
        let (earlier, later) = Self.windows
        let there = try session.answer("why \(Self.weights) by agent \(later) vs (\(earlier))")
        let back = try session.answer("why \(Self.weights) by agent \(earlier) vs (\(later))")
        let rows = back.rows(by: "agent")
        #expect(rows.count == there.rows(by: "agent").count, "seed \(seed)")
        let pairs = [("within", "within"), ("mix", "mix"), ("total", "total"), ("newcomer", "leaver")]
        for (agent, row) in there.rows(by: "agent") {
            for (name, other) in pairs {
                let turned = rows[agent]?.number(other).map { -$0 }
                #expect(Self.isNear(row.number(name), turned), "seed \(seed), \(agent) \(name)")
            }
        }
    }
}
