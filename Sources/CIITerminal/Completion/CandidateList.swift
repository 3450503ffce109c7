import CIISession
import CIIText

/// Candidates as rows under the prompt: what to type, what it is, a few words about it.
enum CandidateList {
    /// The rows, none wider than `width` cells and no more than `height`.
    ///
    /// Texts must hold no controls. When not all fit, the last row says how many are left out.
    static func rows(_ candidates: [Completions.Candidate], width: Int, height: Int) -> [String] {
        let height = max(height, 2)
        let shown = candidates.count <= height ? candidates : Array(candidates.prefix(height - 1))
        let gap = 2
        let textWidth = min(
            shown.map { displayWidth($0.text) }.max() ?? 0,
            shown.allSatisfy(\.kind.isEmpty) ? width : width / 2)
        let kindWidth = min(shown.map { displayWidth($0.kind) }.max() ?? 0, max(width - textWidth - gap, 0))
        let detailWidth = width - textWidth - kindWidth - 2 * gap
        var rows = shown.map { candidate in
            var row = padded(candidate.text, to: textWidth)
            if kindWidth > 0 { row += "  " + padded(candidate.kind, to: kindWidth) }
            if detailWidth >= 8 { row += "  " + fitted(candidate.detail, to: detailWidth) }
            while row.last == " " { row.removeLast() }
            return row
        }
        if shown.count < candidates.count {
            rows.append(fitted("… \(candidates.count - shown.count) more", to: width))
        }
        return rows
    }

    private static func padded(_ text: String, to width: Int) -> String {
        let cut = fitted(text, to: width)
        return cut + String(repeating: " ", count: max(width - displayWidth(cut), 0))
    }
}
