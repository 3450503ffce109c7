/// A time zone: how far its clocks are from UTC, at every instant.
public struct Zone: Sendable {
    /// A stretch of time with one offset: `validFrom ..< validUntil`, in seconds since 1970.
    ///
    /// A loop over rows keeps the last segment and asks for another only when an instant falls outside it.
    public struct Segment: Hashable, Sendable {
        /// The first second; `Int.min` where the stretch has no beginning.
        public let validFrom: Int
        /// The first second after it; `Int.max` where the stretch has no end.
        public let validUntil: Int
        /// Seconds east of UTC.
        public let offset: Int

        /// Whether an instant, in seconds since 1970, lies in the stretch.
        public func contains(_ instantSeconds: Int) -> Bool {
            validFrom <= instantSeconds && instantSeconds < validUntil
        }
    }

    /// Coordinated Universal Time.
    public static let utc = Zone(identifier: "UTC", initialOffset: 0, transitions: [])

    /// The name of the zone, such as `America/Sao_Paulo`, `UTC` or `+03:00`.
    public let identifier: String
    /// The stretches in order: the first begins at `Int.min`, neighbours have different offsets.
    let spans: [ZoneSpan]

    /// The zone of that name, read from the system's time zone database.
    ///
    /// `UTC` and fixed offsets (`+03:00`, `-0330`, `UTC-3`) need no database. `UTC-3` is three hours behind
    /// UTC.
    public init(identifier: String) throws(ZoneProblem) {
        if let fixed = try FixedOffset.parse(identifier) {
            self.init(identifier: fixed.identifier, initialOffset: fixed.seconds, transitions: [])
            return
        }
        let bytes = try ZoneDirectory.bytes(ofZone: identifier)
        guard let file = ZoneFile(bytes) else { throw .damaged(name: identifier) }
        self.init(identifier: identifier, initialOffset: file.initialOffset, transitions: file.transitions)
    }

    init(identifier: String, initialOffset: Int, transitions: [ZoneTransition]) {
        self.identifier = identifier
        self.spans = ZoneSpan.spans(initialOffset: initialOffset, transitions: transitions)
    }

    /// The names of the zones that the system knows, in byte order; empty without a database.
    public static func knownIdentifiers() -> [String] { ZoneDirectory.knownIdentifiers() }

    /// Seconds east of UTC at an instant given in seconds since 1970.
    public func offset(at instantSeconds: Int) -> Int { spans[spanIndex(at: instantSeconds)].offset }

    /// The stretch of one offset around an instant given in seconds since 1970.
    public func segment(at instantSeconds: Int) -> Segment { segment(spanIndex(at: instantSeconds)) }

    /// The instant at which the zone's clocks show a date and time.
    ///
    /// Of two such instants the first is taken; a reading that the clocks skipped is moved forward by the
    /// gap.
    public func instant(of date: CivilDate, secondsOfDay: Int = 0) -> LocalResult {
        instant(ofLocalSeconds: (date.dayNumber * 86_400).addingClamped(secondsOfDay))
    }

    /// The instant at which the zone's clocks show a date and time; parts of a second do not count.
    public func instant(of date: CivilDate, _ time: CivilTime) -> LocalResult {
        instant(of: date, secondsOfDay: time.secondsOfDay)
    }

    /// The first instant, in seconds, at which the clocks show at least this reading.
    ///
    /// It differs from `instant(of:)` inside a gap, where it is the moment of the change.
    func firstInstant(atOrAfterLocalSeconds local: Int) -> Int {
        var index = spanIndex(at: local.addingClamped(-ZoneSpan.widestOffset))
        while true {
            let segment = segment(index)
            if local < segment.validUntil.addingClamped(segment.offset) || index + 1 == spans.count {
                return max(segment.validFrom, local.addingClamped(-segment.offset))
            }
            index += 1
        }
    }

    private func instant(ofLocalSeconds local: Int) -> LocalResult {
        let first = firstInstant(atOrAfterLocalSeconds: local)
        var index = spanIndex(at: first)
        let offset = spans[index].offset
        if first.addingClamped(offset) != local {
            let before = spans[max(0, index - 1)].offset
            let moved = local.addingClamped(-before)
            return LocalResult(instantSeconds: moved, offset: self.offset(at: moved), kind: .skipped)
        }
        index += 1
        while index < spans.count, spans[index].start <= first.addingClamped(2 * ZoneSpan.widestOffset) {
            if segment(index).contains(local.addingClamped(-spans[index].offset)) {
                return LocalResult(instantSeconds: first, offset: offset, kind: .ambiguous)
            }
            index += 1
        }
        return LocalResult(instantSeconds: first, offset: offset, kind: .unique)
    }

    private func segment(_ index: Int) -> Segment {
        Segment(
            validFrom: spans[index].start,
            validUntil: index + 1 < spans.count ? spans[index + 1].start : .max,
            offset: spans[index].offset)
    }

    /// The last span that starts at or before an instant.
    func spanIndex(at instantSeconds: Int) -> Int {
        var low = 0
        var high = spans.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if spans[middle].start <= instantSeconds { low = middle } else { high = middle }
        }
        return low
    }
}

extension Zone: Hashable {
    /// Whether two zones have the same name and clocks.
    public static func == (left: Zone, right: Zone) -> Bool {
        left.identifier == right.identifier && left.spans == right.spans
    }

    /// Mixes in the name, which nearly always decides.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
