import CIIText

/// Writes a syntax tree as text that parses to the same tree.
///
/// One line; canonical English words, clauses in the order of ``Verb/clauses``, no brackets that precedence makes
/// needless, names in backticks where they would be read as something else.
public struct StatementPrinter: Sendable {
    /// How names are written.
    public enum Naming: Sendable {
        /// As they were spelt: a bare word may turn out to be a value, of which every letter counts.
        case spelt
        /// As they are understood, the same for every spelling: for headings.
        case canonical
    }

    let naming: Naming

    /// A printer that writes names so.
    public init(naming: Naming = .spelt) { self.naming = naming }

    /// The statement as text.
    public func print(_ statement: Statement) -> String {
        switch statement {
        case .cii(let query):
            return words(["cii"] + clauses(of: query))
        case .show(let figures, let query):
            return words(["show", items(figures)] + clauses(of: query))
        case .load(let load):
            return words(
                ["load", texts(load.paths)] + parts(of: load.reading)
                    + [load.join.map { "join on " + name($0.value) } ?? ""])
        case .follow(let path, let reading):
            return words(["follow", Self.quoted(path.value)] + parts(of: reading))
        case .profile(let form, let output):
            return words(["profile"] + parts(of: form) + clauses(of: output))
        case .watch(let question, let pause, let times):
            return words([
                "watch", print(question.value), pause.map { "every " + text(of: $0) } ?? "",
                times.map { "times \($0)" } ?? "",
            ])
        case .explainQuery(let question):
            return words(["explain", ExplainWord.query.rawValue, print(question.value)])
        case .describe(let field, let output):
            return words(["describe"] + [field.map { name($0.value) } ?? ""] + clauses(of: output))
        case .sources(let output):
            return words(["sources"] + clauses(of: output))
        case .rejects(let limit, let output):
            return words(["rejects", limit.map { "top \($0.value)" } ?? ""] + clauses(of: output))
        case .letField(let field, let expression):
            return words(["let", name(field.value), "=", print(expression.value)])
        case .weights(let form, let output):
            return words(["weights"] + parts(of: form) + clauses(of: output))
        case .goalposts(let form, let output):
            return words(["goalposts"] + parts(of: form) + clauses(of: output))
        case .run(let path):
            return "run " + Self.quoted(path.value)
        case .saveStore(let path):
            return words(["save", SaveWord.store.rawValue, Self.quoted(path.value)])
        case .set(let form, let output):
            return words(["set"] + parts(of: form) + clauses(of: output))
        case .help(let topic):
            return words(["help", topic?.value ?? ""])
        case .echo(let text):
            return words(["echo", raw(text)])
        case .quit:
            return "quit"
        }
    }

    /// Text in double quotes, with escapes where it needs them.
    public static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.properties.generalCategory == .control {
                    result += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    func words(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

    /// A raw value: quoted unless it reads back as it is.
    private func raw(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            byte > UInt8(ascii: " ") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "#")
                && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "=")
        }
        return plain && !text.isEmpty ? text : Self.quoted(text)
    }
}

// The parts of statements.
extension StatementPrinter {
    private func clauses(of query: Query) -> [String] {
        var parts: [String] = []
        if let weights = query.weights {
            parts.append("weights")
            switch weights.value {
            case .named(let weighting): parts.append(name(weighting))
            case .entries(let entries): parts.append(text(of: entries))
            }
        }
        if !query.by.isEmpty { parts += ["by", items(query.by)] }
        if let window = query.window { parts.append(text(of: window.value)) }
        if let filter = query.filter { parts += ["where", print(filter.value)] }
        if let every = query.every { parts += ["every", text(of: every.value)] }
        if let cohort = query.cohort { parts += ["on", name(cohort.value)] }
        if let asOf = query.asOf { parts += ["asof", text(of: asOf.value)] }
        if !query.order.isEmpty {
            let keys = query.order.map { key in
                words([item(key.value.expression.value), key.value.direction?.rawValue ?? ""])
            }
            parts += ["order by", keys.joined(separator: ", ")]
        }
        if let limit = query.limit { parts.append("\(limit.value.end.rawValue) \(limit.value.count)") }
        if let minimum = query.minimum { parts.append("min \(minimum.value)") }
        if let missing = query.missing { parts.append("missing \(missing.value.rawValue)") }
        return parts + clauses(of: query.output)
    }

