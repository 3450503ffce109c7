import CIIColumns
import CIIIndex
import CIIText

/// The columns of `what if`, its rows, and what to know of the values in them.
struct WhatIfLayout {
    private let question: WhatIfQuestion
    /// The places of the indicators whose value or score is otherwise somewhere.
    private let terms: [Int]
    /// Those of them whose goalposts are.
    private let rescored: Set<Int>
    private let ranks: (before: [Rank?], after: [Rank?])
    private let history: ValueHistory
    private var untested = UntestedValues()

    private var frame: QueryFrame { question.frame }
    private var hasRank: Bool { frame.dimensions.count > (frame.hasPeriod ? 1 : 0) }
    private var hasVolume: Bool {
        question.steps.contains { if case .volume = $0.change { true } else { false } }
    }

    init(
        _ question: WhatIfQuestion, _ levels: WhatIfQuestion.Levels, all: WhatIfQuestion.Levels,
        _ weighed: (before: WeighedGroups, after: WeighedGroups), groupCount: Int
    ) throws(EngineFailure) {
        self.question = question
        let named = question.steps.filter { if case .weight = $0.change { false } else { true } }
            .compactMap(\.indicator)
        var terms: [Int] = []
        var rescored: Set<Int> = []
        let goalposts = question.steps.filter { if case .goalposts = $0.change { true } else { false } }
            .compactMap(\.indicator)
        for term in question.before.weighting.terms.indices {
            let isMoved = [levels, all].contains { $0.isMoved(term) }
            let isNamed = named.contains(question.before.weighting.terms[term].indicator)
            if isMoved || isNamed { terms.append(term) }
            if goalposts.contains(question.before.weighting.terms[term].indicator) { rescored.insert(term) }
        }
        (self.terms, self.rescored) = (terms, rescored)
        let groups = levels.before.groups
        let hasPeriod = question.frame.hasPeriod
        ranks =
            question.frame.dimensions.isEmpty
            ? ([nil], [nil])
            : (
                weighed.before.ranks(groups, hasPeriod: hasPeriod),
                weighed.after.ranks(groups, hasPeriod: hasPeriod)
            )
        history = try ValueHistory(question.before, terms: terms, groupCount: groupCount)
    }

    // MARK: Columns

    var columns: [AnswerColumn] {
        var columns = frame.dimensions.map(\.column)
        if hasRank {
            columns += [
                // A place that moves says from where.
                AnswerColumn(name: "rank.now", heading: "rank", kind: .rank, prominence: .detail),
                AnswerColumn(name: "rank.if", heading: "what if", kind: .rank),
            ]
        }
        columns += [
            AnswerColumn(name: "cii", kind: .score, unit: .score),
            AnswerColumn(name: "cii.if", heading: "what if", kind: .score, unit: .score),
            AnswerColumn(name: "cii.change", heading: "change", kind: .contribution, unit: .score),
            AnswerColumn(name: "n", kind: .count, prominence: .detail),
        ]
        if hasVolume {
            columns.append(AnswerColumn(name: "n.if", heading: "what if", kind: .count, prominence: .detail))
        }
        for term in terms {
            let plan = question.before.plans[term]
            let name = plan.indicator.name
            // Where goalposts change, it is the score that does.
            let ofScore: AnswerColumn.Prominence = rescored.contains(term) ? .detail : .machine
            columns += [
                AnswerColumn(name: name, kind: .measure, unit: plan.unit, prominence: .detail),
                AnswerColumn(
                    name: "\(name).if", heading: "what if", kind: .measure, unit: plan.unit,
                    prominence: .detail),
                AnswerColumn(
                    name: "\(name).score", heading: "score", kind: .score, unit: .score,
                    prominence: ofScore),
                AnswerColumn(
                    name: "\(name).score.if", heading: "what if", kind: .score, unit: .score,
                    prominence: ofScore),
                AnswerColumn(name: "\(name).untested", kind: .text, prominence: .machine),
            ]
            columns += ["low", "high"].map {
                AnswerColumn(
                    name: "\(name).seen.\($0)", kind: .measure, unit: plan.unit, prominence: .machine)
            }
        }
        columns += ["cii.status", "cii.status.if"].map {
            AnswerColumn(name: $0, kind: .text, prominence: .machine)
        }
        return columns
    }

