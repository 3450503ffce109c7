import CIIEngine
import CIIIndex
import CIILanguage
import CIIText

extension Session {
    /// `index`, `index NAME`, `index NAME = …`.
    func index(_ statement: IndexStatement, _ output: Output) throws(Failure) -> Outcome {
        switch statement {
        case .list:
            let columns: [AnswerColumn] = [
                .words("index"), .words("parts"), .words("combination"), .words("definition"),
            ]
            let rows = definitions.indices.map { index -> [AnswerValue] in
                [
                    .text(index.name.canonical), .text(index.partsText), .text(index.rule.rawValue),
                    hash(of: index).map { .text($0) } ?? .missing,
                ]
            }
            return try list(columns, rows, output)
        case .show(let name):
            return try show(try namedIndex(name), output)
        case .define(let name, let parts, let combination):
            let index = try defining { () throws(Diagnostics) in
                try IndexResolver(definitions: definitions).index(
                    name, parts, combination: combination?.value)
            }
            definitions.define(index)
            let rule = index.rule == .arithmetic ? "" : ", \(index.rule.rawValue)"
            return done("\(index.name.canonical): \(index.partsText)\(rule)")
        }
    }

    /// The parts of an index, and the indicators they come to.
    private func show(_ index: Definitions.NamedIndex, _ output: Output) throws(Failure) -> Outcome {
        let columns: [AnswerColumn] = [
            .words("part"), .words("kind"), AnswerColumn(name: "weight", kind: .measure),
            AnswerColumn(name: "effective", kind: .measure, unit: .percent),
        ]
        let rows = zip(index.parts, index.shares).map { part, share -> [AnswerValue] in
            [
                .text(part.name.canonical), .text(definitions.kindWord(of: part.name)),
                .number(part.weight), .number(100 * share),
            ]
        }
        return try list(columns, rows, output)
    }

    private func namedIndex(_ name: Spanned<Name>) throws(Failure) -> Definitions.NamedIndex {
        if let index = definitions.index(named: name.value.canonical) { return index }
        let known = definitions.indices.map(\.name.canonical)
        throw Failure(
            Diagnostics(
                DefinitionProblem.unknownIndex(
                    name.value, name.span, nearest: nearest(to: name.value.canonical, among: known)
                ).diagnostic))
    }

    /// The hash of what an index is made of, under the settings in force.
    func hash(of index: Definitions.NamedIndex) -> String? {
        definitions.resolved(index).map { "\(IndexMaking($0, context: context).hash)" }
    }
}

extension Definitions.NamedIndex {
    /// `csat 50.0 %, fcr 33.3 %, art 16.7 %`.
    var partsText: String {
        zip(parts, shares).map { "\($0.name.canonical) \(fixed(100 * $1, decimals: 1)) %" }
            .joined(separator: ", ")
    }
}

extension Definitions {
    /// What a part of that name is, in a word.
    func kindWord(of name: Name) -> String {
        switch part(named: name.canonical) {
        case .index: "index"
        case .indicator: "indicator"
        case .weighting: "weighting"
        case nil: "nothing"
        }
    }
}
