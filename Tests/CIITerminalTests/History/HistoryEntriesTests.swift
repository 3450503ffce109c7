import Testing

@testable import CIITerminal

struct HistoryEntriesTests {
    private func parsed(_ text: String, _ limits: HistoryEntries.Limits = .init()) -> [String] {
        HistoryEntries(parsing: text.utf8, limits: limits).entries
    }

    @Test func keepsEachStatementOnceAndTheLatestLast() {
        var history = HistoryEntries()
        for text in ["a", "b", "b", "a", " hidden", "", "\tx", "c\nd"] { _ = history.remember(text) }
        #expect(history.entries == ["b", "a", "c\nd"])
        let again = history.remember("c\nd")
        #expect(!again)
        let moved = history.remember("b")
        #expect(moved)
    }

    @Test(arguments: ["a", "two\nlines\n", "back\\slash\\n", "tab\there", "\\", "é日😀", "#x", "\\\\n"])
    func whatIsWrittenIsReadBack(entry: String) {
        let line = HistoryEntries.line(for: entry)
        #expect(line.count { $0 == 10 } == 1)
        #expect(HistoryEntries(parsing: line + line).entries == [entry])
    }

    @Test func passesOverWhatNoPromptWrote() {
        #expect(parsed("_HiStOrY_V2_\nshow\\040csat\n") == ["_HiStOrY_V2_", "show\\040csat"])
        #expect(parsed("\n\n a\nb\u{1B}[2J\nc\0\nd\u{9B}\ne\\") == ["e\\"])
        #expect(HistoryEntries(parsing: [0xFF, 0xFE, 10, 0x61, 10, 0xC3]).entries == ["a"])
        #expect(parsed("") == [])
    }

    @Test func keepsTheLatestWithinItsLimits() {
        let text = (1...9).map { "entry\($0)\n" }.joined()
        #expect(parsed(text, .init(entries: 3)) == ["entry7", "entry8", "entry9"])
        #expect(parsed(text, .init(bytes: 20)) == ["entry8", "entry9"])
        #expect(parsed(text + "long entry\n", .init(entryBytes: 6)).last == "entry9")
    }

    @Test func rendersWhatItParses() {
        let text = "b\nc\\nd\na\n"
        #expect(HistoryEntries(parsing: ("a\n" + text).utf8).rendered == Array(text.utf8))
    }
}
