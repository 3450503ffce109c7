import CIILanguage
import TestSupport
import Testing

@testable import CIIEngine

/// What is said of weights is what `cii` says under those weights.
struct WeightQuestionTests {
    private static let indicators = ["csat", "ces", "nps"]

    private static func clauses(_ weights: [Double], _ rule: String) -> String {
        let text = zip(indicators, weights).map { "\($0)=\($1)" }.joined(separator: " ")
        return "weights \(text) combine \(rule) by agent min 1"
    }

    private static func weights(_ random: inout SplitMix64) -> [Double] {
        indicators.map { _ in Double(1 + random.next(upTo: 9)) / 10 }
    }

    @Test(arguments: ["arithmetic", "geometric", "harmonic"])
    func atAFlipTwoAreEqualAndBesideItTheyAreNot(_ rule: String) throws {
        var random = SplitMix64(seed: 611)
        var count = 0
        for round in 0..<12 {
            let log = RatedLog(&random, lacks: round % 4 == 0)
            let weights = Self.weights(&random)
            let answer = try log.flips(Self.clauses(weights, rule) + " top 12")
            for row in answer.rows {
                let indicator = try #require(Self.indicators.firstIndex(of: answer.text("indicator", row)))
                let weight = try #require(answer.number("weight", row))
                let change = try #require(answer.number("change", row))
                let (rising, passed) = (answer.text("rises", row), answer.text("over", row))
                func indices(_ amount: Double) throws -> (rising: Double, passed: Double) {
                    var weights = weights
                    weights[indicator] = amount
                    let all = try log.cii(Self.clauses(weights, rule))
                    return (
                        try #require(all[rising]?.index ?? nil), try #require(all[passed]?.index ?? nil)
                    )
                }
                let at = try indices(weight)
                let comment: Comment = "seed 611, round \(round), \(rule): \(row)"
                #expect(abs(at.rising - at.passed) < 1e-9, comment)
                #expect(abs(at.rising - (answer.number("cii", row) ?? .nan)) < 1e-9, comment)
                guard abs(change) > 1e-6 else { continue }
                let before = try indices(weight - 0.01 * change)
                let after = try indices(weight + (change < 0 ? -0.01 * weight : 0.01 * change))
                #expect(before.rising < before.passed && after.rising > after.passed, comment)
                count += 1
            }
        }
        #expect(count > 80)
    }

    /// The nearest change of the lead is the one that trying one weight after the other finds.
    @Test func theFirstChangeOfTheLeadIsTheNearest() throws {
        var random = SplitMix64(seed: 612)
        for round in 0..<6 {
            let log = RatedLog(&random)
            let weights = Self.weights(&random)
            let answer = try log.flips(Self.clauses(weights, "arithmetic"))
            let given = try log.cii(Self.clauses(weights, "arithmetic"))
            let leaders = given.filter { $0.value.place == 1 }.keys
            guard leaders.count == 1, let leader = leaders.first else { continue }
            for (place, indicator) in Self.indicators.enumerated() {
                for isUp in [true, false] {
                    let row = answer.rows.first {
                        answer.text("over", $0) == leader && answer.text("indicator", $0) == indicator
                            && (answer.number("change", $0) ?? 0 > 0) == isUp
                            && answer.number("place", $0) == 1
                    }
                    func leads(_ amount: Double) throws -> Bool {
                        var tried = weights
                        tried[place] = amount
                        return try log.cii(Self.clauses(tried, "arithmetic"))[leader]?.place == 1
                    }
                    // A weight of 20 beside others of 0.9 at the most is as good as all of it.
                    let end = isUp ? 20.0 : 0
                    let flip = row.flatMap { answer.number("weight", $0) } ?? end
                    let comment: Comment = "seed 612, round \(round), \(indicator) \(isUp)"
                    for step in 1..<8 {
                        let amount = weights[place] + (min(flip, 20) - weights[place]) * Double(step) / 8
                        #expect(try leads(amount), comment)
                    }
                    if row != nil, flip < 20, flip > 0 {
                        #expect(try !leads(flip + (isUp ? 1e-6 : -1e-6) * max(flip, 1)), comment)
                    }
                }
            }
        }
    }

