/// Values in a few levels of shade of the same length, between round numbers.
struct ShadeScale {
    /// The axis the levels cut.
    let scale: Scale
    /// The lower bound of each level, ascending, then the upper bound of the last.
    let bounds: [Double]

    init(_ measure: ChartMeasure, _ points: [ChartPoint], levels: Int) {
        scale = measure.scale(points, about: levels)
        let step = (scale.high - scale.low) / Double(levels)
        let low = scale.low
        bounds = (0...levels).map { low + Double($0) * step }
    }

    /// The level of a value, 0 for the lowest; a bound belongs to the level above it.
    func level(_ value: Double) -> Int {
        min(max(bounds.lastIndex { value >= $0 } ?? 0, 0), bounds.count - 2)
    }
}
