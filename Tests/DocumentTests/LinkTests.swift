import Testing

/// A link inside the project leads to a file that is there, and to a heading in it.
@Suite("Links between the documents")
struct LinkTests {
    @Test(
        "Every link leads somewhere",
        arguments: DocumentBlockTests.documents + ["CONTRIBUTING.md", "examples/README.md"])
    func links(path: String) throws {
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        for link in Self.links(in: try Project.read(path)) {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let target = parts[0].isEmpty ? path : folder + parts[0]
            let page = try? Project.read(target)
            #expect(page != nil, "\(path): no file is at \(link)")
            guard parts.count == 2, let page else { continue }
            let isThere = Self.anchors(of: page).contains(String(parts[1]))
            #expect(isThere, "\(path): no heading is at \(link)")
        }
    }

    @Test("Links and headings are found")
    func finds() {
        #expect(Self.links(in: "[a](b.md) and [c](https://d.e), [f](#g)") == ["b.md", "#g"])
        #expect(Self.anchors(of: "# One, two\n## Em português\ntext") == ["one-two", "em-português"])
    }

    /// What stands behind `](`, without addresses of the web.
    private static func links(in document: String) -> [String] {
        document.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != ")" }) }
            .filter { !$0.hasPrefix("https://") }
    }

    /// The headings as a page on the web names them.
    private static func anchors(of document: String) -> [String] {
        document.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
            let words = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
            return String(
                words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map {
                    $0 == " " ? "-" : $0
                })
        }
    }
}
