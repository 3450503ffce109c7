import CIIColumns
import CIILanguage
import CIIText

/// Periods without interactions as rows of an answer, and marks beside periods that are not seen whole.
struct PeriodFill {
    /// The most rows that gaps may make an answer have.
    static let mostRows = 100_000

    let query: Query
    let frame: QueryFrame
    let periods: Periods

    /// What stands for a gap where somebody says so; else zero for counts and nothing for other figures.
    private var rule: FillWord? { query.fill?.value ?? frame.context.fill }

    /// Nil where the question has no periods.
    init?(_ query: Query, _ frame: QueryFrame, _ engine: Engine) {
        guard let periods = frame.periods(query, engine) else { return nil }
        (self.query, self.frame, self.periods) = (query, frame, periods)
    }

    /// Adds the rows of gaps and the marks to an answer whose rows are those of the groups `order`.
    ///
    /// - Throws: that there would be too many rows, where `fill` asks for them.
    func apply(to answer: inout Answer, _ order: [Int], _ groups: GroupedRows) throws(EngineFailure) {
        answer.columns.append(
            AnswerColumn(name: "period.part", kind: .text, prominence: .machine))
        if answer.total != nil { answer.total?.append(.missing) }
        var rows = zip(order, answer.rows).map { group, row in
            Row(period: number(groups.keys[0][group]), group: group, values: row)
        }
        // Where only some of the groups are shown, those that are not are no gaps.
        let isLimited = order.count < groups.groupCount && groups.keys.count > 1
        if !isLimited, groups.groupCount > 0 {
            let members = groups.groupCount <= Self.mostRows ? PeriodMembers(groups) : nil
            let count = periods.count.multipliedReportingOverflow(by: members?.count ?? .max)
            if let members, !count.overflow, count.partialValue <= Self.mostRows {
                let rowCount = rows.count
                rows = try filled(rows, members, answer.columns)
                if rows.count > rowCount, let rule, rule != .none {
                    answer.notes.append(
                        SeriesNote.gapsFilled(rows.count - rowCount, rule: rule.rawValue).note)
                }
            } else if let fill = query.fill {
                throw .wrong(
                    Diagnostics(
                        SeriesProblem.tooManyGaps(
                            fill.span, periods: periods.count, unit: periods.noun.many, most: Self.mostRows
                        ).diagnostic))
            } else {
                answer.notes.append(SeriesNote.gapsLeftOut(most: Self.mostRows).note)
            }
        }
        answer.rows = rows.map { row in
            var values = row.values
            guard let period = row.period else { return values + [.missing] }
            if let mark = periods.mark(of: period) { values[0] = .marked(values[0], mark: mark) }
            return values + [.text(periods.part(of: period).rawValue)]
        }
    }

    private struct Row {
        /// The number of the period; nil for interactions without a date.
        var period: Int?
        var group: Int
        var values: [AnswerValue]
    }

    private func number(_ key: KeyValue) -> Int? {
        if case .number(let number) = key { Int(number) } else { nil }
    }

    // MARK: Gaps

    /// Rows period by period, those of gaps behind the others of their period.
    private func filled(
        _ rows: [Row], _ members: PeriodMembers, _ columns: [AnswerColumn]
    ) throws(EngineFailure) -> [Row] {
        var filled: [Row] = []
        var last = [[AnswerValue]?](repeating: nil, count: members.count)
        var next = 0
        // Interactions without a date and those beyond the span stand where they stood.
        func take(while isTaken: (Int) -> Bool) {
            while next < rows.count, let period = rows[next].period, isTaken(period) {
                last[members.memberOf[rows[next].group]] = rows[next].values
                filled.append(rows[next])
                next += 1
            }
        }
        for period in periods.numbers {
            try frame.checkCancelled(at: filled.count)
            take { $0 < period }
            let start = next
            take { $0 == period }
            var isThere = [Bool](repeating: false, count: members.count)
            for row in rows[start..<next] { isThere[members.memberOf[row.group]] = true }
            for member in 0..<members.count where !isThere[member] {
                filled.append(
                    Row(
                        period: period, group: 0,
                        values: gap(period, members.keys(of: member), columns, last[member])))
            }
        }
        return filled + rows[next...]
    }

    /// The row of a period without interactions.
    private func gap(
        _ period: Int, _ keys: [KeyValue], _ columns: [AnswerColumn], _ last: [AnswerValue]?
    ) -> [AnswerValue] {
        let dimensions = zip(frame.dimensions, [.number(Double(period))] + keys).map {
            $0.value($1, calendar: frame.calendar)
        }
        // The last column is that of the part, which is added to all rows.
        return dimensions
            + columns.indices.dropFirst(dimensions.count).dropLast().map { place in
                value(columns[place], last?[place])
            }
    }

    private func value(_ column: AnswerColumn, _ last: AnswerValue?) -> AnswerValue {
        if column.name == "n" { return .integer(0) }
        if column.name == "cii.status" { return .text("empty") }
        let isBound = column.name.hasSuffix(".low") || column.name.hasSuffix(".high")
        let isObserved = column.name.hasSuffix(".n") || column.name == "cii.observed"
        guard !isBound, column.kind != .rank, column.kind != .text else { return .missing }
        switch rule {
        case nil: return column.kind == .count ? .integer(0) : .missing
        case .some(.none): return .missing
        case .zero:
            if column.kind == .count { return .integer(0) }
            return isObserved ? .number(0) : .marked(.number(0), mark: "(zero)")
        case .previous:
            if isObserved { return column.kind == .count ? .integer(0) : .number(0) }
            guard let value = last?.withoutMarks, value != .missing else { return .missing }
            return .marked(value, mark: "(previous)")
        }
    }
}

extension AnswerValue {
    /// The value without its marks.
    var withoutMarks: AnswerValue {
        var value = self
        while case .marked(let inner, _) = value { value = inner }
        return value
    }
}

extension Answer {
    /// The answer with a note where `fill` has no periods to fill.
    func noting(idleFillOf query: Query) -> Answer {
        guard query.fill != nil, query.every == nil else { return self }
        var answer = self
        answer.notes.append(SeriesNote.idleFill.note)
        return answer
    }
}
