/// The moment when a zone's clocks change, and what they show from then on.
struct ZoneTransition: Hashable, Sendable {
    /// Seconds since 1970.
    let instant: Int
    /// Seconds east of UTC from then on.
    let offset: Int
}

/// A stretch with one offset, with what hour buckets need to be numbered without a break.
struct ZoneSpan: Hashable, Sendable {
    /// No zone's clocks are further than this from UTC, in seconds.
    static let widestOffset = 26 * 3600

    /// The first second since 1970; `Int.min` for the first span.
    let start: Int
    /// Seconds east of UTC.
    let offset: Int
    /// What to add to the whole hours of `instant + phase` to get the number of an hour bucket.
    ///
    /// Where clocks change by a whole number of hours, elapsed hours go on as before. Where they change by
    /// another amount (Lord Howe: half an hour) the change cuts the hour in two, and every later hour counts
    /// one more.
    let hourCorrection: Int

    /// How far the zone's hours begin before those of UTC, 0…3599 s.
    var phase: Int { offset.flooredRemainder(3600) }

    /// The number of the hour bucket that a second of this span lies in.
    func hourNumber(_ instantSeconds: Int) -> Int {
        instantSeconds.addingClamped(phase).flooredQuotient(3600) + hourCorrection
    }

    /// Spans without repeated offsets from transitions in ascending order.
    static func spans(initialOffset: Int, transitions: [ZoneTransition]) -> [ZoneSpan] {
        var spans = [ZoneSpan(start: .min, offset: initialOffset, hourCorrection: 0)]
        spans.reserveCapacity(transitions.count + 1)
        for transition in transitions {
            let last = spans[spans.count - 1]
            guard transition.offset != last.offset else { continue }
            let plain = ZoneSpan(
                start: transition.instant, offset: transition.offset, hourCorrection: last.hourCorrection)
            let cut =
                plain.phase == last.phase
                ? 0 : last.hourNumber(transition.instant - 1) + 1 - plain.hourNumber(transition.instant)
            spans.append(
                ZoneSpan(
                    start: transition.instant, offset: transition.offset,
                    hourCorrection: last.hourCorrection + cut))
        }
        return spans
    }
}
