/// How fields are quoted, and how a quote stands inside of quotes.
struct Quoting: Hashable, Sendable {
    /// What stands before and behind a quoted field; nil where nothing does and quotes are letters.
    var quote: UInt8?
    /// Whether a backslash makes a letter of the quote, the separator, the line end or the backslash behind it.
    var hasEscapes = false
    /// Whether a quoted field that is not written well is read as letters where its quotes are even in number.
    var takesStrayQuotesAsLetters = false

    /// RFC 4180: fields between `"`, which stands doubled inside.
    static let doubled = Quoting(quote: UInt8(ascii: "\""))
    /// As ``doubled``, and `\"` is a quote too.
    static let escaped = Quoting(quote: UInt8(ascii: "\""), hasEscapes: true)
    /// Fields between `'`, which stands doubled inside.
    static let single = Quoting(quote: UInt8(ascii: "'"))
    /// Quotes are letters.
    static let none = Quoting(quote: nil)
}
