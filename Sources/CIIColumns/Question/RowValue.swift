public import CIITime

/// A number computed for each row.
///
/// Durations count in seconds, instants in seconds since 1970, booleans are 1 and 0. A column of texts is
/// missing throughout. A missing operand makes the result missing, and so does a result that is not finite.
public indirect enum RowValue: Sendable, Hashable {
    /// The column at a position of the table.
    case column(Int)
    /// The same number for each row.
    case constant(Double)
    /// Two values combined.
    case arithmetic(Arithmetic, RowValue, RowValue)
    /// A value with its sign changed.
    case negated(RowValue)
    /// A function of one value.
    case function(NumericFunction, RowValue)
    /// A part of the calendar at an instant.
    case calendar(CalendarPart, RowValue, CalendarContext)
    /// The seconds that the doors were open up to an instant, reckoned from a moment long ago; the difference of two
    /// is the open time between them.
    case openTime(RowValue, OpenTime)
    /// The number of Unicode scalars of a text.
    case length(RowText)
    /// The first value where the condition is true, the second where it is false or unknown.
    case choose(RowCondition, RowValue, RowValue)
}

/// The zone and first day of the week that calendar parts are read in.
public typealias CalendarContext = CivilCalendar

/// How two numbers are combined.
public enum Arithmetic: String, Sendable, Hashable, CaseIterable {
    /// Left plus right.
    case add
    /// Left minus right.
    case subtract
    /// Left times right.
    case multiply
    /// Left over right; missing when right is zero.
    case divide
    /// What remains of left after whole multiples of right, with the sign of left; missing when right is zero.
    case remainder
}

/// A function of one number.
public enum NumericFunction: String, Sendable, Hashable, CaseIterable {
    /// The distance from zero.
    case abs
    /// The nearest whole number, halves away from zero.
    case round
    /// The largest whole number not above.
    case floor
    /// The smallest whole number not below.
    case ceil
    /// The square root; missing below zero.
    case sqrt
    /// The natural logarithm; missing at and below zero.
    case ln
}

/// What is read off a calendar at an instant.
public enum CalendarPart: Sendable, Hashable {
    /// The number of the bucket around the instant, as `CivilCalendar` numbers them.
    case bucket(CalendarUnit)
    /// 0…23.
    case hourOfDay
    /// 1 for Monday to 7 for Sunday.
    case weekday
    /// 1…31.
    case dayOfMonth
    /// 1…12.
    case monthOfYear
    /// The year, such as 2026.
    case yearNumber
}
