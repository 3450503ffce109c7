/// When the doors are open: stretches of the local day for each day of the week, and days on which they stay shut.
public struct OpeningHours: Hashable, Sendable {
    /// For Monday to Sunday the stretches, in seconds of the local day, in order and apart from each other.
    let days: [[Range<Int>]]
    /// The numbers of the days on which the doors stay shut, in order.
    let closed: [Int]

    /// Doors that never shut.
    public static let always = OpeningHours()

    private init() {
        days = [[Range<Int>]](repeating: [0..<Self.day], count: 7)
        closed = []
    }

    /// The opening hours that a text tells, such as `Mo-Fr 08:00-18:00; Sa 09:00-13:00`.
    ///
    /// Rules are separated by `;`, each is days and times: days as `Mo-Fr`, `Sa,Su` or `Seg-Sex`, times as
    /// `08:00-12:00,13:00-18:00` or `off`. A stretch that ends no later than it begins goes on into the next day. Of two
    /// rules for a day the later holds. `24/7` is always.
    ///
    /// - Parameter exceptions: Days on which the doors stay shut from midnight to midnight.
    public init(_ text: String, except exceptions: [CivilDate] = []) throws(OpeningHoursProblem) {
        var own = [[Range<Int>]](repeating: [], count: 7)
        let rules = text.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace) }
        guard rules.contains(where: { !$0.isEmpty }) else { throw .empty }
        for words in rules where !words.isEmpty {
            if words.count == 1, words[0] == "24/7" {
                own = [[Range<Int>]](repeating: [0..<Self.day], count: 7)
                continue
            }
            guard words.count == 2 else { throw .notARule(words.joined(separator: " ")) }
            let stretches = try Self.stretches(words[1])
            for day in try Self.weekdays(words[0]) { own[day] = stretches }
        }
        // What goes on after midnight belongs to the next day.
        var days = own.map { $0.map { $0.lowerBound..<min($0.upperBound, Self.day) } }
        for (day, stretches) in own.enumerated() {
            for stretch in stretches where stretch.upperBound > Self.day {
                days[(day + 1) % 7].append(0..<(stretch.upperBound - Self.day))
            }
        }
        self.days = days.map(Self.joined)
        closed = Set(exceptions.map(\.dayNumber)).sorted()
    }

    /// The length of a local day on the face of a clock.
    static let day = 86_400

    /// The seconds that the doors are open before a moment of a local day, by the face of the clock.
    func openSeconds(ofWeekday weekday: Int, before second: Int) -> Int {
        days[weekday].reduce(0) { $0 + max(0, min(second, $1.upperBound) - $1.lowerBound) }
    }

    // MARK: Reading

    private static func joined(_ stretches: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, stretch.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }

    private static func weekdays(_ text: Substring) throws(OpeningHoursProblem) -> [Int] {
        var days: [Int] = []
        for item in text.split(separator: ",") {
            let ends = item.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = ends.first.flatMap({ weekday($0) }), ends.count <= 2,
                let last = ends.last.flatMap({ weekday($0) })
            else { throw .notADay(String(item)) }
            var day = first
            days.append(day)
            while day != last {
                day = (day + 1) % 7
                days.append(day)
            }
        }
        return days
    }

    private static func weekday(_ name: Substring) -> Int? {
        let name = name.lowercased()
        return weekdayNames.firstIndex { $0.contains(name) }
    }

    private static let weekdayNames = [
        ["mo", "mon", "monday", "seg", "segunda"], ["tu", "tue", "tuesday", "ter", "terça", "terca"],
        ["we", "wed", "wednesday", "qua", "quarta"], ["th", "thu", "thursday", "qui", "quinta"],
        ["fr", "fri", "friday", "sex", "sexta"], ["sa", "sat", "saturday", "sab", "sáb", "sábado", "sabado"],
        ["su", "sun", "sunday", "dom", "domingo"],
    ]

    private static func stretches(_ text: Substring) throws(OpeningHoursProblem) -> [Range<Int>] {
        if ["off", "closed", "fechado"].contains(text.lowercased()) { return [] }
        var stretches: [Range<Int>] = []
        for item in text.split(separator: ",") {
            let ends = item.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let start = clock(ends[0]), let end = clock(ends[1]), start < day else {
                throw .notATime(String(item))
            }
            stretches.append(start..<(end > start ? end : end + day))
        }
        return stretches
    }

    /// `8:00` or `08:30` as seconds of the day; `24:00` is its end.
    private static func clock(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        return hour < 24 || hour == 24 && minute == 0 ? hour * 3600 + minute * 60 : nil
    }
}

/// Why a text tells no opening hours.
public enum OpeningHoursProblem: Error, Hashable, Sendable {
    /// It says nothing.
    case empty
    /// A part is not days followed by times.
    case notARule(String)
    /// A part that should be days is none.
    case notADay(String)
    /// A part that should be times is none.
    case notATime(String)
}
