import CIIEngine

/// Comma-separated values after RFC 4180, with line feeds: a header of column names, then every row.
///
///     agent,n,rank,cii
///     "Silva, Ana",80,1,71.23456789012345
///
/// All columns, also those that tables leave out, at full precision; durations in seconds, times in ISO 8601,
/// missing values empty. Text is written as it is, also text that a spreadsheet would take for a formula (it begins
/// with `=`, `+`, `-` or `@`): whoever reads the file gets back what was in the data. Notes are not part of it.
struct CSVFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        appendLines(answer.columns.isEmpty ? answer.text.map(style.shown) : [], to: &output)
        guard !answer.columns.isEmpty else { return }
        appendRecord(answer.columns.map { style.shown($0.name) }, to: &output)
        for row in answer.rows {
            appendRecord(row.map { style.shown($0.machineText) }, to: &output)
        }
    }

    private func appendRecord(_ fields: [String], to output: inout String) {
        // A record of one empty field would be a blank line, which readers skip.
        guard fields != [""] else {
            output += "\"\"\n"
            return
        }
        for (index, field) in fields.enumerated() {
            if index > 0 { output += "," }
            appendField(field, to: &output)
        }
        output += "\n"
    }

    private func appendField(_ field: String, to output: inout String) {
        guard field.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
            output += field
            return
        }
        output += "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { output += "\"" }
            output.unicodeScalars.append(scalar)
        }
        output += "\""
    }
}
