import CIIEngine
import CIIText

/// What a page is made from, as JSON that may stand inside a script element.
///
/// Numbers have all their digits, so that the page reckons with what the program reckoned with. Texts read as in a
/// table, and nothing in them can steer a screen or end the element.
struct PageData {
    let json: String

    init(_ answer: Answer, _ weighing: AnswerWeighing) {
        let signs = Signs.table(unicode: true)
        let footer = Footer(signs: signs)
        let names = weighing.dimensions.map { dimension in
            ColumnDisplay(
                answer, index: answer.columns.firstIndex { $0.name == dimension.name } ?? 0, signs: signs)
        }
        let raw = weighing.indicators.map { RawText(answer, $0.name, signs) }
        func group(_ group: AnswerWeighing.Group) -> JSONText {
            let name = zip(names, group.keys).map { $0.cell($1).text }.joined(separator: " · ")
            return .object([
                ("name", .text(name)), ("n", .number(Double(group.size))),
                ("isMachine", group.isMachine ? .word("true") : nil),
                ("terms", .list(zip(group.terms, raw).map { Self.term($0, $1) })),
                ("sums", group.products.isEmpty ? nil : .list(group.products.map { .number($0) })),
                ("units", group.units.isEmpty ? nil : .list(group.units.map { .number(Double($0)) })),
            ])
        }
        json =
            JSONText.object([
                ("cii", .number(1)), ("language", .text("en")), ("statement", .text(inert(answer.statement))),
                ("clauses", .text(inert(weighing.clauses))),
                ("by", .text(names.map(\.heading).joined(separator: " · "))),
                ("definition", answer.definition.map { .text($0) }),
                ("window", answer.window.map { .text(footer.text(of: $0)) }),
                ("scope", answer.scope.map { .text(footer.text(of: $0)) }),
                ("notes", .list(answer.notes.map { .text(signs.spelled($0.text)) })),
                ("percent", weighing.confidence.map { .number($0) }),
                ("isPart", .word(weighing.isPart ? "true" : "false")),
                ("missing", .text(weighing.missing.rawValue)), ("minimum", .number(Double(weighing.minimum))),
                (
                    "indicators",
                    .list(
                        weighing.indicators.map {
                            .object([
                                ("name", .text(inert($0.name))), ("goalposts", .text($0.goalposts)),
                                ("direction", .text($0.direction.rawValue)),
                                ("isCollected", .word($0.isCollected ? "true" : "false")),
                            ])
                        })
                ),
                ("tree", Self.tree(weighing.tree)), ("all", group(weighing.all)),
                ("groups", .list(weighing.groups.map(group))),
            ]).text
    }

    private static func term(_ term: AnswerWeighing.Term, _ raw: RawText) -> JSONText {
        .object([
            ("raw", term.raw.map { .text(raw.text($0)) }), ("n", .number(Double(term.count))),
            ("score", term.score.map { .number($0) } ?? .word("null")),
            (
                "interval",
                term.hasInterval
                    ? .list([term.low, term.high].map { $0.map { .number($0) } ?? .word("null") }) : nil
            ),
        ])
    }

    private static func tree(_ tree: AnswerWeighing.Tree) -> JSONText {
        .object([
            ("name", tree.name.map { .text(inert($0)) }), ("rule", .text(tree.rule.rawValue)),
            (
                "parts",
                .list(
                    tree.parts.map { part in
                        switch part.content {
                        case .indicator(let term):
                            .object([("term", .number(Double(term))), ("given", .number(part.given))])
                        case .index(let inner):
                            .object([("index", Self.tree(inner)), ("given", .number(part.given))])
                        }
                    })
            ),
        ])
    }
}

/// The raw values of an indicator as its column shows them.
private struct RawText {
    let display: ColumnDisplay?
    let unit: String

    init(_ answer: Answer, _ name: String, _ signs: Signs) {
        let index = answer.columns.firstIndex { $0.name == name }
        display = index.map { ColumnDisplay(answer, index: $0, signs: signs) }
        unit = index.map { answer.columns[$0].unit == .percent ? " %" : "" } ?? ""
    }

    func text(_ value: Double) -> String { (display?.cell(.number(value)).text ?? shortest(value)) + unit }
}

/// JSON that may stand inside an element of a page.
enum JSONText {
    case text(String)
    case number(Double)
    case word(String)
    case list([JSONText])
    case object([(String, JSONText?)])

    var text: String {
        var output = ""
        append(to: &output)
        return output
    }

    private func append(to output: inout String) {
        switch self {
        case .text(let text): Self.append(text, to: &output)
        case .number(let number): output += number.isFinite ? shortest(number) : "null"
        case .word(let word): output += word
        case .list(let items):
            output += "["
            for (place, item) in items.enumerated() {
                if place > 0 { output += "," }
                item.append(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            var isFirst = true
            for case (let key, let value?) in members {
                if !isFirst { output += "," }
                isFirst = false
                output += "\"\(key)\":"
                value.append(to: &output)
            }
            output += "}"
        }
    }

    /// What could end a script element, begin a tag or an entity, steer a screen or turn the direction of writing is
    /// spelled out.
    private static func append(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "<", ">", "&", "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}"..."\u{200F}",
                "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
                let hex = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
