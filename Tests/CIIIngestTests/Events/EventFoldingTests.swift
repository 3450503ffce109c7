import Testing

@testable import CIIIngest

/// Small logs of each shape and what they come to, reckoned by hand.
@Suite struct EventFoldingTests {
    struct Example: CustomTestStringConvertible {
        var name: String
        var file = "events.csv"
        var key: String
        var text: String
        var columns: [String]
        var lines: [String]
        var notes: [String]
        var mappings: [FieldMapping] = []
        var testDescription: String { name }
    }

    @Test(arguments: EventExamples.all)
    func foldsAsReckoned(_ example: Example) throws {
        let folded = try FoldedText.fold(
            example.text, by: example.key, mappings: example.mappings, name: example.file)
        #expect(FoldedText.lines(folded, example.columns) == example.lines)
        #expect(FoldedText.notes(folded) == example.notes)
    }
}
