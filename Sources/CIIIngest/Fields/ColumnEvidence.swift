/// What the values of a column look like: for each shape, how many rows have it.
struct ColumnEvidence {
    /// A way a value can be read; one value may have several.
    enum Shape: Int, CaseIterable {
        case pointNumber, groupedNumber, commaNumber, identifierNumber, boolean, cross, outcome, rating,
            channel
        case gradeWord, endWord, ratingCode, middleCode, statusLetter
        case clock, twoParts, durationWords, timeOfDay, date, dateWithTime, dateWithOffset
        case epochSeconds, epochMilliseconds, epochMicroseconds, serialDay
    }

    /// Rows with a value.
    private(set) var values = 0
    /// Rows without one.
    private(set) var missing = 0
    /// Different texts, where they were counted; otherwise the rows with a value.
    private(set) var distinct = 0
    /// Bytes of all values.
    private(set) var bytes = 0
    /// What the dates say about the order of day, month and year.
    private(set) var dates = DateEvidence()
    /// The first value that is a clock time of two parts.
    private(set) var firstTwoParts: String?
    /// What the numbers say about how they are written.
    private(set) var numbers = NumberEvidence()
    private var counts = [Int](repeating: 0, count: Shape.allCases.count)

    /// How many rows have the shape.
    subscript(shape: Shape) -> Int { counts[shape.rawValue] }

    /// Whether every value has the shape, and there is one.
    func all(_ shape: Shape) -> Bool { values > 0 && self[shape] == values }

    /// Whether `count` is at least nine in ten of the values, or all but one of four or more.
    func most(_ count: Int) -> Bool {
        values > 0 && (count * 10 >= values * 9 || values >= 4 && count == values - 1)
    }

    /// Looks at every entry of a column; `uses` says how many rows have each.
    init(_ column: RawColumn, uses: [Int]) {
        var evidence = Self()
        column.forEachEntry { entry, cell in
            guard uses[entry] > 0 else { return }
            evidence.look(at: cell, rows: uses[entry])
        }
        self = evidence
    }

    /// Nothing yet.
    init() {}

    /// Looks at a cell that so many rows have.
    mutating func look(at cell: UnsafeBufferPointer<UInt8>, rows: Int) {
        cell.trimmed.withPlainSigns { add($0, rows: rows) }
    }

    /// Whether a cell has a value.
    static func isValue(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        cell.trimmed.withPlainSigns { !$0.isEmpty && Vocabularies.missing[$0] == nil }
    }

    /// Adds rows without a value.
    mutating func addMissing(_ rows: Int) { missing += rows }

    /// Says how many different texts there are, where they were counted otherwise.
    mutating func setDistinct(_ count: Int) { distinct = count }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        guard !text.isEmpty, Vocabularies.missing[text] == nil else {
            missing += rows
            return
        }
        values += rows
        distinct += 1
        bytes += text.count * rows
        let isNumeric = text[0] < 0x3A
        if isNumeric {
            addNumber(text, rows: rows)
            addTimes(text, rows: rows)
            addDate(text, rows: rows)
        } else if text.contains(where: { (0x30...0x39).contains($0) }) {
            addNumber(text, rows: rows)
            addDate(text, rows: rows)
            if DurationText.iso(text) != nil { count(.durationWords, rows) }
        }
        if Vocabularies.boolean[text] != nil { count(.boolean, rows) }
        if isNumeric, RatingText(text) != nil { count(.rating, rows) }
        guard !isNumeric else { return }
        if text.count == 1, text[0] | 0x20 == UInt8(ascii: "x") { count(.cross, rows) }
        if Vocabularies.outcome[text] != nil { count(.outcome, rows) }
        addRating(text, rows: rows)
        if text.count == 1, Vocabularies.status(letter: text[0]) != nil { count(.statusLetter, rows) }
        if Vocabularies.channels[text] != nil { count(.channel, rows) }
    }

    private mutating func addNumber(_ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        let dress = NumberDress(text)
        let bare = dress?.bare ?? text
        let number = NumberSpelling.point.number(bare)
        let grouped = number ?? NumberSpelling.pointWithGroups.number(bare)
        let comma = NumberSpelling.comma.number(bare)
        guard grouped != nil || comma != nil else { return }
        numbers.add(text, dress?.sign, point: number, grouped: grouped, comma: comma, rows: rows)
        if number != nil { count(.pointNumber, rows) }
        if grouped != nil { count(.groupedNumber, rows) }
        if comma != nil { count(.commaNumber, rows) }
        guard dress == nil else { return }
        // The days of 1990 to 2099, counted from 1899-12-30.
        if let days = (number ?? comma)?.double, (32_874..<73_051).contains(days) { count(.serialDay, rows) }
        guard let number else { return }
        switch number {
        case .decimal(let digits, 0):
            if Vocabularies.ratingCode(digits) != nil { count(.ratingCode, rows) }
            if digits == 100 { count(.middleCode, rows) }
            if text.count > 1, text[0] == 0x30 { count(.identifierNumber, rows) }
            addEpoch(Double(digits), rows: rows)
        case .decimal: addEpoch(number.double, rows: rows)
        case .real: if text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { count(.identifierNumber, rows) }
        }
    }

    private mutating func addRating(_ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        guard let word = Vocabularies.ratings[text] else {
            if RatingText(text) != nil { count(.rating, rows) }
            return
        }
        count(.rating, rows)
        if word.isGrade { count(.gradeWord, rows) }
        if case .graded = word { count(.endWord, rows) }
    }

    private mutating func addTimes(_ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        if DurationText.clock(text) != nil {
            count(.clock, rows)
        } else if DurationText.twoParts(text, .minutesAndSeconds) != nil {
            count(.twoParts, rows)
            if firstTwoParts == nil { firstTwoParts = Rejects.excerpt(text) }
        } else if DurationText.words(text) != nil || DurationText.iso(text) != nil {
            count(.durationWords, rows)
        }
        if TimeOfDay(text) != nil { count(.timeOfDay, rows) }
    }

    private mutating func addDate(_ text: UnsafeBufferPointer<UInt8>, rows: Int) {
        guard let date = DateText(text) else { return }
        count(.date, rows)
        if date.secondsOfDay != nil { count(.dateWithTime, rows) }
        if date.offset != nil { count(.dateWithOffset, rows) }
        dates.add(date, text, rows: rows)
    }

    /// A number that counts from 1970 to an instant of the years 1990 to 2099.
    private mutating func addEpoch(_ number: Double, rows: Int) {
        let seconds = 631_152_000.0..<4_102_444_800
        if seconds.contains(number) { count(.epochSeconds, rows) }
        if seconds.contains(number / 1e3) { count(.epochMilliseconds, rows) }
        if seconds.contains(number / 1e6) { count(.epochMicroseconds, rows) }
    }

    private mutating func count(_ shape: Shape, _ rows: Int) { counts[shape.rawValue] += rows }
}
