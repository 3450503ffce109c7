import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Separated text of every dialect, found by looking or said by rules: its rows, what became of its lines, and what is told.
@Suite struct DialectTests {
    struct Case {
        var text: String
        var rules = LoadRules()
        /// The names of the columns, then each row.
        var table: [String]
        /// What became of the lines, without what there is none of: `header 1, loaded 2`.
        var lines: String
        var notes: [LogNote] = []

        init(
            _ text: String, separator: Character? = nil, quote: QuoteRule? = nil, header: HeaderRule? = nil,
            _ table: [String], _ lines: String, _ notes: [LogNote] = []
        ) {
            self.text = text
            rules.separator = separator
            rules.quote = quote
            rules.header = header
            (self.table, self.lines, self.notes) = (table, lines, notes)
        }
    }

    static let quotes: [Case] = [
        Case("a,b\n1,\"x \"\"y\"\", z\"\n2,w\n", ["a | b", "1 | x \"y\", z", "2 | w"], "header 1, loaded 2"),
        Case(
            "a,b\n1,\"x \\\"y\\\", z\"\n2,\"C:\\\\new \\d\"\n",
            ["a | b", "1 | x \"y\", z", "2 | C:\\new \\d"],
            "header 1, loaded 2", [.backslashEscapes]),
        Case(
            "a\tb\n1\tx\\\ty\n2\tz\\\nw\n", ["a | b", "1 | x\ty", "2 | z⏎w"], "header 1, loaded 3",
            [.backslashEscapes]),
        Case(
            "a,b\n'x, y',1\n'it''s',2\n", ["a | b", "x, y | 1", "it's | 2"], "header 1, loaded 2",
            [.singleQuotes]),
        Case(
            "a,b\n~x, y~,1\n\"z\",2\n", quote: .character(UInt8(ascii: "~")),
            ["a | b", "x, y | 1", "\"z\" | 2"], "header 1, loaded 2"),
        Case(
            "a,b\n\"x\",1\n\"y,2\n", quote: QuoteRule.none, ["a | b", "\"x\" | 1", "\"y | 2"],
            "header 1, loaded 2"),
        Case(
            "a\tb\n\"x\t1\n\"y\t2\nz\t3\n", ["a | b", "\"x | 1", "\"y | 2", "z | 3"], "header 1, loaded 3",
            [.quotesAreLetters]),
        // Spaces around fields between quotes; quotes in a field that begins with a space or a letter are letters.
        Case(
            "a,b,c\n1, \"x, y\" ,2\n3, \"z\" w,4\n5,6\" pipe,7\n8, \"open,9\n",
            ["a | b | c", "1 | x, y | 2", "3 | \"z\" w | 4", "5 | 6\" pipe | 7", "8 | \"open | 9"],
            "header 1, loaded 4"),
        // Letters behind the quote that closes: the line fits only with the quotes as letters.
        Case(
            "a,b\n1,\"x\" and \"y\", z\n2,\"w\" v\n3,\"u\"\n", ["a | b", "2 | \"w\" v", "3 | u"],
            "header 1, loaded 2, rejected 1", [.strayQuotes(lines: 1)]),
        Case(
            "a,b\n1,\"plain\"\n2,\"x \"y\" z\"\n", ["a | b", "1 | plain", "2 | x \"y\" z"],
            "header 1, loaded 2"),
    ]

    static let headers: [Case] = [
        Case(
            "1,Ana,x\n2,Bia,y\n", header: HeaderRule.none,
            ["column_1 | column_2 | column_3", "1 | Ana | x", "2 | Bia | y"], "loaded 2"),
        Case(
            "# remark\n\n1;Ana\n2;Bia;\n3\n4;Caio\n", header: HeaderRule.none,
            ["column_1 | column_2", "1 | Ana", "2 | Bia", "4 | Caio"],
            "comment 1, blank 1, loaded 3, rejected 1", [.comments(lines: 1), .emptySurplus(lines: 1)]),
        Case(
            "T-1001,2026-03-03\nT-1002,2026-03-04\nT-1003,2026-03-05\n",
            ["column_1 | column_2", "T-1001 | 2026-03-03", "T-1002 | 2026-03-04", "T-1003 | 2026-03-05"],
            "loaded 3", [.noHeader(because: "T-1001")]),
        Case(
            "T-1001,2026-03-03\nT-1002,2026-03-04\nT-1003,2026-03-05\n", header: .first,
            ["t_1001 | column_2026_03_03", "T-1002 | 2026-03-04", "T-1003 | 2026-03-05"], "header 1, loaded 2"
        ),
        Case(
            "region,2024,2025\nNorth,1,2\nSouth,3,4\n",
            ["region | column_2024 | column_2025", "North | 1 | 2", "South | 3 | 4"],
            "header 1, loaded 2"),
        // Names of rows without a name of their column.
        Case(
            "k,v\nr1,1,p\nr2,2,q\nr3,3,p\n", ["column_1 | k | v", "r1 | 1 | p", "r2 | 2 | q", "r3 | 3 | p"],
            "header 1, loaded 3",
            [.namelessColumn(name: "column 1")]),
        // Put one after another, once with quotes and a byte order mark.
        Case(
            "k,v\n1,x\n\u{FEFF}\"k\",\"v\"\n2,y\n\u{FEFF}3,z\n", ["k | v", "1 | x", "2 | y", "3 | z"],
            "header 2, loaded 3", [.repeatedHeaderLines(1), .innerByteOrderMarks(2)]),
    ]

