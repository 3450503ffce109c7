import Testing

@testable import CIIIngest

/// Which separator a beginning has, and how many titles.
@Suite struct SeparatorFinderTests {
    static let cases: [(text: String, separator: Character, titles: Int)] = [
        ("id;agent\n1;Ana\n2;Bia\n", ";", 0), ("Calls of May\nid;agent\n1;Ana\n2;Bia\n", ";", 1),
        ("Calls\n\nid\tagent\n1\tAna\n2\tBia\n", "\t", 1),
        ("Calls of May\nby the desk\n\na,b,c\n1,2,3\n4,5,6\n", ",", 2),
        ("# a, remark\nCalls of May\n# another\na,b\n1,2\n4,5\n", ",", 1),
        // A header of one column whose texts hold commas, and one that is shorter than its lines, are headers.
        ("comment\na,b\nc,d\ne,f\n", ",", 0), ("the comment\n1,b\n2,d\n3,f\n", ",", 0),
        ("the comment\n\"a, b\"\nyes, and no\nso, what\nwell, yes\n", ",", 0),
        ("id,agent\n1,Ana,5\n2,Bia,4\n", ",", 0),
        // Decimal commas do not make a header of a title.
        ("id;wait\n1,5;2,3\n2,5;3,3\n", ";", 0), ("", ",", 0), ("Calls of May\na,b\n", ",", 0),
    ]

    @Test(arguments: cases.indices)
    func findsSeparatorAndTitles(index: Int) throws {
        let (text, separator, titles) = Self.cases[index]
        let found = Array(text.utf8).withUnsafeBufferPointer {
            SeparatorFinder.finding(in: $0, isWhole: true)
        }
        #expect(Character(Unicode.Scalar(found.separator)) == separator, "\(text)")
        #expect(found.titles == titles, "\(text)")
    }
}
