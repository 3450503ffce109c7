import CIIEngine
import CIIText
import CIITime

/// What stands below an answer in the formats for people: what the figures rest on, in order, one line each.
struct Footer {
    let signs: Signs

    /// The lines about window, scope and weights, then one for each note.
    func lines(_ answer: Answer) -> [String] {
        var lines: [String] = []
        if let window = answer.window { lines.append("window " + text(of: window)) }
        if let compared = answer.comparedWindow { lines.append("compared with window " + text(of: compared)) }
        if let scope = answer.scope { lines.append(text(of: scope)) }
        if !answer.weights.isEmpty {
            lines.append(line(answer.weights) + (answer.definition.map { "; definition \($0)" } ?? ""))
        }
        lines += answer.notes.map { "note: " + signs.spelled($0.text) }
        return lines
    }

    /// The window in words.
    func text(of window: AnswerWindow) -> String {
        let zone = signs.spelled(window.zone)
        let from = InstantText(microseconds: window.from, offsetMinutes: window.fromOffset)
        let to = InstantText(microseconds: window.to, offsetMinutes: window.toOffset)
        if window.from < window.to, from.isMidnight, to.isMidnight {
            let days = to.date.dayNumber - from.date.dayNumber
            let last = to.date.adding(days: -1).description
            let span = days == 1 ? from.day : "\(from.day) \(signs.through) \(last)"
            return "\(span) (\(counted(days, "day", "days"))), \(zone)"
        }
        let offsets = window.fromOffset == window.toOffset ? ("", "") : (" " + from.offset, " " + to.offset)
        let start = "\(from.day) \(from.clock)\(offsets.0)"
        let end = "\(to.day) \(to.clock)\(offsets.1)"
        if window.from >= window.to { return "empty: from \(start) to \(end), \(zone)" }
        return "from \(start) up to, not including, \(end), \(zone)"
    }

    /// Which interactions count, in words.
    func text(of scope: AnswerScope) -> String {
        let left = [
            (scope.outsideWindow, "outside the window"), (scope.undated, "without a date"),
            (scope.filtered, "left out by where"),
        ]
        .filter { $0.0 > 0 }
        let total = left.reduce(scope.inScope) { $0 + $1.0 }
        let interactions = counted(total, "interaction", "interactions")
        guard !left.isEmpty else { return total > 1 ? "all \(interactions)" : interactions }
        let reasons = left.map { "\(grouped(String($0.0))) \($0.1)" }
        return "\(grouped(String(scope.inScope))) of \(interactions); " + reasons.joined(separator: ", ")
    }

    /// A weight as written; of a third, four decimals.
    private func given(_ weight: Double) -> String {
        shortest(weight.magnitude < 1e9 ? (weight * 1e4).rounded() / 1e4 : weight)
    }

    private func line(_ weights: [AnswerWeight]) -> String {
        let parts = weights.map { weight in
            let share = fixed(weight.effective * 100, decimals: 1)
            return
                "\(signs.spelled(weight.indicator)) \(given(weight.given)) (\(share) %)"
        }
        return "weights " + parts.joined(separator: ", ")
    }
}
