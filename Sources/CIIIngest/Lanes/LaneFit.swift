/// By what the values of the dictionary and of the lanes are multiplied to be of one scale.
struct LaneFit {
    var entryFactor: Int64 = 1
    /// Below zero where lanes are divided by it.
    var laneFactor: Int64 = 1
    var bounds: ClosedRange<Int64> = 0...0

    /// Nil where a value would not fit.
    init?(
        _ extent: LaneExtent, from laneScale: Int, _ values: EntryValues, to scale: Int, isDecimal: Bool,
        hasLane: Bool
    ) {
        if isDecimal {
            guard scale <= 18 else { return nil }
            entryFactor = powerOfTen(scale - values.scale)
            laneFactor = hasLane ? powerOfTen(scale - laneScale) : 1
        } else {
            entryFactor = Int64(scale / max(1, values.scale))
            laneFactor =
                !hasLane || laneScale == scale
                ? 1 : laneScale > scale ? -Int64(laneScale / scale) : Int64(scale / laneScale)
        }
        var (low, high) = (Int64.max, Int64.min)
        for value in values.integers where value != .min {
            let (product, overflow) = value.multipliedReportingOverflow(by: entryFactor)
            guard !overflow else { return nil }
            (low, high) = (min(low, product), max(high, product))
        }
        if extent.count > 0 {
            for value in [extent.lowest, extent.highest] {
                let (product, overflow) =
                    laneFactor < 0
                    ? (value / -laneFactor, false) : value.multipliedReportingOverflow(by: laneFactor)
                guard !overflow else { return nil }
                (low, high) = (min(low, product), max(high, product))
            }
        }
        if low <= high { bounds = low...high }
    }
}
