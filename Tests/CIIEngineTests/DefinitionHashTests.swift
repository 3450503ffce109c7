import CIIIndex
import CIILanguage
import Testing

@testable import CIIEngine

@Suite("Definition hash")
struct DefinitionHashTests {
    /// The test vectors that the authors of FNV publish for FNV-1a of 64 bits.
    @Test(arguments: [
        ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
    ])
    func publishedVectors(_ text: String, _ hash: String) {
        #expect("\(DefinitionHash(of: text))" == hash)
    }

    private static let base = """
        let slow = response_time > 60s
        let polite = empathy + 1
        indicator warmth = mean(polite) worst 0 best 10
        indicator twice = warmth * 2 worst 0 best 20
        index inner = csat 1, warmth 1 combine geometric
        index whole = inner 3, twice 1, basic 1
        """

    private func making(_ script: String, _ name: String = "whole") throws -> IndexMaking {
        guard case .statements(let statements) = parse(script) else {
            throw Failure(text: script)
        }
        var definitions = Definitions()
        for statement in statements { #expect(try definitions.take(statement.value)) }
        var context = QueryContext(wallClock: { 0 })
        context.definitions = definitions
        let index = try IndexResolver(definitions: definitions).resolved(
            Spanned(Name(word: name), SourceSpan(0, 0)))
        return IndexMaking(index, context: context)
    }

    private struct Failure: Error {
        var text: String
    }

    @Test("the text that is hashed, written out")
    func canonicalText() throws {
        let making = try making(
            "let polite = empathy + 1; indicator warmth = mean(polite) worst 0 best 10; "
                + "index small = warmth 3, csat 1 combine harmonic", "small")
        #expect(
            making.canonicalText
                == """
                missing renormalise
                scale goalposts
                index harmonic(csat 0.250000000000, warmth 0.750000000000)
                indicator csat = 100 * favourable / rated
                goalposts csat phone 0..100
                goalposts csat chat 0..100
                goalposts csat written 0..100
                goalposts csat unknown 0..100
                indicator warmth = mean(polite)
                goalposts warmth phone 0..10
                goalposts warmth chat 0..10
                goalposts warmth written 0..10
                goalposts warmth unknown 0..10
                field polite = empathy + 1

                """.replacing("csat = 100", with: "csat = csat = 100"))
        #expect("\(making.hash)" == "\(DefinitionHash(of: making.canonicalText))")
    }

    @Test("what changes the index changes the hash, and nothing else does")
    func sensitivity() throws {
        let base = try making(Self.base).hash
        let same = [
            Self.base.replacing("inner 3, twice 1, basic 1", with: "basic 1, twice 1, inner 3"),
            Self.base.replacing("inner 3, twice 1, basic 1", with: "inner 60%, twice 20%, basic 20%"),
            Self.base.replacing("inner", with: "kernel"), Self.base + "\nlet other = 1\nindex more = csat 1",
            Self.base.replacing("let slow = response_time > 60s\n", with: ""),
            Self.base + "\nweights mine = csat=1",
        ]
        for script in same { #expect(try making(script).hash == base, "\(script)") }
        let different =
            [
                ("inner 3", "inner 2"), ("combine geometric", "combine harmonic"), ("combine geometric", ""),
                ("empathy + 1", "empathy + 2"), ("mean(polite)", "median(polite)"),
                ("warmth * 2", "warmth * 3"),
                ("worst 0 best 10", "worst 1 best 10"), ("basic 1", "experience 1"),
                ("csat 1,", "csat.mean 1,"),
            ].map { Self.base.replacing($0.0, with: $0.1) } + [Self.base + "\ngoalposts csat 0..90 for chat"]
        var seen: Set<DefinitionHash> = [base]
        for script in different {
            #expect(seen.insert(try making(script).hash).inserted, "\(script)")
        }
        var changed = try making(Self.base)
        changed.missing = .pool
        #expect(seen.insert(changed.hash).inserted)
        changed.scaling = .minmax
        #expect(seen.insert(changed.hash).inserted)
        changed.rules = ["fcrwindow 1s"]
        #expect(seen.insert(changed.hash).inserted)
    }

    @Test("an index comes to the shares that its tree says")
    func shares() throws {
        // by hand: 3/5 of inner, half of it each; 1/5 twice; 1/5 of basic, which is csat 0.5, resolution 0.3, art 0.2.
        let making = try making(Self.base)
        let shares = Dictionary(
            uniqueKeysWithValues: making.weighting.terms.map { ($0.indicator.name, $0.effective) })
        let expected = ["csat": 0.4, "warmth": 0.3, "twice": 0.2, "resolution": 0.06, "art": 0.04]
        #expect(shares.keys.sorted() == expected.keys.sorted())
        for (name, share) in expected { #expect(abs((shares[name] ?? 0) - share) < 1e-12, "\(name)") }
        #expect(making.tree?.rule == .arithmetic)
        #expect(making.tree?.isLinear == false)
    }
}
