import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Plain text that a pattern takes apart.
@Suite struct PatternFormatTests {
    static let pattern = #"^(?<received>\S+ \S+) \[(?<agent>[^\]]*)\](?: (?<csat>\d))? (?<comment>.*)$"#
    static let text = """
        2025-03-01 09:00:00 [Ana] 5 said "hello"

        2025-03-01 09:10:00 [José] nothing rated
        \tat the counter
        started
        2025-03-01 09:20:00 [] 1 ç

        """

    @Test(arguments: [1, 2, 3, 7, 1 << 16])
    func eachLineThatMatchesIsARow(chunkSize: Int) throws {
        for (name, bytes) in Self.encodings {
            let log = try Self.load(bytes, pattern: Self.pattern, chunkSize: chunkSize)
            #expect(log.account.format == "text")
            #expect(log.account.encoding == name)
            #expect(log.table.columns.map(\.name) == ["received", "agent", "csat", "comment"])
            #expect(
                LogRendering.rows(log.table) == [
                    "row 2025-03-01T09:00:00+00:00 | Ana | 5.0 | said \"hello\"",
                    "row 2025-03-01T09:10:00+00:00 | José | · | nothing rated",
                    "row 2025-03-01T09:20:00+00:00 | · | 1.0 | ç",
                ], "\(name)")
            // By hand: of six lines three match, one is blank; a line that is indented belongs to none before it.
            #expect(log.account.lines == LineTally(blank: 1, loaded: 3, rejected: 2))
            #expect(log.rejects.kept.map(\.line) == [4, 5])
            #expect(log.rejects.kept.map(\.reason) == [.patternUnmatched, .patternUnmatched])
            #expect(log.rejects.kept.map(\.text).last == "started")
        }
    }

    /// The text with LF, with CRLF, with a byte order mark, in UTF-16 and in Windows-1252.
    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(text.utf8)), ("UTF-8", Array(text.replacing("\n", with: "\r\n").utf8)),
        ("UTF-8", Array(text.replacing("\n", with: "\r").utf8)),
        ("UTF-8 with byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("UTF-16LE", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("Windows-1252", text.unicodeScalars.map { UInt8($0.value) }),
    ]

    @Test func groupsWithoutACharacterGiveNoRow() throws {
        let log = try Self.load(Array("12;a\n;\n;b\n".utf8), pattern: "^(?<id>\\d*);(?<agent>.*)$")
        #expect(LogRendering.rows(log.table) == ["row 12 | a", "row · | b"])
        #expect(log.rejects.kept.map(\.reason) == [.emptyMatch])
    }

    /// The whole match need not be the whole line, and the names are headers like others.
    @Test func thePatternIsSearchedForAndItsNamesAreHeaders() throws {
        let text = "x agent=Ana wait=1m;\nx agent=Bia wait=90s;\n"
        let log = try Self.load(
            Array(text.utf8), pattern: #"(?i)AGENT=(?P<Operador>\w+) wait=(?P<response_time>\w+)"#)
        #expect(log.fields.map(\.name) == ["agent", "response_time", "answered"])
        #expect(LogRendering.rows(log.table) == ["row Ana | 60.0s | yes", "row Bia | 90.0s | yes"])
    }

    @Test func aLineBeyondTheLimitIsLeftOutAlone() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: RecordScanner.recordLimit + 10)
        let log = try Self.load(
            Array("1 Ana\n".utf8) + long + Array("\n2 Bia".utf8), pattern: "^(?<id>\\d) (?<agent>.*)")
        #expect(LogRendering.rows(log.table) == ["row 1 | Ana", "row 2 | Bia"])
        #expect(log.rejects.kept.map(\.line) == [2])
    }

    @Test func nothingThatMatchesIsAFailureWithItsReason() {
        let failure = #expect(throws: LoadFailure.self) {
            try Self.load(Array("a\nb\n".utf8), pattern: "^(?<id>\\d)")
        }
        #expect(
            failure?.message
                == "none of the 2 lines of `x.log` could be loaded; line 1: the pattern does not match")
    }

    static let mistakes: [(format: String?, pattern: String?, failure: LoadFailure)] = [
        ("text", nil, .patternWanted),
        (nil, "a(b", .wrongPattern(pattern: "a(b", reason: "a group that is not closed", offset: 1)),
        (
            "text", "(?<a>b)[",
            .wrongPattern(pattern: "(?<a>b)[", reason: "a class that is not closed", offset: 8)
        ),
        (nil, "a(b)", .patternWithoutGroups(pattern: "a(b)")),
        ("CSV", "(?<a>b)", .patternForFormat("csv")),
    ]

    @Test(arguments: mistakes.indices)
    func mistakesAreSaid(index: Int) {
        let (format, pattern, failure) = Self.mistakes[index]
        var options = LoadOptions(zone: .utc)
        options.rules.format = format
        options.rules.pattern = pattern
        #expect(throws: failure) {
            try Loader().load(.bytes(Array("b\n".utf8), name: "x.log"), options: options)
        }
        #expect(failure.isMistakeInRequest)
    }

    @Test func theFormatMayBeSaidWithThePattern() throws {
        #expect(try Self.load(Array("b\n".utf8), pattern: "(?<a>b)", format: "Text").table.rowCount == 1)
    }

    private static func load(
        _ bytes: [UInt8], pattern: String, format: String? = nil, chunkSize: Int = 1 << 16
    ) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.rules.pattern = pattern
        options.rules.format = format
        options.chunkSize = chunkSize
        return try Loader().load(.bytes(bytes, name: "x.log"), options: options)
    }
}
