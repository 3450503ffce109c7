import CIIText

/// Something to know about how a field came to be.
public enum FieldNote: Hashable, Sendable, Codable {
    /// Computed from other fields, by that formula.
    case derived(String)
    /// The day, or the month, comes first in its dates; the value that decides it.
    case dateOrder(DateOrder, because: String)
    /// The order of day and month was taken from another column of the file.
    case dateOrderFrom(DateOrder, column: String)
    /// The order of day, month and year was given with the statement.
    case dateOrderGiven(DateOrder)
    /// Most of its dates are none in the order that was given, which therefore does not hold here.
    case dateOrderImpossible(DateOrder)
    /// Nothing says how to read its dates; the column stays text.
    case ambiguousDates(DateQuestion)
    /// Commas that may be decimal marks or thousands separators; the column stays text.
    case ambiguousNumbers(NumberQuestion)
    /// What the decimal mark is was given with the statement or by the profile.
    case decimalGiven(DecimalMark)
    /// Most of its numbers are none with the decimal mark that was given, which therefore does not hold here.
    case decimalImpossible(DecimalMark)
    /// The decimal mark was taken from another column of the file.
    case decimalFrom(DecimalMark, column: String)
    /// Rows in which a mapping gave another value for the one in the file.
    case replaced(rows: Int)
    /// Values that a mapping replaces and that the column does not have.
    case replacedNothing([String])
    /// Statement or profile say that it is no field.
    case kept
    /// The comma is the decimal mark of its numbers; the value that decides it.
    case decimalComma(because: String)
    /// The comma stands between thousands; the value that decides it.
    case thousandsComma(because: String)
    /// Points that may be decimal marks or stand between thousands were read as decimal marks.
    case pointAssumed(String)
    /// Percent signs were left out: `85%` is 85.
    case percentSigns(rows: Int, of: Int)
    /// Signs of currencies were left out; nothing is converted.
    case currencySigns([String])
    /// Clock times of two parts, of which nothing says whether they are minutes or hours.
    case ambiguousClocks(example: String)
    /// No unit is named; its numbers were read in that one.
    case unitAssumed(DurationUnit)
    /// Ratings were given on another scale and brought to the field's own.
    case rescaled(from: RatingScale, to: RatingScale)
    /// The numbers are the codes 103…-103 of Freshdesk.
    case ratingCodes
    /// That many columns with hardly a value share it.
    case gathered(columns: Int)
    /// No other grades stand beside words such as `good` and `bad`, which are therefore the ends of the scale.
    case ratingEnds
    /// Single letters are the statuses of LiveAgent.
    case statusLetters
    /// The column says the opposite, such as `Abandoned`.
    case inverted
    /// Only yes is ever marked, so a blank cell is no.
    case blankIsNo
    /// Rows with a date and no time of day, or the reverse; they have no instant.
    case halfInstant(rows: Int)
    /// Times without an offset were read in that zone.
    case zoneAssumed(String)
    /// Times without an offset were read in the zone that was given with the statement.
    case zoneGiven(String)
    /// Local times that occur twice because clocks went back; the first was taken.
    case repeatedHour(rows: Int)
    /// Local times that clocks skipped; they were moved forward.
    case skippedHour(rows: Int)
    /// The total of an aggregated row was spread evenly over its interactions, those that were answered where the
    /// field is of the agent's time and the row says how many.
    case totalSpread
    /// Nothing tells total from mean, so each interaction has the value of its row.
    case meanAssumed
    /// As many interactions of a row are yes, or no, as the column says.
    case countOfYes
    /// It says how many interactions a row stands for, so it is 1 in each.
    case oneForEach
    /// An aggregated row has no identifier of one interaction.
    case identifierOfMany
    /// Seconds, milliseconds or microseconds since 1970.
    case epoch(EpochUnit)
    /// Days since 1899-12-30 with a fraction for the time of day, as spreadsheets keep dates.
    case serialDays
    /// The header means that field, but an earlier column has it.
    case fieldTaken(field: String, by: String)
    /// The header means that field, but the values are not of its type.
    case valuesDoNotFit(field: String, type: ValueType)
    /// More ratings lie outside the scale than a slip explains.
    case scaleDoubtful(outside: Int, scale: RatingScale)

