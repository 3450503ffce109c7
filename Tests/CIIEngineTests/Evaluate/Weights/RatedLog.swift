import CIIColumns
import CIIEngine
import CIILanguage
import TestSupport

/// A random log of agents and what their customers said, and questions of it.
struct RatedLog {
    /// What a statement that is no query is taken for.
    struct NotAQuestion: Error {}

    let dataset: Dataset
    let engine = Engine()

    /// - Parameter lacks: Whether some agents lack an indicator.
    init(_ random: inout SplitMix64, lacks: Bool = false) {
        var agents = CategoryMaker()
        var columns = [ScaledNumberMaker(), ScaledNumberMaker(), ScaledNumberMaker()]
        let count = 3 + random.next(upTo: 6)
        for row in 0..<(count * (3 + random.next(upTo: 12))) {
            let agent = row < count ? row : random.next(upTo: count)
            agents.append("a\(agent)")
            for place in columns.indices {
                let isMissing = lacks && agent == 1 + place
                if isMissing || (row >= count && random.next(upTo: 3) == 0) {
                    columns[place].appendMissing()
                } else {
                    columns[place].append(
                        Int64(place == 2 ? random.next(upTo: 11) : 1 + random.next(upTo: place == 0 ? 5 : 7)))
                }
            }
        }
        let names = ["csat", "ces", "nps"]
        dataset = Dataset(
            table: Table(
                columns: [Column(name: "agent", storage: .category(agents.finish()))]
                    + names.indices.map { Column(name: names[$0], storage: .number(columns[$0].finish())) }),
            fields: [
                Field(name: "agent"), Field(name: "csat", scale: 1...5), Field(name: "ces", scale: 1...7),
                Field(name: "nps", scale: 0...10),
            ], revision: 1)
    }

    /// The clauses as those of a question.
    static func query(_ clauses: String) throws -> Query {
        guard case .statements(let statements) = parse("cii " + clauses),
            case .cii(let query) = statements.first?.value
        else { throw NotAQuestion() }
        return query
    }

    static let context = QueryContext { 0 }

    func flips(_ clauses: String) throws -> Answer {
        try engine.flips(Self.query(clauses), dataset: dataset, context: Self.context)
    }

    func stability(_ clauses: String) throws -> Answer {
        try engine.stability(Self.query(clauses), dataset: dataset, context: Self.context)
    }

    func sweep(_ sweep: Sweep, _ clauses: String) throws -> Answer {
        try engine.sweep(sweep, Self.query(clauses), dataset: dataset, context: Self.context)
    }

    func compare(_ weightings: [String], _ clauses: String) throws -> Answer {
        let parts = try weightings.map { try Self.query("weights \($0)").weights }.compactMap { $0 }
        return try engine.compareWeights(
            parts, Self.query(clauses), dataset: dataset, context: Self.context)
    }

    /// What `cii` says: index and place of each agent; nil for no place.
    func cii(_ clauses: String) throws -> [String: (index: Double?, place: Int?)] {
        let answer = try engine.cii(Self.query(clauses), dataset: dataset, context: Self.context)
        var result: [String: (index: Double?, place: Int?)] = [:]
        for row in answer.rows {
            result[answer.text("agent", row)] = (
                answer.number("cii", row), answer.number("rank", row).map { Int($0) }
            )
        }
        return result
    }
}

extension Answer {
    /// The number in a column of a row, without what is marked beside it.
    func number(_ name: String, _ row: [AnswerValue]) -> Double? {
        guard let column = columns.firstIndex(where: { $0.name == name }) else { return nil }
        func number(_ value: AnswerValue) -> Double? {
            switch value {
            case .number(let number): number
            case .integer(let number): Double(number)
            case .rank(let place, tied: _): Double(place)
            case .marked(let inner, mark: _): number(inner)
            case .text, .boolean, .instant, .missing: nil
            }
        }
        return number(row[column])
    }

    /// The text in a column of a row; empty where there is none.
    func text(_ name: String, _ row: [AnswerValue]) -> String {
        guard let column = columns.firstIndex(where: { $0.name == name }) else { return "" }
        func text(_ value: AnswerValue) -> String {
            switch value {
            case .text(let text): text
            case .marked(let inner, mark: _): text(inner)
            case .number, .integer, .rank, .boolean, .instant, .missing: ""
            }
        }
        return text(row[column])
    }
}
