import CIIText

/// Markdown as lines of a terminal: paragraphs in lines of some width, marks of emphasis left out.
struct LessonProse {
    /// Cells in a line.
    let width: Int
    /// Whether to set headings and strong words in bold.
    let isBold: Bool

    init(width: Int?, isBold: Bool) {
        self.width = max(20, min(width ?? Self.comfortable, Self.comfortable))
        self.isBold = isBold
    }

    /// Longer lines are hard to read.
    private static let comfortable = 88

    func lines(_ markdown: String) -> [String] {
        var lines: [String] = []
        var paragraph = ""
        var indent = ""
        var isInBlock = false
        func flush() {
            if !paragraph.isEmpty { lines += wrapped(paragraph, hanging: indent) }
            (paragraph, indent) = ("", "")
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                flush()
                isInBlock.toggle()
            } else if isInBlock {
                lines.append("  " + line)
            } else if line.allSatisfy(\.isWhitespace) {
                flush()
                if lines.last?.isEmpty == false { lines.append("") }
            } else if line.hasPrefix("|") {
                flush()
                lines.append(String(line))
            } else if line.hasPrefix("#") {
                flush()
                let heading = line.drop { $0 == "#" }.drop { $0 == " " }
                lines.append(styled("**\(heading)**"))
            } else if let mark = Self.listMark(line) {
                flush()
                paragraph = String(line)
                indent = String(repeating: " ", count: mark)
            } else {
                paragraph += (paragraph.isEmpty ? "" : " ") + line.drop { $0 == " " }
            }
        }
        flush()
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// How many cells stand before the words of an item of a list; nil where the line is none.
    private static func listMark(_ line: Substring) -> Int? {
        if line.hasPrefix("- ") { return 2 }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ") ? digits.count + 2 : nil
    }

    private func wrapped(_ paragraph: String, hanging indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in Self.plainLinks(paragraph).split(separator: " ") {
            let length = displayWidth(String(word).replacing("**", with: ""))
            if !line.isEmpty, used + 1 + length > width {
                lines.append(line)
                (line, used) = (indent + word, indent.count + length)
            } else {
                used += (line.isEmpty ? 0 : 1) + length
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        if !line.isEmpty { lines.append(line) }
        return styledLines(lines)
    }

    /// `[words](address)` as its words.
    private static func plainLinks(_ text: String) -> String {
        text.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 }
    }

    private func styled(_ line: String) -> String { styledLines([line])[0] }

    /// Strong words may go on in the next line.
    private func styledLines(_ lines: [String]) -> [String] {
        var isStrong = false
        return lines.map { line in
            var text = isStrong && isBold ? Self.bold : ""
            for (place, part) in line.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
                if place > 0 {
                    isStrong.toggle()
                    if isBold { text += isStrong ? Self.bold : Self.plain }
                }
                text += part
            }
            return text + (isStrong && isBold ? Self.plain : "")
        }
    }

    private static let (bold, plain) = ("\u{1B}[1m", "\u{1B}[0m")
}