    // MARK: Rows

    /// One row of figures: of a group, or of everything.
    struct Figures {
        /// The place of the group; nil for everything.
        var group: Int?
        var keys: [KeyValue]
        /// The number of interactions there are, and would be.
        var size: (before: Int, after: Double)
        var result: (before: IndexResult, after: IndexResult)
    }

    mutating func row(_ figures: Figures) -> [AnswerValue] {
        let isAll = figures.group == nil && !frame.dimensions.isEmpty
        var row: [AnswerValue] =
            isAll
            ? frame.dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
            : zip(frame.dimensions, figures.keys).map { $0.value($1, calendar: frame.calendar) }
        let name = isAll ? "all" : row.map(\.plainText).joined(separator: ", ")
        let (before, after) = figures.result
        if hasRank {
            if let group = figures.group {
                let (old, new) = (ranks.before[group], ranks.after[group])
                row += [
                    rank(old, before), Self.marked(rank(new, after), movedFrom: old, to: new),
                ]
            } else {
                row += [.missing, .missing]
            }
        }
        let change = before.index.flatMap { old in after.index.map { $0 - old } }
        row += [index(before), index(after), Self.number(change), .integer(figures.size.before)]
        if hasVolume { row.append(.integer(Int(min(figures.size.after.rounded(), 9e15)))) }
        for term in terms {
            row += cells(term, before.terms[term], after.terms[term], figures.keys, name: name)
        }
        return row + [.text(before.statusText), .text(after.statusText)]
    }

    private mutating func cells(
        _ term: Int, _ before: IndexResult.Term, _ after: IndexResult.Term, _ keys: [KeyValue], name: String
    ) -> [AnswerValue] {
        var value = Self.number(after.raw)
        var isOutside: Bool?
        let range = history.range(term, of: keys)
        if let raw = after.raw, raw != before.raw, history.tells(of: term) {
            let isUnusual = untested.isOutside(
                raw, range, group: name, indicator: question.before.weighting.terms[term].indicator)
            isOutside = range == nil ? nil : isUnusual
            if isUnusual { value = .marked(value, mark: "?") }
        }
        return [
            Self.number(before.raw), value, Self.number(before.score), Self.number(after.score),
            isOutside.map { .boolean($0) } ?? .missing, Self.number(range?.low), Self.number(range?.high),
        ]
    }

    private func rank(_ rank: Rank?, _ result: IndexResult) -> AnswerValue {
        if let rank { return .rank(rank.place, tied: rank.isTied) }
        guard result.hasTooFew, result.index != nil else { return .missing }
        return .marked(.missing, mark: "n<\(question.before.definition.minimumCount)")
    }

    /// A place with how many places higher or lower it is: `2 (▲1)`.
    private static func marked(_ value: AnswerValue, movedFrom old: Rank?, to new: Rank?) -> AnswerValue {
        guard let old, let new, old.place != new.place else { return value }
        let way = old.place - new.place
        return .marked(value, mark: way > 0 ? "(▲\(way))" : "(▼\(-way))")
    }

    private func index(_ result: IndexResult) -> AnswerValue {
        switch result.status {
        case .partial: .marked(Self.number(result.index), mark: "†")
        case .filled: .marked(Self.number(result.index), mark: "‡")
        case .complete, .tooLittle, .refused: Self.number(result.index)
        }
    }

    private static func number(_ value: Double?) -> AnswerValue {
        value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }

    // MARK: Notes

    /// What to know of the values of the rows that were made so far.
    func notes(_ cells: ScenarioCells) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        for term in terms {
            let groups = cells.clippedGroups(term).count { $0 }
            guard groups > 0 else { continue }
            let plan = question.before.plans[term]
            func text(_ value: Double) -> String { FigureMargin.text(value, plan.unit) }
            let range = cells.ranges[term]
            notes.append(
                ScenarioNote.clipped(
                    indicator: plan.indicator.name, groups: groups,
                    range: range.upperBound.isFinite
                        ? "\(text(range.lowerBound)) to \(text(range.upperBound))"
                        : "\(text(range.lowerBound)) or more"
                ).note)
        }
        if cells.isVolumeClipped { notes.append(ScenarioNote.noVolume.note) }
        return notes + untested.notes(history)
    }
}
