/// The groups of a slope chart that are placed in every order, each order as rows from the first place down.
struct SlopeStandings {
    /// Those that are drawn, in the first order.
    let groups: [SlopeChart.Group]
    /// For each order, the row of each group.
    let slots: [[Int]]
    /// The names of those that are not placed in every order.
    let unranked: [String]
    /// How many there was no room for.
    let leftOut: Int

    init(_ slope: SlopeChart, most: Int) {
        let placed = slope.groups.filter { group in group.standings.allSatisfy { $0 != nil } }
        unranked = slope.groups.filter { group in group.standings.contains { $0 == nil } }.map(\.label)
        func inOrder(_ groups: [SlopeChart.Group], _ order: Int) -> [Int] {
            groups.indices.sorted {
                (groups[$0].standings[order]?.rank ?? .max, $0) < (
                    groups[$1].standings[order]?.rank ?? .max, $1
                )
            }
        }
        let drawn = inOrder(placed, 0).prefix(most).map { placed[$0] }
        groups = drawn
        leftOut = placed.count - drawn.count
        slots = slope.orders.indices.map { order in
            var rows = [Int](repeating: 0, count: drawn.count)
            for (row, group) in inOrder(drawn, order).enumerated() { rows[group] = row }
            return rows
        }
    }

    /// The group in a row of an order.
    func group(inRow row: Int, of order: Int) -> Int { slots[order].firstIndex(of: row) ?? 0 }

    /// Its place, `=` behind it where it shares it.
    func place(of group: Int, in order: Int) -> String {
        guard let standing = groups[group].standings[order] else { return "" }
        return "\(standing.rank)\(standing.isTied ? "=" : "")"
    }

    /// How many places it is up (above zero) or down from the first order to the last.
    func places(of group: Int) -> Int {
        let standings = groups[group].standings
        guard let first = standings.first ?? nil, let last = standings.last ?? nil else { return 0 }
        return first.rank - last.rank
    }

    /// The move in signs: `▲2`, `▼1`, `=`.
    func move(of group: Int, _ ink: ChartInk) -> String {
        let places = places(of: group)
        return places == 0 ? "=" : places > 0 ? "\(ink.up)\(places)" : "\(ink.down)\(-places)"
    }

    /// The cells of the longest place.
    var widestPlace: Int {
        groups.indices.flatMap { group in slots.indices.map { place(of: group, in: $0).count } }.max() ?? 1
    }
}
