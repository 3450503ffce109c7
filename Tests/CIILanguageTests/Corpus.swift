import CIILanguage
import Glibc
import Testing

/// The files of statements beside the tests: one statement a line.
enum Corpus {
    /// The lines of a file of the corpus; at least one.
    static func lines(_ name: String) -> [String] {
        let lines = text(folder + "/Corpus/" + name).split(whereSeparator: \.isNewline).map(String.init)
        if lines.isEmpty { Issue.record("\(name) holds no statement") }
        return lines
    }

    /// Every statement that is to be accepted.
    static var accepted: [String] {
        ["queries.cii", "expressions.cii", "statements.cii"].flatMap(lines)
            + (Verb.allCases.flatMap(\.examples) + Clause.allCases.flatMap(\.examples))
    }

    /// Every statement that is to be rejected.
    static var rejected: [String] { lines("rejected.cii") }

    /// The text of a file; empty, with an issue, where it cannot be read.
    static func text(_ path: String) -> String {
        guard let file = fopen(path, "r") else {
            Issue.record("cannot read \(path)")
            return ""
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The folder of these tests.
    static let folder = String(#filePath.dropLast("/Corpus.swift".count))
    /// The folder of the project.
    static let project = String(folder.dropLast("/Tests/CIILanguageTests".count))
}
