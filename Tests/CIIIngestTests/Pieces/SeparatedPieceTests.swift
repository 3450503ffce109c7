import TestSupport
import Testing

@testable import CIIIngest

/// What is taken in pieces is what the tolerant reader takes alone: the same cells, lines, rejects and notes.
@Suite struct SeparatedPieceTests {
    static let separated = DataFiles.names.filter {
        !$0.contains(".json") && !$0.hasSuffix(".gz") && !$0.hasSuffix(".zst")
    }

    @Test(arguments: separated)
    func filesOfTheTests(name: String) throws {
        let bytes = try #require(DataFiles.bytes(name))
        let expected = PieceLoad.outcome(bytes, pieceSize: nil)
        for pieceSize in [1, 7, 40, 64, 100, 333, 1 << 20] {
            #expect(
                PieceLoad.outcome(bytes, pieceSize: pieceSize, chunkSize: pieceSize % 13 + 5) == expected,
                "pieces of \(pieceSize)")
        }
    }

    /// Cut everywhere: each size of a piece, on one worker and on two.
    @Test func everySizeOfAPiece() {
        let text = "id;agent;comment\n1;José;\"a;\"\"b\"\"\"\n2;\"x\ny\";\r\n3;Ana;\"\"\n4;;\n"
        let bytes = Array(text.utf8)
        let expected = PieceLoad.outcome(bytes, pieceSize: nil)
        #expect(expected.columns[2].map { String(decoding: $0, as: UTF8.self) } == ["a;\"b\"", "", "", ""])
        #expect(expected.linesOfRows == [2, 3, 5, 6])
        for pieceSize in 1...(bytes.count + 2) {
            for workers in [1, 2] {
                let outcome = PieceLoad.outcome(bytes, pieceSize: pieceSize, chunkSize: 3, workers: workers)
                #expect(outcome == expected, "pieces of \(pieceSize), \(workers) workers")
                if pieceSize >= 20 { #expect(outcome.rowsInPieces == 4) }
            }
        }
    }

    @Test(arguments: [0, 1, 3, 10], [1, 2])
    func recordsAtRandom(damage: Int, workers: Int) {
        var (inPieces, all) = (0, 0)
        for seed in 0..<80 {
            var random = SplitMix64(seed: UInt64(seed))
            let columns = 2 + random.next(upTo: 4)
            let header = (0..<columns).map { Array("name \($0)".utf8) }
            let layout = SeparatedLayout(
                separator: [0x2C, 0x3B, 0x09][seed % 3], quote: 0x22, columnCount: columns, header: header,
                lastHeaderIsEmpty: false, allowsLinesInQuotes: true)
            let bytes =
                Array(header.joined(separator: [layout.separator])) + [0x0A]
                + RandomText.separated(layout, records: 60, damage: damage, random: &random)
            let expected = PieceLoad.outcome(bytes, pieceSize: nil)
            let pieceSize = 30 + random.next(upTo: 600)
            let outcome = PieceLoad.outcome(
                bytes, pieceSize: pieceSize, chunkSize: 1 + random.next(upTo: 100), workers: workers)
            #expect(outcome == expected, "seed \(seed), pieces of \(pieceSize)")
            inPieces += outcome.rowsInPieces
            all += expected.linesOfRows.count
        }
        #expect(all > 1000)
        // So that the law is not held by the tolerant reader alone.
        if damage == 0 { #expect(inPieces * 4 > all * 3) }
        if damage == 1 { #expect(inPieces * 3 > all) }
    }

    /// What is unusual, and where it is usual: the rows that pieces take of three.
    static let cases: [(text: String, rows: Int)] = [
        ("a,b\n1,2\n3,4\n5,6\n", 3),
        ("a,b\n1,2\n3,4\n5,6", 2),
        ("a,b\r\n1,2\r\n3,4\r\n5,6\r\n", 3),
        ("a,b\n1,\"2\"\n\"3\",\"4\"\n5,\"6\n7\"\n", 3),
        ("a,b\n1,2,\n3,4,\n5,6,\n", 3),
        ("a,b\n1,2,\n3,4,x\n5,6,\n", 0),
        ("a,b,\n1,2\n3,4\n5,6\n", 3),
        ("a,b,c\n1,2\n3,4\n5,6\n", 0),
        ("a,b\n1,2\n3,4\n,\n", 0),
        ("a,b\n1,2\n3,4\n\"\", \n", 0),
        ("a,b\n1,2\n3,4\na,b\n", 0),
        ("a,b\n1,2\n3,4\n\"a\",\"b\"\n", 0),
        ("a,b\n1,2\n3,4\n# x,\n", 0),
        ("a,b\n1,2\n3,4\n# x,y\n", 3),
        ("a,b\n1,2\n3,4\n#x,\n", 3),
        ("a,b\n1,2\n3,4\n\u{FEFF}5,6\n", 0),
        ("a,b\n1,2\n3,4\n5 \"x\",6\n", 0),
        ("a,b\n1,2\n3,4\n \"5\",6\n", 0),
        ("a,b\n1,2\n3,4\n5,6\r7,8\n", 0),
        ("a,b\n1,2\n3,4\n5,\"6\r\n7\"\n", 0),
        ("a,b\n1,2\n3,4\n5,é\n", 3),
        ("a\n1\n3\n# x\n", 3),
        ("a\n1\n3\n\n", 0),
        ("a\n1\n3\na\n", 3),
        (",b\n1,2\n3,4\n,b\n", 0),
        (",b\n1,2\n3,4\n,c\n", 3),
    ]

    @Test(arguments: cases.indices)
    func whatIsUnusual(index: Int) {
        let (text, rows) = Self.cases[index]
        let bytes = Array(text.utf8)
        var rules = LoadRules()
        rules.header = .first
        rules.separator = ","
        let outcome = PieceLoad.outcome(bytes, pieceSize: 1 << 10, rules: rules)
        #expect(outcome == PieceLoad.outcome(bytes, pieceSize: nil, rules: rules))
        #expect(outcome.rowsInPieces == rows)
    }

    /// Letters written in UTF-8 twice over are counted in the order of the file, among the first ten thousand.
    @Test func evidenceOfEncodingIsTheSame() {
        var text = "a,b\n"
        for row in 0..<12_000 {
            text += row % 3 == 0 ? "\(row),JosÃ©\n" : row % 3 == 1 ? "\(row),José\n" : "\(row),Ana\n"
        }
        let bytes = Array(text.utf8)
        let expected = PieceLoad.outcome(bytes, pieceSize: nil)
        // Of the first 10,000 records outside of ASCII half are written so: rows 0, 3, … 11,997 are 4,000, all of them
        // among the 8,000.
        #expect(expected.encodedTwice == 4000)
        for workers in [1, 2] {
            let outcome = PieceLoad.outcome(bytes, pieceSize: 5000, workers: workers)
            #expect(outcome == expected)
            #expect(outcome.rowsInPieces == 12_000)
        }
        let longer = Array((text + text.dropFirst(4)).utf8)
        #expect(
            PieceLoad.outcome(longer, pieceSize: 5000, workers: 2)
                == PieceLoad.outcome(longer, pieceSize: nil))
    }
}
