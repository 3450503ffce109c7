/// `sweep csat from 0 to 1 steps 10`: one weight from end to end.
public struct Sweep: Equatable, Sendable {
    /// The indicator whose weight moves.
    public var indicator: Spanned<Name>
    /// `from …`: its least share of the whole, 0…1; 0 where nil.
    public var from: Spanned<Double>?
    /// `to …`: its greatest share of the whole, 0…1; 1 where nil.
    public var to: Spanned<Double>?
    /// `steps …`: into how many steps the way is cut.
    public var steps: Spanned<Int>?

    /// The weight of `indicator` from end to end.
    public init(
        _ indicator: Spanned<Name>, from: Spanned<Double>? = nil, to: Spanned<Double>? = nil,
        steps: Spanned<Int>? = nil
    ) {
        self.indicator = indicator
        self.from = from
        self.to = to
        self.steps = steps
    }
}

/// `robust [near 20] [draws 10000]`: from which weightings is drawn.
public struct Sampling: Equatable, Sendable {
    /// `near …`: how near to the weights of the question; every weighting as likely as any other where nil.
    public var nearness: Spanned<Double>?
    /// `draws …`: how many weightings are drawn.
    public var draws: Spanned<Int>?

    /// Drawn this way.
    public init(nearness: Spanned<Double>? = nil, draws: Spanned<Int>? = nil) {
        self.nearness = nearness
        self.draws = draws
    }
}

/// Where the weights of `weights NAME = …` come from.
public enum WeightsSource: Equatable, Sendable {
    /// `csat=0.5 art=0.2`: written out.
    case entries(WeightEntries)
    /// `basic`: those of another weighting.
    case copy(Spanned<Name>)
    /// `equal csat, art, fcr`: the same for each.
    case equal([Spanned<Name>])
    /// `pairs csat over art 3, …`: judgements of two at a time.
    case pairs([Judgement])
}

/// `csat over art 3`: how many times as much the first matters.
public struct Judgement: Equatable, Sendable {
    /// The indicator that is judged.
    public var first: Spanned<Name>
    /// The indicator that it is judged against.
    public var second: Spanned<Name>
    /// How many times as much the first matters; over 0.
    public var ratio: Spanned<Double>

    /// The first matters `ratio` times as much as the second.
    public init(_ first: Spanned<Name>, over second: Spanned<Name>, _ ratio: Spanned<Double>) {
        self.first = first
        self.second = second
        self.ratio = ratio
    }
}

/// What is done in a lesson.
public enum LessonStatement: Equatable, Sendable {
    /// `lesson`: the list of lessons and how far each has come.
    case list
    /// `lesson NAME`: begin one, or go on with it; by its name or number.
    case start(Spanned<String>)
    /// `lesson next`: on, after a part that only explains.
    case next
    /// `lesson again`: the part that one is at, once more.
    case again
    /// `lesson hint`: the next of the hints.
    case hint
    /// `lesson solution`: the solution with its reason.
    case solution
    /// `lesson skip`: on without having solved it.
    case skip
    /// `lesson back`: to the part before.
    case back
    /// `lesson answer TEXT`: an answer to a question of the lesson.
    case answer(Spanned<String>)
    /// `lesson stop`: leave the lesson; it goes on from there another time.
    case stop
    /// `lesson export "file"`: what was done so far, as Markdown.
    case export(Spanned<String>)
}
