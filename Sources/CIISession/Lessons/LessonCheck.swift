/// One thing that an answer must have in common with that of the solution.
enum LessonCheck: Equatable, Sendable {
    /// The order of the rows.
    case order
    /// Which row stands first.
    case first
    /// Which rows there are.
    case rows
    /// The weights by their shares.
    case weights
    /// The first figure, row by row, whatever its column is called.
    case figure
    /// A column, row by row.
    case column(String)
    /// One value.
    case cell(LessonCell)
    /// Something that holds, whatever the solution is.
    case condition(LessonCondition)

    /// What a part of `checks …` says.
    init(_ text: String) {
        switch text {
        case "order": self = .order
        case "first": self = .first
        case "rows": self = .rows
        case "weights": self = .weights
        case "figure": self = .figure
        default:
            if let condition = LessonCondition(text) {
                self = .condition(condition)
            } else if text.contains(" of ") {
                self = .cell(LessonCell(text))
            } else {
                self = .column(text)
            }
        }
    }
}

/// A value of an answer, or a number: `cii of Ana`, `csat`, `share of art` (what its weight comes to, in percent), `50`.
struct LessonCell: Equatable, Sendable {
    /// The name of the column; a number where ``row`` is nil and it is one.
    var column: String
    /// What the row stands for; nil for the only row, or that of all.
    var row: String?

    init(_ text: String) {
        guard let of = text.firstRange(of: " of ") else {
            column = text
            return
        }
        column = String(text[..<of.lowerBound])
        row = String(text[of.upperBound...])
    }

    /// As it is written.
    var text: String { row.map { "\(column) of \($0)" } ?? column }
}

/// `cii of Ana > cii of Bia`.
struct LessonCondition: Equatable, Sendable {
    enum Sign: String, CaseIterable, Sendable {
        case atLeast = ">="
        case atMost = "<="
        case over = ">"
        case under = "<"
        case equal = "="
    }

    var left: LessonCell
    var sign: Sign
    var right: LessonCell

    init(_ left: LessonCell, _ sign: Sign, _ right: LessonCell) {
        self.left = left
        self.sign = sign
        self.right = right
    }

    /// What a text says; nil where it holds no sign with something on both sides.
    init?(_ text: String) {
        for sign in Sign.allCases {
            guard let place = text.firstRange(of: " \(sign.rawValue) ") else { continue }
            left = LessonCell(String(text[..<place.lowerBound]))
            right = LessonCell(String(text[place.upperBound...]))
            self.sign = sign
            return
        }
        return nil
    }

    /// As it is written.
    var text: String { "\(left.text) \(sign.rawValue) \(right.text)" }
}

/// What there is to guess.
enum PredictionForm: Equatable, Sendable {
    /// The rows, in their order.
    case order
    /// The first row.
    case first
    /// A value, to within so much.
    case number(LessonCell, within: Double)
    /// Yes or no.
    case whether(LessonCondition)

    /// What stands behind `predict`; nil where it is none of these.
    init?(_ words: String) {
        if words == "order" {
            self = .order
        } else if words == "first" {
            self = .first
        } else if words.hasPrefix("whether "), let condition = LessonCondition(String(words.dropFirst(8))) {
            self = .whether(condition)
        } else if words.hasPrefix("number "), let within = words.firstRange(of: " within "),
            let tolerance = Double(words[within.upperBound...]), tolerance >= 0
        {
            self = .number(LessonCell(String(words[..<within.lowerBound].dropFirst(7))), within: tolerance)
        } else {
            return nil
        }
    }
}
