import CIIText

/// What stands above the table while weights are moved: a line for each weight, and the keys or what was last said.
struct NudgeFrame {
    let nudge: Nudge
    /// Cells in a line.
    let width: Int
    /// Whether signs outside ASCII may be used.
    let unicode: Bool
    /// Whether there is so little room that only the weight at hand has a line, and keys have none.
    var isShort = false

    /// The lines, each of at most ``width`` cells.
    var lines: [String] {
        let shares = nudge.shares
        let names = nudge.weights.map { displayWidth($0.indicator) }.max() ?? 0
        let starts = nudge.weights.indices.map { place in
            (place == nudge.selected ? (unicode ? "▸ " : "> ") : "  ")
                + padded(nudge.weights[place].indicator, names) + "  "
                + padded(text(nudge.weights[place]), 6) + " "
                + aligned("\(fixed(100 * shares[place], decimals: 1)) %", 7)
        }
        let ends = zip(nudge.weights, nudge.given).map { now, given in
            now.amount == given.amount ? "" : " was " + text(given)
        }
        // One scale for all bars, so that their lengths compare.
        let taken = zip(starts, ends).map { displayWidth($0) + 2 + displayWidth($1) }.max() ?? 0
        let room = min(width - taken, 40)
        let shown = isShort ? [nudge.selected] : Array(nudge.weights.indices)
        let weights = shown.map { place in
            cut(starts[place] + "  " + bar(shares[place], cells: room) + ends[place])
        }
        return weights + bottom.map(cut)
    }

    /// A weight as it is shown; of a third, four decimals.
    private func text(_ weight: Nudge.Weight) -> String { shortest((weight.amount * 1e4).rounded() / 1e4) }

    private var bottom: [String] {
        if let name = nudge.name { return ["keep as: \(name)_   (Enter keeps, Esc does not)"] }
        if let remark = nudge.remark { return [remark] }
        if isShort { return [] }
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
