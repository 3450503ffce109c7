import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// What must hold whatever way a log is written and read.
@Suite struct LawTests {
    static let records: [[String]] = [
        ["Ticket ID", "Created at", "Agent", "Comment", "CSAT", "First reply time (min)"],
        ["1", "2025-03-01 09:00:00", "Ana", "plain", "5", "1.5"],
        ["2", "2025-03-01 10:30:00", "José", "with \"quotes\", commas; and | bars\tand tabs", "4", "12"],
        ["3", "2025-03-02 23:59:59", "Bia", "two\nlines", "", ""],
        ["4", "2025-03-03 00:00:00", "Ana", "\"", "9", "-3"],
        ["5", "2025-03-04 12:00:00", "Zoë", "", "1", "abc"],
        ["6", "2025-03-04 12:00:01", "Ana", "last", "2", "7"],
        ["7", "2025-03-05 08:00:00", "Bia", "x", "3", "8"],
    ]

    /// How the records are written.
    struct Dialect: CustomTestStringConvertible {
        var separator = ","
        var lineEnd = "\n"
        var hasByteOrderMark = false
        var quotesAll = false
        var endsWithLineEnd = true

        var testDescription: String {
            "\(separator.debugDescription) \(lineEnd.debugDescription) mark \(hasByteOrderMark) all \(quotesAll) end \(endsWithLineEnd)"
        }

        func bytes(_ records: [[String]]) -> [UInt8] {
            let lines = records.map { fields in
                fields.map { field in
                    let special = field.contains { "\",;|\t\n".contains($0) }
                    guard quotesAll || special else { return field }
                    let inner = field.split(separator: "\"", omittingEmptySubsequences: false)
                        .joined(separator: "\"\"").split(separator: "\n", omittingEmptySubsequences: false)
                        .joined(separator: lineEnd)
                    return "\"\(inner)\""
                }.joined(separator: separator)
            }
            let text = lines.joined(separator: lineEnd) + (endsWithLineEnd ? lineEnd : "")
            return (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
        }

        static let all: [Dialect] = [",", ";", "\t", "|"].flatMap { separator in
            ["\n", "\r\n", "\r"].flatMap { lineEnd in
                [false, true].flatMap { mark in
                    [
                        Dialect(separator: separator, lineEnd: lineEnd, hasByteOrderMark: mark),
                        Dialect(
                            separator: separator, lineEnd: lineEnd, hasByteOrderMark: mark, quotesAll: true,
                            endsWithLineEnd: false),
                    ]
                }
            }
        }
    }

    @Test(arguments: Dialect.all)
    func everyDialectGivesTheSameTable(dialect: Dialect) throws {
        let reference = Self.contents(Dialect().bytes(Self.records))
        #expect(Self.contents(dialect.bytes(Self.records)) == reference)
        #expect(reference.contains("rows 7"))
        #expect(reference.contains("two⏎lines"))
    }

    /// Each way of writing the records, in each encoding and packing: the same columns, found without a word said.
    @Test(arguments: DialectWriter.all)
    func everyDialectEncodingAndPackingGivesTheSameTable(writer: DialectWriter) throws {
        let reference = DialectTests.table(
            try Loader().load(
                .bytes(Dialect().bytes(Self.records), name: "x.csv"), options: LoadOptions(zone: .utc)))
        let text = writer.text(Self.records)
        for (encoding, bytes) in DialectWriter.encoded(text) {
            for (packing, packed) in [
                ("plain", bytes), ("gzip", Packing.gzip(bytes)), ("zstd", Packing.zstd(bytes)),
            ] {
                let log = try Loader().load(.bytes(packed, name: "x.csv"), options: LoadOptions(zone: .utc))
                #expect(DialectTests.table(log) == reference, "\(encoding), \(packing)")
                #expect(log.account.encoding.hasPrefix(encoding))
                #expect(log.account.rowsRejected == 0)
            }
        }
    }

