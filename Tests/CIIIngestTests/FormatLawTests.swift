import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// The same table in every format, made from a seed.
@Suite struct FormatLawTests {
    static let seeds = Array(UInt64(1)...UInt64(40))

    @Test(arguments: seeds)
    func everyFormatGivesTheSameColumns(seed: UInt64) throws {
        let table = RandomRecords(seed: seed)
        let reference = try Self.load(table.separated, name: "x.csv")
        #expect(reference.account.rowsLoaded == table.rows.count, "seed \(seed)")
        var random = SplitMix(state: seed)
        for (format, text) in table.renderings {
            let chunkSize = 1 + random.below(300)
            let place = "seed \(seed), \(format) in chunks of \(chunkSize)"
            let log = try Self.load(
                text, name: "x", pattern: format == "text" ? table.pattern : nil, chunkSize: chunkSize)
            #expect(log.account.format == format, "\(place)")
            #expect(log.rejects.lineCount == 0, "\(place)")
            #expect(LogRendering.rows(log.table) == LogRendering.rows(reference.table), "\(place)")
            #expect(log.fields.map(\.name) == reference.fields.map(\.name), "\(place)")
            #expect(log.fields.map(\.type) == reference.fields.map(\.type), "\(place)")
            #expect(log.fields.map(\.present) == reference.fields.map(\.present), "\(place)")
        }
    }

    /// Bytes are changed, taken out and put in: no line is lost, and the pieces of the input do not matter.
    @Test(arguments: seeds)
    func damageLosesNoLine(seed: UInt64) throws {
        let table = RandomRecords(seed: seed)
        var random = SplitMix(state: seed &* 31)
        for (format, text) in table.renderings {
            var bytes = Array(text.utf8)
            for _ in 0..<(1 + random.below(4)) {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = Self.structural[random.below(Self.structural.count)]
                default: bytes.insert(Self.structural[random.below(Self.structural.count)], at: place)
                }
            }
            let pattern = format == "text" ? table.pattern : nil
            let place = "seed \(seed), \(format)"
            let whole = try? Self.load(bytes, name: "x", pattern: pattern)
            let pieces = try? Self.load(bytes, name: "x", pattern: pattern, chunkSize: 1 + random.below(9))
            #expect(whole.map { LogRendering.text($0) } == pieces.map { LogRendering.text($0) }, "\(place)")
            guard let whole else { continue }
            #expect(whole.account.lines.read == DamageTests.physicalLines(bytes), "\(place)")
            // A byte costs the rows of its line, or of the two it joins, and no more where a line is a row.
            if format == "jsonl" || format == "logfmt" || format == "text" {
                #expect(whole.account.rowsLoaded >= table.rows.count - 8, "\(place)")
            }
        }
    }

    private static let structural = Array("\"{}[],:=\\|\n x1".utf8)

    private static func load(
        _ text: String, name: String, pattern: String? = nil, chunkSize: Int = 1 << 16
    ) throws -> LoadedLog {
        try load(Array(text.utf8), name: name, pattern: pattern, chunkSize: chunkSize)
    }

    private static func load(
        _ bytes: [UInt8], name: String, pattern: String?, chunkSize: Int = 1 << 16
    ) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.rules.pattern = pattern
        options.chunkSize = chunkSize
        options.sampleSize = 256
        return try Loader().load(.bytes(bytes, name: name), options: options)
    }
}

/// Records whose values any format can hold, and what they are in each.
struct RandomRecords {
    static let headers = ["id", "agent", "created_at", "csat", "comment", "wait_seconds", "vip"]

    let rows: [[String]]
    private var random: SplitMix

    init(seed: UInt64) {
        var random = SplitMix(state: seed &* 7919)
        let words = [
            "plain", "é ü", "a,b;c", "say \"x\"", "back\\slash", "{curly} [square]", "#1", "=", "日本",
            "null-ish",
        ]
        rows = (0..<(9 + random.below(20))).map { row in
            // The first row is full, so that names come up in the same order everywhere.
            func some(_ value: String) -> String { row > 0 && random.below(4) == 0 ? "" : value }
            return [
                "\(row + 1)", some(["Ana", "José", "Bia"][random.below(3)]),
                some("2025-03-\(10 + random.below(15)) 1\(random.below(10)):00:00"),
                some("\(1 + random.below(5))"),
                some(words[random.below(words.count)] + " " + words[random.below(words.count)]),
                some("\(random.below(4000))"), some(random.below(2) == 0 ? "true" : "false"),
            ]
        }
        self.random = random
    }

    /// A bar between the fields, which no value has.
    var pattern: String {
        "^" + Self.headers.map { "(?<\($0)>[^|]*)" }.joined(separator: "\\|") + "$"
    }

    var separated: String {
        lines([Self.headers] + rows) { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
    }

    /// Each format's name and the records in it; JSON in three ways.
    var renderings: [(format: String, text: String)] {
        var random = random
        let objects = rows.map { Self.object($0, &random) }
        let array = objects.joined(separator: random.below(2) == 0 ? "," : ",\n  ")
        return [
            ("csv", separated), ("jsonl", objects.joined(separator: "\n")), ("json", "[\(array)]"),
            ("json", "{\"count\":\(rows.count),\n\"found\":{\"rows\":[\(array)],\"more\":false}}\n"),
            ("json", objects.joined(separator: " ") + "\n"),
            ("logfmt", lines(rows, Self.pairs)), ("text", lines(rows) { $0.joined(separator: "|") }),
        ]
    }

    private func lines(_ rows: [[String]], _ line: ([String]) -> String) -> String {
        rows.map { line($0) + "\n" }.joined()
    }

    /// A value that is not there is left out, null or empty; numbers and truths stand bare or in quotes.
    private static func object(_ row: [String], _ random: inout SplitMix) -> String {
        var members: [String] = []
        for (header, value) in zip(headers, row) {
            let isBare = ["csat", "wait_seconds", "vip"].contains(header) && random.below(2) == 0
            switch (value.isEmpty, random.below(3)) {
            case (true, 0): continue
            case (true, 1): members.append("\"\(header)\":null")
            default:
                members.append(
                    "\"\(header)\": " + (isBare && !value.isEmpty ? value : quoted(value, &random)))
            }
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func quoted(_ value: String, _ random: inout SplitMix) -> String {
        var text = "\""
        for unit in value.utf16 {
            if unit == 0x22 || unit == 0x5C || unit >= 0x80 || random.below(9) == 0 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text += String(decoding: [unit], as: UTF16.self)
            }
        }
        return text + "\""
    }

    private static func pairs(_ row: [String]) -> String {
        zip(headers, row).map { header, value in
            header + "=\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }.joined(separator: " ")
    }
}
