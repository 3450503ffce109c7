import Glibc
import TestSupport
import Testing

@testable import CIISession

/// Statements and what they answer, as `Scripts` has them.
struct ScriptTests {
    /// As many records as there are must not get lost unseen; raise it when records are added.
    static let leastRecords = 300

    @Test func corpusIsWhole() throws {
        let records = try ScriptCorpus.records()
        print("\(records.count) records in \(ScriptCorpus.names.count) files")
        #expect(!ScriptCorpus.names.isEmpty)
        #expect(records.count >= Self.leastRecords)
        var places: [String: String] = [:]
        for record in records {
            let place = "\(record.file):\(record.line)"
            if let first = places[record.name] {
                Issue.record(
                    "the name is taken by \(first)", sourceLocation: record.location(line: record.line))
            }
            places[record.name] = place
        }
        for name in ScriptCorpus.names { #expect(name.hasSuffix(".test"), "\(name)") }
    }

    @Test(arguments: ScriptCorpus.names) func answers(_ name: String) throws {
        let file = try ScriptCorpus.file(name)
        #expect(!file.records.isEmpty, "\(name) has no record")
        var answers: [[[String]]] = []
        for record in file.records {
            let runner = ScriptRunner(record: record)
            let written = try runner.run(.asWritten)
            answers.append(written.map(\.lines))
            guard written.count == record.steps.count else {
                Issue.record(
                    "the data were not loaded:\n\(written.flatMap(\.lines).joined(separator: "\n"))",
                    sourceLocation: record.location(line: record.line))
                continue
            }
            let passed = zip(record.steps, written).map { check($0, $1, record) }
            if passed.allSatisfy({ $0 }) { try checkOtherWays(record, written) }
        }
        guard getenv("CII_UPDATE") != nil, answers.map(\.count) == file.records.map(\.steps.count) else {
            return
        }
        let text = file.text(answers: answers)
        guard text != (try Files.text(of: ScriptCorpus.folder + "/" + name)) else { return }
        try Files.write(text.utf8, to: ScriptCorpus.folder + "/" + name)
        Issue.record("\(name) was written anew: read it over and run again")
    }

    private func check(_ step: ScriptRecord.Step, _ answer: ScriptRunner.Answer, _ record: ScriptRecord)
        -> Bool
    {
        let location = record.location(line: step.line)
        if !step.contained.isEmpty {
            let absent = step.contained.filter { !answer.results.contains($0) }
            for part in absent {
                Issue.record("`\(part)` is not in\n\(answer.results)", sourceLocation: location)
            }
            let messages = answer.lines.filter { $0.hasPrefix("! ") }
            guard messages == step.expected else {
                Issue.record(
                    "on standard error:\n\(messages.joined(separator: "\n"))", sourceLocation: location)
                return false
            }
            return absent.isEmpty
        }
        guard answer.lines != step.expected else { return true }
        Issue.record(
            """
            \(record.name): `\(step.statement)` answers
            \(answer.lines.joined(separator: "\n"))
            -- and not
            \(step.expected.joined(separator: "\n"))
            """, sourceLocation: location)
        return false
    }

    /// The same answers however many threads read rows, and to the statement as its tree is printed.
    private func checkOtherWays(_ record: ScriptRecord, _ written: [ScriptRunner.Answer]) throws {
        var ways: [ScriptRunner.Way] = record.asksForData ? [.printed, .threads(1), .threads(7)] : [.printed]
        if !record.loads.isEmpty, !record.options.contains(.safe) { ways.append(.stored) }
        for way in ways {
            let others = try ScriptRunner(record: record).run(way)
            if others.count != written.count {
                Issue.record(
                    "\(record.name), \(way): \(others.flatMap(\.lines))",
                    sourceLocation: record.location(line: record.line))
                continue
            }
            for (index, other) in others.enumerated() {
                let (step, first) = (record.steps[index], written[index])
                // Errors point at places of the text, which printing moves.
                if way == .printed, first.status != .done { continue }
                if comparable(other) == comparable(first) { continue }
                Issue.record(
                    """
                    \(record.name): `\(step.statement)`, \(way), answers
                    \(other.lines.joined(separator: "\n"))
                    -- and not
                    \(first.lines.joined(separator: "\n"))
                    """, sourceLocation: record.location(line: step.line))
            }
        }
    }

    /// The lines without the text of the statement, which answers in JSON repeat.
    private func comparable(_ answer: ScriptRunner.Answer) -> [String] {
        answer.lines.map { $0.replacing(#/"statement":"([^"\\]|\\.)*"/#, with: "") }
    }
}
