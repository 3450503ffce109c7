/// Decides how the numbers of a column are written: by its values, by what a person said, by the other columns.
struct DecimalChoice {
    /// The decimal mark a person gave.
    let given: DecimalMark?
    /// The decimal mark of another column, and which that is, where neither a person nor the column's own values decide.
    let fallback: (mark: DecimalMark, header: String)?

    /// The mark that the columns of numbers whose values decide it agree on, and the first of them.
    static func agreed(_ evidence: [ColumnEvidence], headers: [String]) -> (
        mark: DecimalMark, header: String
    )? {
        var agreed: (mark: DecimalMark, header: String)?
        for (column, evidence) in evidence.enumerated() {
            guard evidence.most(max(evidence[.groupedNumber], evidence[.commaNumber])),
                let mark = decided(evidence)
            else { continue }
            if let agreed, agreed.mark != mark { return nil }
            agreed = agreed ?? (mark, headers[column])
        }
        return agreed
    }

    /// The mark that the values decide; nil where they leave it open.
    private static func decided(_ evidence: ColumnEvidence) -> DecimalMark? {
        let (grouped, comma) = (evidence[.groupedNumber], evidence[.commaNumber])
        return grouped == comma ? nil : grouped > comma ? .point : .comma
    }

    /// How most of the numbers are written, and how many are written so; nil where the comma is ambiguous.
    func spelling(of evidence: ColumnEvidence) -> (NumberSpelling, count: Int)? {
        if let mark = mark(of: evidence) {
            let spelling = Self.spelling(mark, evidence)
            return (spelling, Self.count(spelling, evidence))
        }
        let point = evidence[.pointNumber]
        // What only a comma between thousands or a decimal comma could tell apart is not there.
        return point == max(evidence[.groupedNumber], evidence[.commaNumber]) ? (.point, point) : nil
    }

    /// How the numbers are written, where they are known to be whole: a mark that nothing decides stands between
    /// thousands.
    func wholeSpelling(of evidence: ColumnEvidence) -> NumberSpelling {
        if let mark = mark(of: evidence) { return Self.spelling(mark, evidence) }
        if evidence.numbers.eitherPoint != nil { return .comma }
        return evidence.numbers.eitherComma == nil ? .point : .pointWithGroups
    }

    /// What decided it, and what was left out of the numbers.
    func notes(_ spelling: NumberSpelling, of evidence: ColumnEvidence) -> [FieldNote] {
        let numbers = evidence.numbers
        let decided = Self.decided(evidence)
        var notes: [FieldNote] = []
        if let given, hasMarks(evidence) {
            if !holds(given, evidence) {
                notes = numbers.deciding(spelling).map { [Self.note(spelling, $0)] } ?? []
                notes.append(.decimalImpossible(given))
            } else if decided == given, let value = numbers.deciding(spelling) {
                notes = [Self.note(spelling, value)]
            } else if decided != given {
                notes = [.decimalGiven(given)]
            }
        } else if decided != nil, let value = numbers.deciding(spelling) {
            notes = [Self.note(spelling, value)]
        } else if isOpen(evidence), let fallback {
            notes = [.decimalFrom(fallback.mark, column: fallback.header)]
        } else if decided == nil, spelling == .point, let value = numbers.eitherPoint {
            notes = [.pointAssumed(value)]
        }
        return notes + numbers.dressNotes(of: evidence.values)
    }

    /// The mark to read by; nil where nothing decides it.
    private func mark(of evidence: ColumnEvidence) -> DecimalMark? {
        if let given, holds(given, evidence) { return given }
        return Self.decided(evidence) ?? (isOpen(evidence) ? fallback?.mark : nil)
    }

    /// Whether a value is one number by a decimal comma and another by a point, and nothing in the column tells which.
    private func isOpen(_ evidence: ColumnEvidence) -> Bool {
        evidence[.groupedNumber] == evidence[.commaNumber]
            && (evidence.numbers.eitherPoint ?? evidence.numbers.eitherComma) != nil
    }

    /// Whether there is a number with a mark at all.
    private func hasMarks(_ evidence: ColumnEvidence) -> Bool {
        let numbers = evidence.numbers
        return (numbers.eitherPoint ?? numbers.eitherComma ?? numbers.decidingComma ?? numbers.decidingGroups)
            != nil
            || evidence[.groupedNumber] != evidence[.commaNumber]
    }

    /// Whether all but a tenth of the numbers are such with that decimal mark.
    private func holds(_ mark: DecimalMark, _ evidence: ColumnEvidence) -> Bool {
        let most = max(evidence[.groupedNumber], evidence[.commaNumber])
        return most > 0 && Self.count(Self.spelling(mark, evidence), evidence) * 10 >= most * 9
    }

    /// The plainest spelling with that mark: groups only where they stand.
    private static func spelling(_ mark: DecimalMark, _ evidence: ColumnEvidence) -> NumberSpelling {
        let (point, grouped) = (evidence[.pointNumber], evidence[.groupedNumber])
        switch mark {
        case .comma:
            return point == evidence[.commaNumber] && point == grouped && evidence.numbers.eitherPoint == nil
                ? .point : .comma
        case .point: return point == grouped ? .point : .pointWithGroups
        }
    }

    private static func count(_ spelling: NumberSpelling, _ evidence: ColumnEvidence) -> Int {
        switch spelling {
        case .point: evidence[.pointNumber]
        case .pointWithGroups: evidence[.groupedNumber]
        case .comma: evidence[.commaNumber]
        }
    }

    private static func note(_ spelling: NumberSpelling, _ value: String) -> FieldNote {
        spelling == .comma ? .decimalComma(because: value) : .thousandsComma(because: value)
    }
}
