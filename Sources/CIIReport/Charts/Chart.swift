/// What is drawn of an answer, as values: the one reading that every writer of charts starts from.
///
/// Every text in it is safe to show: nothing that could steer a terminal is left in it.
struct Chart: Equatable, Sendable {
    /// What is drawn, by kind.
    enum Body: Equatable, Sendable {
        case bars(BarChart)
        case lines(GridChart)
        case heat(GridChart)
        case spark(GridChart)
        case slope(SlopeChart)
    }

    /// What is drawn and by what, such as `cii by agent`.
    var title: String
    /// What the numbers are.
    var measure: ChartMeasure
    /// What is drawn.
    var body: Body
    /// What has to be said about the drawing, one line each.
    var remarks: [String] = []
}

/// A figure at one place of a chart.
struct ChartPoint: Equatable, Sendable {
    /// The figure; always finite.
    var value: Double
    /// The figure as tables show it, marks and interval beside it.
    var text: String
    /// The figure alone, as tables show it.
    var plain: String
    /// The lower end of its interval.
    var low: Double?
    /// The upper end of its interval.
    var high: Double?

    /// From the lowest to the highest that is drawn of it.
    var span: ClosedRange<Double> { min(low ?? value, value)...max(high ?? value, value) }
}

/// One bar for each row.
struct BarChart: Equatable, Sendable {
    /// One row.
    struct Bar: Equatable, Sendable {
        var label: String
        /// Nil where there is no figure.
        var point: ChartPoint?
        /// How many interactions it rests on, as tables show it; empty where nothing tells.
        var count: String
    }

    var bars: [Bar]
    /// The figure over everything, which each bar is seen against.
    var reference: Bar?

    /// Whether that is what all bars come to together.
    func isSum(_ total: Double) -> Bool {
        let sum = bars.reduce(0) { $0 + ($1.point?.value ?? 0) }
        return bars.count > 1 && (sum - total).magnitude <= max(1, total.magnitude) * 1e-9
    }
}

/// Series over periods or numbers, or groups over another dimension.
struct GridChart: Equatable, Sendable {
    /// A place across.
    struct Place: Equatable, Sendable {
        var label: String
        /// Where it stands beside the others.
        var position: Double
        /// Whether the next place is its neighbour, so that a line may go on to it.
        var leadsOn = true
    }

    /// One line, or one row of a field.
    struct Series: Equatable, Sendable {
        var label: String
        /// One for each place; nil where there is no figure.
        var points: [ChartPoint?]
    }

    /// What the places are, such as `month`.
    var across: String
    var places: [Place]
    var series: [Series]
}

/// The places of groups under two or more orders.
struct SlopeChart: Equatable, Sendable {
    /// A place in one order.
    struct Standing: Equatable, Sendable {
        var rank: Int
        var isTied: Bool
        /// The figure that was ranked, as tables show it; empty where it is not told.
        var figure = ""
    }

    /// One group.
    struct Group: Equatable, Sendable {
        var label: String
        /// One for each order; nil where it is not ranked.
        var standings: [Standing?]
    }

    /// What each order is called, such as a weighting.
    var orders: [String]
    var groups: [Group]
}
