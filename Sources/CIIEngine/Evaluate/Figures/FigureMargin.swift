import CIIIndex
import CIIText

/// How far an interval reaches about its figure, as it stands beside it.
enum FigureMargin {
    /// `±3.1` where the interval reaches as far up as down, else `(-5.2 +2.4)`; nil where an end is open.
    static func text(
        _ interval: ConfidenceInterval?, around value: Double, unit: AnswerColumn.Unit, decimals: Int = 1
    ) -> String? {
        guard let low = interval?.low, let high = interval?.high else { return nil }
        let (down, up) = (value - low, high - value)
        func length(_ length: Double) -> String {
            unit == .seconds ? durationText(length) : fixed(length, decimals: decimals)
        }
        return abs(down - up) < 0.15 * (high - low) / 2
            ? "±" + length((high - low) / 2) : "(−\(length(down)) +\(length(up)))"
    }

    /// A figure in words, with its unit: `78.0 %`, `1 min 23 s`, `4.25`.
    static func text(_ value: Double, _ unit: AnswerColumn.Unit) -> String {
        switch unit {
        case .percent: fixed(value, decimals: 1) + " %"
        case .score: fixed(value, decimals: 1)
        case .netScore: signed(value)
        case .seconds: durationText(value)
        case .rating: fixed(value, decimals: 2)
        case .none: shortest((value * 1e4).rounded() / 1e4)
        }
    }

    private static func signed(_ value: Double) -> String {
        (value > 0 ? "+" : "") + fixed(value, decimals: 1)
    }
}
