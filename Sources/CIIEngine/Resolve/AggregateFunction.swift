public import CIILanguage

/// The figures of a group of interactions that `show` can work out; the list that resolver, completer and help read.
public enum AggregateFunction: Equatable, Sendable {
    case count, sum, mean, median, min, max, share, distinct
    /// `p90`: the value that 90 in 100 do not exceed; the fraction is 0.9.
    case percentile(Double)

    /// The function called `name`; `avg` is `mean`, and `p1` to `p99.9` are percentiles.
    public init?(_ name: Name) {
        switch name.canonical {
        case "count": self = .count
        case "sum": self = .sum
        case "mean", "avg", "average": self = .mean
        case "median": self = .median
        case "min": self = .min
        case "max": self = .max
        case "share": self = .share
        case "distinct": self = .distinct
        default:
            guard name.canonical.first == "p", let percent = Double(name.canonical.dropFirst()),
                percent > 0, percent < 100
            else { return nil }
            self = .percentile(percent / 100)
        }
    }

    /// A name, how it is written, and what it gives, for each.
    public static let reference: [(name: String, signature: String, summary: String)] = [
        ("count", "count, count(field)", "how many interactions; how many that have the field"),
        ("sum", "sum(number)", "the sum"),
        ("mean", "mean(number)", "the arithmetic mean, also `avg`"),
        ("median", "median(number)", "the middle value"),
        ("p90", "p90(number)", "the value that 90 % do not exceed; any p1 to p99.9"),
        ("min", "min(number)", "the smallest value"),
        ("max", "max(number)", "the largest value"),
        (
            "share", "share(condition)",
            "how many in 100 the condition holds for, of those where it can be told"
        ),
        ("distinct", "distinct(field)", "how many different values"),
    ]
}
