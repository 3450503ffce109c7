import Testing

@testable import CIITerminal

struct HistorySearchTests {
    private let entries = ["alpha one", "beta", "alpha two", "é alpha"]

    @Test func narrowsAsThePatternGrows() {
        var search = HistorySearch(from: EditedText("draft"), in: entries)
        for letter in "alpha" {
            let found1 = search.extend(by: String(letter), in: entries)
            #expect(found1)
        }
        #expect(search.found == EditedText(scalars: Array("é alpha".unicodeScalars), cursor: 2))
        let found2 = search.extend(by: " o", in: entries)
        #expect(found2)
        #expect(search.found?.text == "alpha one")
        let found3 = search.extend(by: "x", in: entries)
        #expect(!found3)
        #expect(search.found?.text == "alpha one")
    }

    @Test func goesBackThroughAllThatFit() {
        var search = HistorySearch(from: EditedText(""), in: entries)
        let more4 = search.older(in: entries)
        #expect(!more4)
        _ = search.extend(by: "alpha", in: entries)
        var found = [search.found?.text]
        while search.older(in: entries) { found.append(search.found?.text) }
        #expect(found == ["é alpha", "alpha two", "alpha one"])
        search.shorten(in: entries)
        #expect(search.pattern == "alph")
    }

    @Test func anEmptyPatternShowsTheDraft() {
        var search = HistorySearch(from: EditedText("draft"), in: entries)
        _ = search.extend(by: "b", in: entries)
        search.shorten(in: entries)
        #expect(search.found == nil)
        #expect(search.original.text == "draft")
    }

    @Test func nothingIsFoundInNothing() {
        var search = HistorySearch(from: EditedText(""), in: [])
        let found5 = search.extend(by: "a", in: [])
        #expect(!found5)
    }
}
