import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Keys that are made up from data, of which there may be thousands.
@Suite struct RareColumnsTests {
    /// A row without the key has no value, wherever the key first occurs and however its rows are held.
    @Test(arguments: [1, 2, 3, 5, 100, 1500])
    func aKeyOfEveryNthRowHasItsValuesThere(step: Int) throws {
        let count = 6000
        let text = (0..<count).map { row in
            row % step == step / 2 ? "{\"id\":\(row),\"k\":\"v\(row % 7)\"}" : "{\"id\":\(row)}"
        }.joined(separator: "\n")
        for chunkSize in [777, 1 << 20] {
            let log = try Self.load(text, chunkSize: chunkSize)
            let column = try #require(log.table.columns.first { $0.name == "k" })
            let found = (0..<count).map { column.value(at: $0) }
            let expected = (0..<count).map { row in
                row % step == step / 2 ? CellValue.text("v\(row % 7)") : .missing
            }
            #expect(found == expected, "every \(step)th row, chunks of \(chunkSize)")
            let account = try #require(log.fields.first { $0.name == "k" })
            #expect([account.present, account.missing] == [count / step, count - count / step])
        }
    }

    /// Rare at first, in every row later, and the other way round.
    @Test func aKeyMayTurnCommonOrRare() throws {
        for text in [
            (0..<9000).map { $0 % 4000 == 0 || $0 > 4000 ? "{\"id\":\($0),\"k\":\($0)}" : "{\"id\":\($0)}" },
            (0..<9000).map { $0 < 20 || $0 == 8999 ? "{\"id\":\($0),\"k\":\($0)}" : "{\"id\":\($0)}" },
        ] {
            let log = try Self.load(text.joined(separator: "\n"))
            let column = try #require(log.table.columns.first { $0.name == "k" })
            let found = (0..<9000).filter { column.value(at: $0) == .number(Double($0)) }
            #expect(found == (0..<9000).filter { text[$0].contains("k") })
            #expect(column.missingCount == 9000 - found.count)
        }
    }

    /// Two rows that are not UTF-8 are left out, one with the key and one without.
    @Test func rowsThatAreLeftOutTakeTheirValuesAlong() throws {
        var bytes: [UInt8] = []
        for row in 0..<6000 {
            bytes += Array("{\"id\":\(row),\"agent\":\"é".utf8) + (row == 2000 || row == 2001 ? [0xFF] : [])
            bytes += Array((row % 1000 == 0 ? "\",\"k\":\(row)}\n" : "\"}\n").utf8)
        }
        let log = try Loader().load(.bytes(bytes, name: "x.jsonl"), options: LoadOptions(zone: .utc))
        let column = try #require(log.table.columns.first { $0.name == "k" })
        let found = (0..<log.table.rowCount).filter { column.value(at: $0) != .missing }
        #expect(found == [0, 1000, 2998, 3998, 4998])
        let account = try #require(log.fields.first { $0.name == "k" })
        #expect([account.present, account.missing] == [5, 5993])
    }

    @Test func theLastOfTwoValuesCountsEvenWhereItIsNone() throws {
        let log = try Self.load(
            #"{"id":1,"a":1,"b":2,"a":null}"# + "\n" + #"{"id":2,"a":1,"a":3,"b":null,"b":5}"#)
        #expect(LogRendering.rows(log.table) == ["row 1 | · | 2.0", "row 2 | 3.0 | 5.0"])
    }

    /// By hand: 300 keys, each in every 300th of 300 rows, are more cells than the limit of 1,000.
    @Test func columnsWithHardlyAValueShareOne() throws {
        var text = (0..<300).map { "{\"id\":\($0),\"agent\":\"A\",\"k\($0)\":\"v \($0)\"}" }
        text[7] = #"{"id":7,"k9":"x","k7":" y ","k8":"n/a"}"#
        var log = RawLog()
        var columns: [Column] = []
        let rules = LoadRules(mappings: [FieldMapping(field: "mine", column: "k5")])
        try Self.gather(text, rules: rules, into: &log, columns: &columns)
        #expect(columns.map(\.name) == ["further_columns"])
        #expect(columns[0].value(at: 0) == .text("k0=v 0"))
        #expect(columns[0].value(at: 7) == .text("k9=x, k7=y"))
        #expect(columns[0].value(at: 5) == .missing, "a column that is mapped is held apart")
        #expect(columns[0].missingCount == 1)
    }

    private static func gather(
        _ lines: [String], rules: LoadRules, into log: inout RawLog, columns: inout [Column]
    ) throws {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let packed = UnpackedSource(
            try ByteSource(.bytes(bytes, name: "x")), name: "x", chunkSize: 4096, isCancelled: { false })
        let window = ByteWindow(
            TextSource(packed, name: "x", chunkSize: 4096, encoding: nil), chunkSize: 4096)
        let watch = LoadWatch(
            name: "x", sampleSize: 4096, rules: rules, progress: { _ in }, isCancelled: { false })
        var reader = try JSONLinesFormat().reader(of: window, into: &log, watch: watch)
        try reader.read(window, into: &log, watch: watch)
        try reader.finish(&log, name: "x")
        let headers = log.settleHeaders()
        let evidence = log.columns.map { ColumnEvidence($0, uses: $0.entryUses(skipping: [])) }
        var options = LoadOptions(zone: .utc)
        options.rules = rules
        let assignments = try FieldRecognition.assign(
            headers: headers, evidence: evidence, force: try RulesInForce(options), events: nil, source: "x")
        for limit in [1_000_000, 1000] {
            let rare = RareColumns(
                assignments, headers: headers, evidence: evidence, rules: rules, rowCount: log.rowCount,
                cellLimit: limit)
            #expect(rare.kept.count == (limit == 1000 ? 3 : 302))
            #expect(rare.kept.prefix(2).map(\.name) == ["id", "agent"])
            if let (column, account) = rare.column(of: log, headers: headers, skipped: []) {
                columns.append(column)
                #expect(account.notes == [.gathered(columns: 299)])
                #expect(account.present + account.missing == log.rowCount)
            }
        }
    }

    private static func load(_ text: String, chunkSize: Int = 1 << 20) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.chunkSize = chunkSize
        return try Loader().load(.bytes(Array(text.utf8), name: "x.jsonl"), options: options)
    }
}