    /// A log cut between records at random, each piece with the header: together the same rows.
    @Test(arguments: Array(UInt64(1)...UInt64(20)))
    func piecesWithTheHeaderAreTheWhole(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let comments = ["plain", "\"", "a, b; c | d\te", "two\nlines", "it's", "#1", "C:/dir", " "]
        let header = ["Ticket ID", "Agent", "CSAT", "Comment"]
        let rows = (0..<40).map { row in
            [
                "\(row)", ["Ana", "José"][random.below(2)], "\(1 + random.below(5))",
                comments[random.below(8)],
            ]
        }
        let writer = DialectWriter.all[random.below(DialectWriter.all.count)]
        let whole = try Self.table(writer.text([header] + rows))
        var pieces: [String] = []
        var start = 0
        while start < rows.count {
            let end = min(rows.count, start + 6 + random.below(12))
            pieces += try Self.table(writer.text([header] + rows[start..<end])).dropFirst()
            start = end
        }
        #expect(Array(whole.dropFirst()) == pieces, "seed \(seed), \(writer.testDescription)")
    }

    private static func table(_ text: String) throws -> [String] {
        DialectTests.table(
            try Loader().load(.bytes(Array(text.utf8), name: "x.csv"), options: LoadOptions(zone: .utc)))
    }

    @Test(arguments: DataFiles.names)
    func piecesOfTheInputDoNotMatter(name: String) throws {
        let bytes = try #require(DataFiles.bytes(name))
        // A small sample, so that the pieces come while records are read and not before.
        let reference = Self.outcome(bytes, name: name, chunkSize: 1 << 20, sampleSize: 24)
        for chunkSize in [1, 2, 3, 4, 5, 6, 7, 64 << 10] {
            #expect(
                Self.outcome(bytes, name: name, chunkSize: chunkSize, sampleSize: 24) == reference,
                "chunks of \(chunkSize)")
        }
    }

    @Test func sameRecordsAsObjectsGiveTheSameRows() throws {
        let header = Self.records[0]
        let objects = Self.records.dropFirst().map { fields in
            "{" + zip(header, fields).map { "\(Self.quoted($0)):\(Self.quoted($1))" }.joined(separator: ",")
                + "}"
        }.joined(separator: "\n")
        let options = LoadOptions(zone: .utc)
        let separated = try Loader().load(
            .bytes(Dialect().bytes(Self.records), name: "a.csv"), options: options)
        let lines = try Loader().load(.bytes(Array(objects.utf8), name: "a.jsonl"), options: options)
        #expect(LogRendering.rows(lines.table) == LogRendering.rows(separated.table))
    }

    @Test func offsetlessTimesFollowTheZone() throws {
        let zone = try Zone(identifier: "-03:00")
        let text = "id,Created at\n1,2025-03-01 09:00\n2,2025-03-01 09:00Z\n"
        let log = try Loader().load(.bytes(Array(text.utf8), name: "a.csv"), options: LoadOptions(zone: zone))
        #expect(
            LogRendering.rows(log.table) == [
                "row 1 | 2025-03-01T12:00:00+00:00", "row 2 | 2025-03-01T09:00:00+00:00",
            ])
    }

    /// Everything that does not tell the dialect.
    static func contents(_ bytes: [UInt8]) -> String {
        outcome(bytes, name: "x.csv", chunkSize: 1 << 20).split(separator: "\n")
            .filter { !$0.hasPrefix("format") && !$0.hasPrefix("reject") }.joined(separator: "\n")
    }

    static func outcome(_ bytes: [UInt8], name: String, chunkSize: Int, sampleSize: Int = 1 << 18) -> String {
        var options = LoadOptions(zone: .utc)
        options.chunkSize = chunkSize
        options.sampleSize = sampleSize
        do throws(LoadFailure) {
            return LogRendering.text(try Loader().load(.bytes(bytes, name: name), options: options))
        } catch .packedDamaged(let name, let compression, _, _, _) {
            // Where the damage is seen, and as what, depends on how much the library was given at once.
            return "load.packed-damaged: \(compression) \(name)"
        } catch {
            return "\(error.code): \(error.message)"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
