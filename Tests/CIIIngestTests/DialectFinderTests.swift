import CIITime
import Testing

@testable import CIIIngest

/// Which separator, which quotes and how many titles a beginning has.
@Suite struct DialectFinderTests {
    static let separators: [(text: String, separator: Character, titles: Int)] = [
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
        // As a sheet writes a title: with the empty cells beside it.
        ("Calls of May,,\n,,\nid,agent,csat\n1,Ana,5\n2,Bia,4\n", ",", 1),
        ("Calls of May;;;;;\nDesk;North;;;;\n\na;b;c;d;e;f\n1;2;3;4;5;6\n7;8;9;1;2;3\n", ";", 2),
        ("id,note,\n1,,\n2,x,\n", ",", 0), ("Sum of,\n,\nkind,sum\nhotel,12.5\ntrain,9\n", ",", 1),
        ("Meetings,,,,,\nWho,When,With whom,What for,,\nA,Oct,B,c,,\n,,D,,,\n", ",", 1),
        // A title may have more fields than the records where these have names over values.
        ("Created, on Monday, by hand\nkind,sum\nhotel,12.5\ntrain,9\n", ",", 1),
        // Rare ones are taken where every record has them and nothing else fits.
        ("id^agent\n1^Ana\n2^Bia, the second\n", "^", 0), ("id~agent\n1~Ana\n2~Bia\n", "~", 0),
        ("id\u{1}agent\n1\u{1}Ana\n2\u{1}Bia\n", "\u{1}", 0),
        ("id\u{1F}agent\u{1F}csat\n1\u{1F}Ana\u{1F}5\n2\u{1F}Bia^Lu\u{1F}4\n", "\u{1F}", 0),
        ("hours\n10~11\n11~12\n12~13\n", ",", 0), ("a^b\n1^2\n3\n", ",", 0), ("a:b\n1:2\n3:4\n", ",", 0),
        ("sep=;\nid;wait\n1;2,5\n", ";", 0), ("\"SEP=|\"\r\nid|wait\n1|2,5\n", "|", 0),
        ("sep=^\na^b\n1^2\n", "^", 0), ("sep=,,\na,b;c\n1,2;3\n", ",", 0), ("sep=\nx\ny\n", ",", 0),
        ("#exported,by,hand,today\n#on Monday\nid,agent\n1,Ana\n2,Bia\n", ",", 0),
    ]

    @Test(arguments: separators.indices)
    func findsSeparatorAndTitles(index: Int) {
        let (text, separator, titles) = Self.separators[index]
        let found = Self.dialect(text)
        #expect(Character(Unicode.Scalar(found.separator)) == separator, "\(text)")
        #expect(found.titles == titles, "\(text)")
    }

    static let quotes: [(text: String, quoting: Quoting)] = [
        ("a,b\n1,\"x \"\"y\"\", z\"\n2,z\n", .doubled),
        // Paths and quotes at the end: nothing is escaped.
        ("a,b\n\"C:\\dir\\\",1\n\"C:\\new\\\",2\n", .doubled), ("a,b\nC:\\dir\\,1\nC:\\new\\,2\n", .doubled),
        ("a,b\n\"x\\\"\"\",1\n\"y\",2\n", .doubled), ("a,b\n1,\"C:\\\\dir\"\n", .doubled),
        ("a,b\n1,\"x \\\"y\\\", z\"\n2,z\n", .escaped), ("a,b\n1,\"\\\"y\\\"\"\n2,z\n", .escaped),
        ("a,b\n1,\"x \\\"y\\\" z\"\n2,z\n", .escaped), ("a,b\n1,x\\, y\n2,z\n", .escaped),
        ("a\tb\n1\tx\\\ty\n2\tz\n", .escaped),
        ("a,b\n'x, y','z'\n'it''s','w'\n", .single), ("'a','b'\n'1','2'\n", .single),
        ("a,b\n'x, y','z'\n'it's, too','w'\n'u, v','w'\n'u, v','w'\n", .single),
        // An apostrophe is no quote.
        ("a,b\n'tis,it's\n'cause,they're\n", .doubled), ("a,b\n'x','y'\n\"z\",w\n", .doubled),
        ("a,b\n'x',y\nz,w\nu,v\nr,s\n", .doubled),
        ("a\tb\n1\t\"x\n2\ty\n3\t\"z\n4\t5\" pipe\n", .none),
        // One quote that is not closed is damage, and so is one beside fields between quotes.
        ("a,b\n1,\"x\n2,y\n3,z\n4,w\n", .doubled), ("a,b\n1,\"x\n2,\"y\"\n3,\"z\n4,w\n", .doubled),
    ]

    @Test(arguments: quotes.indices)
    func findsQuotes(index: Int) {
        let (text, quoting) = Self.quotes[index]
        #expect(Self.dialect(text).quoting == quoting, "\(text)")
    }

    @Test func whatIsSaidIsNotLookedFor() {
        var rules = LoadRules()
        rules.separator = ":"
        rules.quote = .character(UInt8(ascii: "~"))
        let said = Self.dialect("a,b:c\n~1:2~:'3'\n", rules)
        #expect(said.separator == UInt8(ascii: ":"))
        #expect(said.quoting == Quoting(quote: UInt8(ascii: "~")))
        rules.separator = " "
        rules.quote = QuoteRule.none
        #expect(Self.dialect("a b\n\"1 2\"\n", rules).quoting == .none)
        #expect(Self.dialect("sep=;\na;b\n1;2\n", rules).separator == UInt8(ascii: " "))
    }

    static func dialect(_ text: String, _ rules: LoadRules = LoadRules()) -> SeparatedTextDialect {
        Array(text.utf8).withUnsafeBufferPointer {
            DialectFinder.dialect(of: $0, isWhole: true, rules: rules)
        }
    }
}
