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
        case .explainIndex(let query):
            return words(["explain cii"] + clauses(of: query))
        case .why(let query):
            return words(["why cii"] + clauses(of: query))
        case .trend(let figures, let query):
            return words(["trend", figures.isEmpty ? "cii" : trended(figures)] + clauses(of: query))
        case .goal(let goal, let query):
            return words(
                [text(of: goal)] + clauses(of: query, endsGoal: true) + [
                    goal.failsWhenMissed ? "or fail" : ""
                ])
        case .goals(let query):
            return words(["goals"] + clauses(of: query))
        case .compareWeights(let weightings, let query):
            return words(
                ["compare weights", weightings.map { text(of: $0.value) }.joined(separator: ", ")]
                    + clauses(of: query))
        case .flips(let query):
            return words(["flips"] + clauses(of: query))
        case .stability(let query):
            return words(["stability"] + clauses(of: query))
        case .sweep(let sweep, let query):
            return words(["sweep"] + parts(of: sweep) + clauses(of: query))
        case .robust(let sampling, let query):
            return words(["robust"] + parts(of: sampling) + clauses(of: query))
        case .nudge(let query):
            return words(["nudge"] + clauses(of: query))
        case .whatIf(let scenario, let query):
            return words(["what if", text(of: scenario)] + clauses(of: query))
        case .scenario(let form, let output):
            return words(["scenario"] + parts(of: form) + clauses(of: output))
        case .reach(let reach, let query):
            return words(["reach"] + parts(of: reach) + clauses(of: query))
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
        case .weightsFromData(let query):
            return words(["weights from data"] + clauses(of: query))
        case .goalposts(let form, let output):
            return words(["goalposts"] + parts(of: form) + clauses(of: output))
        case .indicator(let form, let output):
            return words(["indicator"] + parts(of: form) + clauses(of: output))
        case .index(let form, let output):
            return words(["index"] + parts(of: form) + clauses(of: output))
        case .define(let defined, let output):
            return words(["define", name(defined.value)] + clauses(of: output))
        case .definitions(let output):
            return words(["definitions"] + clauses(of: output))
        case .diff(let form, let output):
            return words(["diff", text(of: form)] + clauses(of: output))
        case .hours(let form, let output):
            return words(["hours"] + parts(of: form) + clauses(of: output))
        case .run(let path):
            return "run " + Self.quoted(path.value)
        case .saveStore(let path):
            return words(["save", SaveWord.store.rawValue, Self.quoted(path.value)])
        case .saveDefinitions(let path):
            return words(["save", SaveWord.definitions.rawValue, Self.quoted(path.value)])
        case .set(let form, let output):
            return words(["set"] + parts(of: form) + clauses(of: output))
        case .help(let topic):
            return words(["help", topic?.value ?? ""])
        case .lesson(let form, let output):
            return words(["lesson"] + parts(of: form) + clauses(of: output))
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
    func raw(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            byte > UInt8(ascii: " ") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "#")
                && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "=")
        }
        return plain && !text.isEmpty ? text : Self.quoted(text)
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

    /// Names with commas.
    func names(_ names: [Spanned<Name>]) -> String { names.map { name($0.value) }.joined(separator: ", ") }

    /// The name, in backticks where it would be read as something else.
    ///
    /// - Parameter isReserved: whether the word means something else at this place alone.
    func name(
        _ name: Name, isFunction: Bool = false,
        isReserved isReservedHere: (WordMeaning) -> Bool = { _ in false }
    ) -> String {
        let isFaithful = Name(word: name.spelling) == name || Name(quoted: name.spelling) == name
        let text = naming == .spelt && isFaithful ? name.spelling : name.canonical
        let lexer = Lexer(Array(text.utf8))
        let isWord = lexer.wordEnd(0) == text.utf8.count && Name(word: text) == name
        let meaning = WordMeaning.table[folded(text)] ?? .none
        let isReserved = meaning.keyword.map { Keyword.reservedInExpressions.contains($0) } ?? false
        // The clauses of other statements stand where no name could.
        let isClause = meaning.clause.map { Clause.ofQueries.contains($0) } ?? false
        let isOfTheLanguage = isClause || meaning.keyword != nil || isReservedHere(meaning)
        if isWord, !isReserved, isFunction || !isOfTheLanguage { return text }
        return "`" + text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``")
            + "`"
    }
}
