/// Which chart is drawn of an answer: the one list that settings, completion and help read.
public enum ChartKind: String, CaseIterable, Sendable {
    /// What the columns ask for.
    case auto
    /// A bar for each row, with its interval.
    case bars
    /// A line for each group over time or over a number.
    case lines
    /// The places of each group under one weighting and another.
    case slope
    /// A field of shades: groups down, periods across.
    case heat
    /// A line of small bars for each group.
    case spark
}
