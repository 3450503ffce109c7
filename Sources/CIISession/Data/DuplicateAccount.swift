import CIIColumns
import CIIText

/// The rows that newer rows of the same `id` have displaced.
struct DuplicateAccount {
    /// How many of each source, in the order of the sources.
    var drops: [(source: String, count: Int)] = []
    /// The `id` of one of them.
    var example: CellValue?

    /// What is said of them; nothing where there are none.
    var lines: [String] {
        guard !drops.isEmpty else { return [] }
        let count = drops.reduce(0) { $0 + $1.count }
        let most = 6
        var sources = drops.prefix(most).map { "\(inert($0.source)) \($0.count)" }.joined(separator: ", ")
        if drops.count > most { sources += " and \(drops.count - most) more files" }
        return [
            "duplicates: \(count) \(count == 1 ? "row" : "rows") dropped, of each `id` the newest row stays "
                + "(\(sources))" + (example?.plainText.map { "; such as `\(inert($0))`" } ?? "")
        ]
    }
}
