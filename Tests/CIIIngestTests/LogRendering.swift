import CIIColumns
import CIIIngest
import CIITime

/// A loaded log as text: what the files beside the test data hold.
enum LogRendering {
    static func text(_ log: LoadedLog, rows: Bool = true) -> String {
        var lines: [String] = []
        let account = log.account
        var separator = "none"
        if let character = account.separator { separator = character == "\t" ? "tab" : String(character) }
        lines.append("format \(account.format), separator \(separator), \(account.encoding)")
        let tally = account.lines
        let before =
            (tally.title > 0 ? " + title \(tally.title)" : "")
            + (tally.comment > 0 ? " + comment \(tally.comment)" : "")
            + (tally.surrounding > 0 ? " + surrounding \(tally.surrounding)" : "")
        lines.append(
            "lines \(tally.read) = header \(tally.header)\(before) + blank \(tally.blank) + loaded \(tally.loaded)"
                + " + rejected \(tally.rejected)")
        lines.append(
            "rows \(account.rowsLoaded), records rejected \(account.rowsRejected), values rejected \(account.valuesRejected)"
        )
        if let profile = account.profile { lines.append("profile \(profile.sentence)") }
        for note in account.notes { lines.append("note \(note.sentence)") }
        for field in log.fields { lines.append(self.field(field)) }
        for reject in log.rejects.kept {
            lines.append("reject \(place(reject)): \(reject.reason.sentence): \(reject.text)")
        }
        if rows { lines += self.rows(log.table) }
        return lines.joined(separator: "\n") + "\n"
    }

    static func rows(_ table: Table) -> [String] {
        (0..<table.rowCount).map { row in
            "row " + table.columns.map { cell($0.value(at: row)) }.joined(separator: " | ")
        }
    }

    private static func field(_ field: FieldAccount) -> String {
        var text = "field \(field.name) \(field.type.rawValue)"
        if field.isRecognised { text += " recognised" }
        if !field.headers.isEmpty {
            text += " from " + field.headers.map { "`\($0)`" }.joined(separator: " and ")
        }
        if let unit = field.unit { text += " in \(unit.rawValue)" }
        text += ": \(field.present) present, \(field.missing) missing"
        if field.rejected > 0 { text += ", \(field.rejected) rejected" }
        if field.offered + field.unoffered > 0 {
            text += ", offered \(field.offered), unoffered \(field.unoffered)"
        }
        for note in field.notes { text += "; " + note.sentence }
        return text
    }

    private static func place(_ reject: Reject) -> String {
        var text = "line \(reject.line)"
        if reject.lastLine != reject.line { text += "-\(reject.lastLine)" }
        if let column = reject.column { text += " \(column)" }
        return text
    }

    private static func cell(_ value: CellValue) -> String {
        switch value {
        case .text(let text): text.contains("\n") ? text.split(separator: "\n").joined(separator: "⏎") : text
        case .boolean(let value): value ? "yes" : "no"
        case .number(let value): "\(value)"
        case .instant(let microseconds): Instant.iso8601(Int(microseconds))
        case .seconds(let seconds): "\(seconds)s"
        case .missing: "·"
        }
    }
}
