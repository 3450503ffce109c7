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
        /// Ctrl-C was pressed once the data were there.
        case interrupted
    }

    /// A statement and what is to come of it.
    struct Step: Sendable {
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
