import CIITime
import Testing

@testable import CIIIngest

/// Encodings found by looking, said by a rule, and mixed: never a wrong letter.
@Suite struct EncodingTests {
    static let text = "k;v\n1;José\n2;ça va\n3;Zoë\n"
    static let rows = ["1 | José", "2 | ça va", "3 | Zoë"]

    /// Latin-1, one byte for each character.
    static func latin1(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    struct Case {
        var bytes: [UInt8]
        var rule: TextEncoding?
        var encoding: String
        var rows: [String]
        var rejected = 0
        var notes: [LogNote] = []
    }

    static let utf8 = Array(text.utf8)
    static let mixed = latin1("k;v\n1;José\n2;ça va\n") + Array("3;Zoë\n".utf8)
    static let cases: [Case] = [
        Case(bytes: utf8, encoding: "UTF-8", rows: rows),
        Case(bytes: utf8, rule: .utf8, encoding: "UTF-8", rows: rows),
        Case(
            bytes: latin1(text), encoding: "Windows-1252", rows: rows, notes: [.encoding("Windows-1252")]),
        Case(bytes: latin1(text), rule: .windows1252, encoding: "Windows-1252", rows: rows),
        Case(
            bytes: mixed, encoding: "UTF-8", rows: ["3 | Zoë"], rejected: 2,
            notes: [.mixedEncodings(western: 2)]),
        Case(bytes: mixed, rule: .windows1252, encoding: "Windows-1252", rows: rows, notes: [.partlyUTF8]),
        // Two encodings in one record.
        Case(
            bytes: latin1("k;v\n1;José\n") + Array("ação;".utf8) + latin1("Zoë\n"), encoding: "Windows-1252",
            rows: ["1 | José", "ação | Zoë"], notes: [.encoding("Windows-1252"), .partlyUTF8]),
        Case(
            bytes: utf8, rule: .windows1252, encoding: "Windows-1252", rows: rows, notes: [.partlyUTF8]),
        Case(
            bytes: latin1("k;v\n1;x\n2;") + [0x81, 0x0A], rule: .windows1252, encoding: "Windows-1252",
            rows: ["1 | x", "2 | \u{FFFD}"], notes: [.undefinedCharacters(values: 1)]),
        Case(
            bytes: latin1(text), rule: .utf8, encoding: "UTF-8", rows: [], rejected: 3),
        Case(
            bytes: Array("k;v\n1;JosÃ©\n2;x\n".utf8), encoding: "UTF-8",
            rows: ["1 | JosÃ©", "2 | x"],
            notes: [.encodedTwice(records: 1)]),
        Case(
            bytes: TextSourceTests.bytes(text, .littleEndian, hasMark: false), encoding: "UTF-16LE",
            rows: rows),
        Case(
            bytes: TextSourceTests.bytes("k;v\n1;ação\n2;ção\n3;ã\n", .bigEndian, hasMark: false),
            encoding: "UTF-16BE",
            rows: ["1 | ação", "2 | ção", "3 | ã"]),
        Case(
            bytes: TextSourceTests.bytes("k;v\n1;日本語日本語日本語\n", .littleEndian, hasMark: false), rule: .utf16,
            encoding: "UTF-16LE", rows: ["1 | 日本語日本語日本語"]),
        Case(
            bytes: TextSourceTests.bytes(text, .bigEndian), rule: .windows1252, encoding: "UTF-16BE",
            rows: rows,
            notes: [.encodingFromMark(given: "Windows-1252", found: "UTF-16BE")]),
        Case(
            bytes: [0xEF, 0xBB, 0xBF] + utf8, rule: .utf16, encoding: "UTF-8 with byte order mark",
            rows: rows,
            notes: [.encodingFromMark(given: "UTF-16", found: "UTF-8")]),
    ]

    @Test(arguments: cases.indices)
    func readsTheLettersThatWereWritten(index: Int) throws {
        let wanted = Self.cases[index]
        for chunkSize in [1, 5, 1 << 16] {
            var options = LoadOptions(zone: .utc)
            options.rules.encoding = wanted.rule
            options.chunkSize = chunkSize
            do throws(LoadFailure) {
                let log = try Loader().load(.bytes(wanted.bytes, name: "x.csv"), options: options)
                #expect(DialectTests.table(log).dropFirst().elementsEqual(wanted.rows), "case \(index)")
                #expect(log.account.encoding == wanted.encoding, "case \(index)")
                #expect(log.account.rowsRejected == wanted.rejected, "case \(index)")
                #expect(log.account.notes == wanted.notes, "case \(index)")
            } catch {
                #expect(
                    error.code == "load.no-rows" && wanted.rows.isEmpty, "case \(index): \(error.message)")
            }
        }
    }
}
