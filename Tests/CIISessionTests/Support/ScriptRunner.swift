import CIILanguage
import CIISession
import Synchronization
import TestSupport

/// Runs a record through a session of its own, in a folder of its own.
struct ScriptRunner {
    /// How the statements reach the session.
    enum Way: Equatable {
        case asWritten
        /// Printed from their syntax trees.
        case printed
        case threads(Int)
        /// With answers as JSON.
        case json
        /// In a session that opens a store of what was loaded.
        case stored
    }

    /// What came of a statement.
    struct Answer: Equatable {
        var events: [RecordingOutput.Event]
        var status: ExitStatus

        /// The lines as they stand in a script file.
        var lines: [String] {
            var lines = events.flatMap { event in
                var text = event.text
                if text.hasSuffix("\n") { text.removeLast() }
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                return lines.map { event.isResult ? ScriptFile.escaped($0) : "! \($0)" }
            }
            while lines.last == "" { lines.removeLast() }
            return lines
        }

        /// All that went to standard output.
        var results: String { events.filter(\.isResult).map(\.text).joined() }
    }

    /// What records call the folder of their data; as long as the true name, so that nothing moves in answers.
    static let folderName = "/tmp/folder"

    let record: ScriptRecord

    /// What each statement answers.
    func run(_ way: Way) throws -> [Answer] {
        let folder = try TemporaryFolder(template: "/tmp/XXXXXX")
        for file in record.files {
            try Files.write(
                Self.bytes(of: file.text.replacing(Self.folderName, with: folder.path)),
                to: "\(folder.path)/\(file.name)")
        }
        let interrupt = Interrupt()
        var options = Session.Options(
            wallClock: { Self.wallClock }, stopwatch: { 0 },
            isInterrupted: { interrupt.isPending.load(ordering: .relaxed) })
        options.isInteractive = record.options.contains(.interactive)
        options.isQuiet = record.options.contains(.quiet)
        options.isSafe = record.options.contains(.safe)
        let output = RecordingOutput()
        var session = Session(output: output, options: options)
        if case .threads(let count) = way { session.set("threads", to: "\(count)") }
        if way == .json { session.set("format", to: "json") }
        let loaded = session.load(paths: record.loads.map { "\(folder.path)/\($0)" })
        guard loaded == .done else {
            return [Answer(events: output.taken(), status: loaded)]
        }
        if way == .stored {
            let store = try TemporaryFolder()
            let saved = session.run(script: "save store \"\(store.path)/a.cii-store\"", named: "script")
            session = Session(output: output, options: options)
            guard saved == .done, session.load(paths: [store.path + "/a.cii-store"]) == .done else {
                return [Answer(events: output.taken(), status: saved)]
            }
        }
        _ = output.taken()
        interrupt.isPending.store(record.options.contains(.interrupted), ordering: .relaxed)
        return try record.steps.map { step in
            for change in step.changes {
                let path = "\(folder.path)/\(change.name)"
                if change.isReplacement {
                    try Files.replace(path, with: change.text.utf8)
                } else {
                    try Files.append(change.text.utf8, to: path)
                }
            }
            let text = step.statement.replacing(Self.folderName, with: folder.path)
            let status = session.run(
                script: Self.text(text, way), named: "script",
                isConversation: record.options.contains(.conversation))
            let events = output.taken().map { event in
                RecordingOutput.Event(
                    isResult: event.isResult, text: event.text.replacing(folder.path, with: Self.folderName))
            }
            return Answer(events: events, status: status)
        }
    }

    /// Whether Ctrl-C was pressed.
    private final class Interrupt: Sendable {
        let isPending = Atomic(false)
    }

    /// 2026-03-15 12:00 UTC, a Sunday, in microseconds since 1970.
    static let wallClock = 1_773_576_000_000_000

    private static func text(_ text: String, _ way: Way) -> String {
        switch way {
        case .asWritten, .threads, .stored: return text
        // A format that the statement names goes before that of the session.
        case .json: return text.replacing(#/ (as|como) (table|csv|tsv|markdown|plain)\b/#, with: "")
        case .printed:
            guard case .statements(let statements) = parse(text) else { return text }
            return statements.map { StatementPrinter().print($0.value) }.joined(separator: "\n")
        }
    }

    /// The text with `\xFF` for bytes that a text cannot hold.
    private static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(text)
        while let escape = rest.firstRange(of: "\\x") {
            bytes += rest[..<escape.lowerBound].utf8
            let digits = rest[escape.upperBound...].prefix(2)
            if let byte = UInt8(digits, radix: 16) { bytes.append(byte) }
            rest = rest[escape.upperBound...].dropFirst(2)
        }
        return bytes + rest.utf8
    }
}
