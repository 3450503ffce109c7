/// Where a quantile lies among numbers in ascending order (type 7): at place (n − 1) × fraction, counted from 0, on the
/// straight line between the neighbours there.
struct Quantile {
    let lower: Int
    let upper: Int
    private let weight: Double

    /// `nil` without numbers or for a fraction outside 0…1.
    init?(_ fraction: Double, among count: Int) {
        guard count > 0, fraction >= 0, fraction <= 1 else { return nil }
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
    static func places(_ fractions: [Double], among count: Int) -> [Int] {
        let places = fractions.compactMap { Quantile($0, among: count) }.flatMap { [$0.lower, $0.upper] }
        return Set(places).sorted()
    }
}
