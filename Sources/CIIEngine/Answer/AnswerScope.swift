/// Which interactions an answer rests on.
///
/// The four counts add up to the rows loaded.
public struct AnswerScope: Equatable, Sendable {
    /// Interactions that count.
    public var inScope: Int
    /// Left out because they lie outside the window.
    public var outsideWindow: Int
    /// Left out because they have no date to place them by.
    public var undated: Int
    /// In the window, left out by `where`.
    public var filtered: Int

    /// The four counts.
    public init(inScope: Int, outsideWindow: Int = 0, undated: Int = 0, filtered: Int = 0) {
        self.inScope = inScope
        self.outsideWindow = outsideWindow
        self.undated = undated
        self.filtered = filtered
    }
}
