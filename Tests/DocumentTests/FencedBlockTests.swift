import Testing

@Suite("Fenced blocks of a document")
struct FencedBlockTests {
    private let document = """
        # Title

        ```cii
        cii by team
        ```
        words

        ```cii-error name.unknown-field
        cii by tem
        ```

        ```text
        error
          here
        ```

        """

    @Test("Blocks are found with their words, lines and place")
    func finds() throws {
        let blocks = try FencedBlock.all(in: document)
        #expect(blocks.map(\.tag) == ["cii", "cii-error", "text"])
        #expect(blocks.map(\.start) == [3, 8, 12])
        #expect(blocks[1].words == ["cii-error", "name.unknown-field"])
        #expect(blocks[2].text == "error\n  here\n")
    }

    @Test("Only the lines of the named blocks change")
    func replaces() throws {
        let blocks = try FencedBlock.all(in: document)
        let new = FencedBlock.replacing([(blocks[0], ["a", "b"]), (blocks[2], [])], in: document)
        let after = try FencedBlock.all(in: new)
        #expect(after.map(\.lines) == [["a", "b"], ["cii by tem"], []])
        #expect(
            FencedBlock.replacing([(after[0], ["cii by team"]), (after[2], blocks[2].lines)], in: new)
                == document)
    }

    @Test("A block that is not closed is an error")
    func unclosed() {
        #expect(throws: Project.Failure.self) { try FencedBlock.all(in: "```cii\ncii") }
    }
}
