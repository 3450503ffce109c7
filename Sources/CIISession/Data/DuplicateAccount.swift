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
        let sources = drops.map { "\(inert($0.source)) \($0.count)" }.joined(separator: ", ")
        return [
            "duplicates: \(count) \(count == 1 ? "row" : "rows") dropped, of each `id` the newest row stays "
                + "(\(sources))" + exampleText
        ]
    }

    private var exampleText: String {
        switch example {
        case .text(let text): "; such as `\(inert(text))`"
        case .number(let number): "; such as \(shortest(number))"
        case .boolean, .instant, .seconds, .missing, nil: ""
        }
    }
}
