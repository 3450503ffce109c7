import CIIEngine

/// Tab-separated values: the columns and values of CSV, one record to a line without exception.
///
///     agent<TAB>n<TAB>comment
///     Ana<TAB>80<TAB>first line\nsecond line
///
/// Inside text a tab is written `\t`, a line feed `\n`, a carriage return `\r` and a backslash `\\`.
struct TSVFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        appendLines(answer.columns.isEmpty ? answer.text.map(style.shown) : [], to: &output)
        guard !answer.columns.isEmpty else { return }
        appendRecord(answer.columns.map { style.shown($0.name) }, to: &output)
        for row in answer.rows {
            appendRecord(row.map { style.shown($0.machineText) }, to: &output)
        }
    }

    private func appendRecord(_ fields: [String], to output: inout String) {
        for (index, field) in fields.enumerated() {
            if index > 0 { output += "\t" }
            for scalar in field.unicodeScalars {
                switch scalar {
                case "\t": output += "\\t"
                case "\n": output += "\\n"
                case "\r": output += "\\r"
                case "\\": output += "\\\\"
                default: output.unicodeScalars.append(scalar)
                }
            }
        }
        output += "\n"
    }
}
