/// What each interaction gets of the value of an aggregated row.
enum RowShare {
    /// The value itself: a word, a date, a mean.
    case same
    /// An even part of a total, in whole units; the parts add up to it.
    case part
    /// Yes for as many as the value says, no for the others.
    case yes
    /// One, whatever the value is: the column that says how many interactions the row stands for.
    case one
}
