import CIILanguage

/// A figure of a group, as places in the answer of the columns and what to do with them.
indirect enum AggregateTerm {
    /// A number of interactions.
    case count(Int)
    /// A measurement as it stands, and how many observations it rests on.
    case measured(Int, n: Int, AnswerColumn.Unit)
    /// A sum divided by how many observations it rests on.
    case mean(Int, n: Int, AnswerColumn.Unit)
    /// One count as a percentage of another.
    case percentage(Int, of: Int)
    /// The raw figure of an indicator.
    case indicator(IndicatorPlan)
    case number(Double)
    case negated(AggregateTerm)
    case arithmetic(BinaryOperator, AggregateTerm, AggregateTerm)

    /// What its number is.
    var unit: AnswerColumn.Unit {
        switch self {
        case .count, .number: .none
        case .measured(_, _, let unit), .mean(_, _, let unit): unit
        case .percentage: .percent
        case .indicator(let plan): plan.unit
        case .negated(let term): term.unit
        case .arithmetic(.add, let a, let b), .arithmetic(.subtract, let a, let b):
            a.unit == b.unit ? a.unit : .none
        case .arithmetic(.multiply, let a, let b):
            a.unit == .none ? b.unit : b.unit == .none ? a.unit : .none
        case .arithmetic(.divide, let a, let b): b.unit == .none ? a.unit : .none
        case .arithmetic: .none
        }
    }
}
