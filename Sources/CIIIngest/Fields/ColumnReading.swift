/// How the cells of a column become values.
enum ColumnReading {
    case category
    /// Words brought to the canonical ones of their kind.
    case canonical(CanonicalWords)
    /// Words brought to the canonical statuses; single letters too, where the column holds nothing else.
    case status(letters: Bool)
    case text
    /// Yes and no; where only yes is ever marked, as with `x`, a blank cell is no.
    case boolean(isInverse: Bool, blankIsNo: Bool)
    /// How many interactions of an aggregated row are yes, or no where it is inverse.
    case count(NumberSpelling, isInverse: Bool)
    case number(NumberSpelling)
    /// Numbers, words and signs on one scale, brought to that of the field.
    case rating(RatingReading)
    case instant(DateOrder)
    case epoch(EpochUnit)
    /// Days since 1899-12-30 with the time of day as their fraction, as spreadsheets keep dates.
    case serialDay(NumberSpelling)
    /// Clock times, words with units, and plain numbers of `unit`.
    case duration(NumberSpelling, unit: DurationUnit, twoParts: DurationText.TwoParts?)

    var type: ValueType {
        switch self {
        case .category, .canonical, .status: .category
        case .text: .text
        case .boolean, .count: .boolean
        case .number: .number
        case .rating: .rating
        case .instant, .epoch, .serialDay: .instant
        case .duration: .duration
        }
    }
}
