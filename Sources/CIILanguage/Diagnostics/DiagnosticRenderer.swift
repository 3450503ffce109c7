import CIIText

/// Writes diagnostics as text for people: what, where, the line, and what would mend it.
public struct DiagnosticRenderer: Sendable {
    /// How the text is decorated.
    public enum Style: Sendable {
        /// Letters only.
        case plain
        /// Colours by ANSI escape sequences.
        case ansi
    }

    /// Cells of source shown at most; of a longer line, a window around the place.
    public var width: Int

    /// A renderer that shows at most `width` cells of a line, and at least 20.
    public init(width: Int = 100) { self.width = max(20, width) }

    /// The diagnostic as lines of text, without a line break at the end.
    public func render(_ diagnostic: Diagnostic, source: SourceText, style: Style) -> String {
        let paint = Paint(style: style, severity: diagnostic.severity)
        var lines = [
            paint.severity("\(diagnostic.severity.rawValue)[\(diagnostic.code)]")
                + paint.bold(": \(inert(diagnostic.message))")
        ]
        let labels = self.labels(of: diagnostic, source)
        let margin = String(labels.map(\.line).max() ?? 1).utf8.count
        let pad = String(repeating: " ", count: margin)
        if let primary = diagnostic.primary {
            let position = source.position(of: primary.span.lower)
            lines.append(
                pad + paint.frame("--> ") + "\(inert(source.name)):\(position.line):\(position.column)")
            lines.append(pad + paint.frame(" |"))
            lines += excerpt(labels, source, paint, margin)
        }
        for note in diagnostic.notes {
            lines.append(pad + paint.frame(" = ") + paint.bold("note") + ": " + inert(note))
        }
        for help in diagnostic.help {
            lines.append(pad + paint.frame(" = ") + paint.bold("help") + ": " + inert(help.text))
        }
        return lines.joined(separator: "\n")
    }

    /// A label and where it is shown.
    private struct Placed {
        var label: Diagnostic.Label
        var line: Int
        var isPrimary: Bool
    }

    private func labels(of diagnostic: Diagnostic, _ source: SourceText) -> [Placed] {
        var placed: [Placed] = []
        if let primary = diagnostic.primary {
            placed.append(Placed(label: primary, line: source.line(of: primary.span.lower), isPrimary: true))
        }
        for label in diagnostic.secondary {
            placed.append(Placed(label: label, line: source.line(of: label.span.lower), isPrimary: false))
        }
        return placed.sorted { ($0.line, $0.label.span.lower) < ($1.line, $1.label.span.lower) }
    }

    private func excerpt(_ labels: [Placed], _ source: SourceText, _ paint: Paint, _ margin: Int) -> [String]
    {
        var lines: [String] = []
        var shown: (line: Int, start: Int)?
        for placed in labels {
            let range = source.range(ofLine: placed.line)
            let lower = min(max(placed.label.span.lower, range.lowerBound), range.upperBound)
            let upper = min(max(placed.label.span.upper, lower), range.upperBound)
            let view = window(around: lower, in: range, of: source)
            let gutter = String(placed.line)
            let blanks = String(repeating: " ", count: margin - gutter.utf8.count)
            if let last = shown, last.line != placed.line, placed.line > last.line + 1 {
                lines.append(String(repeating: " ", count: margin) + paint.frame(" ..."))
            }
            if shown?.line != placed.line || shown?.start != view.lower {
                lines.append(paint.frame(blanks + gutter + " |") + (view.text.isEmpty ? "" : " " + view.text))
            }
            shown = (placed.line, view.lower)
            let before = view.prefix + displayWidth(Self.shown(source.slice(view.lower, lower)))
            let under = displayWidth(Self.shown(source.slice(lower, min(upper, view.upper))))
            let mark = String(repeating: placed.isPrimary ? "^" : "-", count: max(1, under))
            let text = placed.label.text.isEmpty ? mark : mark + " " + placed.label.text
            let carets = placed.isPrimary ? paint.severity(text) : paint.frame(text)
            lines.append(
                String(repeating: " ", count: margin) + paint.frame(" |") + " "
                    + String(repeating: " ", count: before) + carets)
        }
        return lines
    }

    /// The part of a line that is shown.
    private struct View {
        var lower: Int
        var upper: Int
        /// Cells the sign for what is left out takes.
        var prefix: Int
        var text: String
    }

    /// A window of at most `width` cells around a byte of the line; whole where the line fits.
    private func window(around offset: Int, in range: Range<Int>, of source: SourceText) -> View {
        // A cell takes at most a few dozen bytes; no more of a line of a megabyte is ever looked at.
        let reach = width * 8
        var lower = max(range.lowerBound, offset - reach)
        var upper = min(range.upperBound, offset + reach)
        while lower > range.lowerBound, source.bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
        while upper < range.upperBound, source.bytes[upper] & 0xC0 == 0x80 { upper += 1 }
        let half = width / 2
        if displayWidth(Self.shown(source.slice(lower, upper))) > width {
            let before = source.slice(lower, offset)
            var cells = 0
            let kept = before.reversed().prefix { character in
                cells += displayWidth(Self.shown(String(character)))
                return cells <= half
            }
            lower = offset - kept.reduce(0) { $0 + $1.utf8.count }
            let room = width - min(cells, half)
            cells = 0
            let behind = source.slice(offset, upper).prefix { character in
                cells += displayWidth(Self.shown(String(character)))
                return cells <= room
            }
            upper = offset + behind.utf8.count
        }
        let isCutBefore = lower > range.lowerBound
        let isCutBehind = upper < range.upperBound
        let text =
            (isCutBefore ? "…" : "") + Self.shown(source.slice(lower, upper)) + (isCutBehind ? "…" : "")
        return View(lower: lower, upper: upper, prefix: isCutBefore ? 1 : 0, text: text)
    }

    /// Source as it may be shown; a tab is one space, as ``inert(_:)`` has it, so carets stay under their text.
    private static func shown(_ text: String) -> String { inert(text) }
}

/// Colours, or none.
private struct Paint {
    let style: DiagnosticRenderer.Style
    let severity: Diagnostic.Severity

    func severity(_ text: String) -> String {
        switch severity {
        case .error: sequence("1;31", text)
        case .warning: sequence("1;33", text)
        case .note: sequence("1;36", text)
        }
    }

    func bold(_ text: String) -> String { sequence("1", text) }

    func frame(_ text: String) -> String { sequence("34", text) }

    private func sequence(_ code: String, _ text: String) -> String {
        switch style {
        case .plain: text
        case .ansi: "\u{1B}[\(code)m\(text)\u{1B}[0m"
        }
    }
}
