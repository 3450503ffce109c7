import CIISession

/// Colours for text that libedit has put on the screen.
///
/// libedit knows of no colours. The same characters are written once more in colour over those on the screen, by
/// moves relative to the cursor, and the cursor is taken back: libedit finds everything as it left it.
enum Painter {
    /// What to send to the terminal whose cursor stands at the text's cursor; empty when there is nothing to paint.
    ///
    /// Ranges of highlights that lie outside the text or cut through a character are left out.
    static func strokes(
        over edited: EditedText, _ highlights: [Highlight], layout: ScreenLayout,
        cells: (Unicode.Scalar) -> Int
    ) -> String {
        var roles = [Highlight.Role?](repeating: nil, count: edited.scalars.count)
        for highlight in highlights {
            guard let lower = edited.scalarIndex(ofByte: highlight.range.lowerBound),
                let upper = edited.scalarIndex(ofByte: highlight.range.upperBound)
            else { continue }
            for index in lower..<upper { roles[index] = highlight.role }
        }
        var strokes = "\u{1B}[?25l"
        let home = layout.position(of: edited.cursor)
        var pen: ScreenLayout.Position? = home
        var row = home.row
        var style = ""
        for (index, scalar) in edited.scalars.enumerated() {
            // Controls show as two characters, and combining marks not at all: libedit's own stay.
            guard scalar.value >= 0x20, scalar.value != 0x7F else { continue }
            let width = cells(scalar)
            guard width > 0 else { continue }
            let wanted = roles[index].map(Self.style) ?? ""
            let position = layout.position(of: index)
            if pen != position { strokes += move(from: &row, to: position) }
            if wanted != style {
                strokes += "\u{1B}[0m" + (wanted.isEmpty ? "" : "\u{1B}[\(wanted)m")
                style = wanted
            }
            strokes.unicodeScalars.append(scalar)
            // After the last column a terminal's cursor is neither here nor there.
            let next = layout.position(of: index + 1)
            pen = next.row == position.row && next.column == position.column + width ? next : nil
        }
        if !style.isEmpty { strokes += "\u{1B}[0m" }
        return strokes + move(from: &row, to: home) + "\u{1B}[?25h"
    }

    /// The numbers that make a terminal show a role, from the eight colours that every theme defines.
    static func style(_ role: Highlight.Role) -> String {
        switch role {
        case .verb: "1"
        case .clause: "35"
        case .indicator, .function: "36"
        case .field: "34"
        case .value: "32"
        case .number: "33"
        case .comment: "2"
        case .unknown: "31"
        }
    }

    private static func move(from row: inout Int, to position: ScreenLayout.Position) -> String {
        let down = position.row - row
        row = position.row
        let vertical = down == 0 ? "" : down > 0 ? "\u{1B}[\(down)B" : "\u{1B}[\(-down)A"
        return vertical + "\r" + (position.column > 0 ? "\u{1B}[\(position.column)C" : "")
    }
}
