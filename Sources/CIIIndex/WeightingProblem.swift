/// Why weights cannot be used; an index counts the entries as written, from 0.
public enum WeightingProblem: Error, Hashable, Sendable {
    /// No weight is given.
    case empty
    /// A weight is below zero.
    case negative(index: Int)
    /// A weight is not a finite number.
    case notFinite(index: Int)
    /// An indicator is weighted twice.
    case repeated(name: String, firstIndex: Int, secondIndex: Int)
    /// Every weight is zero.
    case allZero
    /// Some weights are percentages and some are not.
    case mixedPercent(percentIndex: Int, plainIndex: Int)
    /// Percentages do not add up to 100; the share that is missing is negative where they exceed it.
    case percentNot100(missingShare: Double)
    /// The weights were to add up to 1 and do not.
    case strictSum(sum: Double)
    /// The weights exceed 1, or 100 %, so that nothing is left to fill.
    case restExceeds(sum: Double)
    /// A share is left to fill and the preset has no indicator that is not named already.
    case restHasNothingLeft(missingShare: Double)
}
