import CIIColumns
import CIIIndex

/// The columns of an answer about the index, and its rows.
struct IndexLayout {
    let question: IndexQuestion

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
    func row(keys: [KeyValue]?, size: Int, _ result: IndexResult, rank: Rank?) -> [AnswerValue] {
        let dimensions = question.frame.dimensions
        var row: [AnswerValue]
        if let keys {
            row = zip(dimensions, keys).map { $0.value($1, calendar: question.frame.calendar) }
        } else {
            row = dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        }
        if hasRank { row.append(keys == nil ? .missing : rankValue(rank, result)) }
        row.append(indexValue(result))
        row.append(.integer(size))
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
}
