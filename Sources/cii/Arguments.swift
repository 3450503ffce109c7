import ArgumentParser
import CIISession

/// The command line, as the contract in the README has it.
struct Arguments: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "cii",
        abstract:
            "How good are our interactions with customers, and how does the answer depend on what we value?",
        usage: "cii [OPTIONS] [DATA …]",
        discussion: """
            Without -c or -f, cii is a prompt on a terminal and reads statements from standard input elsewhere. \
            `cii -c help` explains the statements.
            """)

    @Argument(help: "Logs to load, in order: files, globs, or - for standard input.", completion: .file())
    var data: [String] = []

    @Option(name: .customShort("c"), help: "Run this statement, and end. Repeatable.")
    var statements: [String] = []

    @Option(
        name: .customShort("f"), help: "Run this script, and end; - for standard input.", completion: .file())
    var scripts: [String] = []

    @Option(
        help: "How answers are written: table, csv, tsv, json, markdown, plain, chart, svg, html or page.")
    var format: String?

    @Option(name: .customLong("set"), help: "Set NAME=VALUE before anything runs. Repeatable.")
    var settings: [String] = []

    @Option(
        help: "The most memory to hold while loading, such as 4gb; what the machine can spare if not given.")
    var memory: String?

    @Option(help: "What windows count back from: a date, or `now`. The last day with data if not given.")
    var now: String?

    @Option(help: "The zone that days are days of, such as America/Sao_Paulo.")
    var tz: String?

    @Option(help: "Seed of whatever is drawn at random.")
    var seed: UInt64?

    @Flag(help: "Do not run the personal init file.")
    var noInit = false

    @Flag(help: "Keep no history of what is typed.")
    var noHistory = false

    @Option(help: "auto, always or never.")
    var color = "auto"

    @Flag(help: "Read nothing but the named data and scripts, write no files.")
    var safe = false

    @Flag(help: "Keep a store beside each log, and open it in place of the log while it fits.")
    var cache = false

    @Flag(name: .short, help: "Say nothing on standard error but errors.")
    var quiet = false

    @Flag(name: [.customLong("version"), .customShort("V")], help: "Print the version, and end.")
    var showVersion = false

    /// What the settings on the command line come to, in the order they apply.
    var assignments: [(name: String, value: String)] {
        get throws {
            var all: [(String, String)] = []
            for text in settings {
                guard let sign = text.firstIndex(of: "=") else {
                    throw ValidationError("--set takes NAME=VALUE, found '\(text)'")
                }
                all.append((String(text[..<sign]), String(text[text.index(after: sign)...])))
            }
            if let format { all.append(("format", format)) }
            if let tz { all.append(("timezone", tz)) }
            if let now { all.append(("now", now)) }
            if let memory { all.append(("memory", memory)) }
            return all
        }
    }

    func validate() throws {
        guard ["auto", "always", "never"].contains(color) else {
            throw ValidationError("--color takes auto, always or never, found '\(color)'")
        }
        let readers = data.filter { $0 == "-" }.count + scripts.filter { $0 == "-" }.count
        guard readers <= 1 else {
            throw ValidationError("standard input can be read once: `-` stands more than once")
        }
        _ = try assignments
    }
}
