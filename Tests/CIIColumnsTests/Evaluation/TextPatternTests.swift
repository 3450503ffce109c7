import CIIColumns
import Testing

@Suite("Regular expressions")
struct TextPatternTests {
    @Test(
        "a pattern is found where the standard library finds it",
        arguments: [
            "a", "^a", "a$", "^$", "a|b|cd", "(ab)+c", "a*b", "a?b?c", "[a-c]+d", "[^a-c]", "\\d{2,3}x",
            "a{2}", "(a|ab)(c|bcd)d*",
            "\\bword\\b", "\\Bor", "x.z", "(?:a|b)*?c", "[\\d-]+", "\\.", "ç+", "", "(a*)*b",
            "a{0,2}b$", "[^\\d]y", "(?<x>a|b)+?c", "(a?){2,3}b", "(?<x>a{2,})*d",
        ])
    func againstTheLibrary(pattern: String) throws {
        let texts = [
            "", "a", "b", "ab", "abc", "ababc", "cd", "aab", "d", "bd", "12x", "1234x", "a word here",
            "swords", "x\nz", "xyz", "aaaa",
            "3-4", "a.b", "]", "maçã", "ccc", "abcd", "9y", "zy",
        ]
        let own = try TextPattern(pattern)
        let library = try Regex(pattern).matchingSemantics(.unicodeScalar)
        for text in texts {
            #expect(own.matches(text) == text.contains(library), "\(pattern) in \(text)")
        }
    }

    @Test("letter case is ignored where asked")
    func ignoringCase() throws {
        let pattern = try TextPattern("(?i)AÇÃO [x-z]")
        #expect(
            ["ação Y", "AÇÃO z", "Ação X", "acao x"].map { pattern.matches($0) } == [true, true, true, false])
    }

    @Test(
        "a pattern that is not valid is refused with a reason",
        arguments: [
            "(", ")", "[a", "*a", "a{3,1}", "\\q", "(?=a)", "\\", "[z-a]", "((a{1000}){1000}){1000}",
            "a{99999999999999999999}",
        ])
    func refused(pattern: String) {
        #expect(throws: TextPatternProblem.self) { try TextPattern(pattern) }
    }

    @Test("a hostile pattern takes time in proportion")
    func hostile() throws {
        let pattern = try TextPattern("(a|aa)+$")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000) + "b"))
        #expect(throws: TextPatternProblem.self) {
            try TextPattern(String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000))
        }
    }
}
