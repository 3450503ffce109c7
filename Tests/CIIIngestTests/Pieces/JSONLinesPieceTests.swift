import CStructure
import TestSupport
import Testing

@testable import CIIIngest

/// What is taken of JSON lines in pieces is what the tolerant reader takes alone.
@Suite struct JSONLinesPieceTests {
    @Test(arguments: DataFiles.names.filter { $0.hasSuffix(".jsonl") })
    func filesOfTheTests(name: String) throws {
        let bytes = try #require(DataFiles.bytes(name))
        let expected = PieceLoad.outcome(bytes, pieceSize: nil, format: JSONLinesFormat())
        for pieceSize in [1, 50, 100, 333, 1 << 20] {
            let outcome = PieceLoad.outcome(
                bytes, pieceSize: pieceSize, chunkSize: pieceSize % 13 + 5, format: JSONLinesFormat())
            #expect(outcome == expected, "pieces of \(pieceSize)")
        }
    }

    /// Three records, of which the reader takes the first alone, and how many rows pieces take of the others.
    static let cases: [(text: String, rows: Int)] = [
        (#"{"a":2,"b":"y"}|{"a":3,"b":"z"}|"#, 2),
        (#"{"a":2,"b":"y"}|{"a":3,"b":"z"}"#, 1),
        (#"{ "a": 2 , "b":~"y" }|{ "a": 30 , "b":~"" }|"#, 2),
        (#"{"a":2,"b":"y"}|{"b":"z","a":-3.5e+7}|{"a":4}|"#, 3),
        (#"{"a":2,"b":"y"}|{"b":"z","c":1}|"#, 0),
        (#"{"a":2,"b":"\"\\"}|{"a":3,"b":"é\u00e9\ud83d\ude00\n"}|"#, 2),
        (#"{"a":2,"b":"y"}|{"a":3,"b":"\x"}|"#, 0),
        (#"{"a":null,"b":"y"}|{"a":NaN,"b":"z"}|{"a":true,"b":false}|{"a":-Infinity,"b":0}|"#, 4),
        (#"{"a":null,"b":"y"}|{"a":null,"b":""}|"#, 0),
        (#"{"a":2,"b":"y"}||"#, 0),
        (#"{"a":2,"b":"y"}|{}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":3,"b":"y""z"}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":3,"b":"y" "z"}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":01,"b":"y"}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":1.,"b":"y"}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":,"b":"y"}|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":1,"b":"y"}x|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":1,"b":"y"|"#, 0),
        (#"{"a":2,"b":"y"}|{"a":[1, "x"],"b":[]}|"#, 2),
        (#"{"a":[1],"b":"[y]"}|{"a":3,"b":[{"x":2}]}|"#, 2),
        (#"{"a":2,"b":"y"}|{"a":1,"a":2}|"#, 0),
        (#"{"n":{"a":2,"b":"y"},"a":1}|{"n":{"a":2,"b":"z"},"a":10}|{"n":{"a":3},"a":1}|"#, 3),
        (#"{"n":{},"a":1}|{"n":{},"a":12}|{"a":13,"n":{}}|"#, 3),
        (#"{"\u0061":2,"b":"y"}|{"\u0061":3,"b":"z"}|"#, 2),
        (#"{"a":2,"b":"\ud800"}|{"a":3,"b":"\\\""}|"#, 2),
        (#"{"a":0,"b":"y"}|{"a":0.5,"b":"y"}|{"a":12345678,"b":"y"}|{"a":123456789.25,"b":"y"}|"#, 4),
    ]

    @Test(arguments: cases.indices, ["\n", "\r\n"])
    func whatIsUnusual(index: Int, lineEnd: String) {
        let (records, rows) = Self.cases[index]
        let first = #"{"a":1,"b":"x"\#(records.contains("\"n\"") ? #","n":{"a":0,"b":0}"# : "")}|"#
        let lines = (first + records).split(separator: "|", omittingEmptySubsequences: false)
        let bytes = lines.joined(separator: lineEnd).utf8.map { $0 == 0x7E ? 0x09 : $0 }
        let expected = PieceLoad.outcome(bytes, pieceSize: nil, format: JSONLinesFormat())
        let outcome = PieceLoad.outcome(bytes, pieceSize: 1 << 10, format: JSONLinesFormat())
        #expect(outcome == expected)
        #expect(outcome.rowsInPieces == rows)
    }

    @Test(arguments: [0, 1, 10], [1, 2])
    func recordsAtRandom(damage: Int, workers: Int) {
        var (inPieces, all) = (0, 0)
        for seed in 0..<80 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = Self.records(60, damage: damage, &random)
            let expected = PieceLoad.outcome(bytes, pieceSize: nil, format: JSONLinesFormat())
            let pieceSize = 100 + random.next(upTo: 1500)
            let outcome = PieceLoad.outcome(
                bytes, pieceSize: pieceSize, chunkSize: 1 + random.next(upTo: 100), workers: workers,
                format: JSONLinesFormat())
            #expect(outcome == expected, "seed \(seed), pieces of \(pieceSize)")
            inPieces += outcome.rowsInPieces
            all += expected.linesOfRows.count
        }
        #expect(all > 2000)
        if damage == 0 { #expect(inPieces * 4 > all * 3) }
        if damage == 1 { #expect(inPieces * 3 > all) }
    }

    /// Bytes changed anywhere in well-written records.
    @Test func bytesChangedAtRandom() {
        let signs = Array("\"\\{}[]:, \n\r\t0-.eanN\u{1}".utf8) + [0, 0xC3, 0x80]
        var inPieces = 0
        for seed in 0..<800 {
            var random = SplitMix64(seed: UInt64(seed))
            var bytes = Self.records(4, damage: 0, &random)
            let first = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
            for _ in 0...(seed % 2) {
                bytes[first + random.next(upTo: bytes.count - first)] = signs[random.next(upTo: signs.count)]
            }
            let outcome = PieceLoad.outcome(bytes, pieceSize: 1 << 12, format: JSONLinesFormat())
            let expected = PieceLoad.outcome(bytes, pieceSize: nil, format: JSONLinesFormat())
            #expect(outcome == expected, "seed \(seed)")
            inPieces += outcome.rowsInPieces
        }
        #expect(inPieces > 100)
    }

    /// Every version of the scan finds what a reader of one byte at a time finds.
    @Test(arguments: StructureVersion.all.map(\.rawValue))
    func marksAreFound(version: UInt32) {
        let signs = Array("\"\"\"\\{}:,ab\n".utf8) + [0x0D, 0xC3, 0x01]
        var clean = 0
        for seed in 0..<2500 {
            var random = SplitMix64(seed: UInt64(seed))
            let kinds = 2 + random.next(upTo: signs.count - 1)
            let count = random.next(upTo: seed % 3 == 0 ? 300 : 20)
            let bytes = (0..<count).map { _ in signs[random.next(upTo: kinds)] }
            let expected = Self.marks(bytes)
            let found = Self.scan(version, bytes)
            #expect(found == expected, "seed \(seed)")
            clean += expected == nil ? 0 : 1
        }
        #expect(clean > 200)
    }

    /// The marks, which of them are line feeds, and the number of quotes of strings; nil where it is not clean.
    private static func marks(_ bytes: [UInt8]) -> [[Int]]? {
        var (marks, lines, quotes) = ([Int](), [Int](), 0)
        var isInside = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A { return nil }
            if isInside, byte < 0x20 { return nil }
            if byte == 0x22, !isEscaped {
                isInside.toggle()
                quotes += 1
            }
            isEscaped = byte == 0x5C && !isEscaped
            if byte == 0x0A { lines.append(marks.count) }
            if !isInside, "{}:,\n".utf8.contains(byte) { marks.append(index) }
        }
        return isInside ? nil : [marks, lines, [quotes]]
    }

    private static func scan(_ version: UInt32, _ bytes: [UInt8]) -> [[Int]]? {
        let piece = Piece(capacity: max(1, bytes.count))
        let room = MemberRoom(capacity: piece.capacity)
        for (index, byte) in bytes.enumerated() { piece.bytes[index] = byte }
        piece.fill(count: bytes.count, number: 0)
        let found = cii_json_scan(
            cii_structure_version(version), piece.bytes, piece.count,
            cii_json_room(
                marks: piece.ends + 1, lines: piece.innerLines, high_blocks: piece.highBlocks,
                escape_blocks: room.escapeBlocks))
        guard found.is_clean else { return nil }
        return [
            (0..<found.mark_count).map { Int(piece.ends[$0 + 1]) },
            (0..<found.line_count).map { Int(piece.innerLines[$0]) }, [found.quote_count],
        ]
    }

    /// Records of the same names; with damage some are written otherwise.
    private static func records(_ count: Int, damage: Int, _ random: inout SplitMix64) -> [UInt8] {
        let isNested = random.next(upTo: 3) == 0
        let blank = ["", " "][random.next(upTo: 2)]
        let words = ["Ana", "José", "", "x \\\"y\\\" z", "\\u00e9\\n", "日本", "[a]", "{b}", "a:b,c", "\\\\"]
        let plain = ["1", "0", "-2", "3.25", "1e9", "null", "true", "false", "NaN", "1234567890", "0.125"]
        var text = #"{"id":1,"agent":"Ana","n":{"x":1},"y":2,"z":"1"}"# + "\n"
        for record in 0..<count {
            var members = [
                "\"id\":\(blank)\(record)",
                "\"agent\":\(blank)\"\(words[random.next(upTo: words.count)])\"",
                "\"y\":\(blank)\(plain[random.next(upTo: plain.count)])",
                random.next(upTo: 2) == 0
                    ? "\"z\":\(blank)null" : "\"z\":\(blank)\"\(words[random.next(upTo: words.count)])\"",
            ]
            if isNested { members.append("\"n\":\(blank){\"x\":\(plain[random.next(upTo: plain.count)])}") }
            if random.next(upTo: 100) < damage {
                switch random.next(upTo: 8) {
                case 0: members.reverse()
                case 1: members.removeFirst()
                case 2: members.append("\"y\":7")
                case 3: members.append("\"new\(random.next(upTo: 3))\":7")
                case 4: members[0] = "\"id\":[1, 2,\"a\\n\"]"
                case 5: members[0] = "\"id\" 1"
                case 6: members[0] = "\"id\":\"a\"b\""
                default: members[0] = "\"id\":1}\n\n{\"id\":2"
                }
            }
            text += "{" + members.joined(separator: ",\(blank)") + "}\n"
        }
        return Array(text.utf8)
    }
}
