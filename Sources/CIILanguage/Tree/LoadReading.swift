/// What `load`, `follow` and `profile` say of how a log is to be read; what is not said is found by looking.
public struct LoadReading: Equatable, Sendable {
    /// `as FORMAT`.
    public var format: Spanned<Name>?
    /// `profile NAME`: the profile whatever the headers are; a name as in backticks, without aliases.
    public var profile: Spanned<Name>?
    /// `pattern /…/`: the regular expression with named groups that each line of plain text matches.
    public var pattern: Spanned<String>?
    /// `separator ";"`: one ASCII character.
    public var separator: Spanned<Character>?
    /// `quote "'"`, or `quote ""` for none.
    public var quote: Spanned<Quote>?
    /// `header first|none`.
    public var header: Spanned<HeaderWord>?
    /// `encoding "UTF-8"`.
    public var encoding: Spanned<String>?
    /// `dates dmy`: the order of day, month and year where the values of a column do not tell.
    public var dates: Spanned<DateOrderWord>?
    /// `zone "America/Sao_Paulo"`: the zone of times without an offset; that of the settings where nil.
    public var zone: Spanned<String>?
    /// `decimal comma|point`.
    public var decimal: Spanned<DecimalWord>?
    /// `map …`: what a column is.
    public var mappings: [Mapping] = []
    /// `keep …`: headers of columns that are no field of the vocabulary.
    public var kept: [Spanned<String>] = []
    /// `blank …`: further words for a missing value.
    public var blanks: [Spanned<String>] = []
    /// `counted by …`: the header of a column that says for how many interactions a row stands.
    public var countedBy: Spanned<String>?
    /// `events by …`: what tells interactions apart in a log with one row per event.
    public var eventKey: Spanned<ColumnName>?
    /// `only …`: the columns to hold, and no others; all where it is empty.
    public var only: [Spanned<ColumnName>] = []

    /// Says nothing.
    public init() {}

    /// How fields of separated text are quoted.
    public enum Quote: Equatable, Sendable {
        /// Not at all.
        case none
        /// Between two of this ASCII character.
        case mark(Character)
    }

    /// A column, by what it is or by what it is called.
    public enum ColumnName: Equatable, Sendable {
        /// A field of the vocabulary, or a header of one word.
        case field(Name)
        /// A header as it stands in the file.
        case header(String)
    }

    /// One `FIELD = "Column" in UNIT scale A..B values (…)`.
    public struct Mapping: Equatable, Sendable {
        /// The field of the vocabulary, or a new name.
        public var field: Spanned<Name>
        /// The header as it stands in the file.
        public var column: Spanned<String>
        /// The unit of the column's numbers, for durations.
        public var unit: Spanned<TimeUnit>?
        /// The ends of a rating scale.
        public var scale: Spanned<Scale>?
        /// `values ("13" = phone, …)`: what to read in place of certain values.
        public var values: [Replacement] = []

        /// `field = "column"`.
        public init(field: Spanned<Name>, column: Spanned<String>) {
            self.field = field
            self.column = column
        }
    }

    /// The ends of a rating scale.
    public struct Scale: Equatable, Sendable {
        /// The worst rating that can be given.
        public var low: Double
        /// The best rating that can be given.
        public var high: Double

        /// From `low` to `high`.
        public init(_ low: Double, _ high: Double) {
            self.low = low
            self.high = high
        }
    }

    /// A value of the file and what to read in its place.
    public struct Replacement: Equatable, Sendable {
        /// The whole value as it stands in the file.
        public var written: Spanned<String>
        /// What is read instead.
        public var meant: Spanned<String>

        /// Reads `written` as `meant`.
        public init(_ written: Spanned<String>, _ meant: Spanned<String>) {
            self.written = written
            self.meant = meant
        }
    }
}

/// The order of day, month and year in dates such as `03/04/2026`.
public enum DateOrderWord: String, CaseIterable, Sendable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// Year, month, day; for years of two digits, as `26/04/03`.
    case ymd
}

/// Where separated text names its columns.
public enum HeaderWord: String, CaseIterable, Sendable {
    /// In its first record.
    case first
    /// Nowhere.
    case none
}

/// What separates the decimals of numbers.
public enum DecimalWord: String, CaseIterable, Sendable {
    case comma, point
}
