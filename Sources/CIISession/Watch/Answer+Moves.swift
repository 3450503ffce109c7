import CIIEngine
import CIIText

/// What the answer before is to a person who sees the signs of what moved.
enum MovesOrigin {
    /// The last time somebody looked.
    case lastLook
    /// The answer under the weights that were given.
    case givenWeights

    fileprivate var since: String {
        switch self {
        case .lastLook: "since the last look"
        case .givenWeights: "against the weights given"
        }
    }
}

extension Answer {
    /// The answer with a sign beside each value that differs from that of an answer before, and what the signs mean.
    ///
    /// Rows are the same where their dimensions are. A rank is followed by how many places it rose or fell, a number
    /// by the direction, anything else by `*`; a row that was not there has a `+`.
    func marked(since before: Answer, _ origin: MovesOrigin = .lastLook) -> Answer {
        var marked = self
        var moves = Moves(from: before, to: self)
        marked.rows = rows.map { moves.marked($0) }
        if let total, let old = before.total { marked.total = moves.marked(total, since: old) }
        if moves.hasMoved {
            marked.notes.append(
                AnswerNote(
                    code: "watch.moved",
                    text: "\(origin.since): ▲ rose, ▼ fell (a rank by so many places), * changed, + new"))
        }
        if !moves.gone.isEmpty {
            marked.notes.append(
                AnswerNote(
                    code: "watch.gone",
                    text: "gone \(origin.since): \(moves.gone.joined(separator: "; "))"))
        }
        return marked
    }
}

/// What has moved from one answer to another of the same question.
private struct Moves {
    private let columns: [AnswerColumn]
    private let dimensions: [Int]
    /// The place that each column had before; nil where it was not there.
    private let places: [Int?]
    private var rowsBefore: [String: [AnswerValue]] = [:]
    /// The rows that are not there any more, by their dimensions.
    private(set) var gone: [String] = []
    private(set) var hasMoved = false

    init(from before: Answer, to now: Answer) {
        columns = now.columns
        places = now.columns.map { column in before.columns.firstIndex { $0.name == column.name } }
        dimensions = now.columns.indices.filter { now.columns[$0].kind == .dimension }
        let dimensionsBefore = before.columns.indices.filter { before.columns[$0].kind == .dimension }
        guard dimensions.map({ columns[$0].name }) == dimensionsBefore.map({ before.columns[$0].name }) else {
            return
        }
        let names = Set(now.rows.map { Self.name($0, dimensions) })
        for row in before.rows {
            let name = Self.name(row, dimensionsBefore)
            rowsBefore[name] = row
            if !names.contains(name) { gone.append(name) }
        }
    }

    mutating func marked(_ row: [AnswerValue]) -> [AnswerValue] {
        if let old = rowsBefore[Self.name(row, dimensions)] { return marked(row, since: old) }
        guard !rowsBefore.isEmpty, let first = dimensions.first, first < row.count else { return row }
        hasMoved = true
        var row = row
        row[first] = .marked(row[first], mark: "+")
        return row
    }

    mutating func marked(_ row: [AnswerValue], since old: [AnswerValue]) -> [AnswerValue] {
        var marked = row
        for index in row.indices where index < places.count {
            guard let place = places[index], place < old.count,
                let mark = Self.mark(from: old[place].bare, to: row[index].bare)
            else { continue }
            hasMoved = true
            marked[index] = row[index].marking(mark)
        }
        return marked
    }

    private static func mark(from old: AnswerValue, to new: AnswerValue) -> String? {
        guard old != new else { return nil }
        switch (old, new) {
        case (.rank(let before, _), .rank(let now, _)):
            return before == now ? "*" : now < before ? "▲\(before - now)" : "▼\(now - before)"
        case (.number(let before), .number(let now)): return now > before ? "▲" : "▼"
        case (.integer(let before), .integer(let now)): return now > before ? "▲" : "▼"
        case (.number(let before), .integer(let now)): return Double(now) > before ? "▲" : "▼"
        case (.integer(let before), .number(let now)): return now > Double(before) ? "▲" : "▼"
        case (.instant(let before, _), .instant(let now, _)): return now > before ? "▲" : "▼"
        default: return "*"
        }
    }

    /// What tells a row from the others, for people and as a key.
    private static func name(_ row: [AnswerValue], _ dimensions: [Int]) -> String {
        dimensions.map { $0 < row.count ? text(row[$0].bare) : "" }.joined(separator: ", ")
    }

    private static func text(_ value: AnswerValue) -> String {
        switch value {
        case .text(let text): inert(text)
        case .integer(let number): "\(number)"
        case .number(let number): shortest(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .instant(let microseconds, _): "\(microseconds)"
        case .rank(let rank, _): "\(rank)"
        case .missing: "none"
        case .marked(let inner, _): text(inner)
        }
    }
}

extension AnswerValue {
    /// The value without its signs.
    fileprivate var bare: AnswerValue {
        var value = self
        while case .marked(let inner, _) = value { value = inner }
        return value
    }

    /// The value with a sign that stands before all others.
    fileprivate func marking(_ mark: String) -> AnswerValue {
        if case .marked(let inner, let outer) = self { return .marked(inner.marking(mark), mark: outer) }
        return .marked(self, mark: mark)
    }
}
