import CIIColumns
import CIIIndex

/// The index of periods alone: their trend, those that stand out, and those that rest on little.
struct PeriodSeries {
    private let periods: Periods
    private let frame: QueryFrame
    /// By group; nil for interactions without a date.
    private let numbers: [Int?]
    private let estimates: [FigureEstimate]
    private let trend: FigureTrend
    private let minimum: Int

    /// Nil where groups are told apart by more than the period.
    init?(
        _ question: IndexQuestion, _ level: IndexQuestion.Level, _ weighed: WeighedGroups,
        _ uncertainty: LevelUncertainty?
    ) throws(EngineFailure) {
        frame = question.frame
        guard frame.hasPeriod, frame.dimensions.count == 1,
            let periods = frame.periods(question.query, question.engine)
        else { return nil }
        self.periods = periods
        minimum = question.definition.minimumCount
        numbers = level.groups.keys[0].map { if case .number(let number) = $0 { Int(number) } else { nil } }
        var estimates: [FigureEstimate] = []
        for group in 0..<level.groups.groupCount {
            try frame.checkCancelled(at: group)
            let result = weighed.result(of: group)
            estimates.append(
                FigureEstimate(
                    result, count: level.size(group), uncertainty?.uncertainty(of: group, result)))
        }
        self.estimates = estimates
        trend = FigureTrend(
            zip(numbers, estimates).compactMap { number, estimate in number.map { ($0, estimate) } },
            periods, frame.context.confidence)
    }

    /// Adds marks, a column that tells them to programs, and what to know.
    ///
    /// `!` stands beside a period beyond the control limits, `*` beside one far from what is usual, and `○` beside one
    /// that rests on few observations.
    func mark(_ answer: inout Answer, _ order: [Int]) {
        guard let column = answer.columns.firstIndex(where: { $0.name == "cii" }) else { return }
        answer.columns.append(AnswerColumn(name: "cii.signal", kind: .text, prominence: .machine))
        var fewCount = 0
        for (row, group) in order.enumerated() {
            let signal = numbers[group].flatMap { trend.signals[$0] }
            let isFew = estimates[group].hasTooFew && estimates[group].value != nil
            fewCount += isFew ? 1 : 0
            let all = [
                (signal?.isOutside == true, " !", "outside"), (signal?.isAnomaly == true, " *", "anomaly"),
                (isFew, " ○", "few"),
            ].filter(\.0)
            for (_, mark, _) in all {
                answer.rows[row][column] = .marked(answer.rows[row][column], mark: mark)
            }
            answer.rows[row].append(all.isEmpty ? .missing : .text(all.map(\.2).joined(separator: " ")))
        }
        answer.total?.append(.missing)
        if trend.points.count > 1 {
            answer.notes.append(
                SeriesNote.trend(trend, period: periods.noun, frame.context.confidence).note)
        }
        if trend.outsideCount > 0, let centre = trend.limits?.centre {
            answer.notes.append(
                SeriesNote.outside(trend.outsideCount, centre: centre, period: periods.noun).note)
        }
        if trend.anomalyCount > 0 {
            answer.notes.append(SeriesNote.anomalies(trend.anomalyCount, period: periods.noun).note)
        }
        if fewCount > 0 {
            answer.notes.append(
                SeriesNote.few(fewCount, minimum: minimum, period: periods.noun).note)
        }
    }
}
