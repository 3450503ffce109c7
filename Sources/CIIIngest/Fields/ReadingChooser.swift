/// Decides how a column is read, from all its values and from what its header says.
struct ReadingChooser {
    let evidence: ColumnEvidence
    let header: HeaderForm
    /// The order a person gave.
    let givenOrder: DateOrder?
    /// The order of another column, where neither this column's values nor a person decide.
    let fallbackOrder: DateOrder?
    let decimals: DecimalChoice
    /// Whether each row of the log stands for several interactions.
    var isCounted = false

    /// The order of day, month and year; nil where nothing decides it.
    var dateOrder: DateOrder? {
        if let givenOrder, evidence.dates.open > 0, evidence.dates.allows(givenOrder) { return givenOrder }
        if let order = evidence.dates.order { return order }
        return evidence.dates.isContradictory ? nil : fallbackOrder
    }

    /// Whether the column holds dates that nothing says how to read.
    var asksForDateOrder: Bool { evidence.most(evidence[.date]) && dateOrder == nil }

    /// How most of the numbers are written, and how many are written so; nil where the comma is ambiguous.
    var spelling: (NumberSpelling, count: Int)? { decimals.spelling(of: evidence) }

    /// Whether the column holds numbers of which nothing tells the decimal mark.
    var asksForDecimalMark: Bool { spelling == nil && evidence.most(evidence[.groupedNumber]) }

    /// What decided how its numbers are written, and what was left out of them.
    func numberNotes(_ spelling: NumberSpelling) -> [FieldNote] { decimals.notes(spelling, of: evidence) }

    /// How the column is read as a field of that need; nil where under nine in ten values are of its type.
    func reading(for need: FieldDescription.Need, unit: DurationUnit?, scale: RatingScale?, isInverse: Bool)
        -> ColumnReading?
    {
        switch need {
        case .category:
            return evidence.most(evidence[.date]) || evidence.most(evidence[.clock]) ? nil : .category
        case .identifier: return evidence.most(evidence[.date]) ? nil : .category
        case .channel, .direction, .handler:
            return evidence.most(evidence[.date]) || evidence.most(evidence[.clock])
                ? nil : CanonicalWords(need, isInverse: isInverse).map { .canonical($0) }
        case .status:
            return evidence.most(evidence[.date]) || evidence.most(evidence[.clock])
                ? nil : .status(letters: evidence.all(.statusLetter))
        case .text: return .text
        case .boolean:
            if isCounted, !header.namesShare, evidence.numbers.dressed == 0,
                evidence.most(max(evidence[.groupedNumber], evidence[.commaNumber]))
            {
                return .count(decimals.wholeSpelling(of: evidence), isInverse: isInverse)
            }
            let fits = evidence[.boolean] + evidence[.outcome]
            return evidence.values == 0 || evidence.most(fits)
                ? .boolean(isInverse: isInverse, blankIsNo: evidence.all(.cross)) : nil
        case .number:
            if evidence.values == 0 { return .number(.point) }
            guard let spelling, evidence.most(spelling.count) else { return nil }
            return .number(spelling.0)
        case .rating(let own):
            return rating(given: scale, own: own).map { .rating($0) }
        case .instant: return instant
        case .duration: return duration(unit: unit)
        }
    }

    private func rating(given: RatingScale?, own: RatingScale) -> RatingReading? {
        var reading = RatingReading(spelling: .point, given: given ?? own, own: own)
        guard evidence.values > 0 else { return reading }
        let numbers = spelling
        guard evidence.most((numbers?.count ?? 0) + evidence[.rating]) else { return nil }
        reading.spelling = numbers?.0 ?? .point
        // A hundred alone may be anything; no code of Freshdesk lies on the scale.
        reading.isCoded =
            given == nil && own == RatingScale(1, 5) && evidence.all(.ratingCode)
            && !evidence.all(.middleCode)
        reading.wordsStandAlone = evidence[.gradeWord] == 0
        return reading
    }

    private var instant: ColumnReading? {
        if evidence.values == 0 { return .instant(.dayFirst) }
        if evidence.most(evidence[.date]) { return dateOrder.map { .instant($0) } }
        if let unit = epoch({ evidence.most(evidence[$0]) }) { return .epoch(unit) }
        // A header that may as well mean a length of time leaves open what such a number is.
        let meanings = header.keys.flatMap { FieldVocabulary.meanings(of: $0) }
        guard evidence.most(evidence[.serialDay]), header.unit == nil, let spelling,
            meanings.allSatisfy({ $0.field.need == .instant })
        else { return nil }
        return .serialDay(spelling.0)
    }

    private func epoch(_ fits: (ColumnEvidence.Shape) -> Bool) -> EpochUnit? {
        if fits(.epochSeconds) { return .seconds }
        if fits(.epochMilliseconds) { return .milliseconds }
        return fits(.epochMicroseconds) ? .microseconds : nil
    }

    private func duration(unit: DurationUnit?) -> ColumnReading? {
        if evidence.values == 0 {
            return .duration(.point, unit: unit ?? .seconds, twoParts: header.twoParts)
        }
        let numbers = spelling
        let twoParts = header.twoParts == nil ? 0 : evidence[.twoParts]
        let plainNumbers = max(0, (numbers?.count ?? 0) - evidence.numbers.dressed)
        let fitting = plainNumbers + evidence[.clock] + evidence[.durationWords] + twoParts
        guard evidence.most(fitting) else { return nil }
        return .duration(numbers?.0 ?? .point, unit: unit ?? .seconds, twoParts: header.twoParts)
    }

    /// How a column that is no field of the vocabulary is read: a type only where every value is of it.
    func plainReading() -> (ColumnReading, [FieldNote]) {
        guard evidence.values > 0 else { return (.category, []) }
        if header.namesIdentifier || evidence[.identifierNumber] > 0 && evidence.all(.pointNumber) {
            return (words, [])
        }
        if evidence.all(.cross), evidence.missing > 0 {
            return (.boolean(isInverse: false, blankIsNo: true), [.blankIsNo])
        }
        if evidence.all(.boolean), !evidence.all(.pointNumber), !evidence.all(.commaNumber),
            evidence[.cross] == 0
        {
            return (.boolean(isInverse: false, blankIsNo: false), [])
        }
        if evidence.all(.date) {
            return (dateOrder.map { .instant($0) } ?? words, [])
        }
        if header.namesTime, let unit = epoch({ evidence.all($0) }) { return (.epoch(unit), []) }
        if evidence[.clock] + evidence[.durationWords] == evidence.values,
            !(header.namesTime && evidence.all(.timeOfDay))
        {
            return (.duration(.point, unit: .seconds, twoParts: nil), [])
        }
        if header.twoParts != nil, evidence[.twoParts] + evidence[.clock] == evidence.values {
            return (.duration(.point, unit: .seconds, twoParts: header.twoParts), [])
        }
        let readings: [ColumnEvidence.Shape] = [.pointNumber, .groupedNumber, .commaNumber]
        guard readings.contains(where: { evidence.all($0) }) else { return (words, []) }
        guard let spelling else { return (words, []) }
        if let unit = header.unit, evidence.numbers.dressed == 0 {
            return (.duration(spelling.0, unit: unit, twoParts: nil), [])
        }
        return (.number(spelling.0), numberNotes(spelling.0))
    }

    /// Words that repeat are a category; long ones that hardly do are text.
    private var words: ColumnReading {
        let isLong = evidence.values > 0 && evidence.bytes / evidence.values > 60
        let repeats = evidence.distinct * 2 <= evidence.values
        return isLong && !repeats ? .text : .category
    }
}
