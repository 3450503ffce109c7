import CIIEngine
import CIIReport
import Testing

@testable import CIISession

/// The signs beside values that moved from one answer to the next.
@Suite struct AnswerMovesTests {
    private static func answer(_ rows: [[AnswerValue]]) -> Answer {
        Answer(
            statement: "",
            columns: [
                AnswerColumn(name: "agent", kind: .dimension), AnswerColumn(name: "rank", kind: .rank),
                AnswerColumn(name: "cii", kind: .score, unit: .score),
                AnswerColumn(name: "team", kind: .text),
            ], rows: rows)
    }

    private static let before = answer([
        [.text("Ana"), .rank(1, tied: false), .number(80), .text("Norte")],
        [.text("Bia"), .rank(2, tied: false), .number(70), .text("Sul")],
        [.text("Caio"), .rank(3, tied: false), .missing, .text("Sul")],
    ])

    private static let now = answer([
        [.text("Bia"), .rank(1, tied: false), .marked(.number(90), mark: "†"), .text("Sul")],
        [.text("Ana"), .rank(2, tied: true), .number(80), .text("Leste")],
        [.text("Eva"), .rank(2, tied: true), .number(80), .text("Sul")],
    ])

    @Test func eachKindOfMoveHasItsSign() {
        let marked = Self.now.marked(since: Self.before)
        #expect(
            marked.rows == [
                [
                    .text("Bia"), .marked(.rank(1, tied: false), mark: "▲1"),
                    .marked(.marked(.number(90), mark: "▲"), mark: "†"), .text("Sul"),
                ],
                [
                    .text("Ana"), .marked(.rank(2, tied: true), mark: "▼1"), .number(80),
                    .marked(.text("Leste"), mark: "*"),
                ],
                [.marked(.text("Eva"), mark: "+"), .rank(2, tied: true), .number(80), .text("Sul")],
            ])
        #expect(marked.notes.map(\.code) == ["watch.moved", "watch.gone"])
        #expect(marked.notes.last?.text == "gone since the last look: Caio")
        // Machine formats write what they wrote before.
        #expect(render(marked, as: .csv) == render(Self.now, as: .csv))
    }

    @Test func nothingMovesFromAnAnswerToItself() {
        #expect(Self.now.marked(since: Self.now) == Self.now)
    }

    @Test func signsAreSpelledWhereOnlyASCIIIsShown() {
        let marked = Self.now.marked(since: Self.before)
        let text = render(marked, as: .table, style: RenderStyle(unicode: false))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.contains("1^1") && text.contains("2=v1") && text.contains("Leste*"))
    }
}
