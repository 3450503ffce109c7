/// Counts the time during which the doors are open, by the clocks of one zone.
///
/// The doors are open while the local clock shows a time of the opening hours, so an hour that the clocks repeat is open
/// twice and one that they skip is not.
public struct OpenTime: Hashable, Sendable {
    /// When the doors are open.
    public let hours: OpeningHours
    /// The zone whose clocks decide.
    public let zone: Zone
    /// The open seconds from the first day of a Monday week to each weekday; behind the last those of a whole week.
    private let upToWeekday: [Int]
    /// The open seconds of the first so many shut days, had they not been shut.
    private let lost: [Int]
    /// The open seconds up to the beginning of each span of the zone, reckoned from the first span on.
    private var upToSpan: [Int] = []

    /// The opening hours by the clocks of a zone.
    public init(_ hours: OpeningHours, zone: Zone) {
        self.hours = hours
        self.zone = zone
        var weekdays = [0]
        for day in 0..<7 {
            weekdays.append(weekdays[day] + hours.openSeconds(ofWeekday: day, before: OpeningHours.day))
        }
        upToWeekday = weekdays
        var lost = [0]
        for day in hours.closed {
            let weekday = (day + 3).flooredRemainder(7)
            lost.append(lost[lost.count - 1] + weekdays[weekday + 1] - weekdays[weekday])
        }
        self.lost = lost
        var sums = [0]
        for (span, next) in zip(zone.spans, zone.spans.dropFirst()) {
            let from = max(span.start, Self.earliest)
            sums.append(
                sums[sums.count - 1] + clockSeconds(next.start + span.offset)
                    - clockSeconds(from + span.offset))
        }
        upToSpan = sums
    }

    /// Whether both have the same hours and zone.
    public static func == (left: OpenTime, right: OpenTime) -> Bool {
        left.hours == right.hours && left.zone == right.zone
    }

    /// Mixes in hours and zone.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(hours)
        hasher.combine(zone)
    }

    /// The open time in seconds from one instant to another, both in seconds since 1970; negative where the second is
    /// earlier.
    public func seconds(from start: Double, to end: Double) -> Double { total(end) - total(start) }

    /// The open seconds up to an instant, reckoned from a moment long ago; parts of a second count.
    public func total(_ instant: Double) -> Double {
        let whole = Int(instant.rounded(.down))
        let before = total(upTo: whole)
        let part = instant - instant.rounded(.down)
        return part == 0 ? Double(before) : Double(before) + part * Double(total(upTo: whole + 1) - before)
    }

    private static let earliest = Instant.seconds(Instant.supported.lowerBound)
    private static let latest = Instant.seconds(Instant.supported.upperBound)

    private func total(upTo second: Int) -> Int {
        let second = min(max(second, Self.earliest), Self.latest)
        let index = zone.spanIndex(at: second)
        let span = zone.spans[index]
        let from = max(span.start, Self.earliest)
        return upToSpan[index] + clockSeconds(second + span.offset) - clockSeconds(from + span.offset)
    }

    /// The open seconds up to a reading of clocks that never change, from the week of 1970-01-01 on.
    private func clockSeconds(_ reading: Int) -> Int {
        let day = reading.flooredQuotient(OpeningHours.day)
        let (week, weekday) = ((day + 3).flooredQuotient(7), (day + 3).flooredRemainder(7))
        let today = hours.openSeconds(ofWeekday: weekday, before: reading - day * OpeningHours.day)
        var low = 0
        var high = hours.closed.count
        while low < high {
            let middle = (low + high) / 2
            if hours.closed[middle] < day { low = middle + 1 } else { high = middle }
        }
        let isShut = low < hours.closed.count && hours.closed[low] == day
        return week * upToWeekday[7] + upToWeekday[weekday] - lost[low] + (isShut ? 0 : today)
    }
}
