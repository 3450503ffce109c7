public import CIIIndex
public import CIILanguage
import CIIText

/// Goalposts as written to goalposts of an indicator; what is wrong with them is said at its place.
public struct GoalpostsResolver {
    let definitions: Definitions

    /// A resolver that knows the indicators of `definitions`.
    public init(definitions: Definitions = Definitions()) { self.definitions = definitions }

    /// The indicator of that name.
    public func indicator(_ name: Spanned<Name>) throws(Diagnostics) -> Indicator {
        if let indicator = definitions.indicator(named: name.value.canonical) { return indicator }
        let known = definitions.indicators.map(\.name)
        throw Diagnostics(
            EngineProblem.unknownIndicator(
                name.value, name.span, nearest: nearest(to: name.value.canonical, among: known)
            ).diagnostic)
    }

    /// The channel family of that name, or of the channel of that name: `whatsapp` is of the family `chat`.
    public func family(_ name: Spanned<Name>) throws(Diagnostics) -> ChannelFamily {
        if let family = ChannelFamily(rawValue: name.value.canonical) { return family }
        let ofChannel = ChannelFamily(channel: name.value.canonical)
        guard ofChannel == .unknown else { return ofChannel }
        throw Diagnostics(
            EngineProblem.unknownFamily(
                name.value, name.span, families: ChannelFamily.allCases.map(\.rawValue)
            ).diagnostic)
    }

    /// The goalposts from `worst` to `best`, in the unit of `indicator`.
    public func goalposts(
        _ worst: Spanned<Goalpost>, _ best: Spanned<Goalpost>, of indicator: Indicator
    ) throws(Diagnostics) -> Goalposts {
        try goalposts([worst, best], of: indicator)
    }

    /// The goalposts of two values, worst and best, or of the four of a band: worst, best, best, worst.
    public func goalposts(
        _ posts: [Spanned<Goalpost>], of indicator: Indicator
    ) throws(Diagnostics) -> Goalposts {
        var values: [Double] = []
        for post in posts { values.append(try value(post, of: indicator)) }
        let span = posts.dropFirst().reduce(posts[0].span) { $0.joined($1.span) }
        let isReversed =
            switch indicator.direction {
            case .higher: values.count == 2 && values[0] > values[1]
            case .lower: values.count == 2 && values[0] < values[1]
            case .band: false
            }
        guard !isReversed else {
            throw Diagnostics(
                EngineProblem.goalpostsReversed(
                    span, indicator: indicator.name, isLowerBetter: indicator.direction == .lower
                ).diagnostic)
        }
        do {
            return values.count == 2
                ? try Goalposts(worst: values[0], best: values[1])
                : try Goalposts(
                    worstLow: values[0], bestLow: values[1], bestHigh: values[2], worstHigh: values[3])
        } catch {
            throw Diagnostics(
                (error == .notInOrder
                    ? EngineProblem.goalpostsNotInOrder(span) : EngineProblem.goalpostsEqual(span)).diagnostic
            )
        }
    }

    /// A goalpost in the indicator's unit: seconds, or a number.
    func value(_ post: Spanned<Goalpost>, of indicator: Indicator) throws(Diagnostics) -> Double {
        switch (post.value, indicator.unit) {
        case (.number(let number), .percent), (.number(let number), .netScore),
            (.number(let number), .rating), (.number(let number), .count), (.number(let number), .currency),
            (.percent(let number), .percent), (.percent(let number), .netScore):
            return number
        case (.duration(let duration), .seconds): return duration.seconds
        // Zero is zero in any unit.
        case (.number(0), .seconds): return 0
        case (.number, .seconds), (.percent, .seconds), (.percent, .rating), (.percent, .count),
            (.percent, .currency), (.duration, _):
            throw Diagnostics(
                EngineProblem.goalpostsWrongUnit(
                    post.span, indicator: indicator.name, expected: words(indicator.unit)
                ).diagnostic)
        }
    }

    private func words(_ unit: IndicatorUnit) -> String {
        switch unit {
        case .percent: "percent, 0 to 100"
        case .netScore: "points from -100 to 100"
        case .seconds: "time, such as `120s` or `10min`"
        case .rating: "points of its rating scale"
        case .count: "a number of interactions"
        case .currency: "money, such as `12.5`"
        }
    }
}
