import CIIIndex

/// A figure of one group, what it rests on, and how sure it is.
struct FigureEstimate {
    /// Nil where there is none.
    var value: Double?
    /// The observations it rests on; for the index, the interactions of the group.
    var count: Int
    /// Nil where it cannot be told.
    var interval: ConfidenceInterval?
    /// Whether it rests on fewer observations than the minimum.
    var hasTooFew = false
    /// How many of the observations were favourable, where it is a share of them.
    var favourable: Int?
    /// The place among the groups of the same period, where the figure has places.
    var rank: Rank?

    /// Nothing was observed.
    static let none = FigureEstimate(value: nil, count: 0)

    /// The standard error that the width of the interval stands for: it is above 0 even where all observations agree.
    func standardError(_ confidence: Confidence) -> Double? {
        interval?.width.map { $0 / (2 * confidence.z) }
    }

    /// How this figure differs from another; nil where either has no value.
    func difference(from other: FigureEstimate) -> EstimateDifference? {
        guard let value, let before = other.value else { return nil }
        let open = ConfidenceInterval(low: nil, high: nil)
        return EstimateDifference(value, interval ?? open, less: before, other.interval ?? open)
    }
}

extension FigureEstimate {
    /// The index of a group as a figure.
    init(_ result: IndexResult, count: Int, _ uncertainty: IndexUncertainty?, rank: Rank? = nil) {
        self.init(
            value: result.index, count: count, interval: uncertainty?.index, hasTooFew: result.hasTooFew,
            rank: rank)
    }
}

/// One figure in each group of a question.
struct FigureColumn {
    /// The name of its column.
    var name: String
    var kind: AnswerColumn.Kind
    var unit: AnswerColumn.Unit
    /// Whether a higher value is better; nil where neither way is.
    var isHigherBetter: Bool?
    /// In the order of the groups.
    var groups: [FigureEstimate]
    /// Over everything in scope.
    var total: FigureEstimate
}
