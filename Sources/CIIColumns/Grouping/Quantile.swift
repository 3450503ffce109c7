/// Where a quantile lies among numbers in ascending order (type 7): at place (n − 1) × fraction, counted from 0, on the
/// straight line between the neighbours there.
struct Quantile {
    let lower: Int
    let upper: Int
    private let weight: Double

    /// `nil` without numbers, for a fraction outside 0…1 and for a point that so few numbers do not have.
    init?(_ point: QuantilePoint, among count: Int) {
        let fraction = point.fraction
        guard count > 0, fraction >= 0, fraction <= 1, point.deviations.isFinite else { return nil }
        guard point.deviations == 0 else {
            guard let rank = point.rank(among: count) else { return nil }
            lower = rank - 1
            upper = lower
            weight = 0
            return
        }
        let place = Double(count - 1) * fraction
        lower = Int(place)
        upper = min(lower + 1, count - 1)
        weight = place - Double(lower)
    }

    /// The quantile, from the numbers at its two places.
    func between(_ low: Double, _ high: Double) -> Double {
        let result = low + (high - low) * weight
        // The distance of two finite numbers may be too large for a double; minus zero is zero.
        return (result.isFinite ? result : low * (1 - weight) + high * weight) + 0
    }

    /// The places that quantiles rest on, ascending and each once.
    static func places(_ points: [QuantilePoint], among count: Int) -> [Int] {
        let places = points.compactMap { Quantile($0, among: count) }.flatMap { [$0.lower, $0.upper] }
        return Set(places).sorted()
    }
}
