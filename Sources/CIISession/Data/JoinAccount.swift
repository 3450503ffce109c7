import CIIColumns
import CIIIngest
import CIIText

/// What came of joining files onto the interactions.
struct JoinAccount {
    /// The names of the files.
    var sources: [String]
    /// The field they are joined by.
    var field: String
    /// How many interactions there are, and how many of them have no row.
    var interactions: Int
    var unmatched = 0
    /// Interactions that have a row only where capital letters are disregarded.
    var caseMatches = 0
    /// Keys on several rows, and how many rows were passed over for newer ones.
    var repeatedKeys = 0
    var superseded = 0
    var repeatedExample: String?
    /// Rows without a key.
    var keyless = 0
    /// The keys that no interaction has, and the path of the file of each; at most ``Rejects/limit`` of them.
    var orphans: [(source: String, key: String)] = []
    var orphanCount = 0
    /// Columns that the interactions did not have.
    var added: [String] = []
    /// Fields that the interactions had: how many got a value, and how many have another one than the file.
    var filled: [(field: String, filled: Int, differing: Int)] = []
    /// Fields kept beside those of the interactions, and under which name.
    var aside: [(field: String, as: String)] = []
    /// What the files say of the columns that came of them.
    var fields: [(column: String, account: FieldAccount)] = []

    /// Takes over what a match has counted.
    mutating func take(_ match: KeyMatch, keys: Column, files: [(path: String, rowCount: Int)]) {
        unmatched = match.unmatchedCount
        caseMatches = match.caseMatchCount
        repeatedKeys = match.repeatedKeyCount
        superseded = match.supersededCount
        repeatedExample = match.repeatedExample.flatMap { keys.value(at: Int($0)).plainText }
        keyless = match.keylessCount
        orphanCount = match.orphans.count
        // Orphans stand in the order of the rows, and so of the files.
        var rest = match.orphans.prefix(Rejects.limit)
        var end = 0
        for file in files {
            end += file.rowCount
            while let row = rest.first, Int(row) < end {
                orphans.append((file.path, keys.value(at: Int(row)).plainText ?? ""))
                rest.removeFirst()
            }
        }
    }

    /// What is said of it: what matched, then what did not, then what was done with the fields.
    var lines: [String] {
        let name =
            sources.count == 1
            ? inert(sources[0]) : "\(inert(sources[0])) and \(counted(sources.count - 1, "more file"))"
        var lines = [
            "joined on \(inert(field)): \(interactions - unmatched) of \(counted(interactions, "interaction")) "
                + "\(interactions == 1 ? "has" : "have") a row in \(name), \(unmatched) \(unmatched == 1 ? "has" : "have") none"
                + (caseMatches > 0 ? "; \(caseMatches) only where capital letters are disregarded" : "")
        ]
        if orphanCount > 0 {
            let example = orphans.first.map { ", such as `\(inert($0.key))`" } ?? ""
            lines.append(
                "note: \(counted(orphanCount, "row")) of \(name) \(orphanCount == 1 ? "belongs" : "belong") to no "
                    + "interaction\(example); `rejects` lists them")
        }
        if keyless > 0 { lines.append("note: \(counted(keyless, "row")) of \(name) without \(inert(field))") }
        if superseded > 0 {
            lines.append(
                "note: \(inert(field)) \(repeatedExample.map { "`\(inert($0))` " } ?? "")"
                    + (repeatedKeys > 1 ? "and \(repeatedKeys - 1) more stand" : "stands")
                    + " on several rows of \(name); the newest was taken, \(superseded) passed over")
        }
        return lines + fieldLines
    }

    private var fieldLines: [String] {
        var lines: [String] = []
        if !added.isEmpty { lines.append("new fields: \(added.map { inert($0) }.joined(separator: ", "))") }
        let gains = filled.filter { $0.filled > 0 || $0.differing > 0 }.map { field in
            let differing =
                field.differing > 0
                ? " (\(field.differing) \(field.differing == 1 ? "differs and stays" : "differ and stay") as loaded first)"
                : ""
            return "\(inert(field.field)) in \(counted(field.filled, "row"))\(differing)"
        }
        if !gains.isEmpty { lines.append("filled where missing: \(gains.joined(separator: ", "))") }
        if !aside.isEmpty {
            let names = aside.map { "\(inert($0.field)) as \(inert($0.as))" }.joined(separator: ", ")
            lines.append("note: kept beside the interactions' own: \(names)")
        }
        return lines
    }
}

/// A number with its noun: `1 row`, `2 rows`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
