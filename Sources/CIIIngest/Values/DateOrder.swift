/// Which part of a date such as `03/04/2025` is the day.
public enum DateOrder: String, CaseIterable, Equatable, Sendable, Codable {
    /// `31/12/2025`.
    case dayFirst
    /// `12/31/2025`.
    case monthFirst
    /// `25/12/31`: only where a person says so, or no other order is possible.
    case yearFirst

    /// In words.
    var phrase: String {
        switch self {
        case .dayFirst: "day first"
        case .monthFirst: "month first"
        case .yearFirst: "year first"
        }
    }

    /// How `load … dates` writes it.
    var word: String {
        switch self {
        case .dayFirst: "dmy"
        case .monthFirst: "mdy"
        case .yearFirst: "ymd"
        }
    }
}
