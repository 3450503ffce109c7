import CIISession
import CIIText

/// What Tab does.
enum CompletionStep: Equatable {
    /// Nothing fits.
    case none
    /// The text becomes this.
    case replace(EditedText)
    /// Several fit and nothing more is common to them.
    case list([Completions.Candidate])

    /// What Tab does to `edited` when `completions` could stand at its cursor.
    static func of(_ edited: EditedText, _ completions: Completions) -> CompletionStep {
        var seen: Set<String> = []
        // Candidates come from the data: nothing in them may steer the terminal.
        let candidates = completions.candidates
            .map {
                Completions.Candidate(text: inert($0.text), kind: inert($0.kind), detail: inert($0.detail))
            }
            .filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
        guard let first = candidates.first else { return .none }
        guard candidates.count > 1 else {
            return unique(first.text, in: edited, completions.replaced)
        }
        var prefix = first.text
        for candidate in candidates.dropFirst() {
            prefix = commonPrefix(prefix, candidate.text)
        }
        guard let lower = edited.scalarIndex(ofByte: completions.replaced.lowerBound),
            let upper = edited.scalarIndex(ofByte: completions.replaced.upperBound)
        else { return .none }
        let present = EditedText(scalars: Array(edited.scalars[lower..<upper])).text
        if prefix.count > present.count,
            let longer = edited.replacing(bytes: completions.replaced, with: prefix)
        {
            return .replace(longer)
        }
        return .list(candidates)
    }

    private static func unique(_ text: String, in edited: EditedText, _ replaced: Range<Int>)
        -> CompletionStep
    {
        guard var result = edited.replacing(bytes: replaced, with: text) else { return .none }
        let quotes = result.scalars[..<result.cursor].count { $0 == "\"" }
        if text.hasSuffix("=") || quotes % 2 == 1 { return .replace(result) }
        if result.cursor < result.scalars.count, result.scalars[result.cursor] == " " {
            result.cursor += 1
        } else {
            result.insert(" ")
        }
        return .replace(result)
    }

    private static func commonPrefix(_ first: String, _ second: String) -> String {
        String(zip(first, second).prefix { $0 == $1 }.map(\.0))
    }
}
