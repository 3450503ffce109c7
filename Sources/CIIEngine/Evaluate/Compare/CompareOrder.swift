import CIILanguage

/// In which order the rows of an answer stand: by the rank now, else by their groups, unless `order by` says otherwise.
struct CompareOrder {
    /// What the rows are those of.
    enum Kind {
        case windows, weights
    }

    private let answer: Answer
    private let frame: QueryFrame
    private let kind: Kind

    init(_ answer: Answer, _ frame: QueryFrame, of kind: Kind = .windows) {
        (self.answer, self.frame, self.kind) = (answer, frame, kind)
    }

    /// The rows to show, in order; ties stand as their groups do.
    func shown(_ query: Query) throws(EngineFailure) -> [Int] {
        var keys: [SortKey] = []
        for key in query.order { keys.append(try sortKey(key)) }
        if keys.isEmpty,
            let first = answer.columns.first(where: { $0.kind == .rank })
                ?? (query.limit == nil ? nil : answer.columns.first { $0.name.hasSuffix(".change") })
        {
            keys = [self.key(first, isReversed: first.kind != .rank)]
            // Those without a place follow by their figure.
            if first.kind == .rank, let index = answer.columns.first(where: { $0.name == "cii" }) {
                keys.append(self.key(index, isReversed: true))
            }
        }
        if query.limit?.value.end == .bottom { keys = keys.map(\.reversed) }
        let sorted = answer.rows.indices.sorted { a, b in
            for key in keys {
                let (x, y) = (key.place(of: a), key.place(of: b))
                if x != y { return x < y }
            }
            return a < b
        }
        return Array(sorted.prefix(query.limit?.value.count ?? .max))
    }

    private func sortKey(_ key: Spanned<OrderKey>) throws(EngineFailure) -> SortKey {
        let expression = key.value.expression
        var name = StatementPrinter(naming: .canonical).print(expression.value)
        if let dimension = frame.dimensions.first(where: {
            $0.isNamed(by: expression.value, in: frame.schema)
        }) {
            name = dimension.name
        }
        guard let column = answer.columns.first(where: { $0.name == name }) else {
            let names = answer.columns.filter { $0.prominence != .machine }.map(\.name)
            let problem =
                switch kind {
                case .windows: SeriesProblem.figuresCompared(expression.span, columns: names).diagnostic
                case .weights: EngineProblem.notInAnswer(expression.span, columns: names).diagnostic
                }
            throw .wrong(Diagnostics(problem))
        }
        // The first place and the first name stand first, and else the largest figure.
        let isSmallFirst = column.kind == .rank || column.kind == .dimension || column.kind == .text
        let isAscending = key.value.direction.map { $0 == .ascending } ?? isSmallFirst
        return self.key(column, isReversed: !isAscending)
    }

    private func key(_ column: AnswerColumn, isReversed: Bool) -> SortKey {
        guard let place = answer.columns.firstIndex(of: column) else { return SortKey([]) }
        let values = answer.rows.map { $0[place].withoutMarks }
        var texts: [String: Double] = [:]
        for (number, text) in Set(values.compactMap(\.text)).sorted().enumerated() {
            texts[text] = Double(number)
        }
        let key = SortKey(
            values.map { value in
                switch value {
                case .integer(let number): Double(number)
                case .number(let number): number
                case .rank(let rank, _): Double(rank)
                case .boolean(let flag): flag ? 1 : 0
                case .instant(let microseconds, _): Double(microseconds)
                case .text(let text): texts[text] ?? .nan
                case .missing, .marked: .nan
                }
            })
        return isReversed ? key.reversed : key
    }
}

extension AnswerValue {
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
