import CIIColumns

/// Statuses that say a row is no interaction of its own.
enum LeftOutStatus {
    /// Their words, folded.
    static let words = ["spam", "merged", "mesclado", "mesclada", "deleted", "excluido", "excluida"]

    /// Whether a row may have one of the words, by the distinct texts of its column alone where they are held apart.
    static func mayOccur(in table: Table) -> Bool {
        guard let status = table.column("status") else { return false }
        guard case .category(let column) = status.storage else { return true }
        var texts = CategoryMaker(capacity: column.dictionary.count)
        for code in 0..<column.dictionary.count {
            column.dictionary.withBytes(code) { texts.append($0) }
        }
        let distinct = Table(columns: [texts.finish(name: "status")])
        return distinct.rows(where: .text(.mapped(.folded, .column(0)), .oneOf(words))).contains(true)
    }

    /// The rows of `table` that stay; nil where all do.
    static func kept(of table: Table) -> [Bool]? {
        guard let status = table.index(of: "status") else { return nil }
        let marks = table.rows(where: .text(.mapped(.folded, .column(status)), .oneOf(words)))
        return marks.contains(true) ? marks.map { !$0 } : nil
    }

    /// How many rows of each source have each of the words.
    static func counts(in table: Table, sourceField: String) -> [String: [(status: String, count: Int)]] {
        guard let source = table.index(of: sourceField), let status = table.index(of: "status") else {
            return [:]
        }
        let word = RowText.mapped(.folded, .column(status))
        let request = GroupRequest(
            keys: [.text(.column(source)), .text(word)], condition: .text(word, .oneOf(words)),
            measurements: [Measurement(.rows)])
        guard let groups = try? grouped(request, in: table) else { return [:] }
        var counts: [String: [(status: String, count: Int)]] = [:]
        for group in 0..<groups.groupCount {
            guard case .text(let name) = groups.keys[0][group],
                case .text(let status) = groups.keys[1][group],
                case .count(let count) = groups.results[0][group]
            else { continue }
            counts[name, default: []].append((status, count))
        }
        return counts.mapValues { counts in
            words.compactMap { word in counts.first { $0.status == word } }
        }
    }
}
