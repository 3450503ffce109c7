import CIILanguage
import Testing

@testable import CIIEngine

struct PseudonymsTests {
    private static func pseudonyms(_ names: [String], salt: String = "") -> Pseudonyms {
        Pseudonyms([.init(name: "agent", members: names)], salt: salt)
    }

    /// The first letters of HMAC-SHA-256 in Crockford's Base32, as another implementation has them.
    @Test(arguments: [
        ("Ana", "", "agent YB7W"), ("Bia", "", "agent B7S0"), ("Ana", "pepper", "agent JERM"),
        ("João", "pepper", "agent 6ZE7"),
    ])
    func areKeyedDigests(name: String, salt: String, pseudonym: String) {
        let own = Self.pseudonyms(["Bia", "Ana", "João"], salt: salt)
        #expect(own.pseudonym(of: name, in: "agent") == pseudonym)
        #expect(own.pseudonym(of: name, in: "team") == nil)
        #expect(own.pseudonym(of: name.uppercased()) == pseudonym)
    }

    /// Two names whose first four letters are the same, found by looking.
    @Test func namesThatCollideGetMoreLetters() {
        let own = Self.pseudonyms(["n749", "n1519", "Ana"])
        #expect(own.pseudonym(of: "n749", in: "agent") == "agent 4DSXZ")
        #expect(own.pseudonym(of: "n1519", in: "agent") == "agent 4DSXR")
        #expect(own.pseudonym(of: "Ana", in: "agent") == "agent YB7W")
    }

    @Test func noTwoNamesShareOne() {
        let names = (0..<5000).map { "n\($0)" }
        let own = Self.pseudonyms(names)
        #expect(Set(names.compactMap { own.pseudonym(of: $0, in: "agent") }).count == names.count)
    }

    @Test(arguments: [
        ("Ana leads", "agent YB7W leads"), ("ana leads", "ana leads"),
        ("Anabel and Ana.", "Anabel and agent YB7W."),
        ("`Ana Lima`, Ana", "`agent MY1X`, agent YB7W"), ("n<10, 12 groups", "n<10, 12 groups"), ("", ""),
        ("(Ana)Ana Ana", "(agent YB7W)agent YB7W agent YB7W"),
    ])
    func namesInTextsAreReplacedWhereTheyStandAlone(text: String, replaced: String) {
        let own = Self.pseudonyms(["Ana", "Ana Lima", "12"])
        let letters = own.pseudonym(of: "Ana Lima", in: "agent") ?? ""
        #expect(
            TextReplacement(own.all).applied(to: text) == replaced.replacing("agent MY1X", with: letters))
    }

    /// What a statement that answers repeat says in place of names.
    @Test(arguments: [
        ("cii by agent where agent = Ana", "cii by agent where agent = \"agent YB7W\""),
        (
            "cii by agent where agent = ana and team = Sul",
            "cii by agent where agent = \"agent YB7W\" and team = Sul"
        ),
        ("cii by agent where team = \"Ana\"", "cii by agent where team = \"agent YB7W\""),
        (
            "cii by agent where not (csat > 3 or agent in (Ana, \"Bia\"))",
            "cii by agent where not (csat > 3 or agent in (\"agent YB7W\", \"agent B7S0\"))"
        ),
        ("cii for \"Ana\" by agent", "cii by agent for \"agent YB7W\""),
        ("cii by agent where csat > 3", "cii by agent where csat > 3"),
    ])
    func statementsNameNobody(statement: String, hidden: String) throws {
        let own = Self.pseudonyms(["Ana", "Bia"])
        guard case .statements(let statements) = parse(statement), case .cii(let query) = statements[0].value
        else {
            Issue.record("\(statement) is no statement")
            return
        }
        let fields = ["agent", "team", "csat"]
        let other = own.hiding(query) { fields.contains($0.canonical) }
        #expect(StatementPrinter().print(.cii(other)) == hidden)
    }

    /// A part of a name tells of it too.
    @Test(arguments: [
        "agent like \"An%\"", "agent matches /^An/", "agent contains \"na\"", "lower(agent) = \"zed\"",
    ])
    func partsOfNamesAreHidden(condition: String) throws {
        guard case .statements(let statements) = parse("cii by agent where \(condition)"),
            case .cii(let query) = statements[0].value
        else {
            Issue.record("\(condition) is no condition")
            return
        }
        let other = Self.pseudonyms(["Ana"]).hiding(query) { $0.canonical == "agent" }
        let text = StatementPrinter().print(.cii(other))
        #expect(
            text.contains("agent ") && !text.contains("An") && !text.contains("na") && !text.contains("zed"))
    }
}
