import CIIText

// The clauses of questions, in the order of ``Clause/ofQueries``.
extension StatementPrinter {
    /// - Parameter endsGoal: the clauses are those of a goal, so that a final `or fail` would be read as its ending.
    func clauses(of query: Query, endsGoal: Bool = false) -> [String] {
        [
            query.weights.map { "weights " + text(of: $0.value) } ?? "",
            query.index.map { "using " + name($0.value) } ?? "",
            query.combination.map { "combine \($0.value.rawValue)" } ?? "",
            query.scaling.map { "scale \($0.value.rawValue)" } ?? "",
            query.by.isEmpty ? "" : "by " + items(query.by),
            query.members.isEmpty ? "" : "for " + texts(query.members),
            query.window.map { text(of: $0.value) } ?? "",
            query.filter.map { "where " + filter($0.value, endsGoal: endsGoal) } ?? "",
            query.every.map { "every " + text(of: $0.value) } ?? "",
            query.fill.map { "fill \($0.value.rawValue)" } ?? "",
            query.cohort.map { "on " + name($0.value) } ?? "",
            query.asOf.map { "asof " + text(of: $0.value) } ?? "",
            query.standardised.map { text(of: $0.value) } ?? "",
            query.comparison.map { "vs " + text(of: $0.value) } ?? "",
            query.isShrunk ? "shrunk" : "",
            query.order.isEmpty
                ? "" : "order by " + query.order.map { text(of: $0.value) }.joined(separator: ", "),
            query.limit.map { "\($0.value.end.rawValue) \($0.value.count)" } ?? "",
            query.minimum.map { "min \($0.value)" } ?? "",
            query.missing.map { "missing \($0.value.rawValue)" } ?? "",
            query.isAnonymised ? "anonymise" : "",
        ] + clauses(of: query.output)
    }

    func clauses(of output: Output) -> [String] {
        [
            output.format.map { "as " + name($0.value) } ?? "",
            output.path.map { "into " + Self.quoted($0.value) } ?? "",
        ]
    }

    func text(of weights: WeightsClause) -> String {
        switch weights {
        case .named(let weighting): name(weighting)
        case .entries(let entries): text(of: entries)
        }
    }

    private func text(of key: OrderKey) -> String {
        words([item(key.expression.value), key.direction?.rawValue ?? ""])
    }

    /// A condition, in brackets where its end would be read as the ending of a goal.
    private func filter(_ condition: Expression, endsGoal: Bool) -> String {
        guard endsGoal, case .binary(.or, _, let last) = condition, case .name(let word) = last.value,
            WordMeaning.table[folded(name(word))]?.missingRule == .fail
        else { return print(condition) }
        return "(" + print(condition) + ")"
    }

    private func text(of standardisation: Standardisation) -> String {
        let dimensions = standardisation.dimensions
        return "standardised to pooled mix" + (dimensions.isEmpty ? "" : " of " + items(dimensions))
    }

    private func text(of comparison: Comparand) -> String {
        switch comparison {
        case .previous: "previous"
        case .ago(let length): text(of: length)
        case .sameWeekdays(let length): "same weekdays " + text(of: length) + " ago"
        case .period(let window, let index):
            "("
                + words([
                    window.map { text(of: $0.value) } ?? "previous",
                    index.map { "using " + name($0.value) } ?? "",
                ]) + ")"
        }
    }

    private func text(of window: Window) -> String {
        switch window {
        case .bounds(let since, let until):
            words([
                since.map { "since " + text(of: $0.value) } ?? "",
                until.map { "until " + text(of: $0.value) } ?? "",
            ])
        case .between(let low, let high):
            "between \(text(of: low.value)) and \(text(of: high.value))"
        case .last(let count, let unit):
            "last " + text(of: Bucket(count, unit))
        case .this(let unit, let isToDate):
            "this \(unit.rawValue)" + (isToDate ? " to date" : "")
        }
    }

    private func text(of bucket: Bucket) -> String {
        bucket.count == 1 ? bucket.unit.rawValue : "\(bucket.count) \(bucket.unit.rawValue)s"
    }

    private func text(of moment: Moment) -> String {
        switch moment {
        case .ago(let duration): text(of: duration)
        case .date(let date): text(of: date)
        case .word(let word): word.rawValue
        }
    }
}
