import CIIText

/// What a chart shows, in sentences, for whoever cannot see it.
struct ChartWords {
    /// More rows than these are told by a table, not by a sentence.
    private static let most = 20

    /// The sentences.
    let description: String

    init(_ chart: Chart) {
        let sentences: [String]
        switch chart.body {
        case .bars(let body):
            let all = body.reference.flatMap { $0.point }.map { ["all: \($0.text)"] } ?? []
            sentences =
                ["A bar for each of \(counted(body.bars.count, "row", "rows"))"]
                + Self.listed(body.bars.map { "\($0.label): \($0.point?.text ?? "missing")" }) + all
        case .lines(let grid):
            sentences =
                ["\(counted(grid.series.count, "line", "lines")) over \(grid.across)"] + Self.figures(grid)
        case .spark(let grid):
            sentences = ["A small line for each row over \(grid.across)"] + Self.figures(grid)
        case .heat(let grid):
            sentences = ["A field of shades, \(grid.across) across"] + Self.figures(grid)
        case .slope(let slope):
            let standings = SlopeStandings(slope, most: Self.most)
            let moves = standings.groups.indices.map { group in
                let places = slope.orders.indices.map { standings.place(of: group, in: $0) }
                return "\(standings.groups[group].label): \(places.joined(separator: ", "))"
            }
            sentences = ["Places under \(slope.orders.joined(separator: ", "))"] + moves
        }
        description = (sentences + chart.remarks).joined(separator: ". ") + "."
    }

    private static func figures(_ grid: GridChart) -> [String] {
        listed(grid.series.map { "\($0.label): \(grid.figures(of: $0))" })
    }

    private static func listed(_ rows: [String]) -> [String] {
        rows.count <= most ? rows : rows.prefix(most) + ["and \(rows.count - most) more"]
    }
}