    /// The note in words: lower case, no full stop.
    public var sentence: String {
        switch self {
        case .derived(let formula): "derived: \(formula)"
        case .dateOrder(let order, let value): "\(order.phrase), because of `\(value)`"
        case .dateOrderFrom(let order, let column):
            "\(order.phrase), because the dates of `\(inert(column))` are; its own values do not decide"
        case .dateOrderGiven(let order): "\(order.phrase), as `dates \(order.word)` says"
        case .dateOrderImpossible(let order):
            "`dates \(order.word)` does not hold here: over a tenth of its dates are none \(order.phrase)"
        case .ambiguousDates(let question): question.sentence
        case .ambiguousNumbers(let question): question.sentence
        case .decimalGiven(let mark):
            "the \(mark.rawValue) is the decimal mark, as `decimal \(mark.rawValue)` says"
        case .decimalImpossible(let mark):
            "`decimal \(mark.rawValue)` does not hold here: over a tenth of its numbers are none so written"
        case .decimalFrom(let mark, let column):
            "the \(mark.rawValue) is the decimal mark, because it is in `\(inert(column))`; its own values do not decide"
        case .replaced(let rows):
            "\(rows == 1 ? "one row has" : "\(rows) rows have") another value by the mapping's `values`"
        case .replacedNothing(let words):
            "\(listed(words, limit: 5)) of the mapping's `values` \(words.count == 1 ? "does" : "do") not occur"
        case .kept: "no field, as `keep` says"
        case .decimalComma(let value): "decimal comma, because of `\(value)`"
        case .thousandsComma(let value): "a comma between thousands, because of `\(value)`"
        case .pointAssumed(let value):
            "the point is read as a decimal mark, as in `\(value)`; no value tells it from one between thousands"
        case .percentSigns(let rows, let count):
            rows == count
                ? "percent signs are left out: `85%` is 85"
                : "percent signs are left out: `85%` is 85; \(rows) of \(count) numbers have one"
        case .currencySigns(let signs):
            signs.count == 1
                ? "amounts in \(signs[0]), whose sign is left out"
                : "amounts in \(signs.joined(separator: " and ")) stand in one column and are not converted"
        case .ambiguousClocks(let example):
            "`\(example)` may be minutes and seconds or hours and minutes; a header that ends in (mm:ss) or (hh:mm) tells"
        case .unitAssumed(let unit): "no unit is named; read as \(unit.rawValue)"
        case .rescaled(let given, let own): "rescaled from \(scaleText(given)) to \(scaleText(own))"
        case .ratingCodes: "nothing but codes 103…-103 stands there: 103 is best, 100 the middle, -103 worst"
        case .gathered(let columns):
            "\(columns) columns with a value in few rows are kept here together, as `name=value`"
        case .ratingEnds: "words such as good and bad are best and worst, because no other grades stand there"
        case .statusLetters: "nothing but single letters stands there, read as the statuses of LiveAgent"
        case .inverted: "turned round: yes there is no here"
        case .blankIsNo: "only yes is marked; a blank cell is no"
        case .halfInstant(let rows):
            "\(rows == 1 ? "one row has" : "\(rows) rows have") only one of date and time, and no instant"
        case .zoneAssumed(let zone): "times without an offset were read in the zone \(zone)"
        case .zoneGiven(let zone): "times without an offset are of the zone \(zone), as `zone` says"
        case .repeatedHour(let rows):
            "\(rows) local times occur twice (clocks went back); the first was taken"
        case .skippedHour(let rows): "\(rows) local times do not exist (clocks went forward); moved forward"
        case .totalSpread: "the total of a row is spread evenly over its interactions"
        case .meanAssumed:
            "taken as the mean of its row; a header with Total or Avg tells"
        case .countOfYes: "as many interactions of a row as the column says"
        case .oneForEach: "1 in each interaction of its row"
        case .identifierOfMany: "a row stands for several interactions, so this is the identifier of none"
        case .epoch(let unit): "numbers read as \(unit.rawValue) since 1970-01-01T00:00:00Z"
        case .serialDays: "numbers read as days since 1899-12-30, as spreadsheets keep dates"
        case .fieldTaken(let field, let column):
            "it looks like \(field), which `\(inert(column))` already is; `map` chooses another"
        case .valuesDoNotFit(let field, let type):
            "it looks like \(field), but \(type.phrase) was expected there"
        case .scaleDoubtful(let outside, let scale):
            "\(outside == 1 ? "one rating lies" : "\(outside) ratings lie") outside \(scaleText(scale)); the scale can be given: `map … scale 0..10`"
        }
    }
}

private func scaleText(_ scale: RatingScale) -> String { "\(shortest(scale.worst))…\(shortest(scale.best))" }
