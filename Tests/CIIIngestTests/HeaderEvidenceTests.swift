import Testing

@testable import CIIIngest

/// Whether a first record is data, a header, or nobody knows; in doubt it is a header.
@Suite struct HeaderEvidenceTests {
    static let cases: [(text: String, verdict: HeaderEvidence.Verdict)] = [
        ("id,agent,csat\n1,Ana,5\n2,Bia,4\n", .header), ("wait\n10\n20\n", .header),
        (
            "T-100001,2026-03-03T07:00:04,Chat\nT-100002,2026-03-03T07:00:38,Mail\nT-100003,2026-03-03,Chat\n",
            .data(cell: "T-100001")
        ),
        ("03/04/2026;Ana\n04/04/2026;Bia\n05/04/2026;Caio\n", .data(cell: "03/04/2026")),
        ("Ana,ana@example.org\nBia,bia@example.org\nCaio,c@example.org\n", .data(cell: "ana@example.org")),
        ("x,09:30\ny,10:45\nz,08:15\n", .data(cell: "09:30")),
        ("17,300,3,Ana\n18,400,9,Bia\n19,100,2,Caio\n", .data(cell: "17")),
        ("1,Ana,5\n2,Bia,4\n3,Ana,3\n", .data(cell: "1")),
        // Years, places, grades, quarters and hours name columns.
        ("region,2024,2025\nNorth,10,20\nSouth,30,40\n", .open),
        ("2024,2025,2026\n10,20,30\n30,5,40\n", .open),
        ("item,5,4,3,2,1\nA,3,9,2,7,1\nB,1,2,3,4,5\n", .open),
        ("agent,1,2,3\nAna,3,9,2\nBia,1,2,3\n", .header), ("q,3,7,12\nr,5,1,4\ns,1,2,5\n", .open),
        ("place,2025-01-01,2025-02-01\nA,3,9\nB,1,2\n", .header),
        ("place,2025-01,2025-02\nA,3,9\nB,1,2\n", .open),
        ("place,08:00,09:00\nA,00:03,00:09\nB,00:01,00:02\n", .open), ("v1.1,v1.2\n5,4\n3,2\n", .header),
        ("0,0,1\n0,0,1\n0,1,1\n", .data(cell: "0")), ("1,0,0\n0,0,1\n0,1,1\n", .data(cell: "1")),
        // Too few records, one column, words only, the header once more: open.
        ("1,2026-03-03\n2,2026-03-04\n", .open), ("2026-03-03\n2026-03-04\n2026-03-05\n", .open),
        ("Ana,North\nBia,South\nAna,North\n", .open), ("5,9\n4,7\n5,9\n", .open),
        // The name of a field beside a date is a header all the same.
        ("agent,2026-03-03\nAna,2026-03-04\nBia,2026-03-05\n", .header),
        // A missing value says nothing.
        ("1,,2026-03-03\n2,Bia,2026-03-04\n3,Caio,2026-03-05\n", .data(cell: "2026-03-03")),
    ]

    @Test(arguments: cases.indices)
    func tellsDataFromNames(index: Int) {
        let (text, verdict) = Self.cases[index]
        let separator: Character = text.contains(";") ? ";" : ","
        let records = text.split(separator: "\n").map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map { Array($0.utf8) }
        }
        #expect(
            HeaderEvidence.verdict(first: records[0], rest: Array(records.dropFirst())) == verdict, "\(text)")
    }
}
