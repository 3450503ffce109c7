import CIIEngine
import CIILanguage
import CIITime

extension Session {
    /// `hours`, `hours "TEXT" [except DATE, …] [for FIELD = VALUE]`.
    func hours(_ statement: HoursStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list: return try listHours(output)
        case .define(let text, let exceptions, let scope):
            let days = exceptions.compactMap {
                CivilDate(year: $0.value.year, month: $0.value.month, day: $0.value.day)
            }
            do {
                definitions.hours.set(
                    try OpeningRules.Rule(
                        text.value, except: days,
                        scope: scope.map { .init(field: $0.field.value.canonical, value: $0.value.value) }))
            } catch {
                throw Failure(.openingHours(error, text.span))
            }
            let whose = scope.map { " for \($0.field.value.canonical) = \($0.value.value)" } ?? ""
            let shut = days.isEmpty ? "" : " except " + days.map(\.description).joined(separator: ", ")
            return done("hours \"\(text.value)\"\(shut)\(whose)")
        }
    }

    private func listHours(_ output: Output) throws(Failure) -> Outcome {
        let columns: [AnswerColumn] = [.words("hours"), .words("except"), .words("for")]
        let rows = definitions.hours.all.map { rule -> [AnswerValue] in
            [
                .text(rule.text), .text(rule.exceptions.map(\.description).joined(separator: ", ")),
                rule.scope.map { .text("\($0.field) = \($0.value)") } ?? .text("all"),
            ]
        }
        return try list(columns, rows, output)
    }
}
