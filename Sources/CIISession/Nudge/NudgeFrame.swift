import CIIText

/// What stands above the table while weights are moved: a line for each weight, and the keys or what was last said.
struct NudgeFrame {
    let nudge: Nudge
    /// Cells in a line.
    let width: Int
    /// Whether signs outside ASCII may be used.
    let unicode: Bool

    /// The lines, each of at most ``width`` cells.
    var lines: [String] {
        let shares = nudge.shares
        let names = nudge.weights.map { displayWidth($0.indicator) }.max() ?? 0
        let weights = nudge.weights.indices.map { place in
            let weight = nudge.weights[place]
            let amount = shortest((weight.amount * 1e4).rounded() / 1e4)
            let isMoved = weight.amount != nudge.given[place].amount
            let was = isMoved ? "was " + shortest((nudge.given[place].amount * 1e4).rounded() / 1e4) : ""
            let start =
                (place == nudge.selected ? (unicode ? "▸ " : "> ") : "  ") + padded(weight.indicator, names)
                + "  " + padded(amount, 6) + " " + aligned("\(fixed(100 * shares[place], decimals: 1)) %", 7)
            let room = width - displayWidth(start) - 2 - (was.isEmpty ? 0 : displayWidth(was) + 1)
            let line = start + "  " + bar(shares[place], cells: min(room, 40))
            return cut(was.isEmpty ? line : line + " " + was)
        }
        return weights + bottom.map(cut)
    }

    private var bottom: [String] {
        if let name = nudge.name { return ["keep as: \(name)_   (Enter keeps, Esc does not)"] }
        if let remark = nudge.remark { return [remark] }
        let (sides, ends) = unicode ? ("←→", "↑↓") : ("left/right", "up/down")
        let keys = [
            "\(sides) indicator", "\(ends) 0.01", "+ - 0.1", "0 none", "u undo", "r as given", "s keep as",
            "q leave",
        ]
        return wrapped(keys)
    }

    private func cut(_ line: String) -> String {
        let cut = fitted(line, to: width)
        return unicode || cut == line ? cut : cut.dropLast() + "~"
    }

    /// As many keys in a line as there is room for.
    private func wrapped(_ keys: [String]) -> [String] {
        var lines: [String] = []
        for key in keys {
            if let last = lines.last, displayWidth(last) + 2 + displayWidth(key) <= width {
                lines[lines.count - 1] = last + "  " + key
            } else {
                lines.append(key)
            }
        }
        return lines
    }

    /// A bar of a share of so many cells.
    private func bar(_ share: Double, cells: Int) -> String {
        guard cells > 3 else { return "" }
        let eighths = Int((share * Double(cells) * 8).rounded())
        guard unicode else { return String(repeating: "#", count: (eighths + 4) / 8) }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - displayWidth(text)))
    }

    private func aligned(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth(text))) + text
    }
}
