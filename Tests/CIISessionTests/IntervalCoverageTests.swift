import Glibc
import TestSupport
import Testing

/// How often the interval of an index holds the truth, on the whole way from the log to the answer.
///
/// The functions behind it have their own simulations; this one sees what the engine makes of them: a share beside a time
/// whose goalposts differ by channel, answers that are missing, and two channels in a group.
@Suite struct IntervalCoverageTests {
    private static let groups = 1000
    private static let size = 10

    /// 0.9 of those who rate are satisfied, 0.7 of all are helped at once, and the time to a reply is the sum of three
    /// exponential ones of 15 s.
    private static func text(_ channels: [String], _ random: inout SplitMix64) -> String {
        var text = "agent,channel,received,response_time,csat,fcr_flag,answered\n"
        func chance() -> Double { .random(in: 0..<1, using: &random) }
        for group in 0..<groups {
            for place in 0..<size {
                let rating = chance() < 0.6 ? (chance() < 0.9 ? "5" : "2") : ""
                let uniforms = (1 - chance()) * (1 - chance()) * (1 - chance())
                let seconds = -15 * log(uniforms)
                let isSolved = chance() < 0.7
                let fields = [
                    "a\(group)", channels[place % channels.count], "2024-01-01T00:00Z",
                    "\((seconds * 10).rounded() / 10)", rating, isSolved ? "Y" : "N", "Y",
                ]
                text += fields.joined(separator: ",") + "\n"
            }
        }
        return text
    }

    /// 95 % intervals hold the truth in about 95 of 100 groups, of ten interactions each; of 1,000 groups the share itself
    /// is sure to ±1.4.
    @Test(arguments: [["phone"], ["phone", "email"]])
    func intervalsHoldTheTruth(_ channels: [String]) throws {
        var random = SplitMix64(seed: 31)
        let session = try AskedSession(Self.text(channels, &random))
        let answer = try session.answer("cii weights csat=0.5 art=0.2 fcr=0.3 by agent min 1")
        // A mean of 45 s on the way from 120 s, by e-mail from a day, to nothing.
        let slowest = ["phone": 120.0, "email": 86_400]
        let scores = channels.compactMap { slowest[$0] }.map { 100 * (1 - 45 / $0) }
        let speed = scores.reduce(0, +) / Double(scores.count)
        let truth: Double = 0.5 * 90 + 0.2 * speed + 0.3 * 70
        let rows = answer["rows"]?.elements ?? []
        let held = rows.count { row in
            guard let low = row.number("cii.low"), let high = row.number("cii.high") else { return false }
            return low <= truth && truth <= high
        }
        let share = 100 * Double(held) / Double(rows.count)
        #expect(rows.count == Self.groups && (92.0...97.0).contains(share), "seed 31: \(share)")
    }
}
