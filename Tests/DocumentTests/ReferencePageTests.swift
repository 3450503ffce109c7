import Testing

@Suite("Reference")
struct ReferencePageTests {
    @Test("docs/reference.md is what the program says of itself")
    func page() throws {
        let outcome = try Workspace().run("cii --no-init -c 'help reference'", isMerged: false)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let page = try Project.read("docs/reference.md")
        guard page != outcome.output else { return }
        let difference = DocumentBlockTests.difference(
            FencedBlock.lines(ofOutput: page), FencedBlock.lines(ofOutput: outcome.output))
        Issue.record("docs/reference.md:\(difference.line + 1): \(difference.text)\nrun: ./dev docs")
    }

    @Test("Every option of the command line is in the README or the manual")
    func options() throws {
        let help = try Workspace().run("cii --help", isMerged: false)
        #expect(help.status == 0)
        let pages = try DocumentBlockTests.documents.map(Project.read).joined()
        let options = Self.options(in: help.output)
        #expect(options.count > 10, "\(options)")
        for option in options {
            let isNamed = pages.contains("`\(option)")
            #expect(isNamed, "\(option) is not in the README or the manual")
        }
    }

    @Test("Options are found at the beginning of a line of the help only")
    func findsOptions() {
        let help =
            "USAGE: x [-z]\n\n  -c <c>   Run.\n  -V, --version   Print -x.\n           or --not-this\n  --no-init  No.\n"
        #expect(Self.options(in: help) == ["-c", "-V", "--version", "--no-init"])
    }

    /// The names that begin a line of the help.
    private static func options(in help: String) -> [String] {
        help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
            line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { String($0.prefix { $0 != "," }) }
        }
    }
}
