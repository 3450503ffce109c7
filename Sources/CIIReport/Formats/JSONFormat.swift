import CIIEngine
import CIIText
import CIITime

/// One JSON object on one line, keys always in the same order.
///
///     {"cii":1,"statement":"…","window":{"from":"…","to":"…","zone":"UTC"},"rows_in_scope":80,
///      "scope":{"outside_window":0,"undated":0,"filtered":0},
///      "weights":{"csat":{"given":0.5,"effective":0.714}},"definition":"…",
///      "columns":[{"name":"cii","kind":"score","unit":"0-100"}],
///      "rows":[{"cii":71.2}],"notes":[{"code":"…","text":"…"}],"text":["…"]}
///
/// Numbers at full precision, durations in seconds, times in ISO 8601 with offset. `null` stands for a missing value,
/// for the window of a statement that has none (`compared`, the window another is compared with, is there only where
/// there is one), and for the count of rows of a statement that is not about
/// interactions; `scope` and `text` are there only where they say something. A mark beside a value is not written.
struct JSONFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        output += "{\"cii\":1,\"statement\":"
        appendString(answer.statement, to: &output)
        output += ",\"window\":"
        appendWindow(answer.window, to: &output)
        if answer.comparedWindow != nil {
            output += ",\"compared\":"
            appendWindow(answer.comparedWindow, to: &output)
        }
        appendScope(answer.scope, to: &output)
        output += ",\"weights\":{"
        appendList(answer.weights, to: &output) { weight, output in
            appendString(weight.indicator, to: &output)
            output += ":{\"given\":\(number(weight.given)),\"effective\":\(number(weight.effective))}"
        }
        output += "}"
        if let definition = answer.definition {
            output += ",\"definition\":"
            appendString(definition, to: &output)
        }
        output += ",\"columns\":["
        appendList(answer.columns, to: &output) { column, output in
            output += "{\"name\":"
            appendString(column.name, to: &output)
            output += ",\"kind\":\"\(column.kind.rawValue)\""
            if column.unit != .none { output += ",\"unit\":\"\(column.unit.rawValue)\"" }
            output += "}"
        }
        output += "],\"rows\":["
        appendRows(answer.rows, answer.columns, to: &output)
        output += "]"
        if let total = answer.total {
            output += ",\"all\":"
            appendRows([total], answer.columns, to: &output)
        }
        output += ",\"notes\":["
        appendList(answer.notes, to: &output) { note, output in
            output += "{\"code\":"
            appendString(note.code, to: &output)
            output += ",\"text\":"
            appendString(note.text, to: &output)
            output += "}"
        }
        output += "]"
        if !answer.text.isEmpty {
            output += ",\"text\":["
            appendList(answer.text, to: &output) { appendString($0, to: &$1) }
            output += "]"
        }
        output += "}\n"
    }

    private func appendWindow(_ window: AnswerWindow?, to output: inout String) {
        guard let window else {
            output += "null"
            return
        }
        let from = Instant.iso8601(window.from, offsetMinutes: window.fromOffset)
        let to = Instant.iso8601(window.to, offsetMinutes: window.toOffset)
        output += "{\"from\":\"\(from)\",\"to\":\"\(to)\",\"zone\":"
        appendString(window.zone, to: &output)
        output += "}"
    }

    private func appendScope(_ scope: AnswerScope?, to output: inout String) {
        guard let scope else {
            output += ",\"rows_in_scope\":null"
            return
        }
        output += ",\"rows_in_scope\":\(scope.inScope),\"scope\":{\"outside_window\":\(scope.outsideWindow)"
        output += ",\"undated\":\(scope.undated),\"filtered\":\(scope.filtered)}"
    }

    private func appendRows(_ rows: [[AnswerValue]], _ columns: [AnswerColumn], to output: inout String) {
        let keys = columns.map { column in
            var key = ""
            appendString(column.name, to: &key)
            return key + ":"
        }
        appendList(rows, to: &output) { row, output in
            output += "{"
            for (index, key) in keys.enumerated() {
                if index > 0 { output += "," }
                output += key
                appendValue(index < row.count ? row[index] : .missing, to: &output)
            }
            output += "}"
        }
    }

    private func appendValue(_ value: AnswerValue, to output: inout String) {
        switch value {
        case .text(let text): appendString(text, to: &output)
        case .instant: appendString(value.machineText, to: &output)
        case .number(let double): output += number(double)
        case .integer, .boolean, .rank: output += value.machineText
        case .missing: output += "null"
        case .marked(let inner, _): appendValue(inner, to: &output)
        }
    }

    private func number(_ value: Double) -> String {
        value.isFinite ? shortest(value) : "null"
    }

    private func appendList<Item>(
        _ items: [Item], to output: inout String, _ appendItem: (Item, inout String) -> Void
    ) {
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," }
            appendItem(item, &output)
        }
    }

    private func appendString(_ text: String, to output: inout String) {
        output += "\""
        defer { output += "\"" }
        // Most text is plain and goes over as a whole.
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
        guard !isPlain else {
            output += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: output += "\\\""
            case 0x5C: output += "\\\\"
            case 0x0A: output += "\\n"
            case 0x0D: output += "\\r"
            case 0x09: output += "\\t"
            // The two separators end a line in JavaScript, and controls steer terminals.
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
                let hex = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: output.unicodeScalars.append(scalar)
            }
        }
    }
}
