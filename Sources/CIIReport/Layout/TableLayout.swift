import CIIEngine
import CIIText

/// Which columns of an answer a table of a given width shows, and how wide each is.
struct TableLayout {
    /// A column that is shown.
    struct Column {
        /// Its place in the answer.
        let index: Int
        let display: ColumnDisplay
        /// Cells left and right of the line that numbers align on; `right` is 0 in text columns.
        var left: Int
        var right: Int
        /// The least number of cells it may be given; its full width where it may not be cut.
        var least: Int
        let isEssential: Bool

        var width: Int { left + right }
    }

    /// The columns that are shown, in order; nil where not even the essential ones fit.
    private(set) var columns: [Column]?
    /// The headings of the columns that were left out for want of room.
    private(set) var hidden: [String] = []
    /// The headings of the columns with values that were cut.
    private(set) var shortened: [String] = []

    static let gap = 2
    /// A text column is not made narrower than this while whole columns can be left out instead.
    private static let leastTextWidth = 16
    /// Nor than this while rows can become blocks instead.
    private static let leastEssentialWidth = 10

    /// The layout of `cells` (row by row, one for each of `displays`) in lines of `width` cells.
    init(
        displays: [(index: Int, isEssential: Bool, display: ColumnDisplay)], cells: [[DisplayCell]],
        width: Int?
    ) {
        var candidates: [Column] = []
        for (position, entry) in displays.enumerated() {
            var left = 0
            var right = 0
            for row in cells {
                left = max(left, displayWidth(row[position].left))
                right = max(right, displayWidth(row[position].right))
            }
            let isText = !entry.display.isNumeric
            if isText {
                left = cells.reduce(left) { max($0, displayWidth($1[position].text)) }
                right = 0
            }
            left = max(left, displayWidth(entry.display.heading) - right)
            let cap = max(Self.leastTextWidth, (width ?? 0) / 3)
            candidates.append(
                Column(
                    index: entry.index, display: entry.display, left: left, right: right,
                    least: isText ? min(left, cap) : left + right, isEssential: entry.isEssential))
        }
        guard let width, Self.total(candidates, \.width) > width else {
            columns = candidates
            return
        }
        var kept = candidates
        while Self.total(kept, \.least) > width, let last = kept.lastIndex(where: { !$0.isEssential }) {
            hidden.insert(kept[last].display.heading, at: 0)
            kept.remove(at: last)
        }
        if Self.total(kept, \.least) > width {
            for position in kept.indices where !kept[position].display.isNumeric {
                kept[position].least = min(kept[position].width, Self.leastEssentialWidth)
            }
        }
        guard Self.total(kept, \.least) <= width else {
            hidden = []
            return
        }
        shorten(&kept, to: width)
        columns = kept
    }

    /// Gives each text column its least width, then shares out what is left from the left.
    private mutating func shorten(_ kept: inout [Column], to width: Int) {
        var spare = width - Self.total(kept, \.least)
        for position in kept.indices where kept[position].width > kept[position].least {
            let given = min(kept[position].width, kept[position].least + spare)
            spare -= given - kept[position].least
            if given < kept[position].width { shortened.append(kept[position].display.heading) }
            kept[position].left = given
        }
    }

    private static func total(_ columns: [Column], _ width: KeyPath<Column, Int>) -> Int {
        columns.reduce(0) { $0 + $1[keyPath: width] } + max(0, columns.count - 1) * gap
    }
}
