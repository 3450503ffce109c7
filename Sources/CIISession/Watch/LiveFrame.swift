import CIIText

/// What one look shows of an answer where the next one is drawn over it.
struct LiveFrame {
    /// One line: which look it is, how current, how to end it, and the question.
    var heading: String
    /// The answer as it is written elsewhere.
    var text: String

    /// The lines that fit; what is left out is said in the last.
    func lines(width: Int, height: Int) -> [String] {
        var lines = [fitted(heading, to: width)]
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let height = max(height, 2)
        guard lines.count > height else { return lines }
        let left = lines.count - height + 1
        return lines.prefix(height - 1)
            + [
                fitted(
                    "… \(left) more \(left == 1 ? "line" : "lines"); a taller window shows them", to: width)
            ]
    }
}
