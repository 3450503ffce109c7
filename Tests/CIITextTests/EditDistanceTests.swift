import CIIText
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
    @Test("known distances")
    func distances() {
        let cases: [(String, String, Int, Int?)] = [
            ("", "", 0, 0), ("", "ab", 2, 2), ("ab", "", 1, nil), ("agent", "agnet", 2, 1),
            ("kitten", "sitting", 3, 3), ("kitten", "sitting", 2, nil), ("where", "whree", 1, 1),
            ("ca", "abc", 3, 3),
            ("média", "media", 1, 1), ("abcdef", "abcdef", 0, 0), ("abcdef", "abcdeg", 0, nil),
            ("a", "a", -1, nil),
        ]
        for (a, b, limit, expected) in cases {
            #expect(editDistance(a, b, atMost: limit) == expected, "\(a) \(b)")
            #expect(editDistance(b, a, atMost: limit) == expected, "\(b) \(a)")
        }
    }

    /// The definition, letter by letter.
    private func byDefinition(_ a: [Character], _ b: [Character]) -> Int {
        guard let lastA = a.last, let lastB = b.last else { return max(a.count, b.count) }
        var best = min(
            byDefinition(a.dropLast(), b) + 1, byDefinition(a, b.dropLast()) + 1,
            byDefinition(a.dropLast(), b.dropLast()) + (lastA == lastB ? 0 : 1))
        if a.count > 1, b.count > 1, lastA == b[b.count - 2], lastB == a[a.count - 2] {
            best = min(best, byDefinition(a.dropLast(2), b.dropLast(2)) + 1)
        }
        return best
    }

    @Test("the banded distance is the one of the definition, for all short words over two letters")
    func agreesWithDefinition() {
        let words = (0..<5).flatMap { length in
            (0..<(1 << length)).map { bits in String((0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" }) }
        }
        #expect(words.count == 31)
        for a in words {
            for b in words {
                let exact = byDefinition(Array(a), Array(b))
                for limit in 0...4 {
                    let expected = exact <= limit ? exact : nil
                    if editDistance(a, b, atMost: limit) != expected {
                        Issue.record("\(a) \(b) at most \(limit)")
                    }
                }
            }
        }
    }

    @Test("suggestions: best first, ties by name, silent when nothing is near")
    func suggestions() {
        let names = [
            "agent", "team", "topic", "channel", "satisfaction", "aht", "art", "response", "response_time",
        ]
        let cases: [(String, [String])] = [
            ("agnet", ["agent"]), ("AGENTE", ["agent"]), ("a", []), ("xyz", []), ("aft", ["aht", "art"]),
            ("satis", ["satisfaction"]), ("resp", ["response", "response_time"]), ("sa", []),
            ("tipoc", ["topic"]),
            ("", []), ("satisfatcion", ["satisfaction"]),
        ]
        for (word, expected) in cases { #expect(nearest(to: word, among: names) == expected, "\(word)") }
        #expect(nearest(to: "aft", among: names, limit: 1) == ["aht"])
        #expect(nearest(to: "art", among: ["art", "art"]) == ["art"])
    }
}
