extension RowCondition {
    /// The columns it reads.
    var columns: Set<Int> {
        switch self {
        case .always, .never: []
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.columns) }
        case .not(let part): part.columns
        case .compare(let left, _, let right): left.columns.union(right.columns)
        case .text(let text, _), .isMissingText(let text): text.columns
        case .compareText(let left, _, let right): left.columns.union(right.columns)
        case .instantRange(let column, _, _): [column]
        case .isMissingValue(let value), .isTrue(let value): value.columns
        }
    }

    /// True where both are, the simplest way to say so.
    func and(_ other: RowCondition) -> RowCondition {
        switch (self, other) {
        case (.always, _): other
        case (_, .always): self
        case (_, _): .all([self, other])
        }
    }
}

extension RowValue {
    /// The columns it reads.
    var columns: Set<Int> {
        switch self {
        case .column(let index): [index]
        case .constant: []
        case .arithmetic(_, let left, let right): left.columns.union(right.columns)
        case .negated(let operand), .function(_, let operand), .calendar(_, let operand, _),
            .openTime(let operand, _):
            operand.columns
        case .length(let text): text.columns
        case .choose(let condition, let yes, let no):
            condition.columns.union(yes.columns).union(no.columns)
        }
    }
}

extension RowText {
    /// The columns it reads.
    var columns: Set<Int> {
        switch self {
        case .column(let index): [index]
        case .constant: []
        case .mapped(_, let text): text.columns
        case .choose(let condition, let yes, let no):
            condition.columns.union(yes.columns).union(no.columns)
        }
    }
}
