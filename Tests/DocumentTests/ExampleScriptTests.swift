import Testing

/// Every script in `examples/` runs as its header says and answers what is beside it.
@Suite("Example scripts")
struct ExampleScriptTests {
    private static let folder = "examples"
    static let scripts = ((try? Project.names(in: folder)) ?? []).filter { $0.hasSuffix(".cii") }

    @Test("There are scripts, each with its answer and nothing beside them that no one knows of")
    func listed() throws {
        let names = try Project.names(in: Self.folder)
        let readme = try Project.read("examples/README.md")
        #expect(!Self.scripts.isEmpty)
        for name in names where !["README.md", "lessons"].contains(name) {
            let parts = name.split(separator: ".")
            switch parts.last {
            case "cii":
                #expect(names.contains("\(parts[0]).expected"), "\(name) has no answer beside it")
                #expect(readme.contains("`\(name)`"), "examples/README.md does not tell of \(name)")
            case "expected":
                #expect(names.contains("\(parts[0]).cii"), "\(name) is the answer of no script")
            case "csv":
                #expect(readme.contains(name), "examples/README.md does not tell of \(name)")
            default:
                Issue.record("examples/\(name) is neither a log, a script nor an answer")
            }
        }
    }

    @Test("A script says what it asks, what it needs and in which units it answers", arguments: scripts)
    func header(name: String) throws {
        let comments = try Project.read("examples/\(name)").split(separator: "\n").prefix {
            $0.hasPrefix("#")
        }
        for word in ["question", "needs", "units", "run"] {
            #expect(
                comments.filter { $0.hasPrefix("# \(word): ") }.count == 1,
                "\(name): one `# \(word): ` is expected")
        }
    }

    @Test("A script answers what is beside it", arguments: scripts)
    func answers(name: String) throws {
        let mark = "# run: "
        let line = try #require(
            Project.read("examples/\(name)").split(separator: "\n").first { $0.hasPrefix(mark) },
            "\(name) does not say how it is run")
        let command = String(line.dropFirst(mark.count))
        #expect(command.hasPrefix("cii ") && command.contains("examples/\(name)"), "\(name): \(command)")

        let outcome = try Workspace().run(command, isMerged: false)
        #expect(outcome.status == 0, "\(command)\n\(outcome.errors)")
        let path = "examples/\(name.dropLast(4)).expected"
        let expected = (try? Project.read(path)) ?? ""
        guard outcome.output != expected else { return }
        if Project.isUpdating {
            try Project.write(outcome.output, to: path)
            Issue.record("\(path) was written anew; read it, and run again")
        } else {
            let difference = DocumentBlockTests.difference(
                FencedBlock.lines(ofOutput: expected), FencedBlock.lines(ofOutput: outcome.output))
            Issue.record("\(path):\(difference.line + 1): \(difference.text)\n\(DocumentBlockTests.advice)")
        }
    }
}
