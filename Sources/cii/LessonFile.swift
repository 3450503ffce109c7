import CIITerminal

/// Where it is kept how far lessons have come.
enum LessonFile {
    /// `lessons` beside where the history is kept unless told otherwise; nil where none is to be kept.
    ///
    /// Who turns the history off by `CII_HISTORY` wants no trace of this either.
    static func path(_ environment: [String: String]) -> String? {
        guard HistoryLocation.path(environment: environment) != nil else { return nil }
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/cii/lessons" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/cii/lessons"
    }
}
