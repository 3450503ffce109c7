import CIIText

/// Something to know about how a log was read.
public enum LogNote: Hashable, Sendable, Codable {
    /// The file is not in UTF-8 and was read in that encoding.
    case encoding(String)
    /// A header occurs again; the later column got another name.
    case repeatedHeader(String, renamed: String)
    /// A column without a header got a name.
    case namelessColumn(name: String)
    /// The nameless, empty column after the last separator was left out.
    case trailingSeparator
    /// Some lines have empty fields too many at their end.
    case emptySurplus(lines: Int)
    /// A key occurs twice in one object; the last value counts.
    case repeatedKey(String, lines: Int)
    /// Lines of titles stand before the header.
    case titles(lines: Int)
    /// Lines that begin with `#` were taken as remarks.
    case comments(lines: Int)
    /// The header occurs again further on, that many times.
    case repeatedHeaderLines(Int)
    /// The first line says the separator, as Excel writes it.
    case separatorLine
    /// Inside of quotes a backslash stands before what is meant as a character.
    case backslashEscapes
    /// Fields stand between single quotes.
    case singleQuotes
    /// No field stands between quotes, which are letters.
    case quotesAreLetters
    /// The first record is data like the others; a cell that shows it.
    case noHeader(because: String)
    /// Some lines fit only with the quotes of a field taken as letters, or with backslashes before them left out.
    case strayQuotes(lines: Int)
    /// Byte order marks stand inside the file, before that many records.
    case innerByteOrderMarks(Int)
    /// So many records look like Windows-1252 and were rejected, because others are in another encoding.
    case mixedEncodings(western: Int)
    /// The text was read as Windows-1252 and has cells in UTF-8, which were read as that.
    case partlyUTF8
    /// The text was read as Windows-1252 and has bytes that stand for nothing there.
    case undefinedCharacters(values: Int)
    /// Characters were written in UTF-8 twice over.
    case encodedTwice(records: Int)
    /// An encoding was given, and the byte order mark says another.
    case encodingFromMark(given: String, found: String)
    /// The records are members of a JSON object; under which name, and the other arrays of objects it has.
    case wrapped(String, others: [String])
    /// The rows are aggregated: that many of them stand for that many interactions.
    case counted(by: String, rows: Int, interactions: Int)
    /// Rows of an aggregated log that stand for no interaction.
    case standForNothing(rows: Int, by: String)
    /// Rows of an aggregated log that are left out, because their count is none.
    case badCounts(rows: Int, by: String)
    /// The profile that was named says something of columns, none of which is there.
    case profileWithoutColumns(String)
    /// The bracket that closes a JSON array is not there.
    case unclosedArray
    /// How its events were folded into interactions.
    case events(EventNote)
    /// Between JSON objects a comma lacks or is one too many, first on that line.
    case strayCommas(line: Int)

    /// The note in words: lower case, no full stop.
    public var sentence: String {
        switch self {
        case .encoding(let name): "the text is not UTF-8; it was read as \(name)"
        case .repeatedHeader(let header, let renamed):
            "the header `\(inert(header))` occurs again; the later column is called `\(inert(renamed))`"
        case .namelessColumn(let name): "a column has no header; it is called `\(inert(name))`"
        case .trailingSeparator: "each line ends in a separator; the empty column after it was left out"
        case .emptySurplus(let lines):
            "\(lines == 1 ? "one line has" : "\(lines) lines have") empty fields too many, which were left out"
        case .repeatedKey(let key, let lines):
            "the key `\(inert(key))` occurs twice in \(lines == 1 ? "one line" : "\(lines) lines"); the last value counts"
        case .titles(let lines):
            lines == 1
                ? "a line before the header was taken as a title"
                : "\(lines) lines before the header were taken as titles"
        case .comments(let lines):
            lines == 1
                ? "one line that begins with `#` was taken as a remark"
                : "\(lines) lines that begin with `#` were taken as remarks"
        case .repeatedHeaderLines(let count):
            "the header occurs \(count == 1 ? "once" : "\(count) times") more further on and was left out there"
        case .separatorLine: "the first line says the separator, as Excel writes it"
        case .backslashEscapes: "a backslash before a quote or a separator makes a letter of it"
        case .singleQuotes: "fields stand between single quotes; `quote \"\"` makes letters of them"
        case .quotesAreLetters:
            "no field stands between quotes, so that they are letters; `quote \"\\\"\"` says otherwise"
        case .noHeader(let cell):
            "no header: the first record has `\(inert(cell))` where those below have the like, so that it is data and the columns are called `column 1` and so on; `header first` says otherwise"
        case .strayQuotes(let lines):
            "\(lines == 1 ? "one line has" : "\(lines) lines have") quotes inside a field that are not doubled; they were read as letters"
        case .innerByteOrderMarks(let count):
            "\(count == 1 ? "a byte order mark stands" : "\(count) byte order marks stand") inside the file, as after files were put together, and \(count == 1 ? "was" : "were") left out"
        case .mixedEncodings(let western):
            western == 1
                ? "one record looks like Windows-1252, which others are not in, and was rejected; `encoding \"Windows-1252\"` reads it"
                : "\(western) records look like Windows-1252, which others are not in, and were rejected; `encoding \"Windows-1252\"` reads them"
        case .partlyUTF8: "some cells are in UTF-8 and were read as that"
        case .undefinedCharacters(let values):
            "\(values == 1 ? "one value has" : "\(values) different values have") bytes that stand for nothing in Windows-1252; `\u{FFFD}` is in their place"
        case .encodedTwice(let records):
            "in \(records == 1 ? "one record" : "\(records) records") letters stand as `Ã©` does for `é`: they were written in UTF-8 twice over and are kept as they are"
        case .encodingFromMark(let given, let found):
            "the file begins with the byte order mark of \(found), and was read so rather than as \(given)"
        case .wrapped(let name, let others):
            "the records are in `\(inert(name))`"
                + (others.isEmpty
                    ? ""
                    : "; \(listed(others, limit: 5)) \(others.count == 1 ? "has" : "have") objects too, which were left out")
        case .counted(let header, let rows, let interactions):
            "\(rows == 1 ? "one row stands" : "\(rows) rows stand") for \(interactions) interactions by `\(inert(header))`; "
                + "sums and means hold, medians, percentiles and spreads do not"
        case .standForNothing(let rows, let header):
            "\(rows == 1 ? "one row stands" : "\(rows) rows stand") for no interaction: 0 in `\(inert(header))`"
        case .badCounts(let rows, let header):
            "\(rows == 1 ? "one row was" : "\(rows) rows were") left out: no whole number from 0 on in `\(inert(header))`"
        case .events(let note): note.sentence
        case .profileWithoutColumns(let name):
            "none of the columns that the profile \(inert(name)) names is there"
        case .unclosedArray: "the JSON array is not closed; the file may be cut short"
        case .strayCommas(let line):
            "commas of the JSON array lack or are too many, first in line \(line); its objects were read all the same"
        }
    }
}
