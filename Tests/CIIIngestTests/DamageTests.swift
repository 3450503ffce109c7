import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// Random damage: nothing traps, and every physical line is accounted for.
@Suite struct DamageTests {
    static let seeds = Array(UInt64(1)...UInt64(60))

    @Test(arguments: seeds)
    func mutatedLogsKeepTheLaws(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        for round in 0..<20 {
            let name = DataFiles.names[random.below(DataFiles.names.count)]
            var bytes = try #require(DataFiles.bytes(name))
            for _ in 0..<(1 + random.below(12)) { Self.damage(&bytes, &random) }
            try Self.check(bytes, name: name, "seed \(seed), round \(round), \(name)")
        }
    }

    @Test(arguments: seeds)
    func randomBytesKeepTheLaws(seed: UInt64) throws {
        var random = SplitMix(state: seed &* 7919)
        for round in 0..<20 {
            let header = random.below(2) == 0 ? "id,csat,agent\n" : "{\"id\":1}\n"
            let bytes = Array(header.utf8) + (0..<random.below(300)).map { _ in Self.byte(&random) }
            try Self.check(bytes, name: "random", "seed \(seed), round \(round)")
        }
    }

    /// Pieces of values in any order: whatever is read is a value, and nothing traps.
    @Test(arguments: seeds)
    func scrambledValuesAreReadOrNot(seed: UInt64) {
        let pieces = [
            "12", "3", "2026", "99", "0", "123456789", "/", "-", ".", ",", ":", " ", "T", "Z", "+03:00",
            "de ", "mar",
            "Out", "março", "quinta", "-feira", "às ", "pm", "a.m.", "P", "PT", "h", "min", "d", "e ", "R$",
            "€", "%",
            "(", ")", "★", "☆", " of ", "stars", "º", "GMT", "\u{A0}",
        ]
        var random = SplitMix(state: seed &* 104_729)
        for round in 0..<500 {
            let text = (0..<(1 + random.below(9))).map { _ in pieces[random.below(pieces.count)] }.joined()
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                let cell = bytes.trimmed
                if let date = DateText(cell) {
                    #expect(
                        DateOrder.allCases.contains { date.date($0) != nil },
                        "seed \(seed), round \(round): \(text)")
                }
                for spelling in [NumberSpelling.point, .pointWithGroups, .comma] {
                    let isFinite = spelling.amount(cell)?.double.isFinite ?? true
                    #expect(isFinite, "seed \(seed), round \(round): \(text)")
                }
                let duration = DurationText.clock(cell) ?? DurationText.words(cell) ?? DurationText.iso(cell)
                let isSigned = duration.map { $0 >= 0 || text.contains("-") } ?? true
                #expect(isSigned, "seed \(seed), round \(round): \(text)")
                let grade = RatingText(cell)?.grade.double ?? 0
                #expect(grade >= 0, "seed \(seed), round \(round): \(text)")
            }
        }
    }

    @Test func aRecordOfAMegabyteLoads() throws {
        let long = String(repeating: "x", count: 1 << 20)
        let text = "id,comment\n1,\(long)\n2,\"\(long)\n\(long)\"\n3,short\n"
        try Self.check(Array(text.utf8), name: "long.csv", "long")
        let log = try Loader().load(
            .bytes(Array(text.utf8), name: "long.csv"), options: LoadOptions(zone: .utc))
        #expect(log.table.rowCount == 3)
    }

    @Test func aLineBeyondTheLimitIsLeftOutAlone() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: RecordScanner.recordLimit + 10)
        for opening in ["2,", "2,\""] {
            let bytes = Array("id,agent\n1,Ana\n\(opening)".utf8) + long + Array("\n3,Bia\n".utf8)
            let log = try Loader().load(.bytes(bytes, name: "long.csv"), options: LoadOptions(zone: .utc))
            #expect(LogRendering.rows(log.table) == ["row 1 | Ana", "row 3 | Bia"])
            #expect(log.rejects.kept.map(\.line) == [3])
            #expect(log.account.lines.read == 4)
        }
    }

    @Test func stayingQuotesDoNotTakeForEver() throws {
        let bytes =
            Array("id,agent\n0,\"Bia\"\n".utf8)
            + Array(repeating: Array("1,\"a\n".utf8), count: 60_000).joined()
            + Array("2,Ana\n".utf8)
        let log = try Loader().load(.bytes(bytes, name: "quotes.csv"), options: LoadOptions(zone: .utc))
        #expect(log.account.lines.read == 60_003)
        #expect(log.table.rowCount == 2)
        #expect(log.rejects.lineCount == 60_000)
    }

    @Test func rejectsBeyondTheLimitAreCounted() throws {
        let bytes =
            Array("id,agent\n1,Ana\n".utf8)
            + Array(repeating: Array("1\n".utf8), count: Rejects.limit + 5).joined()
        let log = try Loader().load(.bytes(bytes, name: "bad.csv"), options: LoadOptions(zone: .utc))
        #expect(log.rejects.kept.count == Rejects.limit)
        #expect(log.rejects.omitted == 5)
        #expect(log.rejects.countsByReason.map(\.count) == [Rejects.limit + 5])
    }

    /// Loads the bytes in two ways and checks what must hold of any log.
    static func check(_ bytes: [UInt8], name: String, _ place: String) throws {
        let whole = LawTests.outcome(bytes, name: name, chunkSize: 1 << 16, sampleSize: 24)
        #expect(
            LawTests.outcome(bytes, name: name, chunkSize: 5, sampleSize: 24) == whole, "chunks, \(place)")
        guard let log = try? Loader().load(.bytes(bytes, name: name), options: LoadOptions(zone: .utc)) else {
            return
        }
        let lines = log.account.lines
        let rejected = log.rejects.kept.filter(\.isLine)
        let covered = rejected.flatMap { Array($0.line...$0.lastLine) }
        let isOtherwise = log.account.compression != nil || log.account.encoding.hasPrefix("UTF-16")
        #expect(isOtherwise || lines.read == physicalLines(bytes), "lines, \(place)")
        if log.account.format == "json" {
            // Several objects may share a line, which counts as loaded when one of them was.
            #expect(Set(covered).count >= lines.rejected, "rejected lines, \(place)")
        } else {
            #expect(covered.count == lines.rejected, "rejected lines, \(place)")
            #expect(Set(covered).count == covered.count, "a line rejected twice, \(place)")
        }
        #expect(covered.allSatisfy { $0 >= 1 && $0 <= lines.read }, "line numbers, \(place)")
        #expect(log.table.rowCount == log.account.rowsLoaded, "rows, \(place)")
        #expect(log.table.columns.count == log.fields.count, "columns, \(place)")
        for (column, field) in zip(log.table.columns, log.fields) {
            #expect(column.name == field.name, "names, \(place)")
            #expect(column.count - column.missingCount == field.present, "present \(field.name), \(place)")
            #expect(
                field.present + field.missing + field.rejected == column.count,
                "account \(field.name), \(place)")
        }
    }

    /// Lines counted without the loader: pieces between line ends, where CRLF is one.
    static func physicalLines(_ bytes: [UInt8]) -> Int {
        var count = 0
        var isOpen = false
        var last: UInt8 = 0
        for byte in bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...] {
            if byte == 0x0A, last == 0x0D {
                last = byte
                continue
            }
            last = byte
            isOpen = byte != 0x0A && byte != 0x0D
            if !isOpen { count += 1 }
        }
        return count + (isOpen ? 1 : 0)
    }

    static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        let place = random.below(bytes.count + 1)
        switch random.below(4) {
        case 0: bytes.insert(byte(&random), at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = byte(&random)
        default:
            let end = min(bytes.count, place + random.below(40))
            bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
        }
    }

    private static func byte(_ random: inout SplitMix) -> UInt8 {
        let structural = Array("\"\",;\n\r\t|{}[]:\\ -0159/xY\u{0}\u{1B}é".utf8) + [0xFF, 0xC3, 0xE9]
        return random.below(4) > 0 ? structural[random.below(structural.count)] : UInt8(random.below(256))
    }
}

/// A small generator with a seed: the same numbers everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number in 0..<limit; 0 where there is none.
    mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }
}
