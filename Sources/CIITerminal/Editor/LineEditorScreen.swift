import CEditLine
import CIISession

/// Drawing anew when the window changes or the program goes on after a stop, and colouring.
extension LineEditor {
    func resumed() {
        cel_set_raw(handle, false)
        cel_set_raw(handle, true)
        if takesEscapes { print("\r\u{1B}[J\u{1B}[?2004h") }
        measure()
        cel_redraw(handle)
    }

    func resized() {
        measure()
        let now = edited
        if takesEscapes {
            // The terminal has wrapped the rows anew: so many are above the cursor now.
            let above = min(layout(of: now).position(of: now.cursor).row, max(size.rows - 1, 0))
            print((above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J")
        } else {
            print("\r\n")
        }
        cel_redraw(handle)
    }

    /// Takes the window's size, for libedit and for what is drawn besides it.
    func measure() {
        cel_resize(handle)
        size = TerminalTraits.size(of: 0) ?? TerminalSize(columns: 80, rows: 24)
    }

    func layout(of edited: EditedText) -> ScreenLayout {
        ScreenLayout(
            prompt: search.map { Self.searchPrompt($0) } ?? promptText, text: edited.scalars,
            columns: size.columns,
            cells: Self.cells(of:))
    }

    static func cells(of scalar: Unicode.Scalar) -> Int { Int(cel_cells(scalar.value)) }

    /// Colours what is on the screen, unless it is too much to be worth it or more than the screen holds.
    func paint() {
        guard color, takesEscapes, search == nil else { return }
        var text: UnsafePointer<UInt32>?
        var cursor = 0
        guard (1...Self.paintedLength).contains(cel_text(handle, &text, &cursor)) else { return }
        let now = edited
        let layout = layout(of: now)
        guard layout.rows <= size.rows else { return }
        print(
            Painter.strokes(
                over: now, session.highlights(of: now.text), layout: layout, cells: Self.cells(of:)))
    }

    /// The longest text that is coloured, in characters: what a person types, not what is pasted.
    private static let paintedLength = 4000
}
