/// A fenced block of a Markdown document.
struct FencedBlock: Equatable {
    /// What stands after the fence, split at blanks: the tag, then its arguments.
    var words: [String]
    /// The lines between the fences.
    var lines: [String]
    /// Which line of the document the first of ``lines`` is, from 0.
    var start: Int

    /// The first word after the fence; empty where there is none.
    var tag: String { words.first ?? "" }

    /// The lines as one text, each with its line break.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// The blocks of a document, in order.
    ///
    /// - Throws: ``Project/Failure`` for a block that is not closed.
    static func all(in document: String) throws -> [FencedBlock] {
        var blocks: [FencedBlock] = []
        var open: FencedBlock?
        for (number, line) in Self.lines(of: document).enumerated() {
            if var block = open {
                if line == "```" {
                    blocks.append(block)
                    open = nil
                } else {
                    block.lines.append(line)
                    open = block
                }
            } else if line.hasPrefix("```") {
                open = FencedBlock(
                    words: line.dropFirst(3).split(separator: " ").map(String.init), lines: [],
                    start: number + 1)
            }
        }
        if let open { throw Project.Failure(description: "the block of line \(open.start) is not closed") }
        return blocks
    }

    /// The document with other lines in some of its blocks.
    ///
    /// - Parameter replacements: blocks of this document, with the lines that take the place of theirs.
    static func replacing(_ replacements: [(FencedBlock, [String])], in document: String) -> String {
        var lines = Self.lines(of: document)
        for (block, new) in replacements.sorted(by: { $0.0.start > $1.0.start }) {
            lines.replaceSubrange(block.start..<block.start + block.lines.count, with: new)
        }
        return lines.joined(separator: "\n")
    }

    /// The lines of a text as a block holds them: without the empty one after the last line break.
    static func lines(ofOutput text: String) -> [String] {
        var lines = lines(of: text)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