    static let separators: [Case] = [
        Case("sep=;\nk;v\n1;2,5\n", ["k | v", "1 | 2.5"], "header 1, title 1, loaded 1", [.separatorLine]),
        Case("k:v\n1:x,y\n", separator: ":", ["k | v", "1 | x,y"], "header 1, loaded 1"),
        Case("k v\n\"1 2\" x\n", separator: " ", ["k | v", "1 2 | x"], "header 1, loaded 1"),
        Case("k\u{1}v\n1\u{1}x\n2\u{1}y\n", ["k | v", "1 | x", "2 | y"], "header 1, loaded 2"),
        Case("k^v\n1^x\n", separator: "^", ["k | v", "1 | x"], "header 1, loaded 1"),
        Case("k,v,\n1,x,\n2,y\n", ["k | v", "1 | x", "2 | y"], "header 1, loaded 2", [.trailingSeparator]),
        Case(
            "k,v\n1,p,\n2,\n3\n", ["k | v", "1 | p", "2 | ·"], "header 1, loaded 2, rejected 1",
            [.emptySurplus(lines: 1)]),
        Case(
            "Report,,\n,,\nk,v,w\n1,p,q\n2,r,q\n", ["k | v | w", "1 | p | q", "2 | r | q"],
            "header 1, title 1, blank 1, loaded 2", [.titles(lines: 1)]),
    ]

    static let remarks: [Case] = [
        Case(
            "#exported by hand\n# on, Monday\nk,v\n1,x\n#half\n2,y\n#end\n", ["k | v", "1 | x", "2 | y"],
            "header 1, comment 4, loaded 2", [.comments(lines: 4)]),
        // A header, and cells, that begin with it.
        Case("#k,v\n1,x\n2,y\n", ["k | v", "1 | x", "2 | y"], "header 1, loaded 2"),
        Case("k,v\n#1,x\n#2,y\n#3\n", ["k | v", "#1 | x", "#2 | y"], "header 1, loaded 2, rejected 1"),
        Case(
            "# written today\n# when,who\n2026-03-03,Ana\n2026-03-04,Bia\n2026-03-05,Ana\n",
            ["when | who", "2026-03-03 | Ana", "2026-03-04 | Bia", "2026-03-05 | Ana"],
            "header 1, comment 1, loaded 3", [.comments(lines: 1)]),
        Case(
            "# a, remark\nwhen,who\n2026-03-03,Ana\n2026-03-04,Bia\n2026-03-05,Ana\n",
            ["when | who", "2026-03-03 | Ana", "2026-03-04 | Bia", "2026-03-05 | Ana"],
            "header 1, comment 1, loaded 3", [.comments(lines: 1)]),
        Case(
            "# remark,\nk,v\n1,x\n# padded,\n2,y\n", ["k | v", "1 | x", "2 | y"],
            "header 1, comment 2, loaded 2",
            [.comments(lines: 2)]),
        Case("k,v\n1,x\n2,y\nTotal: 500\n", ["k | v", "1 | x", "2 | y"], "header 1, loaded 2, rejected 1"),
    ]

    static let lineEnds: [Case] = [
        Case("k,v\r\n1,x\n2,y\r3,z", ["k | v", "1 | x", "2 | y", "3 | z"], "header 1, loaded 3"),
        Case("k,v\r\r\n1,x\r\r\n2,y", ["k | v", "1 | x", "2 | y"], "header 1, blank 2, loaded 2"),
        Case("k,v\n1,\u{0}x\n2,y\u{0}\n", ["k | v", "1 | \u{0}x", "2 | y\u{0}"], "header 1, loaded 2"),
    ]

    static let all = quotes + headers + separators + remarks + lineEnds

    @Test(arguments: all.indices)
    func loadsAsWritten(index: Int) throws {
        let wanted = Self.all[index]
        for chunkSize in [1, 3, 1 << 16] {
            var options = LoadOptions(rules: wanted.rules, zone: .utc)
            options.chunkSize = chunkSize
            let log = try Loader().load(.bytes(Array(wanted.text.utf8), name: "x.csv"), options: options)
            #expect(Self.table(log) == wanted.table, "\(wanted.text)")
            #expect(Self.lines(log.account.lines) == wanted.lines, "\(wanted.text)")
            #expect(log.account.notes == wanted.notes, "\(wanted.text)")
        }
    }

    static func table(_ log: LoadedLog) -> [String] {
        let rows = LogRendering.rows(log.table).map { row in
            row.dropFirst(4).split(separator: " | ").map { cell in
                cell.hasSuffix("T00:00:00+00:00")
                    ? cell.dropLast(15) : cell.hasSuffix(".0") ? cell.dropLast(2) : cell
            }.joined(separator: " | ")
        }
        return [log.table.columns.map(\.name).joined(separator: " | ")] + rows
    }

    static func lines(_ lines: LineTally) -> String {
        [
            ("header", lines.header), ("title", lines.title), ("comment", lines.comment),
            ("blank", lines.blank),
            ("loaded", lines.loaded), ("rejected", lines.rejected),
        ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
