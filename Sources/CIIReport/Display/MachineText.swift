import CIIEngine
import CIIText
import CIITime

extension AnswerValue {
    /// The value as programs read it in separated text: full precision, seconds, ISO 8601; empty where missing.
    var machineText: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? shortest(number) : ""
        case .boolean(let flag): flag ? "true" : "false"
        case .instant(let microseconds, let offsetMinutes):
            Instant.iso8601(microseconds, offsetMinutes: offsetMinutes)
        case .rank(let rank, _): String(rank)
        case .missing: ""
        case .marked(let value, _): value.machineText
        }
    }
}