    private func clauses(of output: Output) -> [String] {
        [
            output.format.map { "as " + name($0.value) } ?? "",
            output.path.map { "into " + Self.quoted($0.value) } ?? "",
        ]
    }

    private func parts(of form: WeightsStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let weighting): [name(weighting.value)]
        case .define(let weighting, let entries): [name(weighting.value), "=", text(of: entries)]
        }
    }

    private func parts(of form: GoalpostsStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let indicator): [name(indicator.value)]
        case .define(let indicator, let worst, let best, let family):
            [
                name(indicator.value), "\(text(of: worst.value))..\(text(of: best.value))",
                family.map { "for " + name($0.value) } ?? "",
            ]
        }
    }

    private func parts(of form: SetStatement) -> [String] {
        switch form {
        case .list: []
        case .show(let setting): [name(setting.value)]
        case .assign(let setting, let value): [name(setting.value), "=", raw(value.value)]
        }
    }

    private func text(of entries: WeightEntries) -> String {
        var parts = entries.entries.map { entry in
            "\(name(entry.indicator.value))=\(shortest(entry.amount.value))\(entry.isPercent ? "%" : "")"
        }
        if let rest = entries.rest { parts.append("rest=" + name(rest.value)) }
        if entries.isStrict { parts.append("strict") }
        return words(parts)
    }

    private func text(of window: Window) -> String {
        switch window {
        case .bounds(let since, let until):
            words([
                since.map { "since " + text(of: $0.value) } ?? "",
                until.map { "until " + text(of: $0.value) } ?? "",
            ])
        case .between(let low, let high):
            "between \(text(of: low.value)) and \(text(of: high.value))"
        case .last(let count, let unit):
            "last " + text(of: Bucket(count, unit))
        case .this(let unit):
            "this \(unit.rawValue)"
        }
    }

    private func text(of bucket: Bucket) -> String {
        bucket.count == 1 ? bucket.unit.rawValue : "\(bucket.count) \(bucket.unit.rawValue)s"
    }

    private func text(of moment: Moment) -> String {
        switch moment {
        case .ago(let duration): text(of: duration)
        case .date(let date): text(of: date)
        case .word(let word): word.rawValue
        }
    }

    private func text(of goalpost: Goalpost) -> String {
        switch goalpost {
        case .number(let value): shortest(value)
        case .percent(let value): shortest(value) + "%"
        case .duration(let duration): text(of: duration)
        }
    }
}

// Literals and names.
extension StatementPrinter {
    func text(of duration: DurationLiteral) -> String {
        duration.parts.map { shortest($0.amount) + $0.unit.rawValue }.joined()
    }

    func text(of date: DateLiteral) -> String {
        func digits(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        var text = "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
        guard let time = date.time else { return text }
        text += "T\(digits(time.hour, 2)):\(digits(time.minute, 2))"
        if time.second != 0 { text += ":\(digits(time.second, 2))" }
        guard let offset = time.offsetMinutes else { return text }
        guard offset != 0 else { return text + "Z" }
        let minutes = offset.magnitude
        return text + (offset < 0 ? "-" : "+")
            + "\(digits(Int(minutes / 60), 2)):\(digits(Int(minutes % 60), 2))"
    }

    /// The name, in backticks where it would be read as something else.
    func name(_ name: Name, isFunction: Bool = false) -> String {
        let isFaithful = Name(word: name.spelling) == name || Name(quoted: name.spelling) == name
        let text = naming == .spelt && isFaithful ? name.spelling : name.canonical
        let lexer = Lexer(Array(text.utf8))
        let isWord = lexer.wordEnd(0) == text.utf8.count && Name(word: text) == name
        let meaning = WordMeaning.table[folded(text)] ?? .none
        let isReserved = meaning.keyword.map { Keyword.reservedInExpressions.contains($0) } ?? false
        // The clauses of other statements stand where no name could.
        let isClause = meaning.clause.map { Clause.ofQueries.contains($0) } ?? false
        let isOfTheLanguage = isClause || meaning.keyword != nil
        if isWord, !isReserved, isFunction || !isOfTheLanguage { return text }
        return "`" + text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``")
            + "`"
    }
}
