import TestSupport

/// A small log of interactions drawn at random.
struct RandomLog {
    /// One interaction; nil where nothing was recorded.
    struct Row {
        var agent: String
        var channel: String
        /// Minutes after 2024-01-01 00:00.
        var received: Int
        var answered: Bool
        /// In tenths of a second.
        var response: Int?
        var csat: Int?
        var nps: Int?
        var fcr: Bool?
    }

    /// How durations are written.
    enum DurationStyle: CaseIterable {
        case withUnit, seconds, minutes, hours, milliseconds, clock
    }

    var rows: [Row]

    init(rows: [Row]) { self.rows = rows }

    /// Between 20 and 80 rows of up to five agents.
    init(using generator: inout SplitMix64) {
        let agents = ["Ana", "Bia", "Caio", "Dora", "Eva"].prefix(2 + generator.next(upTo: 4))
        let channels = ["phone", "chat", "email"]
        rows = (0..<(20 + generator.next(upTo: 60))).map { _ in
            let answered = generator.next(upTo: 8) > 0
            func sometimes(_ value: Int) -> Int? { answered && generator.next(upTo: 4) > 0 ? value : nil }
            let wait = 1 + generator.next(upTo: 3000)
            let (csat, nps) = (1 + generator.next(upTo: 5), generator.next(upTo: 11))
            return Row(
                agent: agents[generator.next(upTo: agents.count)], channel: channels[generator.next(upTo: 3)],
                received: generator.next(upTo: 120 * 1440), answered: answered,
                response: answered ? wait : nil, csat: sometimes(csat), nps: sometimes(nps),
                fcr: sometimes(csat).map { $0 > 2 })
        }
    }

    /// The log as CSV.
    ///
    /// - Parameters:
    ///   - style: how durations are written.
    ///   - shift: days that every instant is moved by.
    func csv(_ style: DurationStyle = .withUnit, shift: Int = 0) -> String {
        var text = "agent,channel,received,answered,\(style.header),csat,nps,fcr\n"
        for row in rows {
            let fields = [
                row.agent, row.channel, Self.instant(row.received + shift * 1440), row.answered ? "Y" : "N",
                row.response.map(style.text) ?? "", row.csat.map(String.init) ?? "",
                row.nps.map(String.init) ?? "", row.fcr.map { $0 ? "Y" : "N" } ?? "",
            ]
            text += fields.joined(separator: ",") + "\n"
        }
        return text
    }

    /// The date and time of a minute after 2024-01-01, which is in a leap year.
    private static func instant(_ minute: Int) -> String {
        var day = minute / 1440
        var month = 0
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while day >= lengths[month] {
            day -= lengths[month]
            month += 1
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "2024-\(two(month + 1))-\(two(day + 1)) \(two(minute / 60 % 24)):\(two(minute % 60))"
    }
}

extension RandomLog.DurationStyle {
    fileprivate var header: String { mapping.isEmpty ? "response_time" : "waited" }

    /// What `map` says of the column.
    var mapping: String {
        switch self {
        case .seconds: "map response_time = \"waited\" in seconds"
        case .minutes: "map response_time = \"waited\" in minutes"
        case .hours: "map response_time = \"waited\" in hours"
        case .milliseconds: "map response_time = \"waited\" in ms"
        case .withUnit, .clock: ""
        }
    }

    /// So many tenths of a second; whole multiples of 36 s for hours, so that the decimals end.
    fileprivate func text(_ tenths: Int) -> String {
        switch self {
        case .withUnit: return "\(tenths / 10).\(tenths % 10)s"
        case .seconds: return "\(tenths / 10).\(tenths % 10)"
        case .milliseconds: return "\(tenths * 100)"
        case .minutes:
            let thousandths = tenths * 100 / 60
            return "\(thousandths / 1000)." + "\(thousandths % 1000 + 1000)".dropFirst()
        case .hours:
            let thousandths = tenths * 100 / 3600
            return "\(thousandths / 1000)." + "\(thousandths % 1000 + 1000)".dropFirst()
        case .clock:
            let seconds = tenths / 10
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
        }
    }
}
