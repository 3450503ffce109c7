import CIIColumns
import CIITime

@testable import CIIIngest

/// Event logs written in a test, and what they fold into, as texts.
enum FoldedText {
    /// The log of a text, read with `events by key`.
    static func log(
        _ text: String, by key: String, mappings: [FieldMapping] = [], name: String = "events.csv"
    ) throws(LoadFailure) -> LoadedLog {
        var rules = LoadRules(mappings: mappings)
        rules.eventKey = key
        return try Loader().load(
            .bytes(Array(text.utf8), name: name), options: LoadOptions(rules: rules, zone: .utc))
    }

    /// The interactions of a text.
    static func fold(
        _ text: String, by key: String, mappings: [FieldMapping] = [], name: String = "events.csv"
    ) throws(LoadFailure) -> FoldedLog {
        EventFolding().fold([try log(text, by: key, mappings: mappings, name: name)])
    }

    /// A line for each interaction with the values of the given columns; `·` is missing, `✗` a column that is not there.
    static func lines(_ folded: FoldedLog, _ columns: [String]) -> [String] {
        (0..<folded.table.rowCount).map { row in
            columns.map { name in
                guard let column = folded.table.column(name) else { return "✗" }
                return cell(column.value(at: row))
            }.joined(separator: " | ")
        }
    }

    /// Every column of every interaction, for comparing whole answers.
    static func all(_ folded: FoldedLog) -> [String] {
        let names = folded.table.columns.map(\.name).sorted()
        return [names.joined(separator: " | ")] + lines(folded, names)
    }

    static func notes(_ folded: FoldedLog) -> [String] { folded.account.notes.map(\.sentence) }

    private static func cell(_ value: CellValue) -> String {
        switch value {
        case .text(let text): text
        case .boolean(let value): value ? "yes" : "no"
        case .number(let value): value == value.rounded() ? "\(Int(value))" : "\(value)"
        case .instant(let microseconds): Instant.dateTimeText(Int(microseconds))
        case .seconds(let seconds): seconds == seconds.rounded() ? "\(Int(seconds))s" : "\(seconds)s"
        case .missing: "·"
        }
    }
}