    @Test(arguments: ["arithmetic", "geometric", "harmonic"])
    func aPlaceIsKeptWhereStabilitySaysSo(_ rule: String) throws {
        var random = SplitMix64(seed: 613)
        var ends = 0
        for round in 0..<8 {
            let log = RatedLog(&random, lacks: round % 4 == 0)
            let weights = Self.weights(&random)
            let given = try log.cii(Self.clauses(weights, rule))
            for member in ["", "a0"] where member.isEmpty || given[member]?.place != nil {
                let answer = try log.stability(
                    Self.clauses(weights, rule) + (member.isEmpty ? "" : " for \(member)"))
                let group = try #require(
                    member.isEmpty ? given.first { $0.value.place == 1 }?.key : member)
                guard given.count(where: { $0.value.place == given[group]?.place }) == 1 else { continue }
                for row in answer.rows {
                    let place = try #require(Self.indicators.firstIndex(of: answer.text("indicator", row)))
                    func keeps(_ amount: Double) throws -> Bool {
                        var tried = weights
                        tried[place] = amount
                        return try log.cii(Self.clauses(tried, rule))[group]?.place == given[group]?.place
                    }
                    let comment: Comment = "seed 613, round \(round), \(rule), \(group): \(row)"
                    let (low, high) = (answer.number("keeps.low", row), answer.number("keeps.high", row))
                    if let low, low > 1e-6 {
                        #expect(try keeps(low * 1.001), comment)
                        if !answer.text("below", row).isEmpty {
                            #expect(try !keeps(low * 0.999), comment)
                            ends += 1
                        }
                    }
                    if let high {
                        #expect(try keeps(high * 0.999), comment)
                        if !answer.text("above", row).isEmpty {
                            #expect(try !keeps(high * 1.001), comment)
                            ends += 1
                        }
                    } else {
                        #expect(try keeps(50), comment)
                    }
                }
            }
        }
        #expect(ends > 15)
    }

    @Test(arguments: ["arithmetic", "geometric", "harmonic", "minimum"])
    func aSweepIsOneIndexAfterTheOther(_ rule: String) throws {
        var random = SplitMix64(seed: 614)
        for round in 0..<4 {
            let log = RatedLog(&random)
            let weights = Self.weights(&random)
            let name = Name(spelling: "ces", canonical: "ces")
            let span = SourceSpan(0, 0)
            let sweep = Sweep(
                Spanned(name, span), from: Spanned(0.05, span), to: Spanned(0.95, span),
                steps: Spanned(9, span))
            let answer = try log.sweep(sweep, Self.clauses(weights, rule) + " top 20")
            #expect(answer.rows.count >= 10)
            for row in answer.rows {
                let share = try #require(answer.number("share", row)) / 100
                var tried = weights
                tried[1] = share * (weights[0] + weights[2]) / (1 - share)
                let comment: Comment = "seed 614, round \(round), \(rule), share \(share)"
                #expect(abs(tried[1] - (answer.number("weight", row) ?? .nan)) < 1e-9, comment)
                let all = try log.cii(Self.clauses(tried, rule))
                for (agent, known) in all {
                    let index = try #require(answer.number("cii.\(agent)", row))
                    #expect(abs(index - (known.index ?? .nan)) < 1e-9, comment)
                }
                let first = answer.text("first", row)
                #expect(all.contains { first.contains($0.key) && $0.value.place == 1 }, comment)
            }
        }
    }

    @Test func aComparisonIsOneIndexBesideTheOther() throws {
        var random = SplitMix64(seed: 615)
        for round in 0..<12 {
            let log = RatedLog(&random, lacks: round % 2 == 0)
            let weightings = ["csat=1 ces=1", "nps", "csat=0.2 ces=0.3 nps=0.5"]
            let answer = try log.compare(weightings, "by agent min 1")
            for weights in weightings {
                let all = try log.cii("weights \(weights) by agent min 1")
                let name = try #require(answer.columns.map(\.name).first { $0 == "cii.\(weights)" })
                #expect(answer.rows.count == all.count)
                for row in answer.rows {
                    let known = try #require(all[answer.text("agent", row)])
                    let comment: Comment = "seed 615, round \(round), \(weights)"
                    #expect(answer.number(name, row) == known.index, comment)
                    #expect(answer.number("rank.\(weights)", row) == known.place.map { Double($0) }, comment)
                }
            }
        }
    }

    // MARK: Nothing is read again

    /// After `cii` all that the questions about weights measure is kept.
    @Test func nothingIsMeasuredAgain() throws {
        var random = SplitMix64(seed: 616)
        let log = RatedLog(&random)
        let clauses = "weights csat=0.5 ces=0.3 nps=0.2 by agent min 1"
        _ = try log.cii(clauses)
        func missed() -> Int { log.engine.cacheUse.asked - log.engine.cacheUse.hits }
        let before = missed()
        _ = try log.flips(clauses)
        _ = try log.stability(clauses)
        let span = SourceSpan(0, 0)
        _ = try log.sweep(Sweep(Spanned(Name(spelling: "csat", canonical: "csat"), span)), clauses)
        _ = try log.compare(["csat=1", "ces", "nps=2 csat=1"], "by agent min 1")
        #expect(missed() == before)
    }

    /// Weightings of different indicators are measured together, as one question of all of them is.
    @Test func whatSeveralWeightingsNeedIsMeasuredOnce() throws {
        func missed(_ ask: (RatedLog) throws -> Void) throws -> Int {
            var random = SplitMix64(seed: 617)
            let log = RatedLog(&random)
            try ask(log)
            return log.engine.cacheUse.asked - log.engine.cacheUse.hits
        }
        let one = try missed { log in
            _ = try log.engine.cii(
                RatedLog.query("weights csat=1 ces=1 nps=1 by agent min 1"), dataset: log.dataset,
                context: RatedLog.context)
        }
        let three = try missed { _ = try $0.compare(["csat", "ces", "nps"], "by agent min 1") }
        #expect(three <= one)
    }
}
