import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The columns of an answer about the index, and its rows.
struct IndexLayout {
    let question: IndexQuestion

    /// Periods alone are not ranked: each would be the first of one.
    private var hasRank: Bool { question.frame.dimensions.count > (question.frame.hasPeriod ? 1 : 0) }

    var columns: [AnswerColumn] {
        var columns = question.frame.dimensions.map(\.column)
        if hasRank { columns.append(AnswerColumn(name: "rank", kind: .rank)) }
        columns.append(AnswerColumn(name: "cii", kind: .score, unit: .score))
        if hasIntervals {
            columns += ["cii.low", "cii.high"].map {
                AnswerColumn(name: $0, kind: .score, unit: .score, prominence: .machine)
            }
            if hasRank {
                columns += ["rank.low", "rank.high"].map {
                    AnswerColumn(name: $0, kind: .rank, prominence: .machine)
                }
            }
        }
        if question.query.isShrunk {
            columns.append(
                AnswerColumn(name: "cii.shrunk", heading: "shrunk", kind: .score, unit: .score))
        }
        if question.hasImbalance {
            columns.append(
                AnswerColumn(
                    name: "cii.imbalance", heading: "imbalance", kind: .measure, prominence: .detail))
        }
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
            if hasIntervals {
                columns += ["\(name).low", "\(name).high"].map {
                    AnswerColumn(name: $0, kind: .measure, unit: plan.unit, prominence: .machine)
                }
            }
        }
        columns.append(
            AnswerColumn(name: "cii.observed", kind: .measure, unit: .percent, prominence: .machine))
        columns.append(AnswerColumn(name: "cii.status", kind: .text, prominence: .machine))
        return columns
    }

    private var hasIntervals: Bool {
        question.hasIntervals && question.frame.context.interval != .none
    }

    /// One row; `keys` are nil for the row over everything.
    func row(
        keys: [KeyValue]?, size: Int, _ result: IndexResult, rank: Rank?,
        _ uncertainty: IndexUncertainty? = nil,
        rankInterval: RankInterval? = nil, shrunk: Double? = nil, isMachine: Bool = false
    ) -> [AnswerValue] {
        let dimensions = question.frame.dimensions
        var row: [AnswerValue]
        if let keys {
            row = zip(dimensions, keys).map { $0.value($1, calendar: question.frame.calendar) }
        } else {
            row = dimensions.indices.map { $0 == 0 ? .text("all") : .missing }
        }
        if hasRank {
            row.append(keys == nil ? .missing : rankValue(rank, result, rankInterval, isMachine: isMachine))
        }
        row.append(indexValue(result, uncertainty?.index))
        if hasIntervals {
            row += [number(uncertainty?.index?.low), number(uncertainty?.index?.high)]
            if hasRank {
                let places = rank == nil ? nil : rankInterval.map { [$0.best, $0.worst] }
                row += places?.map { .rank($0, tied: false) } ?? [.missing, .missing]
            }
        }
        if question.query.isShrunk { row.append(number(shrunk)) }
        if question.hasImbalance { row.append(number(result.imbalance)) }
        row.append(.integer(size))
        for (place, term) in result.terms.enumerated() {
            row += [
                number(term.raw), .integer(term.count), number(term.score), number(term.contribution),
            ]
            if hasIntervals {
                let raw = uncertainty?.terms[place].raw
                row += [number(raw?.low), number(raw?.high)]
            }
        }
        row.append(.number(100 * result.observedWeight))
        row.append(.text(result.statusText))
        return row
    }

    private func rankValue(
        _ rank: Rank?, _ result: IndexResult, _ interval: RankInterval?, isMachine: Bool
    ) -> AnswerValue {
        if isMachine { return .marked(.missing, mark: "bot") }
        if let rank {
            let value = AnswerValue.rank(rank.place, tied: rank.isTied)
            return interval.map { .marked(value, mark: "(\($0.best)–\($0.worst))") } ?? value
        }
        guard result.hasTooFew, result.index != nil else { return .missing }
        return .marked(.missing, mark: "n<\(question.definition.minimumCount)")
    }

    private func indexValue(_ result: IndexResult, _ interval: ConfidenceInterval?) -> AnswerValue {
        let value: AnswerValue =
            switch result.status {
            case .partial: .marked(number(result.index), mark: "†")
            case .filled: .marked(number(result.index), mark: "‡")
            case .complete, .tooLittle, .refused: number(result.index)
            }
        guard let index = result.index, let margin = interval.flatMap({ marginText($0, around: index) })
        else { return value }
        return .marked(value, mark: margin)
    }

    /// `±3.1` where the interval reaches as far up as down, else both: `−5.2 +2.4`.
    private func marginText(_ interval: ConfidenceInterval, around value: Double) -> String? {
        guard let low = interval.low, let high = interval.high else { return nil }
        let (down, up) = (fixed(value - low, decimals: 1), fixed(high - value, decimals: 1))
        return abs((value - low) - (high - value)) < 0.15 * (high - low) / 2
            ? "±" + fixed((high - low) / 2, decimals: 1) : "−\(down) +\(up)"
    }

    private func number(_ value: Double?) -> AnswerValue {
        guard let value, value.isFinite else { return .missing }
        return .number(value)
    }
}

extension IndexResult {
    /// What became of the index, in the words of machine formats.
    var statusText: String {
        switch status {
        case .complete: hasTooFew ? "too-few" : "complete"
        case .filled: "filled"
        case .partial: "partial"
        case .tooLittle: "too-little"
        case .refused: "refused"
        }
    }
}
