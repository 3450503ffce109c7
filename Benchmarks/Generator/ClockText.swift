/// Writes readings of the help-desk's clock, such as `2026-06-30T23:59:59`.
struct ClockText {
    private var dayNumber = -1
    private var year = 0
    private var month = 0
    private var day = 0

    /// A reading in seconds since 1970.
    mutating func append(_ seconds: Int, to output: inout OutputBytes) {
        if seconds / 86_400 != dayNumber { take(day: seconds / 86_400) }
        let time = seconds % 86_400
        output.append(number: year, width: 4)
        output.append("-")
        output.append(number: month, width: 2)
        output.append("-")
        output.append(number: day, width: 2)
        output.append("T")
        output.append(number: time / 3600, width: 2)
        output.append(":")
        output.append(number: time / 60 % 60, width: 2)
        output.append(":")
        output.append(number: time % 60, width: 2)
    }

    private mutating func take(day number: Int) {
        dayNumber = number
        // Years that begin in March put the leap day last; an era is 400 of them, 146,097 days.
        let sinceEra = number + 719_468
        let dayOfEra = sinceEra % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = sinceEra / 146_097 * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }
}
