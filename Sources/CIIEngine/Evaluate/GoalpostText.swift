public import CIIIndex
import CIIText

/// Goalposts as they are written in a statement.
public enum GoalpostText {
    /// `120s..0s` for times, in the largest unit that all of them are whole in; plain numbers for the rest.
    public static func text(_ goalposts: Goalposts, _ indicator: Indicator) -> String {
        let values: [Double] =
            switch goalposts.shape {
            case .line(let worst, let best): [worst, best]
            case .band(let worstLow, let bestLow, let bestHigh, let worstHigh):
                [worstLow, bestLow, bestHigh, worstHigh]
            }
        guard indicator.unit == .seconds else { return values.map(shortest).joined(separator: "..") }
        let (length, unit) = unit(of: values)
        // Zero is zero in any unit.
        return values.map { $0 == 0 ? "0s" : shortest($0 / length) + unit }.joined(separator: "..")
    }

    private static func unit(of values: [Double]) -> (Double, String) {
        for (length, unit) in [(3600.0, "h"), (60.0, "min")]
        where values.allSatisfy({ $0.truncatingRemainder(dividingBy: length) == 0 }) {
            // Two minutes are said as 120 s, as the goalposts of telephones are.
            if unit == "h" || values.contains(where: { $0.magnitude > 300 }) { return (length, unit) }
        }
        return (1, "s")
    }
}
