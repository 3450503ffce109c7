public import CIITime

/// What is said of a log beforehand, by a statement or a profile; what is not said is found by looking.
public struct LoadRules: Equatable, Sendable {
    /// The name of a format in ``LogFormats/names``.
    public var format: String?
    /// The separator of separated text, one ASCII character.
    public var separator: Character?
    /// How fields of separated text are quoted.
    public var quote: QuoteRule?
    /// Whether the first record of separated text names the columns.
    public var header: HeaderRule?
    /// The encoding of the text.
    public var encoding: TextEncoding?
    /// The regular expression with named groups that each line of plain text matches.
    public var pattern: String?
    /// The order of day, month and year in columns whose values do not show another.
    public var dateOrder: DateOrder?
    /// The zone of times without an offset.
    public var zone: Zone?
    /// What separates the decimals of numbers.
    public var decimalMark: DecimalMark?
    /// What columns are, in the order given; they go before the vocabulary.
    public var mappings: [FieldMapping] = []
    /// Headers of columns that are no field of the vocabulary, whatever they are called.
    public var kept: [String] = []
    /// Further words for a missing value.
    public var missingWords: [String] = []
    /// The header of a column that says for how many interactions a row stands.
    public var countedBy: String?
    /// The header or field that tells interactions apart in a log with one row per event.
    public var eventKey: String?
    /// Fields and headers of the columns to hold, and no others; every column where it is empty.
    ///
    /// Columns that these rules map, keep or count by are held without being named. A field that no column is stands
    /// for those it is worked out from.
    public var only: [String] = []

    /// Rules that say nothing but this.
    public init(format: String? = nil, mappings: [FieldMapping] = []) {
        self.format = format
        self.mappings = mappings
    }

    /// These rules, and where they say nothing what `others` say.
    ///
    /// Of columns and words both count: mappings, kept headers, columns to hold and words for a missing value are those
    /// of these rules and after them those of the others.
    public func laid(over others: LoadRules) -> LoadRules {
        var both = self
        both.format = format ?? others.format
        both.separator = separator ?? others.separator
        both.quote = quote ?? others.quote
        both.header = header ?? others.header
        both.encoding = encoding ?? others.encoding
        both.pattern = pattern ?? others.pattern
        both.dateOrder = dateOrder ?? others.dateOrder
        both.zone = zone ?? others.zone
        both.decimalMark = decimalMark ?? others.decimalMark
        both.mappings += others.mappings
        both.kept += others.kept
        both.missingWords += others.missingWords
        both.countedBy = countedBy ?? others.countedBy
        both.eventKey = eventKey ?? others.eventKey
        both.only = only + others.only
        return both
    }

    /// Whether something is said that only separated text has.
    var describesSeparatedText: Bool { separator != nil || quote != nil || header != nil }
}

/// How fields of separated text are quoted.
public enum QuoteRule: Hashable, Sendable {
    /// Quotes are letters like others.
    case none
    /// Fields may stand between two of this ASCII character.
    case character(UInt8)
}

/// Where separated text names its columns.
public enum HeaderRule: String, CaseIterable, Sendable {
    /// In the first record that is no title and no remark.
    case first
    /// Nowhere: every record is data.
    case none
}

/// The encodings that text is read in.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
}

/// What separates the decimals of a number.
public enum DecimalMark: String, CaseIterable, Sendable, Codable {
    case point, comma
}
