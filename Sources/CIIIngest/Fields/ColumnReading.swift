/// How the cells of a column become values.
enum ColumnReading {
    case category
    /// Words brought to the canonical names of channels.
    case channel
    case text
    /// Yes and no; where only yes is ever marked, as with `x`, a blank cell is no.
    case boolean(isInverse: Bool, blankIsNo: Bool)
    case number(NumberSpelling)
    /// Numbers and words on the scale `given`, brought to the scale `own`.
    case rating(NumberSpelling, given: RatingScale, own: RatingScale)
    case instant(DateOrder)
    case epoch(EpochUnit)
    /// Clock times, words with units, and plain numbers of `unit`.
    case duration(NumberSpelling, unit: DurationUnit, twoParts: DurationText.TwoParts?)

    var type: ValueType {
        switch self {
        case .category, .channel: .category
        case .text: .text
        case .boolean: .boolean
        case .number: .number
        case .rating: .rating
        case .instant, .epoch: .instant
        case .duration: .duration
        }
    }
}
