import Glibc
import TestSupport
import Testing

@testable import CIITerminal

struct HistoryFileTests {
    private func contents(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }

    private func mode(_ path: String) -> UInt32 {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func makesItsFolderForTheUserAlone() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/state/cii/history")
        #expect(try file.load().entries == [])
        try file.append("a\nb")
        #expect(try file.load().entries == ["a\nb"])
        #expect(mode(folder.path + "/state/cii") == 0o700)
        #expect(mode(file.path) == 0o600)
    }

    @Test func closesAFileThatOthersCouldRead() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/history")
        try write("a\n", to: file.path)
        chmod(file.path, 0o644)
        #expect(try file.load().entries == ["a"])
        #expect(mode(file.path) == 0o600)
    }

    @Test func aLineCutShortStaysByItself() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/history")
        try write("whole\ncut sho", to: file.path)
        try file.append("next")
        #expect(try file.load().entries == ["whole", "cut sho", "next"])
    }

    @Test func shrinksWhatHasOutgrownItsLimits() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/history", limits: .init(entries: 5, bytes: 40))
        try write((1...99).map { "entry\($0)\n" }.joined(), to: file.path)
        let expected = (95...99).map { "entry\($0)" }
        #expect(try file.load().entries == expected)
        #expect(contents(file.path) == Array((expected.joined(separator: "\n") + "\n").utf8))
        #expect(mode(file.path) == 0o600)
    }

    @Test func aLinkStaysALink() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/history", limits: .init(entries: 1, bytes: 4))
        try write("a\nb\nc\nd\n", to: folder.path + "/real")
        symlink(folder.path + "/real", file.path)
        #expect(try file.load().entries == ["d"])
        var status = stat()
        #expect(lstat(file.path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(contents(folder.path + "/real") == Array("d\n".utf8))
    }

    @Test func whatIsNoFileIsReported() throws {
        let folder = try TemporaryFolder()
        for path in [folder.path, "/proc/nothing/history", folder.path + "/file/history"] {
            try write("", to: folder.path + "/file")
            #expect(throws: HistoryFile.Failure.self) { try HistoryFile(path: path).load() }
        }
        #expect(try HistoryFile(path: "/dev/null").load().entries == [])
        try HistoryFile(path: "/dev/null").append("a")
    }

    @Test func nothingIsLostWhileOthersShrinkTheFile() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        // 160 entries and the repeated one fill 1,007 bytes: soon every load finds the file too big.
        let limits = HistoryEntries.Limits(entries: 1000, bytes: 1010)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...8 {
                group.addTask {
                    let file = HistoryFile(path: path, limits: limits)
                    for number in 10..<30 {
                        try file.append("w\(writer)-\(number)")
                        try file.append("repeated by all of them, over and over again!!")
                        _ = try file.load()
                    }
                }
            }
            try await group.waitForAll()
        }
        let kept = Set(try HistoryFile(path: path, limits: limits).load().entries)
        let expected = (1...8).flatMap { writer in (10..<30).map { "w\(writer)-\($0)" } }
        #expect(expected.filter { !kept.contains($0) } == [])
    }
}
