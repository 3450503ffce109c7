/// The forms of the `goalposts` statement.
public enum GoalpostsStatement: Equatable, Sendable {
    /// All goalposts.
    case list
    /// The goalposts of one indicator.
    case show(Spanned<Name>)
    /// New goalposts, for one channel family or for all.
    case define(Spanned<Name>, Spanned<GoalpostRange>, family: Spanned<Name>?)
}

/// One end of a scale of raw values, as written.
public enum Goalpost: Equatable, Sendable {
    /// A number, negative where so written.
    case number(Double)
    /// A percentage.
    case percent(Double)
    /// A duration.
    case duration(DurationLiteral)
}

/// From the worst value to the best, as written.
public enum GoalpostRange: Equatable, Sendable {
    /// `worst..best`.
    case line(worst: Spanned<Goalpost>, best: Spanned<Goalpost>)
    /// `worst..best..best..worst`: best between two values, and worse on either side of them.
    case band(Spanned<Goalpost>, best: Spanned<Goalpost>, Spanned<Goalpost>, worst: Spanned<Goalpost>)

    /// The values in the order written: two, or the four of a band.
    public var posts: [Spanned<Goalpost>] {
        switch self {
        case .line(let worst, let best): [worst, best]
        case .band(let low, let best, let high, let worst): [low, best, high, worst]
        }
    }
}
