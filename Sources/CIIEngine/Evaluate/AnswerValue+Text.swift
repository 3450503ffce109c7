import CIIText
import CIITime

extension AnswerValue {
    /// The value in a sentence.
    var plainText: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): shortest(number)
        case .boolean(let flag): flag ? "yes" : "no"
        case .instant(let microseconds, let offsetMinutes):
            Instant.dateTimeText(microseconds, offset: offsetMinutes * 60)
        case .rank(let rank, tied: _): String(rank)
        case .missing: "–"
        case .marked(let value, mark: _): value.plainText
        }
    }
}
