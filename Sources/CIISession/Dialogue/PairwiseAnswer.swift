import CIIIndex
import CIILanguage
import CIIText

/// What a line answers to the question how many times as much one part matters as another.
enum PairwiseAnswer: Equatable, Sendable {
    /// What can be said besides a judgement.
    enum Word: String, CaseIterable {
        case back, skip, enough, stop
        case explain = "?"

        /// Other spellings, folded.
        var aliases: [String] {
            switch self {
            case .back: ["voltar"]
            case .skip: ["pular"]
            case .enough: ["basta", "chega"]
            case .stop: ["parar"]
            case .explain: []
            }
        }
    }

    case judged(PairwiseJudgement)
    case word(Word)
    /// A ratio that no judgement has.
    case outOfRange(String)

    /// What a line answers; nil where it is no answer.
    ///
    /// - Parameters:
    ///   - line: `3`, `1/3`, `=`, `art 3`, `csat over art 3` or a word.
    ///   - pair: the parts that are asked about; without them a line has to name both.
    ///   - place: the part of that name.
    init?(_ line: String, about pair: PairwiseQuestions.Pair?, place: (Name) -> Int?) {
        let text = folded(line.trimmed)
        let word = Word.allCases.first { $0.rawValue == text || $0.aliases.contains(text) }
        if let word {
            self = .word(word)
        } else if let pair, let answer = Self.answer(text, about: pair, place: place) {
            self = answer
        } else if let judgement = Self.judgement(line, place: place) {
            self =
                Self.isKnown(judgement.ratio) ? .judged(judgement) : .outOfRange(shortest(judgement.ratio))
        } else {
            return nil
        }
    }

    private static func isKnown(_ ratio: Double) -> Bool {
        // A ninth as a person writes it is not the last digit of one.
        ratio >= PairwiseJudgements.ratios.lowerBound * 0.98
            && ratio <= PairwiseJudgements.ratios.upperBound
    }

    /// `3`, `1/3`, `=` or `art 3`.
    private static func answer(
        _ text: String, about pair: PairwiseQuestions.Pair, place: (Name) -> Int?
    ) -> Self? {
        if ["=", "same", "equal", "igual"].contains(text) {
            return .judged(PairwiseJudgement(pair.first, over: pair.second, 1))
        }
        var (first, second) = (pair.first, pair.second)
        let words = text.split(separator: " ")
        guard let last = words.last, let (ratio, isLess) = ratio(last) else { return nil }
        if words.count > 1 {
            let bare = words.dropLast().joined(separator: " ").filter { $0 != "`" }
            guard let named = place(Name(quoted: bare)), named == first || named == second else { return nil }
            if named == second { swap(&first, &second) }
        }
        guard isKnown(isLess ? 1 / ratio : ratio) else { return .outOfRange(String(last)) }
        // 1/3 is kept as three times the other way round, which can be written without rounding.
        if isLess { swap(&first, &second) }
        return .judged(PairwiseJudgement(first, over: second, ratio))
    }

    /// `3`, `2.5`, `2,5`, or `1/3`, which is 3 and less.
    private static func ratio(_ text: Substring) -> (times: Double, isLess: Bool)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return nil }
        let numbers = parts.compactMap { part -> Double? in
            guard part.utf8.count < 20,
                part.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C })
            else { return nil }
            return Double(part.replacing(",", with: "."))
        }
        guard numbers.count == parts.count else { return nil }
        guard numbers.count == 2 else { return (numbers[0], false) }
        return numbers[0] < numbers[1] && numbers[0] > 0
            ? (numbers[1] / numbers[0], true) : (numbers[0] / numbers[1], false)
    }

    /// `csat over art 3` or `csat over art 1/3`.
    private static func judgement(_ line: String, place: (Name) -> Int?) -> PairwiseJudgement? {
        guard let end = line.lastIndex(where: { !$0.isWhitespace }),
            let blank = line[...end].lastIndex(where: \.isWhitespace),
            let (ratio, isLess) = ratio(line[line.index(after: blank)...end]), ratio.isFinite,
            case .statements(let statements) = parse(
                "weights judged = pairs \(line[..<blank]) \(shortest(ratio))"), statements.count == 1,
            case .weights(.define(_, .pairs(let judgements)), _) = statements[0].value,
            let judgement = judgements.first, judgements.count == 1,
            let first = place(judgement.first.value), let second = place(judgement.second.value),
            first != second
        else { return nil }
        return isLess
            ? PairwiseJudgement(second, over: first, ratio) : PairwiseJudgement(first, over: second, ratio)
    }
}

extension String {
    /// Without blanks at either end.
    fileprivate var trimmed: String {
        let head = drop { $0.isWhitespace }
        return String(head.reversed().drop { $0.isWhitespace }.reversed())
    }
}
