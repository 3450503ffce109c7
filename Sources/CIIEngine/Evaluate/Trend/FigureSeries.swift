import CIIColumns
import CIIIndex
import CIILanguage

/// Figures of groups period by period.
struct FigureSeries {
    /// The periods that a question without `every` is cut into.
    static let usual = Bucket(1, .week)

    let question: FigureQuestion
    let periods: Periods
    let table: FigureQuestion.Table
    /// The keys of each member of `by`, in their order; one without keys where there is no `by`.
    let members: [[KeyValue]]
    /// By figure, then by member: its periods with interactions in the order of time.
    let series: [[[(period: Int, estimate: FigureEstimate)]]]

    /// The dimensions of a member.
    var dimensions: ArraySlice<Dimension> { question.frame.dimensions.dropFirst() }

    /// Nil where the window holds nothing.
    init?(
        _ figures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext,
        engine: Engine
    ) throws(EngineFailure) {
        var query = query
        if query.every == nil {
            guard dataset.table.rowCount == 0 || query.cohort != nil || engine.dataClock(dataset) != nil
            else {
                throw .wrong(Diagnostics(SeriesProblem.noPeriods.diagnostic))
            }
            query.every = Spanned(Self.usual, SourceSpan(0, 0))
        }
        (query.order, query.limit, query.fill) = ([], nil, nil)
        question = try FigureQuestion(figures, query, dataset: dataset, context: context, engine: engine)
        guard let periods = question.frame.periods(query, engine) else { return nil }
        self.periods = periods
        table = try question.table()
        let groups = table.groups
        let found = PeriodMembers(groups)
        members = (0..<found.count).map { found.keys(of: $0) }
        series = table.columns.map { column in
            var series = [[(period: Int, estimate: FigureEstimate)]](repeating: [], count: found.count)
            for group in 0..<groups.groupCount {
                guard case .number(let number) = groups.keys[0][group] else { continue }
                series[found.memberOf[group]].append((Int(number), column.groups[group]))
            }
            return series
        }
    }

    /// How many periods are seen whole.
    var wholeCount: Int { periods.numbers.count { periods.part(of: $0) == .whole } }
}
