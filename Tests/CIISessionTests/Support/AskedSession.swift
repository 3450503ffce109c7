import CIISession
import TestSupport

/// A session with data at hand, asked for answers that tests reckon with.
final class AskedSession {
    private let output = RecordingOutput()
    private let session: Session
    private let folder: TemporaryFolder

    /// What went wrong, as the session tells it.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A session that has loaded these logs, in order, and run these statements.
    init(_ logs: String..., loadClauses: String = "", prepared statements: [String] = []) throws {
        folder = try TemporaryFolder()
        session = Session(
            output: output, options: .init(wallClock: { ScriptRunner.wallClock }, stopwatch: { 0 }))
        for (number, log) in logs.enumerated() {
            let path = "\(folder.path)/\(number).csv"
            try Files.write(log.utf8, to: path)
            try run("load \"\(path)\" \(loadClauses)")
        }
        for statement in statements { try run(statement) }
    }

    /// What a statement prints.
    @discardableResult
    func run(_ statement: String) throws -> String {
        _ = output.taken()
        guard session.run(script: statement, named: "test") == .done else {
            throw Failure(description: "\(statement): \(output.messages)")
        }
        return output.results
    }

    /// The answer of a statement, as JSON.
    func answer(_ statement: String) throws -> JSONValue {
        let text = try run(statement + " as json")
        return try JSONReader.read(text.dropLast())
    }
}

extension JSONValue {
    /// The rows of an answer by what stands in `dimension`.
    func rows(by dimension: String) -> [String: JSONValue] {
        var rows: [String: JSONValue] = [:]
        for row in self["rows"]?.elements ?? [] {
            if case .string(let name) = row[dimension] { rows[name] = row }
        }
        return rows
    }

    /// The number under that key; nil for `null` and for what is no number.
    func number(_ key: String) -> Double? {
        if case .number(let number) = self[key] { number } else { nil }
    }
}
