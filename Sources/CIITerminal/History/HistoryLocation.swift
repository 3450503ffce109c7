/// Where the history is kept.
public enum HistoryLocation {
    /// The path that the environment asks for; nil when no history is to be kept.
    ///
    /// `CII_HISTORY` names the file, and turns the history off when it is empty. Else it is `cii/history` in
    /// `XDG_STATE_HOME` where that is absolute, or in `~/.local/state`. Without a home there is none.
    public static func path(environment: [String: String]) -> String? {
        if let path = environment["CII_HISTORY"] { return path.isEmpty ? nil : path }
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/cii/history" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/cii/history"
    }
}
