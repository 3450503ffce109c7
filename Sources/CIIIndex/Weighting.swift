/// How much each indicator counts: weights relative to their sum.
public struct Weighting: Hashable, Sendable {
    /// The weight of one indicator.
    public struct Term: Hashable, Sendable {
        /// The indicator.
        public let indicator: Indicator
        /// The weight as written, percentages as shares; for a filled-in indicator its share.
        public let amount: Double
        /// The weight divided by the sum of all: 0…1.
        public let effective: Double
        /// Whether `rest` brought the indicator in.
        public let isRest: Bool
    }

    /// The differences between a sum and 1 that are taken for rounding error.
    public static let tolerance = 1e-9

    /// The weighted indicators, in the order written; those that `rest` brought in follow.
    public let terms: [Term]
    /// Whether the weights as written did not add up to 1.
    public let wasRescaled: Bool

    /// Weights as written, divided by their sum.
    ///
    /// - Parameters:
    ///   - entries: The weights. Zero is allowed: the indicator is shown and does not count.
    ///   - strict: Whether to refuse weights that do not add up to 1.
    ///   - rest: The weighting whose other indicators share what is left to 1, in its proportions.
    public init(
        _ entries: [WeightEntry], strict: Bool = false, rest: Weighting? = nil
    ) throws(WeightingProblem) {
        try Self.check(entries)
        let isPercent = entries.first?.isPercent ?? false
        let amounts = entries.map { isPercent ? $0.amount / 100 : $0.amount }
        let sum = amounts.reduce(0, +)
        let missing = 1 - sum
        if let rest {
            guard missing >= -Self.tolerance else { throw .restExceeds(sum: sum) }
            terms = try Self.terms(entries, amounts, rest: rest, missing: max(0, missing))
            wasRescaled = false
            return
        }
        if isPercent, abs(missing) > Self.tolerance { throw .percentNot100(missingShare: missing) }
        if strict, abs(missing) > Self.tolerance { throw .strictSum(sum: sum) }
        // Divided by the largest first, so that no sum of finite weights overflows.
        let largest = amounts.max() ?? 0
        guard largest > 0 else { throw .allZero }
        let scaled = amounts.map { $0 / largest }.reduce(0, +)
        terms = zip(entries, amounts).map { entry, amount in
            Term(
                indicator: entry.indicator, amount: amount, effective: amount / largest / scaled,
                isRest: false)
        }
        wasRescaled = abs(missing) > Self.tolerance
    }

    /// Weights that are known to add up to 1.
    init(known weights: [(indicator: Indicator, amount: Double)]) {
        terms = weights.map {
            Term(indicator: $0.indicator, amount: $0.amount, effective: $0.amount, isRest: false)
        }
        wasRescaled = false
    }

    /// The terms where a preset's other indicators share what is missing to 1.
    private static func terms(
        _ entries: [WeightEntry], _ amounts: [Double], rest: Weighting, missing: Double
    ) throws(WeightingProblem) -> [Term] {
        let named = Set(entries.map(\.indicator.name))
        let fills = missing > tolerance
        let others = fills ? rest.terms.filter { !named.contains($0.indicator.name) } : []
        let sumOfOthers = others.map(\.effective).reduce(0, +)
        if fills, sumOfOthers <= 0 { throw .restHasNothingLeft(missingShare: missing) }
        let sum = amounts.reduce(0, +) + (fills ? missing : 0)
        let written = zip(entries, amounts).map { entry, amount in
            Term(indicator: entry.indicator, amount: amount, effective: amount / sum, isRest: false)
        }
        return written
            + others.map { other in
                let share = missing * other.effective / sumOfOthers
                return Term(indicator: other.indicator, amount: share, effective: share / sum, isRest: true)
            }
    }

    private static func check(_ entries: [WeightEntry]) throws(WeightingProblem) {
        guard !entries.isEmpty else { throw .empty }
        var firstIndices: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            guard entry.amount.isFinite else { throw .notFinite(index: index) }
            guard entry.amount >= 0 else { throw .negative(index: index) }
            if let first = firstIndices[entry.indicator.name] {
                throw .repeated(name: entry.indicator.name, firstIndex: first, secondIndex: index)
            }
            firstIndices[entry.indicator.name] = index
        }
        if let percent = entries.firstIndex(where: \.isPercent),
            let plain = entries.firstIndex(where: { !$0.isPercent })
        {
            throw .mixedPercent(percentIndex: percent, plainIndex: plain)
        }
    }
}
