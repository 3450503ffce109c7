import CEditLine

/// The Ctrl-C that came while a statement ran.
///
/// A long statement looks at ``isPending`` now and then and stops; any thread may ask.
public enum Interrupt {
    /// Has Ctrl-C set the mark instead of ending the program, and lets SIGTERM and SIGHUP give the terminal back.
    public static func install() {
        cel_catch_signals()
    }

    /// Whether Ctrl-C came since the mark was last cleared.
    public static var isPending: Bool { cel_interrupt_pending() }

    /// Forgets the mark.
    public static func clear() {
        cel_set_interrupt(false)
    }

    /// Waits so many milliseconds, or until Ctrl-C comes.
    public static func pause(milliseconds: Int) {
        cel_pause(Int32(clamping: milliseconds))
    }

    /// Sets the mark, as Ctrl-C does.
    static func raise() {
        cel_set_interrupt(true)
    }
}
