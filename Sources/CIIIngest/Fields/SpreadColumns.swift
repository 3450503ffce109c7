import CIIColumns

/// Columns of an aggregated log whose values are of all interactions of a row together.
extension ColumnMaking {
    /// The interactions of each loaded row that the agent's times are of: those that were answered, where a column
    /// counts them.
    static func answered(_ assignments: [FieldAssignment], log: RawLog, rows: TableRows) -> [Int]? {
        guard let counted = rows.counted else { return nil }
        for assignment in assignments where assignment.field?.name == "answered" {
            guard case .count(let spelling, let isInverse) = assignment.reading else { return nil }
            let raw = log.columns[assignment.column]
            let entries = CountedRows.entries(raw, spelling)
            return raw.codes(skipping: rows.skipped).enumerated().map { row, code in
                let all = counted.counts[row]
                guard let count = entries[Int(code)], count <= all else { return all }
                return isInverse ? all - count : count
            }
        }
        return nil
    }

    /// Makes a column of which each row of the file has a total, a number of interactions that are yes, or a mean over
    /// those that were answered.
    mutating func makeSpread(_ assignment: FieldAssignment, _ counted: CountedRows) -> (Column, FieldAccount)
    {
        let raw = log.columns[assignment.column]
        var reader = EntryReader(
            column: raw, uses: raw.entryUses(skipping: rows.skipped), zone: zone, isZoneGiven: isZoneGiven)
        let values = reader.values(assignment.reading)
        var account = emptyAccount(of: assignment)
        var parts = RowParts(values, as: assignment, capacity: counted.total)
        let isOfAnswered = CountedFields.answeredFields.contains(assignment.name)
        for (row, code) in raw.codes(skipping: rows.skipped).enumerated() {
            let entry = Int(code)
            let all = counted.counts[row]
            let few = isOfAnswered ? answered?[row] ?? all : all
            var reason = values.reasons[entry]
            if values.states[entry] == .value {
                reason = parts.append(entry, all: all, few: few)
                if reason == nil {
                    account.present += assignment.share == .yes ? all : few
                    if all > 0, account.examples.count < 3 { account.examples.append(raw.excerpt(of: entry)) }
                }
            } else {
                parts.appendMissing(all)
            }
            guard let reason, all > 0 || values.states[entry] == .value else { continue }
            account.rejected += all
            rejects.rejectValue(
                line: log.lineIndex.line(of: rows.fileRow(of: row)), column: assignment.name, reason,
                text: raw.excerpt(of: entry))
        }
        account.missing = counted.total - account.present - account.rejected
        return (parts.column(named: assignment.name), account)
    }

    /// The column that says how many interactions a row stands for: 1 in each.
    func makeOnes(_ assignment: FieldAssignment) -> (Column, FieldAccount) {
        var maker = ScaledNumberMaker(decimals: 0, capacity: rows.count)
        for _ in 0..<rows.count { maker.append(1) }
        var account = emptyAccount(of: assignment)
        account.present = rows.count
        return (maker.finish(name: assignment.name), account)
    }
}
