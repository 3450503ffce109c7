import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The columns of an answer about the index, its rows, and their order.
struct IndexLayout {
    let question: IndexQuestion
    private var level: IndexQuestion.Level?
    private var results: [IndexResult] = []
    private var ranks: [Rank?] = []

    init(question: IndexQuestion) { self.question = question }

    /// Takes what the order of the rows rests on.
    mutating func rank(level: IndexQuestion.Level, results: [IndexResult], ranks: [Rank?]) {
        self.level = level
        self.results = results
        self.ranks = ranks
    }

    // MARK: Columns and rows

    /// Periods alone are not ranked: each would be the first of one.
    private var hasRank: Bool { question.frame.dimensions.count > (question.frame.hasPeriod ? 1 : 0) }

    var columns: [AnswerColumn] {
        var columns = question.frame.dimensions.map(\.column)
        if hasRank { columns.append(AnswerColumn(name: "rank", kind: .rank)) }
        columns.append(AnswerColumn(name: "cii", kind: .score, unit: .score))
        columns.append(AnswerColumn(name: "n", kind: .count))
        for plan in question.plans {
            let name = plan.indicator.name
            columns += [
                AnswerColumn(name: name, kind: .measure, unit: plan.unit, prominence: .detail),
                AnswerColumn(name: "\(name).n", heading: "n", kind: .count, prominence: .detail),
                AnswerColumn(name: "\(name).score", kind: .score, unit: .score, prominence: .machine),
                AnswerColumn(
                    name: "\(name).contribution", kind: .contribution, unit: .score, prominence: .machine),
            ]
        }
        columns.append(
            AnswerColumn(name: "cii.observed", kind: .measure, unit: .percent, prominence: .machine))
        columns.append(AnswerColumn(name: "cii.status", kind: .text, prominence: .machine))
        return columns
    }

    /// One row; `keys` are nil for the row over everything.
    func row(keys: [KeyValue]?, _ readings: GroupReadings, _ result: IndexResult, rank: Rank?)
        -> [AnswerValue]
    {
        let dimensions = question.frame.dimensions
        var row: [AnswerValue]
        if let keys {
            row = zip(dimensions, keys).map { $0.value($1, calendar: question.frame.calendar) }
        } else {
            row = dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        }
        if hasRank { row.append(keys == nil ? .missing : rankValue(rank, result)) }
        row.append(indexValue(result))
        row.append(.integer(readings.size))
        for term in result.terms {
            row += [
                number(term.raw), .integer(term.count), number(term.score), number(term.contribution),
            ]
        }
        row.append(.number(100 * result.observedWeight))
        row.append(.text(statusText(result)))
        return row
    }

    private func rankValue(_ rank: Rank?, _ result: IndexResult) -> AnswerValue {
        if let rank { return .rank(rank.place, tied: rank.isTied) }
        guard result.hasTooFew, result.index != nil else { return .missing }
        return .marked(.missing, mark: "n<\(question.definition.minimumCount)")
    }

    private func indexValue(_ result: IndexResult) -> AnswerValue {
        switch result.status {
        case .partial: .marked(number(result.index), mark: "†")
        case .filled: .marked(number(result.index), mark: "‡")
        case .complete, .tooLittle, .refused: number(result.index)
        }
    }

    private func statusText(_ result: IndexResult) -> String {
        switch result.status {
        case .complete: result.hasTooFew ? "too-few" : "complete"
        case .filled: "filled"
        case .partial: "partial"
        case .tooLittle: "too-little"
        case .refused: "refused"
        }
    }

    private func number(_ value: Double?) -> AnswerValue {
        guard let value, value.isFinite else { return .missing }
        return .number(value)
    }

    // MARK: Order

    /// The groups to show, in order: by rank unless `order by` says otherwise.
    func order(_ query: Query) throws(EngineFailure) -> [Int] {
        guard let level else { return [] }
        var keys: [SortKey] = []
        for key in query.order { keys.append(try sortKey(key, level.groups)) }
        // Groups that tie stand in the order of their names, whatever the last digits of their indices.
        if keys.isEmpty { keys = [byIndex] }
        return GroupOrder(level.groups, hasPeriod: question.frame.hasPeriod).shown(
            by: keys, limit: query.limit?.value)
    }

    /// Ranked groups by their place; after them, whichever end is asked for, those without a rank by their index.
    private var byIndex: SortKey {
        let place = SortKey { group in
            ranks[group].map { Double($0.place) } ?? results[group].index.map { -$0 }
        }
        return place.within { group in
            if ranks[group] != nil { return 0 }
            guard results[group].index != nil else { return 3 }
            return results[group].isComplete ? 1 : 2
        }
    }

    private func descending(_ value: @escaping (Int) -> Double?) -> SortKey {
        SortKey { group in value(group).map { -$0 } }
    }

    /// A part of an indicator's figure, such as `csat.score`, in each group.
    private func figure(named name: String) -> ((Int) -> Double?)? {
        for (term, plan) in question.plans.enumerated() {
            switch name {
            case "\(plan.indicator.name).n": return { Double(results[$0].terms[term].count) }
            case "\(plan.indicator.name).score": return { results[$0].terms[term].score }
            case "\(plan.indicator.name).contribution": return { results[$0].terms[term].contribution }
            default: continue
            }
        }
        return nil
    }

    private func sortKey(_ key: Spanned<OrderKey>, _ groups: GroupedRows) throws(EngineFailure) -> SortKey {
        let expression = key.value.expression
        let frame = question.frame
        func directed(_ natural: SortKey, ascendingIsNatural: Bool) -> SortKey {
            guard let asked = key.value.direction else { return natural }
            return (asked == .ascending) == ascendingIsNatural ? natural : natural.reversed
        }
        if let dimension = frame.dimensions.firstIndex(where: {
            $0.isNamed(by: expression.value, in: frame.schema)
        }) {
            return directed(SortKey(keys: groups.keys[dimension]), ascendingIsNatural: true)
        }
        if case .name(let name) = expression.value {
            if name.canonical == "cii" { return directed(byIndex, ascendingIsNatural: false) }
            if name.canonical == "rank" { return directed(byIndex, ascendingIsNatural: true) }
            if name.canonical == "n" || name.canonical == "count" {
                return directed(
                    descending { Double(level?.readings[$0].size ?? 0) }, ascendingIsNatural: false)
            }
            if let indicator = Indicator.named(name.canonical),
                let term = question.weighting.terms.firstIndex(where: { $0.indicator == indicator })
            {
                // Best first: shorter response times before longer ones.
                let lower = indicator.direction == .lower
                let value = SortKey { results[$0].terms[term].raw.map { lower ? $0 : -$0 } }
                return directed(value, ascendingIsNatural: lower)
            }
        }
        if let value = figure(named: StatementPrinter(naming: .canonical).print(expression.value)) {
            return directed(descending(value), ascendingIsNatural: false)
        }
        let names = columns.filter { $0.prominence != .machine && !$0.name.hasSuffix(".n") }.map(\.name)
        throw .wrong(Diagnostics(EngineProblem.notInAnswer(expression.span, columns: names).diagnostic))
    }
}
