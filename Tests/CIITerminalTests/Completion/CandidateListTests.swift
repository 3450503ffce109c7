import CIISession
import CIIText
import Testing

@testable import CIITerminal

struct CandidateListTests {
    private let candidates: [Completions.Candidate] = [
        .init(text: "csat", kind: "indicator", detail: "share of satisfied answers"),
        .init(text: "\"日本語\"", kind: "value", detail: "12 rows"),
        .init(text: "agent", kind: "field", detail: ""),
    ]

    @Test func alignsTextKindAndDetail() {
        #expect(
            CandidateList.rows(candidates, width: 60, height: 10) == [
                "csat      indicator  share of satisfied answers",
                "\"日本語\"  value      12 rows",
                "agent     field",
            ])
    }

    @Test(arguments: 2...80) func fitsTheWindow(width: Int) {
        for height in 0...4 {
            let rows = CandidateList.rows(candidates, width: width, height: height)
            #expect(rows.count <= max(height, 2))
            for row in rows { #expect(displayWidth(row) <= width) }
        }
    }

    @Test func saysHowManyAreLeftOut() {
        let many = (1...40).map { Completions.Candidate(text: "row\($0)", kind: "", detail: "") }
        #expect(CandidateList.rows(many, width: 20, height: 4) == ["row1", "row2", "row3", "… 37 more"])
        #expect(
            CandidateList.rows(Array(many.prefix(4)), width: 20, height: 4) == [
                "row1", "row2", "row3", "row4",
            ])
    }
}
