import CIIColumns
import CIIIndex
import CIILanguage

/// Figures of groups with how sure they are: the index, the figures of `show`, or both.
struct FigureQuestion {
    let query: Query
    let frame: QueryFrame
    let engine: Engine
    /// The question about the index, where it is asked for.
    let index: IndexQuestion?
    /// The question about other figures, where there are any.
    let show: ShowQuestion?
    /// How many of the other figures stand before the index.
    private let indexPlace: Int

    /// - Parameter figures: What is asked for; the index where it is empty. `cii` among them is the index.
    init(
        _ figures: [Spanned<Expression>], _ query: Query, dataset: Dataset, context: QueryContext,
        engine: Engine
    ) throws(EngineFailure) {
        self.query = query
        self.engine = engine
        // What is made from the groups of one table says nothing of another one.
        let unanswered = [
            query.members.isEmpty ? nil : "for",
            query.standardised == nil ? nil : "standardised", query.isShrunk ? "shrunk" : nil,
            query.scaling.map { $0.value == .goalposts } ?? true ? nil : "scale",
        ].compactMap { $0 }
        guard unanswered.isEmpty else {
            throw .wrong(Diagnostics(unanswered.map { EngineProblem.clauseNotAnswered($0).diagnostic }))
        }
        let others = figures.filter { !$0.value.isIndex }
        let hasIndex = figures.isEmpty || others.count < figures.count
        var context = context
        // Drawing anew for every figure of every period would take minutes, and tell the same.
        if context.interval == .bootstrap { context.interval = .clustered }
        index =
            hasIndex ? try IndexQuestion(query, dataset: dataset, context: context, engine: engine) : nil
        show =
            others.isEmpty
            ? nil : try ShowQuestion(others, query, dataset: dataset, context: context, engine: engine)
        indexPlace = figures.firstIndex { $0.value.isIndex } ?? 0
        guard let frame = index?.frame ?? show?.frame else {
            throw .wrong(Diagnostics(EngineProblem.noData.diagnostic))
        }
        self.frame = frame
    }

    /// The figures of the groups, in the order asked for.
    struct Table {
        var columns: [FigureColumn]
        var groups: GroupedRows
        /// The number of interactions in each group.
        var sizes: [Int]
        /// Which interactions the figures rest on.
        var scope: AnswerScope
        /// What to know about the figures.
        var notes: [AnswerNote]

        /// The keys of a group.
        func keys(of group: Int) -> [KeyValue] { groups.keys.map { $0[group] } }
    }

    func table() throws(EngineFailure) -> Table {
        let scope = try frame.scope(engine)
        var columns: [FigureColumn] = []
        var notes: [AnswerNote] = []
        var groups: GroupedRows?
        if let show {
            let figures = try show.figures()
            columns = figures.columns
            groups = figures.groups
            notes = try show.frame.notes(scope: scope, engine) + show.notes(scope, figures.total)
        }
        if let index {
            let figure = try index.indexFigure()
            columns.insert(figure.column, at: min(indexPlace, columns.count))
            groups = figure.level.groups
            let own = try index.notes(scope, figure.weighed, total: try index.total())
            notes = own + notes.filter { !own.contains($0) }
        }
        let found = groups ?? GroupedRows(keys: [], results: [], groupCount: 0)
        return Table(
            columns: columns, groups: found,
            sizes: (0..<found.groupCount).map { found.results[0][$0].count }, scope: scope, notes: notes)
    }

    /// The weights of the index, where it is asked for.
    var weights: [AnswerWeight] { index?.weights ?? [] }

    /// The hash of the index's definition, where it is asked for.
    var definition: String? { index?.making.hash.description }
}

extension Expression {
    /// Whether it is the index rather than another figure.
    var isIndex: Bool { if case .name(let name) = self { name.canonical == "cii" } else { false } }
}
