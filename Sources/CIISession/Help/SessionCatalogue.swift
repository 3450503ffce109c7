import CIILanguage

/// What each code of the session's errors means.
enum SessionCatalogue {
    /// In the order of the problems.
    static let entries: [DiagnosticEntry] = [
        entry(
            "name.unknown-setting", "The word is not the name of a setting. `set` lists them.",
            "set fromat = csv"),
        entry("set.value", "The setting does not take this value.", "set format = cvs"),
        entry(
            "page.no-index",
            "Only `cii` with `by` has groups that can be weighed anew. Other answers are written `as html`.",
            "weights as page"),
        entry(
            "page.on-terminal",
            "A page is a file for a browser; on a terminal it needs `into`. Into a pipe it is written as it is.",
            nil),
        entry(
            "name.unknown-format", "Answers are not written in that format. `help formats` lists them.",
            "weights as cvs"),
        entry(
            "help.unknown-topic", "There is no help under this word. `help` lists the topics.", "help weihgts"
        ),
        entry("load.no-match", "No file matches the pattern.", "load \"nothing-*.csv\""),
        entry(
            "load.too-many-rejects",
            "More of the records were rejected than the setting `rejected` allows, so that what is left says little of the whole.",
            nil),
        entry(
            "load.unit", "A column holds durations in ms, s, min, h, d or w.",
            "load \"a.csv\" map response_time = \"A\" in mo"),
        entry(
            "load.scale", "The worst and the best rating of a scale are two different numbers.",
            "load \"a.csv\" map csat = \"A\" scale 5..5"),
        entry(
            "load.encoding", "Text is read in UTF-8, UTF-16 and Windows-1252, which holds Latin-1.",
            "load \"a.csv\" encoding \"EBCDIC\""),
        entry(
            "name.unknown-profile", "The word is not the name of a profile. `profile` lists them.",
            "load \"a.csv\" profile fivenine"),
        entry(
            "name.profile-none", "`profile none` behind `load` stands for no profile at all.",
            "profile none = header none"),
        entry(
            "join.no-interactions", "A file is joined onto interactions, and none are loaded yet.",
            "load \"surveys.csv\" join on id"),
        entry(
            "join.no-field", "The interactions, or the file to join onto them, have no field of that name.",
            nil),
        entry(
            "run.unreadable", "The script could not be read, for the reason the system gives.",
            "run \"missing.cii\""),
        entry("run.circular", "A script that runs itself would never end.", nil),
        entry(
            "into.not-written", "The file could not be written, for the reason the system gives.",
            "weights into \"/missing/a.csv\""),
        entry("into.is-source", "An answer is never written over a file the interactions came from.", nil),
        entry("safe.refused", "With --safe, statements neither read nor write files.", nil),
        entry("let.is-field", "A defined field may not hide a field of the interactions.", "let agent = 1"),
        entry(
            "store.unreadable", "The store could not be opened, for the reason the system gives.",
            "load \"missing.cii-store\""),
        entry(
            "store.not-written",
            "The store could not be written, for the reason the system gives. A store that was there is there still.",
            nil),
        entry(
            "store.not-a-store", "A file called `.cii-store` was loaded that does not begin as a store does.",
            nil),
        entry("store.version", "The store is of a version of its form that this program does not read.", nil),
        entry(
            "store.cut-short", "The store has fewer or more bytes than it says, as after a broken copy.", nil),
        entry(
            "store.damaged",
            "Bytes of the store are not those that were written, or lead nowhere. Header, directory and account are checked when it is opened, a column when it is asked for first.",
            nil),
        entry(
            "store.nothing", "A store keeps the interactions, and none are loaded.",
            "save store \"a.cii-store\""),
        entry("store.over-other", "A store is written over another store and over no other file.", nil),
        entry(
            "store.clauses",
            "The rows of a store were read when it was saved, so that nothing can be said of how.", nil),
        entry(
            "store.events",
            "Events of one interaction stand in several logs, and one of these is in a store, which keeps no events.",
            nil),
        entry(
            "goal.missed",
            "A goal with `or fail` behind it is not met, or a group has no figure to meet it with. The exit status is 4.",
            "goal csat >= 99 or fail"),
        entry(
            "nudge.no-terminal",
            "`nudge` reads keys and draws over what it drew, so it needs a terminal on both sides.",
            "nudge by agent"),
        entry(
            "nudge.clause", "What `nudge` shows stays on the terminal: it has no format, file or comparison.",
            "nudge by agent as csv"),
        entry(
            "nudge.nested",
            "Only weights of indicators are nudged: an index of indices has no one weight for each of them.",
            nil),
        entry(
            "hours.unreadable",
            "Opening hours are rules separated by `;`, each of days and times: `Mo-Fr 08:00-18:00; Sa 09:00-13:00`.",
            "hours \"Mo-Fr\""),
        entry(
            "name.unknown-lesson", "The word is not the name or the number of a lesson. `lesson` lists them.",
            "lesson simson"),
        entry(
            "lesson.unreadable",
            "The file of a lesson could not be read, or is not written as lessons are; the line is told.",
            "lesson \"missing.md\""),
        entry(
            "lesson.none", "The statement is about the lesson that is under way, and there is none.",
            "lesson hint"),
        entry(
            "lesson.no-question", "An answer was given, and the lesson waits for none.", nil),
        entry("interrupted", "Ctrl-C stopped the statement; nothing was changed by it.", nil),
    ]

    private static func entry(_ code: String, _ explanation: String, _ example: String?) -> DiagnosticEntry {
        DiagnosticEntry(code: code, explanation: explanation, example: example)
    }
}
