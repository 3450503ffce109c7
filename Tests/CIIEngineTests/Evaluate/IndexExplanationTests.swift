import CIIColumns
import CIILanguage
import TestSupport
import Testing

@testable import CIIEngine

/// The working of an index adds up, whatever the rule, the weights and what is missing.
struct IndexExplanationTests {
    private struct NotAnIndex: Error {}

    /// Agents with ratings, costs of effort and answers; some never rated.
    private static func dataset(_ random: inout SplitMix64) -> Dataset {
        var agents = CategoryMaker()
        var columns = [ScaledNumberMaker(), ScaledNumberMaker()]
        for _ in 0..<random.next(upTo: 80) + 20 {
            let agent = random.next(upTo: 11)
            agents.append("a\(agent)")
            for place in columns.indices {
                if random.next(upTo: 3) == 0 || agent + place == 3 {
                    columns[place].appendMissing()
                } else {
                    columns[place].append(Int64(1 + random.next(upTo: place == 0 ? 5 : 7)))
                }
            }
        }
        let table = Table(columns: [
            Column(name: "agent", storage: .category(agents.finish())),
            Column(name: "csat", storage: .number(columns[0].finish())),
            Column(name: "ces", storage: .number(columns[1].finish())),
        ])
        return Dataset(
            table: table,
            fields: [
                Field(name: "agent"), Field(name: "csat", scale: 1...5), Field(name: "ces", scale: 1...7),
            ], revision: 1)
    }

    private static func query(_ text: String) throws -> Query {
        guard case .statements(let statements) = parse("explain cii " + text),
            case .explainIndex(let query) = statements.first?.value
        else { throw NotAnIndex() }
        return query
    }

    /// The numbers of a column, 0 where one is missing.
    private static func numbers(_ answer: Answer, _ name: String) throws -> [Double?] {
        let column = try #require(answer.columns.firstIndex { $0.name == name })
        return answer.rows.map { row in
            switch row[column] {
            case .number(let number): number
            case .marked(.number(let number), _): number
            case .integer(let number): Double(number)
            case .text, .boolean, .instant, .rank, .missing, .marked: nil
            }
        }
    }

    @Test(arguments: ["arithmetic", "geometric", "harmonic", "minimum"])
    func everythingAddsUp(_ rule: String) throws {
        var random = SplitMix64(seed: 461)
        for round in 0..<40 {
            let engine = Engine()
            let weights = "csat=\(1 + random.next(upTo: 4)) ces=\(1 + random.next(upTo: 4))"
            let missing = ["renormalise", "pool", "worst", "fail"][random.next(upTo: 4)]
            let clauses = "weights \(weights) combine \(rule) missing \(missing) by agent"
            let answer = try engine.indexExplanation(
                try Self.query(clauses), dataset: Self.dataset(&random), context: QueryContext { 0 })
            let points = try Self.numbers(answer, "points")
            let gaps = try Self.numbers(answer, "gap")
            let indices = try Self.numbers(answer, "score")
            let references = try Self.numbers(answer, "all.score")
            #expect(answer.rows.count % 3 == 0 && !answer.rows.isEmpty)
            for sum in stride(from: 2, to: answer.rows.count, by: 3) {
                guard let index = indices[sum], let reference = references[sum] else {
                    #expect(points[sum] == nil && gaps[sum] == nil)
                    continue
                }
                let isPoints = abs((points[sum - 2] ?? 0) + (points[sum - 1] ?? 0) - index) < 1e-9
                let isGaps =
                    abs((gaps[sum - 2] ?? 0) + (gaps[sum - 1] ?? 0) - (index - reference)) < 1e-9
                #expect(isPoints && isGaps, "seed 461, round \(round), row \(sum): \(clauses)")
            }
            let decides = try Self.numbers(answer, "decides").compactMap { $0 }
            if let total = decides.last, decides.count >= 3 {
                #expect(abs(decides[0] + decides[1] - total) < 1e-6, "seed 461, round \(round)")
            }
        }
    }

    /// One group is told the same by itself as among the others.
    @Test func aMemberIsTheSameAlone() throws {
        var random = SplitMix64(seed: 462)
        let dataset = Self.dataset(&random)
        func rows(_ clauses: String) throws -> [[AnswerValue]] {
            try Engine().indexExplanation(
                try Self.query("weights csat=2 ces=1 " + clauses), dataset: dataset,
                context: QueryContext { 0 }
            ).rows
        }
        let all = try rows("by agent")
        for agent in ["a1", "a4"] {
            let own = all.filter { $0[0] == .text(agent) }
            #expect(own.count == 3)
            #expect(try rows("for \(agent)") == own && rows("by agent for \(agent)") == own)
        }
        let both = try rows("by agent for a4, a1")
        #expect(try rows("for a4, a1 top 1") == Array(both.prefix(3)))
        #expect(try rows("for a4, a1 bottom 1") == Array(both.suffix(3)))
        #expect(both == all.filter { [.text("a1"), .text("a4")].contains($0[0]) })
    }
}
