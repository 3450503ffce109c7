import CIIColumns
import CIIIndex
import CIIText

/// The columns of `explain cii`, its rows, and what to know about them.
struct IndexExplanationLayout {
    let question: IndexQuestion
    /// How the groups differ; nil where there is one row over everything.
    let spread: IndexSpread?

    private var hasReference: Bool { spread != nil }

    var columns: [AnswerColumn] {
        func machine(_ name: String, _ kind: AnswerColumn.Kind, _ unit: AnswerColumn.Unit) -> AnswerColumn {
            AnswerColumn(name: name, kind: kind, unit: unit, prominence: .machine)
        }
        func detail(
            _ name: String, _ kind: AnswerColumn.Kind, _ unit: AnswerColumn.Unit = .none,
            heading: String? = nil
        ) -> AnswerColumn {
            AnswerColumn(name: name, heading: heading, kind: kind, unit: unit, prominence: .detail)
        }
        var columns = question.frame.dimensions.map(\.column)
        columns += [
            AnswerColumn(name: "indicator", kind: .text), AnswerColumn(name: "value", kind: .text),
            detail("interval", .text), detail("n", .count), detail("clipped", .text),
            AnswerColumn(name: "score", kind: .score, unit: .score),
            AnswerColumn(name: "weight", kind: .measure, unit: .percent),
            AnswerColumn(name: "points", kind: .contribution, unit: .score),
        ]
        if hasReference {
            columns += [
                detail("all.value", .text, heading: "all"),
                detail("all.score", .score, .score, heading: "all score"),
                AnswerColumn(name: "gap", kind: .contribution, unit: .score),
                detail("lever", .contribution, .score),
            ]
        }
        columns.append(detail("per.unit", .text, heading: "one unit"))
        if hasReference { columns.append(detail("decides", .measure, .percent)) }
        columns += [
            machine("raw", .measure, .none), machine("unit", .text, .none), machine("low", .measure, .none),
            machine("high", .measure, .none), machine("slope", .measure, .none),
        ]
        if hasReference {
            columns += [
                machine("all.raw", .measure, .none), machine("target.score", .score, .score),
                machine("likeness", .measure, .none),
            ]
        }
        return columns
            + [machine("standard.error", .measure, .score), machine("imbalance", .measure, .score)]
    }

    /// A row for each indicator of a group of `size` interactions, and behind them that of their sum, the index.
    func rows(
        _ keys: [KeyValue], size: Int, _ result: IndexResult, _ uncertainty: IndexUncertainty?,
        _ reference: IndexResult?
    ) -> [[AnswerValue]] {
        let groups = zip(question.frame.dimensions, keys).map {
            $0.value($1, calendar: question.frame.calendar)
        }
        let gaps = reference.flatMap { result.contributionGaps(to: $0) }
        let weakest = weakest(result)
        let terms = result.terms.indices.map { place in
            groups
                + term(
                    place, result, uncertainty?.terms[place].raw, reference?.terms[place], gaps?[place],
                    isWeakest: place == weakest)
        }
        return terms + [groups + sum(size, result, uncertainty, reference, gaps)]
    }

    /// The place of the lowest score that weighs anything; nil where no other is higher.
    func weakest(_ result: IndexResult) -> Int? {
        let scored = result.terms.indices.filter {
            result.terms[$0].weight > 0 && result.terms[$0].score != nil
        }
        let scores = scored.compactMap { result.terms[$0].score }
        guard let lowest = scores.min(), let highest = scores.max(), lowest < highest else { return nil }
        return scored.first { result.terms[$0].score == lowest }
    }

