import TestSupport

/// A log with every column that an indicator reads, blanks, unanswered interactions, bots and pending ones among its
/// rows, as a file and as rows for SQLite.
struct IndicatorLog {
    static let columns = [
        "id", "customer", "agent", "channel", "handler", "status", "received", "assigned", "first_response",
        "resolved", "answered", "abandoned", "queue_time", "response_time", "response_time_bh",
        "any_response_time", "reply_time", "replies", "wait_time", "resolution_time", "first_resolution_time",
        "resolution_time_bh", "handle_time", "available_time", "csat", "ces", "nps", "fcr_flag", "solvable",
        "resolved_flag", "again", "surveyed", "reopens", "transferred", "escalated", "cost", "qa",
        "qa.clarity",
        "qa.empathy", "qa.resolution", "qa.soft", "qa.technical", "sentiment",
    ]

    /// What stands in each row, by column; nil for a blank.
    let rows: [[String?]]

    init(seed: UInt64, count: Int = 400) {
        var random = SplitMix64(seed: seed)
        rows = (0..<count).map { Self.row($0, &random) }
    }

    /// The file.
    var csv: String {
        let lines = rows.map { row in
            zip(Self.columns, row).map { column, value -> String in
                guard let value else { return "" }
                return Self.flags.contains(column) ? (value == "1" ? "Y" : "N") : value
            }.joined(separator: ",")
        }
        return ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static let flags: Set = [
        "answered", "abandoned", "fcr_flag", "solvable", "resolved_flag", "again", "surveyed", "transferred",
        "escalated",
    ]

    private static func row(_ place: Int, _ random: inout SplitMix64) -> [String?] {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        func number(_ range: ClosedRange<Int>, blank: Int = 15) -> String? {
            chance(blank) ? nil : String(Int.random(in: range, using: &random))
        }
        func flag(_ percent: Int, blank: Int = 15) -> String? {
            chance(blank) ? nil : chance(percent) ? "1" : "0"
        }
        let isAnswered = chance(80)
        let answered = chance(5) ? nil : isAnswered ? "1" : "0"
        let handler =
            chance(10) ? nil : ["human", "human", "bot", "mixed"][Int.random(in: 0..<4, using: &random)]
        let start = Int.random(in: 0..<(20 * 1440), using: &random)
        let reply = start + Int.random(in: 1...300, using: &random)
        func instant(_ minute: Int) -> String {
            func two(_ part: Int) -> String { part < 10 ? "0\(part)" : "\(part)" }
            return "2024-05-\(two(1 + minute / 1440)) \(two(minute % 1440 / 60)):\(two(minute % 60)):00"
        }
        let isReplied = isAnswered && !chance(10)
        let isResolved = isReplied && chance(70)
        return [
            "i\(place)", chance(5) ? nil : "c\(Int.random(in: 0..<120, using: &random))",
            ["Ana", "Bia", "Caio", "Davi", "Eva"][Int.random(in: 0..<5, using: &random)],
            ["phone", "chat", "email"][Int.random(in: 0..<3, using: &random)], handler,
            isResolved ? "solved" : "open", instant(start),
            isReplied && chance(80) ? instant(start + 1) : nil,
            isReplied ? instant(reply) : nil, isResolved ? instant(reply + 500) : nil, answered,
            answered == "0" ? flag(70) : answered == nil ? nil : "0", number(0...60),
            // Who gave up may have waited all the same.
            isReplied || chance(20) ? number(5...900) : nil, number(5...900), number(1...300),
            number(10...500),
            number(1...9), number(60...9000), isResolved ? number(600...90000) : nil,
            isResolved ? number(600...50000) : nil, isResolved ? number(600...30000) : nil, number(30...1200),
            number(0...400), number(1...5, blank: 40), number(1...7, blank: 40), number(0...10, blank: 40),
            flag(60), flag(80), flag(70, blank: 30), flag(50), flag(60), number(0...2), flag(20), flag(10),
            number(1...90), number(0...100, blank: 60), number(0...100, blank: 60),
            number(0...100, blank: 60),
            number(0...100, blank: 60), number(0...100, blank: 60), number(0...100, blank: 60),
            chance(50) ? nil : "\(Double(Int.random(in: -100...100, using: &random)) / 100)",
        ]
    }
}
