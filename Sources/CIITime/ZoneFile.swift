/// What a compiled time zone file says (TZif, RFC 9636, versions 1 to 4 without leap seconds).
struct ZoneFile {
    /// Seconds east of UTC before the first transition.
    let initialOffset: Int
    /// The transitions in ascending order, those of the closing rule included to the end of the calendar.
    let transitions: [ZoneTransition]

    /// Reads a file; nothing where any part of it is damaged or counts leap seconds.
    init?(_ bytes: [UInt8]) {
        var cursor = ByteCursor(bytes[...])
        guard var counts = Counts(&cursor) else { return nil }
        var timeSize = 4
        if counts.version > 0 {
            // A later version repeats everything with 64-bit instants; the first block is for old readers.
            guard cursor.take(counts.blockSize(timeSize: 4)) != nil, let wide = Counts(&cursor) else {
                return nil
            }
            counts = wide
            timeSize = 8
        }
        guard counts.leaps == 0, counts.types > 0,
            let block = cursor.take(counts.blockSize(timeSize: timeSize)),
            let table = Self.table(block, counts: counts, timeSize: timeSize)
        else { return nil }
        guard timeSize == 8 else {
            initialOffset = table.initialOffset
            transitions = table.transitions
            return
        }
        guard cursor.skip("\n") else { return nil }
        let footer = cursor.take { $0 != UInt8(ascii: "\n") }
        guard cursor.skip("\n") else { return nil }
        guard !footer.isEmpty else {
            initialOffset = table.initialOffset
            transitions = table.transitions
            return
        }
        guard let rule = PosixRule(footer) else { return nil }
        guard let last = table.transitions.last else {
            // Without transitions the rule holds for all time; the years before 1900 keep standard time.
            initialOffset = rule.standardOffset
            transitions = rule.transitions(after: -2_208_988_800)
            return
        }
        initialOffset = table.initialOffset
        transitions = table.transitions + rule.transitions(after: last.instant)
    }

    /// The six counts of a header.
    private struct Counts {
        let version: UInt8
        let universalFlags: Int
        let standardFlags: Int
        let leaps: Int
        let times: Int
        let types: Int
        let characters: Int

        init?(_ cursor: inout ByteCursor) {
            guard let magic = cursor.take(4), magic.elementsEqual("TZif".utf8),
                let version = cursor.take(1)?.first, cursor.take(15) != nil,
                let universalFlags = cursor.integer(bytes: 4), let standardFlags = cursor.integer(bytes: 4),
                let leaps = cursor.integer(bytes: 4), let times = cursor.integer(bytes: 4),
                let types = cursor.integer(bytes: 4), let characters = cursor.integer(bytes: 4),
                [universalFlags, standardFlags, leaps, times, types, characters].allSatisfy({ $0 >= 0 })
            else { return nil }
            self.version = version
            self.universalFlags = universalFlags
            self.standardFlags = standardFlags
            self.leaps = leaps
            self.times = times
            self.types = types
            self.characters = characters
        }

        func blockSize(timeSize: Int) -> Int {
            times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standardFlags
                + universalFlags
        }
    }

    private static func table(
        _ block: ArraySlice<UInt8>, counts: Counts, timeSize: Int
    ) -> (initialOffset: Int, transitions: [ZoneTransition])? {
        var cursor = ByteCursor(block)
        var instants: [Int] = []
        for _ in 0..<counts.times {
            // Writers use ±2^59 for the ends of time; anything near the ends of `Int` is damage.
            guard let instant = cursor.integer(bytes: timeSize), instant.magnitude <= 1 << 60,
                instants.last.map({ $0 < instant }) ?? true
            else { return nil }
            instants.append(instant)
        }
        guard let kinds = cursor.take(counts.times) else { return nil }
        var offsets: [Int] = []
        for _ in 0..<counts.types {
            guard let offset = cursor.integer(bytes: 4), cursor.take(2) != nil,
                offset.magnitude <= ZoneSpan.widestOffset
            else { return nil }
            offsets.append(offset)
        }
        var transitions: [ZoneTransition] = []
        for (instant, kind) in zip(instants, kinds) {
            guard Int(kind) < offsets.count else { return nil }
            transitions.append(ZoneTransition(instant: instant, offset: offsets[Int(kind)]))
        }
        return (offsets[0], transitions)
    }
}
