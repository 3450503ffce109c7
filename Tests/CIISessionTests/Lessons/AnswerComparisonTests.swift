import CIIEngine
import Testing

@testable import CIISession

/// What counts when an answer is compared with that of a solution, and what a guess is worth.
struct AnswerComparisonTests {
    private static func answer(
        _ rows: [(String, Double)], by dimension: String = "agent", column: String = "cii",
        weights: [(String, Double)] = []
    ) -> Answer {
        Answer(
            statement: "",
            columns: [
                AnswerColumn(name: dimension, kind: .dimension), AnswerColumn(name: column, kind: .score),
            ], rows: rows.map { [.text($0.0), .number($0.1)] },
            weights: weights.map { AnswerWeight(indicator: $0.0, given: $0.1, effective: $0.1) })
    }

    private static let expected = answer([("Ana", 60), ("Bia", 50)], weights: [("csat", 0.7), ("art", 0.3)])

    private static let isAhead = LessonCondition(LessonCell("cii of Ana"), .over, LessonCell("cii of Bia"))
    private static let isOver = LessonCondition(LessonCell("cii of Ana"), .over, LessonCell("55"))

    private static let cases: [(String, Answer, LessonDifference?)] = [
        ("cii", expected, nil),
        ("cii", answer([("bia", 50), ("ANA", 60 + 1e-10)]), nil),
        (
            "cii", answer([("Ana", 60.0001), ("Bia", 50)]),
            .otherValue(LessonCell("cii of Ana"), found: "60.0")
        ),
        ("cii", answer([("Ana", 60)]), .lackingRows(["Bia"])),
        ("cii", answer([("Ana", 60), ("Bia", 50), ("Caio", 1)]), .surplusRows(["Caio"])),
        (
            "cii", answer([("Ana", 60), ("Bia", 50)], by: "team"),
            .otherGroups(wanted: ["agent"], found: ["team"])
        ),
        ("cii", answer([("Ana", 60), ("Bia", 50)], column: "csat"), .noColumn("cii")),
        ("figure", answer([("Ana", 60), ("Bia", 50)], column: "csat"), nil),
        (
            "figure", answer([("Ana", 60), ("Bia", 51)], column: "csat"),
            .otherValue(LessonCell("csat of Bia"), found: "51")
        ),
        ("order", answer([("Ana", 1), ("Bia", 2)]), nil),
        ("order", answer([("Bia", 2), ("Ana", 1)]), .otherOrder(found: ["Bia", "Ana"])),
        ("first", answer([("Ana", 1)]), nil),
        ("first", answer([("Bia", 1)]), .otherFirst("Bia")),
        ("weights", answer([], weights: [("art", 0.3), ("csat", 0.7), ("fcr", 0)]), nil),
        ("weights", answer([], weights: [("csat", 0.7)]), .otherWeights),
        ("share of csat", answer([], weights: [("csat", 0.7)]), nil),
        ("cii of Ana", answer([("Ana", 60), ("Bia", 1)]), nil),
        ("cii of Ana > cii of Bia", answer([("Ana", 2), ("Bia", 1)]), nil),
        (
            "cii of Ana > cii of Bia", answer([("Ana", 1), ("Bia", 1)]),
            .notSo(isAhead)
        ),
        ("cii of Ana > cii of Bia", answer([("Ana", 1)]), .lackingRows(["Bia"])),
    ]

    @Test func tellsWhatIsNotAsItIsToBe() {
        for (place, entry) in Self.cases.enumerated() {
            let comparison = AnswerComparison(Self.expected, checks: [LessonCheck(entry.0)])
            #expect(comparison.difference(of: entry.1) == entry.2, "case \(place): \(entry.0)")
        }
    }

    private static let guesses: [(String, PredictionForm, guess: String?, isRight: Bool)] = [
        ("Ana, Bia", .order, "Ana, Bia", true),
        ("ana > bia", .order, "Ana, Bia", true),
        ("Bia Ana", .order, "Bia, Ana", false),
        ("Mariana", .order, nil, false),
        ("I think Ana", .first, "Ana", true),
        ("nobody", .first, nil, false),
        ("about 59,5 points", .number(LessonCell("cii of Ana"), within: 1), "59.5", true),
        ("58.9", .number(LessonCell("cii of Ana"), within: 1), "58.9", false),
        ("-60", .number(LessonCell("cii of Ana"), within: 1), "-60", false),
        ("no idea", .number(LessonCell("cii of Ana"), within: 1), nil, false),
        ("Sim", .whether(isOver), "yes", true),
        ("não", .whether(isOver), "no", false),
        ("perhaps", .whether(isOver), nil, false),
    ]

    @Test func guessesAreUnderstood() {
        for (text, form, guess, isRight) in Self.guesses {
            let prediction = Prediction(text, to: form, seeing: Self.expected)
            #expect(prediction.guess == guess, "\(text)")
            #expect(prediction.isRight == isRight, "\(text)")
        }
    }
}
