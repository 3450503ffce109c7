import CIIColumns
import CIIEngine
import CIIIngest
import CIILanguage
import CIIText
import CIITime

extension Session {
    /// `describe`: every field, where it came from, what it is and how much of it there is.
    func describe(_ field: Spanned<Name>?, _ output: Output) throws(Failure) -> Outcome {
        let dataset = sources.dataset()
        guard let field else {
            let rows = dataset.table.columns.map { fieldRow($0, rowCount: dataset.table.rowCount) }
            let (total, count) = (dataset.table.rowCount, sources.all.count)
            let note =
                sources.isEmpty
                ? Self.noInteractions
                : AnswerNote(
                    code: "rows",
                    text: "\(total) interactions from \(count) \(count == 1 ? "source" : "sources")")
            return try list(Self.fieldColumns, rows, output, notes: [note])
        }
        let name = field.value
        let canonical = FieldVocabulary.field(named: name.canonical)?.name ?? name.canonical
        guard
            let column = dataset.table.column(folded(name.spelling)) ?? dataset.table.column(canonical)
        else {
            if Self.coverageWords.contains(name.canonical) { return try describeCoverage(output) }
            let all = dataset.table.columns.map(\.name) + [Self.coverageWords[0]]
            throw Failure(
                .unknownField(name, field.span, nearest: nearest(to: name.canonical, among: all)))
        }
        return try list(
            [.words("what"), .words("value")], detail(of: column, rowCount: dataset.table.rowCount), output)
    }

    static let noInteractions = AnswerNote(
        code: "data.none", text: "no interactions are loaded; `load \"calls.csv\"` loads a log")

    /// What `describe` takes in place of a field, unless a field is called so.
    private static let coverageWords = ["coverage", "cobertura"]

    private static let fieldColumns: [AnswerColumn] = [
        .words("field"), .words("from"), .words("type"), .words("unit", prominence: .detail),
        AnswerColumn(name: "coverage", kind: .measure, unit: .percent),
        AnswerColumn(name: "present", kind: .count, prominence: .machine),
        AnswerColumn(name: "missing", kind: .count, prominence: .machine),
        .words("range", prominence: .detail), .words("examples", prominence: .detail),
    ]

    private func fieldRow(_ column: Column, rowCount: Int) -> [AnswerValue] {
        let account = sources.account(of: column.name)
        let present = column.count - column.missingCount
        return [
            .text(column.name), .text(origin(column, account)), .text(type(column, account)),
            unit(column, account).map { .text($0) } ?? .missing,
            rowCount > 0 ? .number(100 * Double(present) / Double(rowCount)) : .missing,
            .integer(present), .integer(column.missingCount), .text(range(column, account)),
            .text(examples(column, account)),
        ]
    }

    private func detail(of column: Column, rowCount: Int) -> [[AnswerValue]] {
        let account = sources.account(of: column.name)
        let summary = column.summary()
        let present = column.count - column.missingCount
        var rows: [(String, String)] = [
            ("field", column.name), ("from", origin(column, account)), ("type", type(column, account)),
        ]
        if let about = about(column) { rows.append(("about", about)) }
        if let unit = unit(column, account) { rows.append(("unit", unit)) }
        rows.append(("present", "\(present) of \(rowCount)"))
        if let account, account.offered + account.unoffered > 0 {
            rows.append(
                ("survey", "\(account.offered) offered and not answered, \(account.unoffered) not offered"))
        }
        if let account, account.rejected > 0 { rows.append(("rejected values", "\(account.rejected)")) }
        rows.append(("different values", distinct(summary)))
        let range = range(column, account)
        if !range.isEmpty { rows.append(("range", range)) }
        for frequent in summary.mostFrequent {
            rows.append(("frequent", "\(text(of: frequent.value, column)) (\(frequent.count))"))
        }
        for note in account?.notes ?? [] { rows.append(("note", note.sentence)) }
        return rows.map { [.text($0.0), .text($0.1)] }
    }

    private func distinct(_ summary: ColumnSummary) -> String {
        switch summary.distinct {
        case .exactly(let count): "\(count)"
        case .moreThan(let count): "more than \(count)"
        }
    }

    private func about(_ column: Column) -> String? {
        if column.name == sources.sourceField { return "the file it was loaded from" }
        return FieldVocabulary.field(named: column.name)?.summary
    }

    private func origin(_ column: Column, _ account: FieldAccount?) -> String {
        guard let account else { return column.name == sources.sourceField ? "file name" : "worked out" }
        return account.isDerived ? "worked out" : account.headers.joined(separator: " + ")
    }

    private func type(_ column: Column, _ account: FieldAccount?) -> String {
        if account?.scale != nil { return "rating" }
        return switch column.kind {
        case .category: "category"
        case .text: "text"
        case .boolean: "yes/no"
        case .number: "number"
        case .instant: "instant"
        case .duration: "duration"
        }
    }

    private func unit(_ column: Column, _ account: FieldAccount?) -> String? {
        if let scale = account?.scale { return "\(shortest(scale.worst))..\(shortest(scale.best))" }
        if column.kind == .duration { return "s" }
        return column.kind == .instant ? settings.zone.identifier : nil
    }

    private func range(_ column: Column, _ account: FieldAccount?) -> String {
        switch column.kind {
        case .category, .text, .boolean: return ""
        case .number, .instant, .duration:
            let summary = column.summary()
            guard summary.count > summary.missing else { return "" }
            let (low, high) = (summary.minimum, summary.maximum)
            return "\(text(of: low, column)) … \(text(of: high, column))"
        }
    }

    private func examples(_ column: Column, _ account: FieldAccount?) -> String {
        guard column.kind == .category || column.kind == .boolean else {
            return (account?.examples ?? []).joined(separator: ", ")
        }
        return column.summary().mostFrequent.map { text(of: $0.value, column) }.joined(separator: ", ")
    }

    private func text(of value: CellValue, _ column: Column) -> String {
        switch value {
        case .text(let text): text
        case .boolean(let flag): flag ? "yes" : "no"
        case .number(let number): shortest(number)
        case .instant(let microseconds): context.text(ofInstant: Int(microseconds))
        case .seconds(let seconds): durationText(seconds)
        case .missing: ""
        }
    }
}
