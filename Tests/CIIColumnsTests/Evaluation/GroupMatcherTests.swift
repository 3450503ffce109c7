import CIIColumns
import Testing

@Suite("Named groups of a pattern")
struct GroupMatcherTests {
    @Test("groups lie where Python's `re` finds them")
    func againstPython() throws {
        var checked = 0
        for line in PythonCaptures.cases.split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            var matcher = GroupMatcher(try TextPattern(parts[0]))
            #expect(Self.places(&matcher, parts[1]) == parts[2], "\(parts[0]) in \(parts[1])")
            checked += 1
        }
        #expect(checked == 1540)
    }

    /// Pattern, text, and the texts of the groups; nil where nothing matches, `-` where a group took no part.
    static let cases: [(pattern: String, text: String, groups: [String]?)] = [
        (
            #"^(?<received>\S+ \S+) \[(?<agent>[^\]]*)\] (?<comment>.*)$"#,
            "2026-01-02 10:00 [Ana B.] said [hello]", ["2026-01-02 10:00", "Ana B.", "said [hello]"]
        ),
        // Leftmost-first, not longest: POSIX would take `abc` and `d`.
        ("(?<x>a|ab)(?<y>c|bcd)(?<z>d*)", "abcd", ["a", "bcd", ""]),
        ("(?<x>a+?)(?<y>a*)", "aaa", ["a", "aa"]),
        ("(?:(?<x>a)|(?<y>b))+", "ab", ["a", "b"]),
        ("(?<x>a)|b", "b", ["-"]),
        ("(?<x>a*)*b?", "b", [""]),
        ("(?P<x>.)", "", nil),
        ("(?i)(?<x>AÇÃO)", "a ação", ["ação"]),
        ("(?<número>\\d+)(?<_2>.)", "x12é", ["12", "é"]),
        ("b(?<x>)", "ab", [""]),
        ("(?<outer>a(?<inner>b+)?)c", "abbac", ["a", "-"]),
    ]

    @Test("groups by hand", arguments: cases.indices)
    func byHand(index: Int) throws {
        let (pattern, text, groups) = Self.cases[index]
        var matcher = GroupMatcher(try TextPattern(pattern))
        // Twice with another text between: nothing may stay from one to the next.
        for _ in 0..<2 {
            #expect(Self.texts(&matcher, text) == groups)
            _ = Self.texts(&matcher, "aaaa bbb [x] 12")
        }
    }

    @Test("bytes that are not UTF-8 are a character each")
    func brokenText() throws {
        var matcher = GroupMatcher(try TextPattern("^(?<x>.)a(?<y>[^b]*)$"))
        let bytes: [UInt8] = [0xFF, 0x61, 0xC3, 0xE9]
        #expect(bytes.withUnsafeBufferPointer { matcher.matches($0) })
        #expect([matcher.range(of: 0), matcher.range(of: 1)] == [0..<1, 2..<4])
    }

    @Test("the names are those of the pattern, in its order")
    func names() throws {
        #expect(try TextPattern("(?<b>x)(y)(?:z)(?P<a>(?<c>.))").groupNames == ["b", "a", "c"])
    }

    @Test(
        "a group that is not valid is refused at its place",
        arguments: [
            ("(?<>a)", 3), ("(?<1a>a)", 3), ("(?<a b>a)", 4), ("(?<a", 4), ("a(?<a>b)(?<a>c)", 11),
            ("ab(?<x>a", 2),
            ("(?=a)", 2), ("(?<=a)", 3), ("(?<!a)", 3), ("(?P=a)", 3), ("(?>a)", 2),
        ])
    func refused(pattern: String, offset: Int) {
        let problem = #expect(throws: TextPatternProblem.self) { try TextPattern(pattern) }
        #expect(problem?.offset == offset, "\(pattern): \(problem?.reason ?? "")")
    }

    @Test("more names than are held are refused")
    func tooManyNames() throws {
        func pattern(_ count: Int) -> String { (0..<count).map { "(?<g\($0)>a)" }.joined() }
        #expect(try TextPattern(pattern(100)).groupNames.count == 100)
        #expect(throws: TextPatternProblem.self) { try TextPattern(pattern(101)) }
    }

    @Test("a hostile pattern takes time in proportion")
    func hostile() throws {
        var matcher = GroupMatcher(try TextPattern("(?<x>(a|aa)+)(?<y>a*)$"))
        let text = String(repeating: "a", count: 20_000)
        #expect(Self.texts(&matcher, text + "b") == nil)
        #expect(Self.texts(&matcher, text) == [text, ""])
    }

    private static func places(_ matcher: inout GroupMatcher, _ text: String) -> String {
        guard matches(&matcher, text) else { return "none" }
        return matcher.groupNames.indices.map { group in
            matcher.range(of: group).map { "\($0.lowerBound):\($0.upperBound)" } ?? "-"
        }.joined(separator: " ")
    }

    private static func texts(_ matcher: inout GroupMatcher, _ text: String) -> [String]? {
        guard matches(&matcher, text) else { return nil }
        let bytes = Array(text.utf8)
        return matcher.groupNames.indices.map { group in
            matcher.range(of: group).map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
        }
    }

    private static func matches(_ matcher: inout GroupMatcher, _ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { matcher.matches($0) }
    }
}
