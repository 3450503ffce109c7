import CIIColumns
import CIITime
import TestSupport
import Testing

@testable import CIIIngest

/// What is held of a log in part is what it would be in the whole.
struct ColumnChoiceTests {
    private static let header = [
        "Ticket ID", "Contact ID", "Created at", "First response", "Resolved at", "Assignee", "Group",
        "Rating",
        "Talk", "Hold", "Valor", "Prioridade", "Satisfaction comment", "Tags", "Data", "Hora",
    ]

    /// Fifty rows in which every column but the identifiers lacks values now and then.
    private static func records(seed: UInt64) -> [[String]] {
        var random = SplitMix64(seed: seed)
        func some(_ text: String) -> String { random.next(upTo: 6) == 0 ? "" : text }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (1...50).map { row in
            let day = two(1 + random.next(upTo: 28))
            let hour = random.next(upTo: 12)
            return [
                "T-\(row)", "C\(random.next(upTo: 9))", "2026-03-\(day) \(two(hour)):10:00",
                some("2026-03-\(day) \(two(hour)):\(two(11 + random.next(upTo: 40))):00"),
                some("2026-03-\(day) \(two(hour + 5)):00:00"),
                some(["Ana", "João", "Zoë"][random.next(upTo: 3)]),
                some(["N1", "N2"][random.next(upTo: 2)]), some("\(1 + random.next(upTo: 5))"),
                "00:0\(random.next(upTo: 9)):10",
                some("00:00:\(two(random.next(upTo: 60)))"), some("\(random.next(upTo: 90)),5"),
                some(["low", "high"][random.next(upTo: 2)]), some("ok, \"then\" \(random.next(upTo: 4))"),
                some("a b"), "\(day)/03/2026", "\(two(hour)):00",
            ]
        }
    }

    private static func load(_ text: String, name: String, only: [String]) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.rules.only = only
        return try Loader().load(.bytes(Array(text.utf8), name: name), options: options)
    }

    private static func cells(_ log: LoadedLog, _ name: String) -> [String] {
        guard let column = log.table.column(name) else { return [] }
        return LogRendering.rows(Table(rowCount: log.table.rowCount, columns: [column]))
    }

    private static func texts(_ records: [[String]]) -> [(name: String, text: String)] {
        let lines = ([header] + records).map { record in
            record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        }
        let objects = records.map { record in
            let members = zip(header, record).filter { !$0.1.isEmpty }.map { key, value in
                "\"\(key)\": \"" + value.replacing("\"", with: "\\\"") + "\""
            }
            return "{" + members.joined(separator: ", ") + "}\n"
        }
        return [("x.csv", lines.joined()), ("x.jsonl", objects.joined())]
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyFieldAloneIsThatOfTheWhole(seed: UInt64) throws {
        for (name, text) in Self.texts(Self.records(seed: seed)) {
            let whole = try Self.load(text, name: name, only: [])
            #expect(whole.leftOut.isEmpty && whole.fields.count >= 14, "\(name), seed \(seed)")
            for field in whole.fields {
                let part = try Self.load(text, name: name, only: [field.name])
                let found = part.fields.first { $0.name == field.name }
                #expect(found == field, "\(field.name) of \(name), seed \(seed)")
                #expect(
                    Self.cells(part, field.name) == Self.cells(whole, field.name),
                    "\(field.name) of \(name), seed \(seed)")
                let held = Set(part.fields.filter { !$0.isDerived }.map(\.name))
                #expect(
                    held.union(part.leftOut) == Set(whole.fields.filter { !$0.isDerived }.map(\.name)),
                    "\(field.name) of \(name), seed \(seed)")
                #expect(held.isDisjoint(with: part.leftOut) && held.count <= 3, "\(field.name) of \(name)")
                for header in field.headers.prefix(1) {
                    let byHeader = try Self.load(text, name: name, only: [header])
                    #expect(byHeader.table.column(field.name) != nil, "\(header) of \(name), seed \(seed)")
                }
            }
        }
    }

    /// A column that is left out is not held while the log is read either.
    @Test func whatIsLeftOutHasNoCells() throws {
        var force = LoadOptions(zone: .utc)
        force.rules.only = ["agent"]
        var log = RawLog()
        log.choice = ColumnChoice(try RulesInForce(force))
        try log.setHeader(["Assignee", "Comment", "Owner"].map { Array($0.utf8) }, source: "x")
        #expect(log.columns.map(\.isLeftOut) == [false, true, false])
        let cells = Array("AnaWhyLia".utf8)
        cells.withUnsafeBufferPointer { bytes in
            var batch = FieldBatch()
            batch.base = bytes.baseAddress
            batch.stride = 3
            batch.rowCount = 1
            batch.extents = [0, 3, 6].map { FieldExtent(offset: $0, length: 3, inScratch: false) }
            log.take(&batch)
        }
        #expect(log.columns.map(\.count) == [1, 1, 1])
        var texts: [[UInt8]] = []
        for column in log.columns { column.forEachEntry { texts.append(Array($1)) } }
        #expect(texts == [Array("Ana".utf8), [], Array("Lia".utf8)])
    }

    @Test func nothingIsReadForANameThatNoColumnHas() {
        let rest = String(repeating: "1,2\n", count: 100)
        for name in ["agnet", "resolution_time", "Assignee (2)"] {
            #expect(throws: LoadFailure.self, "\(name)") {
                try Self.load("Assignee,Created at\n" + rest, name: "x.csv", only: ["agent", name])
            }
        }
    }
}
