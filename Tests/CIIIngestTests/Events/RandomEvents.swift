import TestSupport

/// Event logs drawn at random, the same for the same seed on every machine.
struct RandomEvents {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// One event of a random log.
    struct Line: Hashable {
        var key: String
        var time: Int
        var number: Int
        var word: String
        var agent: String
        var team: String

        var text: String {
            "\(key),\(time),\(number),\(word),\(agent),\(team)"
        }
    }

    static let header = "ticket,timestamp,sequence,event,agent,team"

    static let words = [
        "created", "assigned", "in progress", "replied", "note", "on hold", "resolved", "closed", "reopened",
        "transferred", "updated", "customer replied", "worked", "reassigned", "open",
    ]

    /// Some interactions of some events each, many of them at the same second; the sequence tells their order.
    mutating func lines(interactions: Int) -> [Line] {
        var lines: [Line] = []
        for interaction in 0..<interactions {
            var time = 1_700_000_000 + below(1000)
            for _ in 0..<1 + below(12) {
                time += below(3) * below(600)
                let agent = below(3) == 0 ? "" : ["Ana", "Bia", "Answer Bot", "Zoë"][below(4)]
                lines.append(
                    Line(
                        key: "K\(interaction)", time: time, number: lines.count,
                        word: Self.words[below(Self.words.count)], agent: agent,
                        team: below(2) == 0 ? "" : "T\(below(2))"))
            }
        }
        return lines
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        elements.shuffled(using: &random)
    }

    static func text(_ lines: [Line]) -> String {
        ([header] + lines.map(\.text)).joined(separator: "\n") + "\n"
    }
}
