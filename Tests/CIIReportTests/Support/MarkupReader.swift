/// Reads markup strictly, by itself: what it takes is well formed.
struct MarkupReader {
    struct Element: Equatable {
        var name: String
        var attributes: [String: String]
        /// The text directly in it.
        var text = ""
    }

    struct Malformed: Error {
        let what: String
        let near: String
    }

    /// The elements in the order they begin.
    ///
    /// - Parameter isXML: whether every element has to be closed; HTML's `meta` is not.
    static func elements(_ markup: String, isXML: Bool) throws(Malformed) -> [Element] {
        var elements: [Element] = []
        var open: [Int] = []
        var rest = Substring(markup)
        if !isXML, rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) }
        while let first = rest.first {
            func fail(_ what: String) -> Malformed { Malformed(what: what, near: String(rest.prefix(60))) }
            guard first == "<" else {
                let text = rest.prefix { $0 != "<" }
                rest = rest.dropFirst(text.count)
                let unescaped = try unescaped(text)
                if let last = open.last {
                    elements[last].text += unescaped
                } else if unescaped.contains(where: { $0 != "\n" }) {
                    throw fail("text outside of everything")
                }
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw fail("no end of a tag") }
            var tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
                    throw fail("closes \(tag)")
                }
                continue
            }
            let isEmpty = tag.last == "/"
            if isEmpty { tag = tag.dropLast() }
            let name = tag.prefix { $0 != " " }
            guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
                throw fail("name \(name)")
            }
            guard !open.isEmpty || elements.isEmpty else { throw fail("a second root") }
            elements.append(
                Element(name: String(name), attributes: try attributes(tag.dropFirst(name.count))))
            let isVoid = !isXML && name == "meta"
            if !isEmpty, !isVoid { open.append(elements.count - 1) }
            if !isXML, name == "style" {
                let text = rest.prefix { $0 != "<" }
                elements[elements.count - 1].text = String(text)
                rest = rest.dropFirst(text.count)
            }
        }
        guard open.isEmpty else { throw Malformed(what: "left open", near: elements[open[0]].name) }
        return elements
    }

    private static func attributes(_ text: Substring) throws(Malformed) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = text
        while rest.first == " " {
            rest = rest.dropFirst()
            let name = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\"") else { throw Malformed(what: "no value", near: String(text)) }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest.dropFirst(value.count + 3)
            guard !value.contains("<"),
                attributes.updateValue(try unescaped(value), forKey: String(name)) == nil
            else {
                throw Malformed(what: "attribute \(name)", near: String(text))
            }
        }
        guard rest.isEmpty else { throw Malformed(what: "attributes", near: String(rest)) }
        return attributes
    }

    private static func unescaped(_ text: Substring) throws(Malformed) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar.value >= 0x20 || scalar == "\n",
                scalar.value & 0xFFFE != 0xFFFE || scalar.value > 0xFFFF
            else {
                throw Malformed(what: "U+\(String(scalar.value, radix: 16))", near: String(text))
            }
            guard scalar == "&" else {
                result.append(scalar)
                continue
            }
            let name = rest.prefix { $0 != ";" }
            rest = rest.dropFirst(name.count + 1)
            let characters = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
            guard let character = characters[String(name)] else {
                throw Malformed(what: "&\(name)", near: String(text))
            }
            result.append(contentsOf: character.unicodeScalars)
        }
        return String(result)
    }
}
