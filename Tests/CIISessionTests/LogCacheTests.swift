import CIISession
import Glibc
import TestSupport
import Testing

/// A store that is kept beside a log, and when it is used.
@Suite("Caches of logs")
struct LogCacheTests {
    private static let log = """
        id,agent,received,csat,comment
        a,Ana,2024-03-05 10:00,5,"slow, but kind"
        b,Bia,2024-03-06 10:00,9,
        c,Ana,2024-03-07 11:30,2,ok

        """
    private static let statements = """
        describe; sources; rejects; cii by agent as json; show count, mean(csat), p90(csat) by agent every day
        """

    /// What a session with or without a cache answers, and what it says.
    private static func run(_ path: String, caching: Bool, at time: Int = .max / 2, clauses: String = "") -> (
        results: String, messages: String
    ) {
        let output = RecordingOutput()
        var options = Session.Options(wallClock: { time }, stopwatch: { 0 })
        options.keepsCaches = caching
        let session = Session(output: output, options: options)
        session.run(script: "load \"\(path)\" \(clauses)\n" + statements, named: "test")
        let events = output.taken()
        return (
            events.filter(\.isResult).map(\.text).joined(),
            events.filter { !$0.isResult }.map(\.text).joined(separator: "\n")
        )
    }

    @Test("answers and accounts are the same without a cache, while one is made, and from it")
    func sameAnswers() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        let plain = Self.run(path, caching: false)
        #expect(plain.results.contains("Ana"))
        #expect(try Files.below(folder.path) == ["log.csv"])
        let first = Self.run(path, caching: true)
        #expect(first.results == plain.results)
        #expect(try Files.below(folder.path) == ["log.csv", "log.csv.cii-store"])
        let second = Self.run(path, caching: true)
        #expect(second.results == plain.results)
        #expect(first.messages.contains("is kept for the next load"))
        #expect(second.messages == plain.messages)
    }

    @Test(
        "a log that changed is loaded again, whatever its stamps say",
        arguments: ["d,Caio,2024-03-08 10:00,4,\n", ""])
    func changed(added: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        _ = Self.run(path, caching: true, at: 0)
        // As long as before where nothing is added.
        let other = Self.log.replacing("Bia", with: "Zoe") + added
        try Files.write(other.utf8, to: path)
        #expect(Self.run(path, caching: true, at: 0).results == Self.run(path, caching: false).results)
        #expect(Self.run(path, caching: true, at: 0).results.contains("Zoe"))
    }

    @Test("a log that was young when it was read is known by its bytes")
    func young() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        _ = Self.run(path, caching: true, at: 0)
        #expect(!Self.run(path, caching: true, at: 0).messages.contains("is kept"))
        try Files.write(Self.log.replacing("Bia", with: "Zoe").utf8, to: path)
        #expect(Self.run(path, caching: true, at: 0).results.contains("Zoe"))
    }

    @Test("clauses that read a log another way have their own answer")
    func clauses() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        for clauses in [
            "", "map csat = \"csat\" scale 0..10", "keep \"csat\"", "zone \"America/Sao_Paulo\"", "",
        ] {
            let cached = Self.run(path, caching: true, clauses: clauses)
            #expect(cached.results == Self.run(path, caching: false, clauses: clauses).results, "\(clauses)")
        }
    }

    @Test("a damaged cache is none, and what is no store is not written over")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        let plain = Self.run(path, caching: false)
        _ = Self.run(path, caching: true)
        let bytes = try Files.bytes(of: path + ".cii-store")
        try Files.replace(path + ".cii-store", with: bytes[..<(bytes.count - 64)])
        #expect(Self.run(path, caching: true).results == plain.results)
        #expect(try Files.bytes(of: path + ".cii-store") == bytes)
        try Files.replace(path + ".cii-store", with: Array("mine".utf8))
        #expect(Self.run(path, caching: true).results == plain.results)
        #expect(try Files.bytes(of: path + ".cii-store") == Array("mine".utf8))
    }

    @Test("a store whose column is damaged ends the statement that asks for it")
    func damagedColumn() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/log.csv"
        try Files.write(Self.log.utf8, to: path)
        let output = RecordingOutput()
        let session = Session(output: output, options: .init(wallClock: { 0 }, stopwatch: { 0 }))
        session.run(script: "load \"\(path)\"; save store \"\(path).cii-store\"", named: "test")
        var bytes = try Files.bytes(of: path + ".cii-store")
        // The comment stands in the file as it is.
        let comment = Array("slow, but kind".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: comment) })
        bytes[place] = 0x53
        try Files.replace(path + ".cii-store", with: bytes)
        let opened = Session(output: output, options: .init(wallClock: { 0 }, stopwatch: { 0 }))
        #expect(opened.load(paths: [path + ".cii-store"]) == .done)
        #expect(opened.run(script: "show count by agent", named: "test") == .done)
        _ = output.taken()
        #expect(opened.run(script: "show count by comment", named: "test") == .data)
        let events = output.taken()
        #expect(events.allSatisfy { !$0.isResult })
        #expect(
            events.contains { $0.text.contains("error[store.damaged]") && $0.text.contains("column comment") }
        )
    }
}
