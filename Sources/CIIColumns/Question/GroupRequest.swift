/// A grouped question about the rows of a table: equal requests of the same data have equal answers.
public struct GroupRequest: Sendable, Hashable {
    /// What rows are grouped by; without keys all rows are one group.
    public var keys: [RowKey]
    /// Which rows count.
    public var condition: RowCondition
    /// What is measured in each group.
    public var measurements: [Measurement]

    /// A request for measurements by key over the rows where the condition is true.
    public init(keys: [RowKey], condition: RowCondition = .always, measurements: [Measurement]) {
        self.keys = keys
        self.condition = condition
        self.measurements = measurements
    }
}

/// One thing measured in each group.
public struct Measurement: Sendable, Hashable {
    /// What is measured.
    public var accumulator: Accumulator
    /// Which rows of the group count, beside the request's own condition.
    public var condition: RowCondition

    /// A measurement over the rows of a group where the condition is true.
    public init(_ accumulator: Accumulator, where condition: RowCondition = .always) {
        self.accumulator = accumulator
        self.condition = condition
    }
}

/// What is gathered from the rows of a group.
public enum Accumulator: Sendable, Hashable {
    /// The number of rows.
    case rows
    /// The number of rows where the value is not missing.
    case count(RowValue)
    /// The number of rows where the text is not missing.
    case countText(RowText)
    /// The number of rows where the condition is true.
    case countIf(RowCondition)
    /// The sum; none without values.
    ///
    /// Stored whole and decimal numbers are added exactly and rounded once. Other numbers are each rounded to a
    /// multiple of 2⁻⁴⁰ and those are added exactly, so that no order of rows changes a digit.
    case sum(RowValue)
    /// The sum of the squares, by the rules of `sum`.
    case sumOfSquares(RowValue)
    /// The lowest value.
    case minimum(RowValue)
    /// The highest value.
    case maximum(RowValue)
    /// The exact quantile at a fraction 0…1, interpolated between order statistics (type 7).
    case quantile(RowValue, Double)
    /// The value at a point, such as an end of the interval of a quantile; none where there are too few values.
    case quantilePoint(RowValue, QuantilePoint)
    /// The number of distinct values, missing not among them.
    case distinct(RowKey)
}
