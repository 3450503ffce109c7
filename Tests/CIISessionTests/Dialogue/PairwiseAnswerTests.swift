import CIIIndex
import CIILanguage
import Testing

@testable import CIISession

@Suite struct PairwiseAnswerTests {
    private static let names = ["csat", "art", "own figure"]

    private func answer(_ line: String, isAsked: Bool = true) -> PairwiseAnswer? {
        PairwiseAnswer(line, about: isAsked ? .init(first: 0, second: 1) : nil) { name in
            name.canonical == "tmr" ? 1 : Self.names.firstIndex(of: name.canonical)
        }
    }

    @Test(
        arguments: [
            ("3", .judged(.init(0, over: 1, 3))), (" 2.5 ", .judged(.init(0, over: 1, 2.5))),
            ("2,5", .judged(.init(0, over: 1, 2.5))), ("0.25", .judged(.init(0, over: 1, 0.25))),
            ("1/3", .judged(.init(1, over: 0, 3))), ("2/6", .judged(.init(1, over: 0, 3))),
            ("6/2", .judged(.init(0, over: 1, 3))), ("1/9", .judged(.init(1, over: 0, 9))),
            ("0.111", .judged(.init(0, over: 1, 0.111))),
            ("=", .judged(.init(0, over: 1, 1))), ("igual", .judged(.init(0, over: 1, 1))),
            ("art 3", .judged(.init(1, over: 0, 3))), ("TMR 3", .judged(.init(1, over: 0, 3))),
            ("csat 3", .judged(.init(0, over: 1, 3))), ("art 1/3", .judged(.init(0, over: 1, 3))),
            ("csat over art 3", .judged(.init(0, over: 1, 3))),
            (" csat over art 1/3 ", .judged(.init(1, over: 0, 3))),
            ("tmr sobre csat 4", .judged(.init(1, over: 0, 4))),
            ("`own figure` over art 2", .judged(.init(2, over: 1, 2))),
            ("10", .outOfRange("10")), ("0", .outOfRange("0")), ("1/10", .outOfRange("1/10")),
            ("1/0", .outOfRange("1/0")), ("0/0", .outOfRange("0/0")), ("0.1", .outOfRange("0.1")),
            ("csat over art 12", .outOfRange("12")),
            ("back", .word(.back)), ("Voltar", .word(.back)), ("pular", .word(.skip)),
            ("chega", .word(.enough)), ("parar", .word(.stop)), ("?", .word(.explain)),
            ("", nil), ("three", nil), ("-3", nil), ("1e0", nil), ("nan", nil), ("inf", nil), ("1/2/3", nil),
            ("own figure 3", nil), ("fcr 3", nil), ("art", nil), ("csat over csat 1", nil),
            ("csat over fcr 3", nil), ("csat over art 3, art over csat 2", nil), ("show csat", nil),
        ] as [(String, PairwiseAnswer?)])
    func reads(_ line: String, _ expected: PairwiseAnswer?) {
        #expect(answer(line) == expected)
    }

    /// Where no pair is asked about, an answer has to name both.
    @Test func namesBothWhereNothingIsAsked() {
        #expect(answer("3", isAsked: false) == nil && answer("art 3", isAsked: false) == nil)
        #expect(answer("art over csat 3", isAsked: false) == .judged(.init(1, over: 0, 3)))
        #expect(answer("stop", isAsked: false) == .word(.stop))
    }

    @Test(arguments: [
        ("show csat", true), ("mostre csat", true), ("  # a remark", true), ("", true), ("quit", true),
        ("art 3", false), ("mine", false), ("3", false), ("cii=1", false), ("showing", false),
    ])
    func tellsStatements(_ line: String, _ isOne: Bool) {
        #expect(beginsStatement(line) == isOne)
    }
}
