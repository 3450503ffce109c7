import CIIText
import TestSupport
import Testing

@testable import CIIReport

/// Lines that fit and lose nothing.
struct WrappingTests {
    @Test(arguments: [
        ("one two three", 7, 0, ["one two", "three"]), ("one two three", 20, 2, ["one two three"]),
        ("one two three", 7, 2, ["one two", "  three"]), ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]),
        ("  a bb", 4, 2, ["  a", "  bb"]), ("山山山", 5, 0, ["山山", "山"]), ("", 5, 0, [""]),
        ("share 28.6 %", 11, 0, ["share", "28.6 %"]), ("a   b", 3, 0, ["a  ", "b"]),
    ])
    func breaksAtSpaces(text: String, width: Int, indent: Int, lines: [String]) {
        #expect(wrapped(text, to: width, indent: indent) == lines)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func everyLineFitsAndNoCharacterIsLost(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let pieces = ["a", "bcd", " ", " ", "山", "é", "👩‍💻", "%", "longerword", "  "]
        let text = (0..<Int.random(in: 0...60, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        let width = Int.random(in: 4...40, using: &generator)
        let indent = Int.random(in: 0...6, using: &generator)
        let lines = wrapped(text, to: width, indent: indent)
        #expect(lines.allSatisfy { displayWidth($0) <= width }, "seed \(seed)")
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "seed \(seed)")
    }
}
