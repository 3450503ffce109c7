import CIIColumns
import CIITime
import Testing

@testable import CIIIngest

/// UTF-16 is read as the same text in UTF-8, and what is broken in it is rejected.
@Suite struct TextSourceTests {
    static let text = "id;agent;comment\n1;José;ça va\n2;\"Zoë\n𝄞\";日本 €\n3;Ana;x\n"

    @Test(arguments: UTF16Order.allCases)
    func utf16GivesTheSameRows(order: UTF16Order) throws {
        let reference = try Self.load(Array(Self.text.utf8))
        for chunkSize in [1, 2, 3, 5, 1 << 16] {
            for hasMark in [true, false] {
                let log = try Self.load(Self.bytes(Self.text, order, hasMark: hasMark), chunkSize: chunkSize)
                #expect(
                    LogRendering.rows(log.table) == LogRendering.rows(reference.table),
                    "chunks of \(chunkSize)")
                #expect(log.account.encoding == order.rawValue)
                #expect(log.account.lines == reference.account.lines)
            }
        }
    }

    @Test(arguments: DataFiles.names.filter { DataFiles.isUTF8($0) }, UTF16Order.allCases)
    func everyFileInUTF16IsTheSameLog(name: String, order: UTF16Order) throws {
        let bytes = try #require(DataFiles.bytes(name))
        let marked = Array(bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) })
        let reference = Self.withoutFormat(LawTests.outcome(bytes, name: name, chunkSize: 1 << 16))
        let outcome = LawTests.outcome(
            Self.bytes(String(decoding: marked, as: UTF8.self), order), name: name, chunkSize: 7)
        #expect(Self.withoutFormat(outcome) == reference)
    }

    @Test(arguments: UTF16Order.allCases)
    func halvesOfCharactersAreRejected(order: UTF16Order) throws {
        var units = Array("id;agent\n1;Ana\n2;".utf16)
        units += [0xD834] + Array("x\n3;".utf16) + [0xDD1E, 0x0A] + Array("4;Bia\n5;Caio".utf16)
        let log = try Self.load(order.mark + Self.bytes(units, order) + [0x41], chunkSize: 3)
        #expect(LogRendering.rows(log.table) == ["row 1 | Ana", "row 4 | Bia"])
        #expect(log.rejects.kept.map(\.line) == [3, 4, 6])
        #expect(log.rejects.kept.map(\.reason) == [.brokenUTF16, .brokenUTF16, .brokenUTF16])
        #expect(log.account.lines.read == 6)
    }

    @Test func utf32IsRefusedByName() {
        for (mark, encoding) in [([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE")]
            as [([UInt8], String)]
        {
            #expect(throws: LoadFailure.notUTF8(name: "x", encoding: encoding)) {
                try Loader().load(
                    .bytes(mark + [0x41, 0, 0, 0], name: "x"), options: LoadOptions(zone: .utc))
            }
        }
    }

    static func bytes(_ text: String, _ order: UTF16Order, hasMark: Bool = true) -> [UInt8] {
        (hasMark ? order.mark : []) + bytes(Array(text.utf16), order)
    }

    static func bytes(_ units: [UInt16], _ order: UTF16Order) -> [UInt8] {
        units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return order == .bigEndian ? pair : pair.reversed()
        }
    }

    private static func load(_ bytes: [UInt8], chunkSize: Int = 1 << 16) throws -> LoadedLog {
        var options = LoadOptions(zone: .utc)
        options.chunkSize = chunkSize
        return try Loader().load(.bytes(bytes, name: "x.csv"), options: options)
    }

    private static func withoutFormat(_ outcome: String) -> String {
        outcome.split(separator: "\n").filter { !$0.hasPrefix("format") }.joined(separator: "\n")
    }
}
