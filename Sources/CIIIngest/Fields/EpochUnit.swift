/// What one of a number that counts from 1970-01-01T00:00:00Z is.
public enum EpochUnit: String, CaseIterable, Sendable, Codable {
    case seconds, milliseconds, microseconds

    /// How many microseconds one is.
    var microseconds: Int64 {
        switch self {
        case .seconds: 1_000_000
        case .milliseconds: 1000
        case .microseconds: 1
        }
    }
}
