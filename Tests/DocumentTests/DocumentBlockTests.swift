import Testing

/// Every fenced block of what people read does what the page says.
///
/// `console` is a transcript, compared with its output; `cii` are statements on `examples/interactions.csv`
/// that succeed; `cii-error CODE` is one that fails so; a `text` block right after either holds what it says;
/// `sh` is for installing and is not run. `CII_UPDATE=1` writes the outputs anew, and fails.
@Suite("Documents")
struct DocumentBlockTests {
    /// The pages of `docs`; the reference is made by the program and has its own test.
    static let documents =
        ["README.md"]
        + ((try? Project.names(in: "docs")) ?? []).filter { $0.hasSuffix(".md") && $0 != "reference.md" }
        .map { "docs/" + $0 }
    private static let statementOptions = "-q --no-init examples/interactions.csv -f block.cii"

    @Test("Every block is true", arguments: documents)
    func blocks(path: String) throws {
        let document = try Project.read(path)
        let blocks = try FencedBlock.all(in: document)
        let workspace = try Workspace()
        var replacements: [(FencedBlock, [String])] = []
        var checked = 0

        func compare(_ block: FencedBlock, with new: [String]) {
            checked += 1
            guard block.lines != new else { return }
            replacements.append((block, new))
            guard !Project.isUpdating else { return }
            let difference = Self.difference(block.lines, new)
            Issue.record("\(path):\(block.start + difference.line + 1): \(difference.text)\n\(Self.advice)")
        }

        for (index, block) in blocks.enumerated() {
            let place = "\(path):\(block.start + 1)"
            let next = index + 1 < blocks.count && blocks[index + 1].tag == "text" ? blocks[index + 1] : nil
            switch block.tag {
            case "console":
                do {
                    compare(block, with: try Transcript(block.lines).replayed(in: workspace).lines)
                } catch let failure as Project.Failure {
                    Issue.record("\(place): \(failure)")
                }
            case "cii", "cii-error":
                try workspace.write(block.text, to: "block.cii")
                let outcome = try workspace.run("cii \(Self.statementOptions)", isMerged: false)
                let said = block.tag == "cii" ? outcome.output : outcome.errors
                checked += 1
                if block.tag == "cii" {
                    #expect(outcome.status == 0, "\(place): fails:\n\(outcome.errors)")
                } else {
                    let code = block.words.dropFirst().joined(separator: " ")
                    #expect(outcome.status == 1, "\(place): does not fail:\n\(outcome.output)")
                    let isSo = said.contains("[\(code)]")
                    #expect(isSo, "\(place): fails otherwise:\n\(said)")
                }
                if let next { compare(next, with: FencedBlock.lines(ofOutput: said)) }
            case "text":
                let before = index > 0 ? blocks[index - 1].tag : ""
                #expect(before.hasPrefix("cii"), "\(place): a `text` block follows statements")
            case "sh":
                break
            default:
                Issue.record("\(place): no block has the tag `\(block.tag)`")
            }
        }
        #expect(checked > 0, "\(path): no block was checked")
        if Project.isUpdating, !replacements.isEmpty {
            try Project.write(FencedBlock.replacing(replacements, in: document), to: path)
            Issue.record("\(path): \(replacements.count) blocks were written anew; read them, and run again")
        }
    }

    @Test("Tasks of ./dev that a page names are there", arguments: ["README.md", "CONTRIBUTING.md"])
    func tasks(path: String) throws {
        let tasks = try Project.read("dev").split(separator: "\n").compactMap { line -> Substring? in
            guard line.hasPrefix("  "), let word = line.split(separator: " ").first,
                line.dropFirst(2).first != " "
            else {
                return nil
            }
            return word
        }
        let named = try Project.read(path).split(separator: "./dev ").dropFirst().map {
            $0.prefix { $0.isLetter }
        }
        #expect(!named.isEmpty)
        for task in named where !task.isEmpty { #expect(tasks.contains(task), "\(path) names ./dev \(task)") }
    }

    static let advice = "CII_UPDATE=1 swift test --filter DocumentTests writes what the program says now"

    /// The first line where two texts differ, and what each has there.
    static func difference(_ old: [String], _ new: [String]) -> (line: Int, text: String) {
        let line = zip(old, new).prefix { $0 == $1 }.count
        let expected = line < old.count ? old[line] : "(the end)"
        let found = line < new.count ? new[line] : "(the end)"
        return (line, "differs\n  page:    \(expected)\n  program: \(found)")
    }
}
