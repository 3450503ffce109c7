import CIITime
import Testing

@testable import CIIIngest

/// Ratings in numbers, words, faces, stars and codes; statuses in their canonical words.
@Suite struct RatingTests {
    struct Case: CustomTestStringConvertible {
        var header = "CSAT"
        var cells: [String]
        /// The values, `·` where one is missing or rejected.
        var values: String
        var scale: RatingScale?
        var rejected = 0
        var note: String?
        /// Whether a rating was asked for, where the words say so.
        var surveyed = ""
        var testDescription: String { "\(header): \(cells)" }
    }

    static let ends = "words such as good and bad are best and worst, because no other grades stand there"
    static let codes = "nothing but codes 103…-103 stands there: 103 is best, 100 the middle, -103 worst"

    static let cases = [
        Case(cells: ["★★★★☆", "★★★★★", "★☆☆☆☆"], values: "4.0 5.0 1.0"),
        Case(cells: ["★★★", "⭐⭐⭐⭐", "⭐️"], values: "3.0 4.0 1.0"),
        // Three stars of three are no grade on a scale of five.
        Case(
            cells: ["★★☆", "★★★★☆", "3", "4", "5", "5", "5", "5", "5", "5"],
            values: "· 4.0 3.0 4.0 5.0 5.0 5.0 5.0 5.0 5.0", rejected: 1),
        Case(cells: ["4/5", "1 / 5", "3 of 5", "2 out of 5", "5 de 5"], values: "4.0 1.0 3.0 2.0 5.0"),
        Case(cells: ["4 stars", "1 star", "5 estrelas"], values: "4.0 1.0 5.0"),
        Case(cells: ["8/10", "10/10"], values: "· ·", rejected: 2),
        // 1 + 4 · 8/10 = 4.2
        Case(
            cells: ["8/10", "10/10"], values: "4.2 5.0", scale: RatingScale(0, 10),
            note: "rescaled from 0…10 to 1…5"),
        Case(
            cells: ["Muito satisfeito", "Satisfeita", "Indiferente", "INSATISFEITO", "muito insatisfeita"],
            values: "5.0 4.0 3.0 2.0 1.0"),
        Case(cells: ["Ótimo", "Bom", "Regular", "Ruim", "Péssimo"], values: "5.0 4.0 3.0 2.0 1.0"),
        Case(
            cells: ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied", "Very dissatisfied"],
            values: "5.0 4.0 3.0 2.0 1.0"),
        Case(cells: ["😍", "🙂", "😐", "🙁", "😠"], values: "5.0 4.0 3.0 2.0 1.0"),
        Case(cells: [":D", ":)", ":|", ":-("], values: "5.0 4.0 3.0 2.0"),
        Case(cells: ["👍", "👎🏽", "👍🏿"], values: "5.0 1.0 5.0"),
        Case(
            cells: ["good", "bad", "Good_with_comment", "offered", "Not Offered"], values: "5.0 1.0 5.0 · ·",
            note: ends, surveyed: "yes yes yes yes no"),
        Case(cells: ["happy", "neutral", "unhappy"], values: "5.0 3.0 1.0", note: ends),
        Case(cells: ["Excellent", "Good", "Bad"], values: "5.0 4.0 2.0"),
        Case(
            cells: [
                "extremely happy", "very happy", "happy", "neutral", "unhappy", "very unhappy",
                "extremely unhappy",
            ],
            values: "5.0 4.5 4.0 3.0 2.0 1.5 1.0"),
        Case(cells: ["rewards", "rebukes", "not ranked"], values: "5.0 1.0 ·"),
        Case(
            cells: ["103", "102", "101", "100", "-101", "-102", "-103"],
            values: "5.0 4.5 4.0 3.0 2.0 1.5 1.0", note: codes),
        // One other number, and they are no codes; a hundred alone is none either.
        Case(cells: ["103", "-103", "4"], values: "· · 4.0", rejected: 2),
        Case(cells: ["100", "100"], values: "· ·", rejected: 2),
        Case(header: "NPS", cells: ["103", "9"], values: "· 9.0", rejected: 1),
        // All fours are no scale of four.
        Case(cells: ["4", "4"], values: "4.0 4.0"),
        Case(
            header: "Status", cells: ["Novo", "OPEN", "Em atendimento", "Aguardando", "on-hold"],
            values: "new open open pending pending"),
        Case(
            header: "Status",
            cells: ["Resolvido", "Encerrado", "Canceled", "spam", "Merged", "abandonado", "Tier2"],
            values: "solved closed cancelled spam merged abandonado Tier2"),
        Case(
            header: "Status", cells: ["N", "T", "A", "R", "L", "B", "X"],
            values: "new open pending solved closed spam deleted",
            note: "nothing but single letters stands there, read as the statuses of LiveAgent"),
        Case(header: "Status", cells: ["N", "R", "open"], values: "N R open"),
    ]

    @Test(arguments: cases)
    func columnsBecome(test: Case) throws {
        let text = "id;\(test.header)\n" + test.cells.map { "k;\($0)\n" }.joined()
        var options = LoadOptions(zone: .utc)
        if let scale = test.scale {
            options.rules.mappings = [FieldMapping(field: "csat", column: test.header, scale: scale)]
        }
        let log = try Loader().load(.bytes(Array(text.utf8), name: "r.csv"), options: options)
        // Behind the second `|` stands whether a rating was asked for, where the words say so.
        let rows = LogRendering.rows(log.table).map { $0.dropFirst("row k | ".count).split(separator: " | ") }
        let values = rows.map { $0[0] }
        #expect(values.joined(separator: " ") == test.values)
        #expect(rows.compactMap { $0.count > 1 ? $0[1] : nil }.joined(separator: " ") == test.surveyed)
        #expect(log.fields[1].isRecognised)
        #expect(log.rejects.valueCount == test.rejected)
        let notes = log.fields[1].notes.map(\.sentence)
        if let note = test.note { #expect(notes.contains(note), "\(notes)") }
        if test.note == nil, test.rejected == 0 { #expect(notes.isEmpty, "\(notes)") }
    }

    /// A word that stands higher on its scale never becomes less, and every happy code is at least 4 of 5.
    @Test func codesKeepTheirOrder() {
        let codes: [Int64] = [-103, -102, -101, 100, 101, 102, 103]
        let shares = codes.compactMap { Vocabularies.ratingCode($0) }
        #expect(shares.count == codes.count)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
        for (low, high) in zip(shares, shares.reversed()) { #expect(low + high == 1) }
        #expect((Vocabularies.ratingCode(101) ?? 0) >= 0.75)
    }
}
