/// When tickets come in: in order, over 400 days that end with 2026-06-30, as the hours and days of the week have it.
struct TicketTimes {
    private static let days = 400
    private static let lastDay = 20_634
    /// Contacts by day of the week, from Thursday, the first day of 1970.
    private static let dayShares = [94, 90, 41, 22, 110, 104, 98]
    /// Contacts by hour, from midnight.
    private static let hourShares = [
        6, 4, 3, 2, 3, 6, 14, 30, 58, 82, 88, 84, 60, 62, 80, 86, 78, 66, 52, 44, 36, 26, 16, 10,
    ]

    /// The end of the log: nothing is known of what happens later.
    static let end = (lastDay + 1) * 86_400

    private let rows: Int
    private let total: Int
    private var hour = (lastDay - days + 1) * 24 - 1
    private var sharesBefore = 0
    private var firstOfHour = 0
    private var countOfHour = 0
    private var row = 0

    init(rows: Int) {
        self.rows = rows
        let firstDay = Self.lastDay - Self.days + 1
        let ofDays = (firstDay...Self.lastDay).reduce(0) { $0 + Self.dayShares[$1 % 7] }
        total = ofDays * Self.hourShares.reduce(0, +)
    }

    /// The second of the next ticket: each hour has its share of the rows, spread evenly and then shaken.
    mutating func next(_ draws: inout RandomDraws) -> Int {
        while row == firstOfHour + countOfHour { beginHour() }
        let place = row - firstOfHour
        row += 1
        return hour * 3600 + (place * 3600 + draws.whole(below: 3600)) / countOfHour
    }

    private mutating func beginHour() {
        hour += 1
        firstOfHour += countOfHour
        sharesBefore += Self.dayShares[hour / 24 % 7] * Self.hourShares[hour % 24]
        countOfHour = rows * sharesBefore / total - firstOfHour
    }
}
