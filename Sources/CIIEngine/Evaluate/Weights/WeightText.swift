import CIIIndex
import CIIText

/// Raw weights in few digits, rounded so that what is said of them stays true.
enum WeightText {
    /// A weight at which something turns, rounded away from the weight as it is, so that typing it turns it.
    static func beyond(_ amount: Double, from given: Double) -> Double {
        rounded(amount, from: given, isOutward: true).value
    }

    /// A weight up to which something holds, rounded towards the weight as it is, so that it still holds there.
    static func within(_ amount: Double, from given: Double) -> Double {
        rounded(amount, from: given, isOutward: false).value
    }

    /// A weight as it is written: `0.242`.
    static func text(_ amount: Double) -> String { shortest((amount * 1e9).rounded() / 1e9) }

    /// The change to a weight at which something turns, in the digits of that weight: `+0.042`.
    static func change(to amount: Double, from given: Double) -> String {
        let scale = rounded(amount, from: given, isOutward: true).scale
        let change = whole((amount - given) * scale, isUp: amount > given) / scale
        return (change > 0 ? "+" : "") + text(change)
    }

    /// As few decimals as change neither the distance from `given` nor the weight itself by more than a fiftieth.
    private static func rounded(
        _ amount: Double, from given: Double, isOutward: Bool
    ) -> (value: Double, scale: Double) {
        let distance = abs(amount - given)
        guard amount.isFinite, distance > 1e-9 else { return (amount, 1e9) }
        let size = amount > 0 ? min(distance, amount) : distance
        var scale = 1.0
        while size * scale < 10, scale < 1e9 { scale *= 10 }
        while size * scale >= 100 { scale /= 10 }
        let isUp = (amount > given) == isOutward
        while scale < 1e9 {
            let result = whole(amount * scale, isUp: isUp) / scale
            if abs(result - amount) <= size / 50 { return (result, scale) }
            scale *= 10
        }
        return (amount, scale)
    }

    /// The next whole number on one side; what is one but for its last digits is that one.
    private static func whole(_ scaled: Double, isUp: Bool) -> Double {
        let nearest = scaled.rounded()
        return abs(scaled - nearest) < 1e-7 ? nearest : scaled.rounded(isUp ? .up : .down)
    }
}
