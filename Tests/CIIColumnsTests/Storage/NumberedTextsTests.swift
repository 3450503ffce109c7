import Testing

@testable import CIIColumns

/// Generated texts beside a dictionary of the same texts.
@Suite struct NumberedTextsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var prefix: String
        var width: Int
        var lowest: Int64
        var distances: [UInt32]
        var count: Int
        var expected: [String]
        var testDescription: String { expected.joined(separator: " ") }
    }

    static let cases = [
        Case(
            prefix: "C", width: 4, lowest: 8, distances: [], count: 3, expected: ["C0008", "C0009", "C0010"]),
        Case(
            prefix: "T-", width: 7, lowest: 99, distances: [0, 1, 901], count: 3,
            expected: ["T-0000099", "T-0000100", "T-0001000"]),
        Case(
            prefix: "", width: 0, lowest: 9, distances: [0, 1, 91], count: 3, expected: ["9", "10", "100"]),
        Case(prefix: "", width: 0, lowest: 0, distances: [], count: 2, expected: ["0", "1"]),
    ]

    private static func dictionary(_ own: Case) throws -> TextDictionary {
        let numbered = NumberedTexts(
            prefix: Array(own.prefix.utf8), width: own.width, lowest: own.lowest,
            distances: ColumnBuffer(own.distances), count: own.count)
        return TextDictionary(try #require(numbered))
    }

    @Test(arguments: cases)
    func areTheTextsWritten(own: Case) throws {
        var dictionary = try Self.dictionary(own)
        #expect((0..<dictionary.count).map { dictionary.string($0) } == own.expected)
        #expect(own.expected.map { dictionary.code(of: $0) } == Array(0..<own.count))
        for other in ["", "C", "C8", "C00008", "T-0000101", "08", "-9", "C00x8", "11", "2", "101"] {
            #expect(dictionary.code(of: other) == nil, "\(other)")
        }
        // Further texts stand behind them, and those that are there are found.
        #expect(dictionary.insert("other") == own.count)
        #expect(dictionary.insert(own.expected[0]) == 0)
        #expect(dictionary.insert("other") == own.count)
        #expect(dictionary.string(own.count) == "other")
        #expect(dictionary.texts.stored.count == own.count + 1)
        #expect((0..<own.count).map { dictionary.texts.stored.string($0) } == own.expected)
    }

    @Test func refusesWhatCannotBe() {
        let long = [UInt8](repeating: 65, count: 60)
        #expect(NumberedTexts(prefix: long, width: 8, lowest: 0, distances: [], count: 1) == nil)
        #expect(NumberedTexts(prefix: [], width: 4, lowest: -1, distances: [], count: 1) == nil)
        #expect(NumberedTexts(prefix: [], width: 4, lowest: 0, distances: [0], count: 2) == nil)
    }
}
