/// Ratings in words, faces and codes.
extension Vocabularies {
    /// What a word says in place of a rating.
    enum RatingWord: Equatable, Sendable {
        /// How far up the scale, 0…1.
        case share(Double)
        /// How far up the scale beside other grades, and how far where the column has no other grades.
        case graded(within: Double, alone: Double)
        /// A survey was offered and not answered.
        case offered
        /// No survey was offered.
        case unoffered

        /// Whether it stands for a grade that tells how `good` beside it is meant.
        var isGrade: Bool {
            switch self {
            case .share(let share): share != 0.5
            case .graded, .offered, .unoffered: false
            }
        }
    }

    /// Ratings in words and faces.
    static let ratings = WordTable<RatingWord>([
        (
            [
                "muito satisfeito", "muito satisfeita", "very satisfied", "extremely satisfied",
                "extremely happy",
                "otimo", "otima", "excelente", "excellent", "😍", "🤩", ":d", ":-d", "rewards", "reward",
            ] + thumbs("👍"), .share(1)
        ),
        (["very happy"], .share(0.875)),
        (
            ["satisfeito", "satisfeita", "satisfied", "bom", "boa"] + ["🙂", "😀", "😊", "😃", ":)", ":-)"],
            .share(0.75)
        ),
        (
            [
                "neutro", "neutra", "neutral", "indiferente", "regular", "nem satisfeito nem insatisfeito",
                "neither satisfied nor dissatisfied", "😐", "😑", ":|", ":-|",
            ], .share(0.5)
        ),
        (
            [
                "insatisfeito", "insatisfeita", "dissatisfied", "unsatisfied", "ruim", "🙁", "☹️", "☹", "😞",
                ":(",
                ":-(",
            ], .share(0.25)
        ),
        (["very unhappy"], .share(0.125)),
        (
            [
                "muito insatisfeito", "muito insatisfeita", "very dissatisfied", "very unsatisfied",
                "extremely dissatisfied", "extremely unhappy", "pessimo", "pessima", "terrible", "😠", "😡",
                "🤬",
                "rebukes", "rebuke", "punish",
            ] + thumbs("👎"), .share(0)
        ),
        // The two answers of surveys that have only these, or two of the five of others.
        (["good", "good_with_comment", "good with comment", "happy"], .graded(within: 0.75, alone: 1)),
        (["bad", "bad_with_comment", "bad with comment", "unhappy"], .graded(within: 0.25, alone: 0)),
        (["offered", "offered_with_comment"], .offered),
        (["unoffered", "not offered"], .unoffered),
    ])

    /// How far up the scale the codes of Freshdesk are; every happy grade is at least three quarters up.
    static func ratingCode(_ code: Int64) -> Double? {
        switch code {
        case 103: 1
        case 102: 0.875
        case 101: 0.75
        case 100: 0.5
        case -101: 0.25
        case -102: 0.125
        case -103: 0
        default: nil
        }
    }

    /// A thumb in all colours of skin.
    private static func thumbs(_ thumb: String) -> [String] {
        [thumb] + (0x1F3FB...0x1F3FF).compactMap { Unicode.Scalar($0) }.map { "\(thumb)\($0)" }
    }
}
