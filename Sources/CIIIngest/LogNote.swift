import CIIText

/// Something to know about how a log was read.
public enum LogNote: Hashable, Sendable {
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
    /// The bracket that closes a JSON array is not there.
    case unclosedArray
    /// In a JSON array a comma lacks or is one too many, first on that line.
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
        case .unclosedArray: "the JSON array is not closed; the file may be cut short"
        case .strayCommas(let line):
            "commas of the JSON array lack or are too many, first in line \(line); its objects were read all the same"
        }
    }
}
