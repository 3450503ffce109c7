import CEditLine
public import CIISession

/// Draws answers over one another on a terminal.
public final class TerminalDrawing: LiveDrawing {
    private let descriptor: Int32
    private let write: (String) -> Written
    private var redrawing = Redrawing()

    /// A drawing at the cursor; nil where the descriptor is no terminal that moves its cursor.
    ///
    /// What is typed meanwhile is not shown, until ``end()``.
    public init?(descriptor: Int32, write: @escaping (String) -> Written) {
        guard TerminalTraits.isTerminal(descriptor),
            TerminalKind(name: TerminalTraits.environment["TERM"]).understandsEscapes
        else { return nil }
        self.descriptor = descriptor
        self.write = write
        cel_set_echo(false)
    }

    /// How many lines can be drawn over: all rows but the one the cursor is left on.
    public var height: Int { max(size.rows - 1, 1) }
    /// How many cells a line has.
    public var width: Int { size.columns }

    /// Draws lines in place of those drawn before, and above them what stays.
    public func draw(_ lines: [String], below said: [String]) -> Written {
        write(redrawing.text(lines, below: said, in: size))
    }

    /// Leaves what was drawn last where it stands.
    public func end() { cel_set_echo(true) }

    private var size: TerminalSize {
        TerminalTraits.size(of: descriptor) ?? TerminalSize(columns: 80, rows: 24)
    }
}
