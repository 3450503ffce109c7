/// The facets that conditions rest on.
///
/// A condition on columns of few values is known once those values are: it is asked of a table that holds each
/// combination of them once, a **cell**, instead of each row. Parts of conditions that rest on other columns are facets
/// themselves, by their truth.
struct FacetSet {
    /// How many cells a combination of facets may have: the number of one fits in a byte.
    static let mostCells = 256

    private let table: Table
    private(set) var facets: [Facet] = []
    /// The facet of each column, `nil` for one of many values.
    private var ofColumn: [Int: Int?] = [:]
    private var ofCondition: [RowCondition: Int] = [:]
    /// Conditions read the truth facets as boolean columns behind those of the table.
    private var truthColumns: [Int] = []

    init(_ table: Table) {
        self.table = table
    }

    /// A condition in terms of facets, and which those are, sorted, together with some others.
    mutating func resting(_ condition: RowCondition, beside others: [Int] = []) -> (
        condition: RowCondition, facets: [Int]
    ) {
        let rewritten = rewrite(condition)
        if let own = facets(of: rewritten) {
            let all = Set(own + others).sorted()
            if cellCount(all) <= Self.mostCells { return (rewritten, all) }
        }
        let truth = truth(of: condition)
        return (truth, Set((facets(of: truth) ?? []) + others).sorted())
    }

    /// The facet of a column; `nil` where it takes too many values.
    mutating func facet(ofColumn index: Int) -> Int? {
        if let known = ofColumn[index] { return known }
        var found: Int?
        if table.columns.indices.contains(index), let facet = Facet(table.columns[index]) {
            found = facets.count
            facets.append(facet)
        }
        ofColumn[index] = .some(found)
        return found
    }

    /// How many cells facets have together.
    func cellCount(_ facets: [Int]) -> Int {
        facets.reduce(1) { min($0 * self.facets[$1].radix, Self.mostCells * Self.mostCells) }
    }

    /// The code that each cell of some facets has of one of them; the first facet's code changes fastest.
    func codes(of facet: Int, inCellsOf chosen: [Int]) -> [UInt32] {
        let step = cellCount(Array(chosen.prefix { $0 != facet }))
        return (0..<cellCount(chosen)).map { UInt32($0 / step % facets[facet].radix) }
    }

    /// A table with a row for each cell of some facets.
    func cells(_ chosen: [Int]) -> Table {
        let count = cellCount(chosen)
        let rows = Dictionary(uniqueKeysWithValues: chosen.map { ($0, codes(of: $0, inCellsOf: chosen)) })
        let unasked = Column.missing(count)
        func column(_ facet: Int?) -> Column {
            guard let facet, let rows = rows[facet] else { return unasked }
            return facets[facet].values.picking(rows)
        }
        let own = table.columns.indices.map { column(ofColumn[$0] ?? nil) }
        return Table(rowCount: count, columns: own + truthColumns.map { column($0) })
    }

    private func facets(of condition: RowCondition) -> [Int]? {
        var found: [Int] = []
        for column in condition.columns.sorted() {
            if column >= table.columns.count {
                found.append(truthColumns[column - table.columns.count])
            } else if let facet = ofColumn[column] ?? nil {
                found.append(facet)
            } else {
                return nil
            }
        }
        return found.sorted()
    }

    private mutating func rewrite(_ condition: RowCondition) -> RowCondition {
        let isSmall = condition.columns.allSatisfy { facet(ofColumn: $0) != nil }
        if isSmall, let facets = facets(of: condition), cellCount(facets) <= Self.mostCells {
            return condition
        }
        switch condition {
        case .all(let parts): return .all(parts.map { rewrite($0) })
        case .any(let parts): return .any(parts.map { rewrite($0) })
        case .not(let part): return .not(rewrite(part))
        case .always, .never, .compare, .text, .compareText, .instantRange, .isMissingValue, .isMissingText,
            .isTrue:
            return truth(of: condition)
        }
    }

    /// A condition that reads the truth of another off its facet.
    private mutating func truth(of condition: RowCondition) -> RowCondition {
        if let known = ofCondition[condition] { return .isTrue(.column(table.columns.count + known)) }
        let index = truthColumns.count
        ofCondition[condition] = index
        truthColumns.append(facets.count)
        facets.append(Facet(ConditionPlan(condition, in: table)))
        return .isTrue(.column(table.columns.count + index))
    }
}

extension Column {
    /// A column without values.
    fileprivate static func missing(_ count: Int) -> Column {
        var maker = BooleanMaker()
        maker.appendMissing(count: count)
        return maker.finish(name: "")
    }
}
