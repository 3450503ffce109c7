/// A reading of the contact centre's clock, in seconds since 1970-01-01T00:00:00 of that clock.
struct LocalTime: Comparable {
    let seconds: Int

    /// 2026-06-30T23:59:59, the moment the log was exported.
    static let export = LocalTime(seconds: 20_635 * 86_400 - 1)

    /// 1 for Monday … 7 for Sunday.
    static func weekday(ofDay dayNumber: Int) -> Int { (dayNumber + 3) % 7 + 1 }

    static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    func adding(_ more: Int) -> LocalTime { LocalTime(seconds: seconds + more) }

    /// The days since 1970 of the reading.
    var dayNumber: Int { seconds / 86_400 }

    /// `2026-06-30T23:59:59`.
    var text: String {
        // Years that begin in March put the leap day last; an era is 400 of them, 146,097 days.
        let sinceEra = dayNumber + 719_468
        let dayOfEra = sinceEra % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = sinceEra / 146_097 * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        let time = seconds % 86_400
        let date = "\(year)-\(two(month))-\(two(day))"
        return "\(date)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
