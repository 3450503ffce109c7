import Testing

/// One record of a script file: data, statements and what each answers.
struct ScriptRecord: Sendable {
    /// A file of data that the record brings along.
    struct DataFile: Sendable {
        var name: String
        var text: String
    }

    /// What a session is told at its start.
    enum Option: String {
        case interactive, quiet, safe
        /// Each line is answered before the next one comes, so that it may be an answer itself.
        case conversation
        /// Ctrl-C was pressed once the data were there.
        case interrupted
    }

    /// What another program does to a file before a statement.
    struct FileChange: Sendable {
        var name: String
        /// A line without its end, or, where it ends in `\`, the beginning of one.
        var line: String
        /// Whether another file comes in place of the one that is there.
        var isReplacement: Bool

        /// What is written.
        var text: String { line.hasSuffix("\\") ? String(line.dropLast()) : line + "\n" }
        /// As it stands in a script file.
        var written: String { "\(isReplacement ? "=" : "+") \(name) \(line)" }

        /// What the line of a script file says; nil where it says no such thing.
        init?(_ text: String) {
            guard text.hasPrefix("+ ") || text.hasPrefix("= ") else { return nil }
            let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            (name, line) = (String(parts[1]), String(parts[2]))
            isReplacement = parts[0] == "="
        }
    }

    /// A statement and what is to come of it.
    struct Step: Sendable {
        /// What happens to files before it.
        var changes: [FileChange] = []
        /// The line of the file that it begins on, from 1.
        var line: Int
        /// As it is typed, all its lines.
        var statement: String
        /// Comments between the statement and what it answers, with their sign.
        var comments: [String] = []
        /// Standard output as it is, standard error behind `! `, in the order they come.
        var expected: [String] = []
        /// What standard output has to hold, where it is too long to be given whole.
        var contained: [String] = []

        /// Whether somebody worked the figures out, so that no run may put others in their place.
        var isByHand: Bool { comments.contains { $0.hasPrefix("# by hand") } }
    }

    var name: String
    /// The file of the record, below the scripts' folder.
    var file: String
    /// The line of its heading, from 1.
    var line: Int
    var files: [DataFile] = []
    /// The data that the session begins with.
    var loads: [String] = []
    var options: [Option] = []
    var steps: [Step] = []

    /// Whether a statement asks about interactions.
    var asksForData: Bool {
        let queries = ["cii", "show", "mostre"]
        return steps.contains { step in queries.contains { step.statement.hasPrefix($0) } }
    }

    /// Where to point at in a failure.
    func location(line: Int) -> SourceLocation {
        SourceLocation(
            fileID: "CIISessionTests/\(file.split(separator: "/").last ?? "")",
            filePath: ScriptCorpus.folder + "/" + file, line: line, column: 1)
    }
}
