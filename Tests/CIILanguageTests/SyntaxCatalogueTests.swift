import Testing

@testable import CIILanguage

@Suite("Syntax catalogue")
struct SyntaxCatalogueTests {
    @Test("each example raises its code and no other")
    func examples() {
        let catalogue = SyntaxProblem.catalogue
        #expect(catalogue.count == SyntaxProblem.Kind.allCases.count)
        #expect(Set(catalogue.map(\.code)).count == catalogue.count)
        for entry in catalogue {
            #expect(entry.explanation.hasSuffix("."), "\(entry.code)")
            guard let example = entry.example else {
                #expect(entry.code == "syntax.left-out")
                continue
            }
            #expect(codes(example) == [entry.code], "\(example.prefix(80))")
        }
    }
}

/// The codes of what is wrong with a text.
func codes(_ text: String) -> [String] {
    switch parse(text) {
    case .statements: []
    case .incomplete(let found), .failed(let found): found.all.map(\.code)
    }
}
