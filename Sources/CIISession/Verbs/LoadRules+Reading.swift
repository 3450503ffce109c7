import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIText
import CIITime

extension LoadRules {
    /// The rules that a statement or a profile writes down.
    init(_ reading: LoadReading) throws(Diagnostics) {
        self.init()
        format = reading.format?.value.canonical
        separator = reading.separator?.value
        quote = reading.quote.map { QuoteRule($0.value) }
        header = reading.header.map { HeaderRule($0.value) }
        encoding = try reading.encoding.map { (encoding) throws(Diagnostics) in try TextEncoding(encoding) }
        pattern = reading.pattern?.value
        dateOrder = reading.dates.map { DateOrder($0.value) }
        zone = try reading.zone.map { (zone) throws(Diagnostics) in try Self.zone(zone) }
        decimalMark = reading.decimal.map { DecimalMark($0.value) }
        for mapping in reading.mappings { mappings.append(try FieldMapping(mapping)) }
        kept = reading.kept.map(\.value)
        missingWords = reading.blanks.map(\.value)
        countedBy = reading.countedBy?.value
        eventKey = reading.eventKey.map { Self.columnName($0.value) }
        only = reading.only.map { Self.wantedName($0.value) }
    }

    /// The zone of that name, which is one the `timezone` setting takes.
    private static func zone(_ text: Spanned<String>) throws(Diagnostics) -> Zone {
        var settings = Settings()
        try settings.assign(.timezone, text.value, at: text.span, weightings: [])
        return settings.zone
    }

    /// The name of an indicator stands for the field it is measured on, as in `map`.
    private static func wantedName(_ column: LoadReading.ColumnName) -> String {
        switch column {
        case .field(let name): FieldMapping.fieldName(name, or: name.spelling)
        case .header(let header): header
        }
    }

    /// A name may be a header as well as a field, so it stays as it was spelt.
    private static func columnName(_ column: LoadReading.ColumnName) -> String {
        switch column {
        case .field(let name): name.spelling
        case .header(let header): header
        }
    }
}

extension FieldMapping {
    fileprivate init(_ mapping: LoadReading.Mapping) throws(Diagnostics) {
        if let scale = mapping.scale, scale.value.low == scale.value.high {
            throw Diagnostics(SessionProblem.scaleWithoutLength(scale.span).diagnostic)
        }
        self.init(
            field: Self.fieldName(mapping.field.value), column: mapping.column.value,
            unit: try mapping.unit.map { (unit) throws(Diagnostics) in try DurationUnit(unit) },
            scale: mapping.scale.map { CIIIngest.RatingScale($0.value.low, $0.value.high) })
        values = mapping.values.map { ValueReplacement($0.written.value, $0.meant.value) }
    }

    /// The name of an indicator stands for the field it is measured on: `map art = …` is `map response_time = …`.
    ///
    /// - Parameter other: what to call it where it is neither a field nor an indicator; its canonical name where nil.
    static func fieldName(_ name: Name, or other: String? = nil) -> String {
        if FieldVocabulary.field(named: name.canonical) != nil { return name.canonical }
        return Indicator.named(name.canonical)?.measure.field ?? other ?? name.canonical
    }
}

extension QuoteRule {
    fileprivate init(_ quote: LoadReading.Quote) {
        switch quote {
        case .none: self = .none
        case .mark(let mark): self = mark.asciiValue.map { .character($0) } ?? .none
        }
    }
}

extension HeaderRule {
    fileprivate init(_ word: HeaderWord) {
        switch word {
        case .first: self = .first
        case .none: self = .none
        }
    }
}

extension DecimalMark {
    fileprivate init(_ word: DecimalWord) {
        switch word {
        case .comma: self = .comma
        case .point: self = .point
        }
    }
}

extension DateOrder {
    fileprivate init(_ word: DateOrderWord) {
        switch word {
        case .dmy: self = .dayFirst
        case .mdy: self = .monthFirst
        case .ymd: self = .yearFirst
        }
    }
}

extension DurationUnit {
    fileprivate init(_ unit: Spanned<TimeUnit>) throws(Diagnostics) {
        switch unit.value {
        case .millisecond: self = .milliseconds
        case .second: self = .seconds
        case .minute: self = .minutes
        case .hour: self = .hours
        case .day: self = .days
        case .week: self = .weeks
        case .month, .quarter, .year:
            throw Diagnostics(SessionProblem.wrongUnit(unit.value, unit.span).diagnostic)
        }
    }
}

extension TextEncoding {
    /// The encoding of that name, in whichever of its spellings.
    fileprivate init(_ name: Spanned<String>) throws(Diagnostics) {
        let letters = folded(name.value).filter { $0.isLetter || $0.isNumber }
        guard let encoding = Self.spellings[letters] else {
            let near = nearest(to: name.value, among: Self.allCases.map(\.rawValue))
            throw Diagnostics(
                SessionProblem.unknownEncoding(name.value, name.span, nearest: near).diagnostic)
        }
        self = encoding
    }

    /// Letters and digits of the names, folded.
    ///
    /// Latin-1 is a part of Windows-1252 as far as text goes.
    private static let spellings: [String: TextEncoding] = [
        "utf8": .utf8, "ascii": .utf8, "utf16": .utf16, "utf16le": .utf16, "utf16be": .utf16,
        "ucs2": .utf16, "windows1252": .windows1252, "cp1252": .windows1252, "1252": .windows1252,
        "latin1": .windows1252, "iso88591": .windows1252, "ansi": .windows1252,
    ]
}
