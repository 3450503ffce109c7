import CIIEngine
import CIIText

/// A guess beside what comes out.
struct Prediction: Equatable, Sendable {
    /// What was guessed, as it was understood; nil where it could not be.
    var guess: String?
    /// What comes out.
    var outcome: String
    /// Whether the two agree.
    var isRight: Bool

    /// Looks at a guess.
    ///
    /// - Parameters:
    ///   - text: as it was typed; anything is taken.
    ///   - form: what was asked.
    ///   - answer: what comes out.
    init(_ text: String, to form: PredictionForm, seeing answer: Answer) {
        let table = AnswerTable(answer)
        switch form {
        case .order:
            let names = Self.names(table.rowNames, in: text)
            guess = names.isEmpty ? nil : names.joined(separator: ", ")
            outcome = table.rowNames.joined(separator: ", ")
            isRight = names == table.rowNames
        case .first:
            let names = Self.names(table.rowNames, in: text)
            guess = names.first
            outcome = table.rowNames.first ?? "–"
            isRight = guess == outcome
        case .number(let cell, let tolerance):
            let number = Self.number(in: text)
            let value = table.number(cell)
            guess = number.map(shortest)
            outcome = value.map { AnswerTable.text(.number($0)) } ?? "–"
            if let number, let value {
                isRight = abs(number - value) <= tolerance + min(Self.rounding, tolerance)
            } else {
                isRight = false
            }
        case .whether(let condition):
            let word = Self.yesOrNo(text)
            let holds = table.holds(condition)
            guess = word.map { $0 ? "yes" : "no" }
            outcome = holds.map { $0 ? "yes" : "no" } ?? "–"
            isRight = word != nil && word == holds
        }
    }

    /// Whether a number was asked for, and this one was guessed, to within what the question allows.
    static func isNear(_ text: String, _ figure: Double, _ form: PredictionForm) -> Bool {
        guard case .number(_, let tolerance) = form, let number = number(in: text) else { return false }
        return abs(number - figure) <= tolerance + min(rounding, tolerance)
    }

    /// What is shown is rounded, and a guess of that is as good.
    private static let rounding = 0.05

    /// Those of the names that a text holds as words, in the order of their first place.
    static func names(_ names: [String], in text: String) -> [String] {
        let words = Self.words(text)
        let places = names.compactMap { name -> (place: Int, name: String)? in
            let parts = Self.words(name)
            guard !parts.isEmpty, words.count >= parts.count else { return nil }
            let place = (0...(words.count - parts.count)).first {
                Array(words[$0..<($0 + parts.count)]) == parts
            }
            return place.map { ($0, name) }
        }
        return places.sorted { $0.place < $1.place }.map(\.name)
    }

    private static func words(_ text: String) -> [String] {
        folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The first number of a text, with a point or a comma before its decimals.
    static func number(in text: String) -> Double? {
        let signs = text.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 }
        guard let start = signs.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        var digits = signs[start...].prefix { $0.isASCII && $0.isNumber || $0 == "." }
        while digits.last == "." { digits.removeLast() }
        guard let number = Double(String(digits)) else { return nil }
        return start > 0 && signs[start - 1] == "-" ? -number : number
    }

    private static func yesOrNo(_ text: String) -> Bool? {
        switch words(text).first {
        case "yes", "y", "true", "sim", "s", "verdade": true
        case "no", "n", "false", "nao", "falso": false
        default: nil
        }
    }
}
