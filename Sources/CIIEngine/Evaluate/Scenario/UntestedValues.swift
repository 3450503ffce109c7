import CIIIndex

/// How far values that are not data lie from what was seen.
struct UntestedValues {
    private(set) var examples: [String] = []
    private(set) var count = 0
    private(set) var withoutHistory = 0

    /// Whether a value lies outside of a group's history; counted where it does, and where there is none.
    mutating func isOutside(
        _ value: Double, _ range: TestedRange?, group: String, indicator: Indicator
    ) -> Bool {
        guard let range else {
            withoutHistory += 1
            return false
        }
        guard !range.contains(value) else { return false }
        count += 1
        if examples.count < 3 {
            func text(_ value: Double) -> String { FigureMargin.text(value, indicator.columnUnit) }
            examples.append(
                "\(group.isEmpty ? "" : group + " ")\(indicator.name) \(text(value)), seen "
                    + "\(text(range.low)) to \(text(range.high))")
        }
        return true
    }

    /// What to say of it.
    func notes(_ history: ValueHistory) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        if count > 0, let period = history.period {
            notes.append(ScenarioNote.untested(count, examples: examples, period: period).note)
        }
        if withoutHistory > 0 {
            notes.append(ScenarioNote.noHistory(withoutHistory, period: history.period).note)
        }
        return notes
    }
}
