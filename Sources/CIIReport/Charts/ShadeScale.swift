import Glibc

/// Values in a few levels of shade of the same length, between numbers that are told exactly.
struct ShadeScale {
    /// The lower bound of each level, ascending, then the upper bound of the last.
    let bounds: [Double]
    /// How many decimals the bounds need.
    let decimals: Int

    init(_ measure: ChartMeasure, _ points: [ChartPoint], levels: Int) {
        let scale = measure.scale(points, about: levels)
        let step = (scale.high - scale.low) / Double(levels)
        bounds = (0...levels).map { scale.low + Double($0) * step }
        // A level is a whole step of the scale or a part of one, which may need more decimals.
        let power = pow(10, Double(scale.decimals))
        let more = (0...2).first { more in
            let part = step * power * pow(10, Double(more))
            return (part - part.rounded()).magnitude < 1e-6
        }
        decimals = scale.decimals + (more ?? 2)
    }

    /// The level of a value, 0 for the lowest; a bound belongs to the level above it.
    func level(_ value: Double) -> Int {
        min(max(bounds.lastIndex { value >= $0 } ?? 0, 0), bounds.count - 2)
    }
}
