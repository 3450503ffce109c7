import CIIEngine
import CIIText
import CPage

/// A page for any browser: sliders for the weights, and the groups weighed anew as they move.
///
/// One file that asks nothing of any network. The figures stand in it as JSON; the page's own script puts every text in
/// as text, so that no name can become markup, and its policy of content lets no other script or style run.
struct PageFormat: AnswerFormat {
    func append(_ answer: Answer, style: RenderStyle, to output: inout String) {
        guard let weighing = answer.weighing else { return }
        let css = text(pageStyle())
        let script = text(pageArithmetic()) + text(pageScript())
        let policy =
            "default-src 'none'; script-src \(source(script)); style-src \(source(css)); base-uri 'none'; "
            + "form-action 'none'"
        var rest = text(pageFrame())[...]
        for (mark, part) in [
            ("{{policy}}", policy), ("{{style}}", css), ("{{data}}", PageData(answer, weighing).json),
            ("{{script}}", script),
        ] {
            guard let place = Self.range(of: mark, in: rest) else { continue }
            output += rest[..<place.lowerBound]
            output += part
            rest = rest[place.upperBound...]
        }
        output += rest
    }

    private func text(_ part: PagePart) -> String {
        String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
    }

    /// What the policy lets run: the text with this digest and no other.
    private func source(_ text: String) -> String { "'sha256-\(base64(SHA256.digest(of: text.utf8)))'" }

    private static func range(of mark: String, in text: Substring) -> Range<String.Index>? {
        var start = text.startIndex
        while let place = text[start...].firstIndex(of: "{") {
            if text[place...].hasPrefix(mark) { return place..<text.index(place, offsetBy: mark.count) }
            start = text.index(after: place)
        }
        return nil
    }
}
