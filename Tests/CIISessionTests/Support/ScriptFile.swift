/// A file of script records, read and written.
///
///     file calls.csv                  what stands before the first record holds for all of the file
///       agent,csat                    indented by two
///       Ana,5
///     load calls.csv                  loaded before the first statement, as if on the command line
///
///     --- a name that no other record has ---
///     option safe
///     + calls.csv Bia,2               another program appends this line; one that ends in `\` has no line end
///     = calls.csv agent,csat          another file with this line comes in place of the one there is
///     > cii by agent                  a statement; `… ` goes on with it
///     # by hand: 2 of 3               why the figures are right; such answers are never rewritten
///     agent  rank …                   standard output, `\` before a sign that would mean something here
///     ! error[…]: …                   standard error
///     ~ part                          instead of all of standard output: a part of it
///
/// Data stand in the folder that statements call `/tmp/folder`.
struct ScriptFile {
    /// What is wrong with a script file itself.
    struct Problem: Error, CustomStringConvertible {
        var file: String
        var line: Int
        var text: String
        var description: String { "\(file):\(line): \(text)" }
    }

    let name: String
    private(set) var records: [ScriptRecord] = []
    /// Lines before the first record, and those of each record before its first statement, as they stand.
    private var preamble: [String] = []
    private var headings: [[String]] = []
    /// What happens to files before the next statement.
    private var changes: [ScriptRecord.FileChange] = []

    init(name: String, text: String) throws(Problem) {
        self.name = name
        var shared = ScriptRecord(name: "", file: name, line: 0)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            if let title = Self.title(of: line) {
                var record = shared
                (record.name, record.line) = (title, index + 1)
                records.append(record)
                headings.append([line])
            } else if records.isEmpty {
                preamble.append(line)
                try setting(line, at: index + 1, of: &shared, isShared: true)
            } else if records[records.count - 1].steps.isEmpty, !line.hasPrefix("> "),
                ScriptRecord.FileChange(line) == nil
            {
                headings[records.count - 1].append(line)
                try setting(line, at: index + 1, of: &records[records.count - 1], isShared: false)
            } else {
                var record = records[records.count - 1]
                body(line, at: index + 1, of: &record)
                records[records.count - 1] = record
            }
        }
        for index in records.indices {
            guard !records[index].steps.isEmpty else {
                throw Problem(file: name, line: records[index].line, text: "the record has no statement")
            }
            for step in records[index].steps.indices {
                while records[index].steps[step].expected.last == "" {
                    records[index].steps[step].expected.removeLast()
                }
            }
        }
    }

    private static func title(of line: String) -> String? {
        guard line.hasPrefix("--- "), line.hasSuffix(" ---"), line.count > 8 else { return nil }
        return String(line.dropFirst(4).dropLast(4))
    }

    /// A line before the statements.
    private func setting(
        _ line: String, at number: Int, of record: inout ScriptRecord, isShared: Bool
    ) throws(Problem) {
        if line.isEmpty || line.hasPrefix("#") { return }
        if line.hasPrefix("  ") {
            guard !record.files.isEmpty else {
                throw Problem(file: name, line: number, text: "an indented line belongs to a `file`")
            }
            record.files[record.files.count - 1].text += line.dropFirst(2) + "\n"
            return
        }
        let words = line.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("file", 2):
            record.files.removeAll { $0.name == words[1] }
            record.files.append(.init(name: words[1], text: ""))
        case ("load", _): record.loads = Array(words.dropFirst())
        case ("option", 2):
            guard let option = ScriptRecord.Option(rawValue: words[1]) else { fallthrough }
            record.options.append(option)
        default: throw Problem(file: name, line: number, text: "unknown directive: \(line)")
        }
    }

    /// A line of a statement or of what it answers.
    private mutating func body(_ line: String, at number: Int, of record: inout ScriptRecord) {
        if let change = ScriptRecord.FileChange(line) {
            changes.append(change)
            return
        }
        if line.hasPrefix("> ") {
            record.steps.append(
                .init(changes: changes, line: number, statement: String(line.dropFirst(2))))
            changes = []
            return
        }
        let last = record.steps.count - 1
        if line.hasPrefix("… ") {
            record.steps[last].statement += "\n" + line.dropFirst(2)
        } else if line.hasPrefix("#") {
            record.steps[last].comments.append(line)
        } else if line.hasPrefix("~ ") {
            record.steps[last].contained.append(String(line.dropFirst(2)))
        } else {
            record.steps[last].expected.append(line)
        }
    }

    // MARK: Writing

    /// The text of the file with `answers`, one list of lines for each statement of each record, as expectations.
    func text(answers: [[[String]]]) -> String {
        var lines = preamble
        for (index, record) in records.enumerated() {
            lines += headings[index]
            for (step, answer) in zip(record.steps, answers[index]) {
                if lines.last?.isEmpty == false, step.line != record.steps[0].line, !isStatement(lines.last) {
                    lines.append("")
                }
                lines += step.changes.map(\.written)
                let statement = step.statement.split(separator: "\n", omittingEmptySubsequences: false)
                lines += statement.enumerated().map { ($0 == 0 ? "> " : "… ") + $1 }
                lines += step.comments + step.contained.map { "~ \($0)" }
                lines += step.isByHand || !step.contained.isEmpty ? step.expected : answer
            }
            lines.append("")
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private func isStatement(_ line: String?) -> Bool {
        line.map { $0.hasPrefix("> ") || $0.hasPrefix("… ") } ?? false
    }

    /// A line of standard output as it stands in a file.
    static func escaped(_ line: some StringProtocol) -> String {
        let signs = ["+ ", "= ", "#", ">", "!", "~", "…", "\\", "---"]
        return signs.contains { line.hasPrefix($0) } ? "\\" + line : String(line)
    }
}
