/// A number of seconds as people say it: the two largest units that matter.
///
/// Below ten seconds with one decimal unless whole (`4.2 s`), below a minute in whole seconds (`45 s`), below an
/// hour `1 min 23 s`, below a day `2 h 05 min`, from a day on `3 d 4 h`. The value is rounded before the units
/// are chosen, so 59.6 is `1 min 00 s`.
public func durationText(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds.magnitude < 1e12 else { return shortest(seconds) + " s" }
    let magnitude = seconds.magnitude
    let tenths = (magnitude * 10).rounded()
    if tenths == 0 { return "0 s" }
    let sign = seconds < 0 ? "-" : ""
    if tenths < 100, tenths.remainder(dividingBy: 10) != 0 {
        return sign + fixed(magnitude, decimals: 1) + " s"
    }

    let whole = Int(magnitude.rounded())
    if whole < 60 { return sign + "\(whole) s" }
    if whole < 3600 { return sign + "\(whole / 60) min \(twoDigits(whole % 60)) s" }
    let minutes = Int((magnitude / 60).rounded())
    if minutes < 24 * 60 { return sign + "\(minutes / 60) h \(twoDigits(minutes % 60)) min" }
    let hours = Int((magnitude / 3600).rounded())
    return sign + "\(grouped(String(hours / 24))) d \(hours % 24) h"
}

/// A whole number of seconds in the largest unit it is whole in: `7 days`, `36 hours`, `90 minutes`, `1 second`.
public func wholeDurationText(_ seconds: Int) -> String {
    for (length, unit) in [(86_400, "day"), (3600, "hour"), (60, "minute")] where seconds % length == 0 {
        return counted(seconds / length, unit, unit + "s")
    }
    return counted(seconds, "second", "seconds")
}

private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
}
