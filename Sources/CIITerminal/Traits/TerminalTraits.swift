import Glibc

/// How big a terminal's window is.
struct TerminalSize: Equatable, Sendable {
    /// Cells in a row.
    var columns: Int
    /// Rows.
    var rows: Int
}

/// What a terminal with a name can do.
struct TerminalKind: Equatable, Sendable {
    /// Whether it moves its cursor and colours text when told to.
    let understandsEscapes: Bool

    /// The terminal that `TERM` names; nil or empty is one that can do nothing.
    init(name: String?) {
        understandsEscapes = name.map { !$0.isEmpty && $0 != "dumb" && $0 != "unknown" } ?? false
    }
}

/// What is known of the terminal behind a file descriptor.
public enum TerminalTraits {
    /// Whether the descriptor is a terminal.
    public static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// How many cells a row of the terminal has: what it says, else what `COLUMNS` says, else nil.
    public static func width(of descriptor: Int32) -> Int? {
        if let size = size(of: descriptor) { return size.columns }
        guard let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 else { return nil }
        return columns
    }

    /// The process's environment.
    public static var environment: [String: String] {
        var result: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let parts = String(cString: entry).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, result[String(parts[0])] == nil {
                result[String(parts[0])] = String(parts[1])
            }
            next += 1
        }
        return result
    }

    static func size(of descriptor: Int32) -> TerminalSize? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
        return TerminalSize(columns: Int(window.ws_col), rows: window.ws_row > 0 ? Int(window.ws_row) : 24)
    }
}
