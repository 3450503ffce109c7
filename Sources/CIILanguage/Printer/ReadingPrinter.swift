import CIIText

// What is said of how a log is read, and profiles.
extension StatementPrinter {
    func parts(of form: ProfileStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let profile): [print(profileName: profile.value)]
        case .define(let profile, let definition):
            [print(profileName: profile.value), "="] + definition.signatures.map { "headers " + texts($0) }
                + parts(of: definition.reading)
        }
    }

    /// The statement that defines a profile, a part on each line, as one would write it into a file.
    public func lines(ofProfile profile: Name, _ definition: ProfileDefinition) -> [String] {
        var unmapped = definition.reading
        unmapped.mappings = []
        let mappings = definition.reading.mappings.enumerated().map { index, mapping in
            let isLast = index == definition.reading.mappings.count - 1
            return (index == 0 ? "map " : "    ") + text(of: mapping) + (isLast ? "" : ",")
        }
        let lines = definition.signatures.map { "headers " + texts($0) } + parts(of: unmapped) + mappings
        return ["profile \(print(profileName: profile)) ="] + lines.map { "    " + $0 }
    }

    /// In the order of ``Clause/ofReading``; empty where nothing is said.
    func parts(of reading: LoadReading) -> [String] {
        var parts: [String] = []
        func add(_ clause: Clause, _ text: String?) {
            if let text { parts.append("\(clause.rawValue) \(text)") }
        }
        add(.as, reading.format.map { name($0.value) })
        add(.profile, reading.profile.map { print(profileName: $0.value) })
        add(.pattern, reading.pattern.map { Self.pattern($0.value) })
        add(.separator, reading.separator.map { Self.quoted(String($0.value)) })
        add(.quote, reading.quote.map { text(of: $0.value) })
        add(.header, reading.header?.value.rawValue)
        add(.encoding, reading.encoding.map { Self.quoted($0.value) })
        add(.dates, reading.dates?.value.rawValue)
        add(.zone, reading.zone.map { Self.quoted($0.value) })
        add(.decimal, reading.decimal?.value.rawValue)
        let mappings = reading.mappings.map(text(of:)).joined(separator: ", ")
        add(.map, reading.mappings.isEmpty ? nil : mappings)
        add(.keep, reading.kept.isEmpty ? nil : texts(reading.kept))
        add(.blank, reading.blanks.isEmpty ? nil : texts(reading.blanks))
        add(.counted, reading.countedBy.map { "by " + Self.quoted($0.value) })
        add(.events, reading.eventKey.map { "by " + text(of: $0.value) })
        let only = reading.only.map { text(of: $0.value) }.joined(separator: ", ")
        add(.only, reading.only.isEmpty ? nil : only)
        return parts
    }

    /// Texts in quotes with commas.
    func texts(_ texts: [Spanned<String>]) -> String {
        texts.map { Self.quoted($0.value) }.joined(separator: ", ")
    }

    private func text(of mapping: LoadReading.Mapping) -> String {
        let values = mapping.values.map {
            "\(Self.quoted($0.written.value)) = \(Self.quoted($0.meant.value))"
        }
        return words([
            name(mapping.field.value), "=", Self.quoted(mapping.column.value),
            mapping.unit.map { "in \($0.value)s" } ?? "",
            mapping.scale.map { "scale \(shortest($0.value.low))..\(shortest($0.value.high))" } ?? "",
            values.isEmpty ? "" : "values (\(values.joined(separator: ", ")))",
        ])
    }

    private func text(of quote: LoadReading.Quote) -> String {
        switch quote {
        case .none: Self.quoted("")
        case .mark(let mark): Self.quoted(String(mark))
        }
    }

    private func text(of column: LoadReading.ColumnName) -> String {
        switch column {
        case .field(let field): name(field)
        case .header(let header): Self.quoted(header)
        }
    }

    /// The name of a profile, in quotes where it is not made of words and dashes, or opens a clause of the answer.
    public func print(profileName profile: Name) -> String {
        let text = naming == .spelt ? profile.spelling : profile.canonical
        let clause = WordMeaning.table[folded(text)]?.clause
        let isClause = clause.map { Clause.ofOutput.contains($0) } ?? false
        let isWhole = Lexer(Array(text.utf8)).profileNameEnd(0) == text.utf8.count && !text.hasSuffix("-")
        return isWhole && !isClause ? text : Self.quoted(text)
    }
}
