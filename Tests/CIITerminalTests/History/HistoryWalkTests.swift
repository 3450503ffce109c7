import Testing

@testable import CIITerminal

struct HistoryWalkTests {
    private let entries = ["show a", "cii", "show b", "describe"]

    @Test(arguments: [
        ("", "UUUU", ["describe", "show b", "cii", "show a"]),
        ("", "UUDD", ["describe", "show b", "describe", ""]),
        ("show", "UUD", ["show b", "show a", "show b"]),
        ("show", "UD", ["show b", "show"]),
        ("x", "U", []),
        ("cii", "U", []),
        ("", "D", []),
    ]) func shows(draft: String, keys: String, expected: [String]) {
        var walk = HistoryWalk(from: draft, in: entries)
        var shown: [String] = []
        for key in keys {
            let moved = key == "U" ? walk.older(in: entries) : walk.newer(in: entries)
            if moved { shown.append(walk.shown) }
        }
        #expect(shown == expected)
    }
}
