import CIIText

/// The places of groups under one order and the next; each goes by a letter, and its move is told in places.
///
///        basic                 experience
///     1  A Ana   ⠤⠤⠤⠤⣀⣀    ⣀⣀⠤⠤⠤  B Zoë   1  ▲1
///     2  B Zoë   ⠤⠤⠤⠒⠒⠒⠉⠉⠒⠒⠒⠤⠤⠤  A Ana   2  ▼1
struct TerminalSlope {
    /// There are no more letters.
    static let most = 26
    /// Lines shorter than this cannot be followed.
    private static let leastGap = 8

    let chart: TerminalChart

    init(_ chart: TerminalChart) {
        self.chart = chart
    }

    func lines(_ slope: SlopeChart) -> [String] {
        let standings = SlopeStandings(slope, most: Self.most)
        let names = standings.groups.map { displayWidth($0.label) }.max() ?? 1
        let place = standings.widestPlace
        let move = 4
        // Place, letter and name at both ends, a letter at each order between.
        let between = slope.orders.count - 2
        let fixed = 2 * (place + 1 + 2 + 1) + move + between * 3
        let gaps = slope.orders.count - 1
        let name = min(names, (chart.width - fixed - gaps * Self.leastGap) / 2)
        let gap = (chart.width - fixed - 2 * max(name, 0)) / gaps
        var lines =
            name >= min(names, 4) && gap >= Self.leastGap
            ? drawing(slope, standings, name: name, gap: min(gap, 40)) : list(slope, standings)
        lines.append("")
        if !standings.unranked.isEmpty {
            lines += wrapped(
                "not placed in every order: " + standings.unranked.joined(separator: ", "), to: chart.width,
                indent: 2)
        }
        let told =
            "\(chart.ink.up) up, \(chart.ink.down) down, in places from \(slope.orders[0]) to \(slope.orders[gaps])"
        lines += wrapped(told, to: chart.width, indent: 2)
        return lines + chart.leftOut(standings.leftOut, ("row", "rows"))
    }

    // MARK: Drawn

    private func drawing(_ slope: SlopeChart, _ standings: SlopeStandings, name: Int, gap: Int) -> [String] {
        let ink = chart.ink
        let count = standings.groups.count
        let orders = slope.orders.count
        let pieces = (0..<orders - 1).map { order in
            var canvas = CellCanvas(width: gap, height: count)
            for group in 0..<count {
                let start = standings.slots[order][group] * 4 + 2
                let end = standings.slots[order + 1][group] * 4 + 2
                canvas.line(from: (0, start), to: (canvas.dotsAcross - 1, end), series: group)
            }
            return canvas
        }
        let place = standings.widestPlace
        let left = place + 1 + 2 + name + 1
        var heading = chart.label(slope.orders[0], left + gap - 1) + " "
        for order in 1..<orders {
            let isLast = order == orders - 1
            heading += chart.label(slope.orders[order], isLast ? 2 + name + 1 + place + 4 : gap + 2) + " "
        }
        var lines = [heading]
        for row in 0..<count {
            let first = standings.group(inRow: row, of: 0)
            var line = standings.place(of: first, in: 0).padded(to: place) + " "
            line += letter(first) + " " + chart.label(standings.groups[first].label, name) + " "
            for order in 1..<orders {
                line += pieces[order - 1].row(row, ink: ink)
                let group = standings.group(inRow: row, of: order)
                line += " " + letter(group) + " "
                guard order == orders - 1 else { continue }
                line += chart.label(standings.groups[group].label, name) + " "
                line +=
                    standings.place(of: group, in: order).padded(to: place) + " "
                    + standings.move(of: group, ink)
            }
            lines.append(line)
        }
        return lines
    }

    private func letter(_ group: Int) -> String {
        chart.ink.colored(String(ChartInk.letter(group)), as: group)
    }

    // MARK: Told

    /// Where lines have no room: a line for each group, its places in their order.
    private func list(_ slope: SlopeChart, _ standings: SlopeStandings) -> [String] {
        var lines = wrapped(
            slope.orders.joined(separator: " \(chart.ink.arrow) "), to: chart.width, indent: 2)
        for group in standings.groups.indices {
            let places = slope.orders.indices.map { standings.place(of: group, in: $0) }
            let move = standings.move(of: group, chart.ink)
            lines += wrapped(
                "\(standings.groups[group].label): \(places.joined(separator: " \(chart.ink.arrow) ")) \(move)",
                to: chart.width, indent: 2)
        }
        return lines
    }
}