    private func term(
        _ place: Int, _ result: IndexResult, _ interval: ConfidenceInterval?, _ reference: IndexResult.Term?,
        _ gap: Double?, isWeakest: Bool
    ) -> [AnswerValue] {
        let (term, plan) = (result.terms[place], question.plans[place])
        let text = IndicatorText(unit: plan.unit)
        let posts = goalposts(plan.indicator)
        let scorePerUnit = term.raw.flatMap { raw in
            posts.map { term.clampedFamilies > 0 ? 0 : $0.slope(at: raw) }
        }
        let lever = term.score.map { score in
            let target = spread?.targets[place] ?? score
            return Lever(
                score: score, pointsPerScore: result.slopes[place], scorePerUnit: scorePerUnit ?? 0,
                target: target, gain: result.gain(of: place, atScore: target))
        }
        let hasIndex = result.index != nil
        let slope = hasIndex && scorePerUnit != nil ? lever?.pointsPerUnit : nil
        let score = number(term.score)
        var row: [AnswerValue] = [
            .text(plan.indicator.name), words(term.raw.map(text.value)),
            words(interval.flatMap(text.interval)), .integer(term.count),
            words(clipped(term, posts, text)),
            term.isFilled
                ? .marked(score, mark: "‡") : isWeakest ? .marked(score, mark: "▼") : score,
            .number(100 * term.weight), number(term.contribution),
        ]
        if hasReference {
            row += [
                words(reference?.raw.map(text.value)), number(reference?.score), number(gap),
                number(hasIndex && spread?.targets[place] != nil ? lever?.feasiblePoints : nil),
            ]
        }
        row.append(words(slope.flatMap(text.perUnit)))
        let influence = spread?.influences?[place]
        if hasReference { row.append(number(influence?.varianceShare.map { 100 * $0 })) }
        row += [
            number(term.raw), words(plan.unit.rawValue), number(interval?.low), number(interval?.high),
            number(slope),
        ]
        if hasReference {
            row += [
                number(reference?.raw), number(spread?.targets[place]),
                number(influence?.squaredCorrelation),
            ]
        }
        return row + [.missing, .missing]
    }

    private func sum(
        _ size: Int, _ result: IndexResult, _ uncertainty: IndexUncertainty?, _ reference: IndexResult?,
        _ gaps: [Double]?
    ) -> [AnswerValue] {
        let text = IndicatorText(unit: .score)
        let interval = uncertainty?.index
        var row: [AnswerValue] = [
            .text("cii"), words(nil), words(interval.flatMap(text.interval)), .integer(size),
            words(nil), number(result.index), .number(100 * result.terms.reduce(0) { $0 + $1.weight }),
            number(result.index),
        ]
        if hasReference {
            row += [words(nil), number(reference?.index), number(gaps?.reduce(0, +)), .missing]
        }
        row.append(words(nil))
        if hasReference {
            row.append(spread?.influences?.first?.varianceShare == nil ? .missing : .number(100))
        }
        row += [number(result.index), words(nil), number(interval?.low), number(interval?.high), .missing]
        if hasReference { row += [number(reference?.index), .missing, .missing] }
        return row + [number(uncertainty?.standardError), number(result.imbalance)]
    }

    /// The goalposts of an indicator; nil where they differ between the channel families there are, and where scores are
    /// not made by them.
    private func goalposts(_ indicator: Indicator) -> Goalposts? {
        guard question.scaling == .goalposts else { return nil }
        let all = question.definition.goalposts
        let posts = all.goalposts(for: indicator, family: .unknown)
        guard question.familyKey != nil else { return posts }
        return ChannelFamily.allCases.allSatisfy { all.goalposts(for: indicator, family: $0) == posts }
            ? posts : nil
    }

    /// The raw value held within its goalposts, where it lies outside.
    private func clipped(
        _ term: IndexResult.Term, _ posts: Goalposts?, _ text: IndicatorText
    ) -> String? {
        guard question.scaling == .goalposts, term.clampedFamilies > 0, let raw = term.raw else { return nil }
        guard let posts else { return counted(term.clampedFamilies, "channel", "channels") }
        return text.value(posts.clipped(raw))
    }

    private func number(_ value: Double?) -> AnswerValue {
        guard let value, value.isFinite else { return .missing }
        return .number(value)
    }

    private func words(_ text: String?) -> AnswerValue {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .missing
    }
}

extension Goalposts {
    /// The value, or the goalpost that it lies beyond.
    fileprivate func clipped(_ value: Double) -> Double {
        switch shape {
        case .line(let worst, let best): min(max(value, min(worst, best)), max(worst, best))
        case .band(let worstLow, _, _, let worstHigh): min(max(value, worstLow), worstHigh)
        }
    }
}
