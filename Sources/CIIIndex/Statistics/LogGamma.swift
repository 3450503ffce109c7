import Glibc

/// Logarithms of the gamma and beta functions.
enum LogGamma {
    /// ln Γ(x) for x over 0.
    static func value(_ x: Double) -> Double {
        if x < 10 { return lgamma(x).0 }
        return (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + stirlingRest(x)
    }

    /// ln B(a, b), without the loss of digits that three large logarithms would bring.
    static func beta(_ a: Double, _ b: Double) -> Double {
        let (small, large) = (min(a, b), max(a, b))
        if large < 10 { return value(small) + value(large) - value(small + large) }
        let sum = small + large
        if small < 10 {
            return value(small) + stirlingRest(large) - stirlingRest(sum) + small - small * log(sum)
                + (large - 0.5) * log1p(-small / sum)
        }
        return 0.5 * log(2 * Double.pi) - 0.5 * log(large) + stirlingRest(small) + stirlingRest(large)
            - stirlingRest(sum) + (small - 0.5) * log(small / sum) + large * log1p(-small / sum)
    }

    /// What Stirling's formula lacks of ln Γ(x), for x from 10 on.
    static func stirlingRest(_ x: Double) -> Double {
        let square = 1 / (x * x)
        let terms = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156]
        return terms.reversed().reduce(0) { $0 * square + $1 } / x
    }
}
