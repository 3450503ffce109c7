import CIIIndex

/// How often an interval held the truth.
struct CoverageCounter {
    private(set) var runs = 0
    /// How often the truth lay below the interval.
    private(set) var below = 0
    /// How often the truth lay above the interval.
    private(set) var above = 0
    private var widths = 0.0

    /// Counts one interval; one that is not there holds everything.
    mutating func note(_ interval: ConfidenceInterval?, _ truth: Double) {
        runs += 1
        if let low = interval?.low, truth < low { below += 1 }
        if let high = interval?.high, truth > high { above += 1 }
        widths += interval?.width ?? .nan
    }

    /// The share of runs in which it did, in percent.
    var percent: Double { 100 * Double(runs - below - above) / Double(runs) }

    /// The mean width.
    var width: Double { widths / Double(runs) }
}
