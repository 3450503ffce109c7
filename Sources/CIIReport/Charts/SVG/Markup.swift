import CIIText

/// Markup as it builds up: every text and every attribute in it is escaped, so that data stays data.
struct Markup {
    private(set) var text = ""

    /// An element that holds others.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ body: (inout Markup) -> Void
    ) {
        start(name, attributes)
        text += "\n"
        body(&self)
        text += "</\(name)>\n"
    }

    /// An element that holds text, or nothing.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String = "") {
        text += "<\(name)"
        append(attributes)
        guard !content.isEmpty else {
            text += "/>\n"
            return
        }
        text += ">\(Self.escaped(content))</\(name)>\n"
    }

    /// An element of HTML that holds text, closed also where it is empty.
    mutating func container(_ name: String, _ attributes: [(String, String)] = [], _ content: String = "") {
        start(name, attributes)
        text += "\(Self.escaped(content))</\(name)>\n"
    }

    /// What is markup already.
    mutating func append(raw markup: String) { text += markup }

    private mutating func start(_ name: String, _ attributes: [(String, String)]) {
        text += "<\(name)"
        append(attributes)
        text += ">"
    }

    private mutating func append(_ attributes: [(String, String)]) {
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    }

    /// The text with nothing left that would be markup, or that XML cannot hold.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in inert(text).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            // The two that XML has no place for once controls are gone; the others of their kind cannot be in text.
            case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
