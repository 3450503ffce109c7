import Testing

@Suite("Transcripts")
struct TranscriptTests {
    private let lines = [
        "$ cii a.csv -c cii", "70.1", "$ cii a.csv", "loaded", "cii> cii by team", "Sul 70", "",
        "cii> quit",
    ]

    @Test("Commands, statements and what came out are told apart, and put together again")
    func reads() throws {
        let transcript = try Transcript(lines)
        #expect(transcript.steps.map(\.command) == ["cii a.csv -c cii", "cii a.csv"])
        #expect(transcript.steps.map(\.output) == [["70.1"], ["loaded"]])
        #expect(transcript.steps[1].entries.map(\.statement) == ["cii by team", "quit"])
        #expect(transcript.steps[1].entries[0].output == ["Sul 70", ""])
        #expect(transcript.lines == lines)
    }

    @Test("A block without a command is an error")
    func noCommand() {
        #expect(throws: Project.Failure.self) { try Transcript(["70.1"]) }
    }

    @Test("What is replayed is what the program says now")
    func replays() throws {
        let workspace = try Workspace()
        let old = try Transcript([
            "$ echo a; echo b >&2; exit 3", "c", "$ cii -q", "cii> echo one", "two", "cii> echo three",
        ])
        #expect(
            try old.replayed(in: workspace).lines == [
                "$ echo a; echo b >&2; exit 3", "a", "b", "$ cii -q", "cii> echo one", "one",
                "cii> echo three", "three",
            ])
    }

    @Test("A statement that fails at the prompt is not passed over")
    func fails() throws {
        let workspace = try Workspace()
        let transcript = try Transcript(["$ cii -q", "cii> nonsense", "cii> echo three", "three"])
        #expect(throws: Project.Failure.self) { try transcript.replayed(in: workspace) }
    }
}
