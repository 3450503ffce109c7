import CIIColumns
import CIIEngine
import CIIIndex
import CIIIngest
import CIILanguage
import CIIReport
import CIIText

/// Candidates for the word under the cursor: what the parser would take there, by name.
struct Completer {
    let dataset: Dataset
    let definitions: Definitions
    let profiles: Profiles
    let expectation: Expectation
    let typed: String

    /// The most candidates that are offered; more would only be scrolled past.
    static let limit = 500

    private typealias Candidate = Completions.Candidate

    var completions: Completions {
        let bytes = Array(typed.utf8)
        let span = expectation.partial
        let partial = String(
            decoding: bytes[min(span.lower, bytes.count)..<min(span.upper, bytes.count)], as: UTF8.self)
        let key = folded(partial)
        var seen: Set<String> = []
        var candidates: [Candidate] = []
        for alternative in alternatives(matching: key) {
            for candidate in self.candidates(alternative) {
                let name =
                    candidate.text.hasPrefix("\"") ? String(candidate.text.dropFirst()) : candidate.text
                guard folded(name).hasPrefix(key), seen.insert(candidate.text).inserted else { continue }
                candidates.append(candidate)
                if candidates.count == Self.limit { break }
            }
        }
        // An open quote belongs to what is replaced, as candidates that need quotes bring their own.
        let start = expectation.openQuote == nil ? span.lower : span.lower - 1
        if let quote = expectation.openQuote {
            candidates = candidates.map { candidate in
                var quoted = candidate
                if !candidate.text.hasPrefix("\"") { quoted.text = "\(quote)\(candidate.text)\(quote)" }
                return quoted
            }
        }
        return Completions(replaced: start..<span.upper, candidates: candidates)
    }

    /// Where one of the data's own values fits, fields and functions would only stand in its way.
    private func alternatives(matching key: String) -> [Expectation.Alternative] {
        let ofValues = expectation.alternatives.filter { if case .value = $0 { true } else { false } }
        let fits = ofValues.contains { alternative in
            candidates(alternative).contains { $0.begins(with: key) }
        }
        return fits && !key.isEmpty ? ofValues : expectation.alternatives
    }

    private func candidates(_ alternative: Expectation.Alternative) -> [Candidate] {
        func words(_ texts: [String], _ kind: String) -> [Candidate] {
            texts.map { Candidate(text: $0, kind: kind, detail: "") }
        }
        switch alternative {
        case .verb:
            return Verb.allCases.map { Candidate(text: $0.rawValue, kind: "statement", detail: $0.summary) }
        case .clause(let clause):
            return [Candidate(text: clause.rawValue, kind: "clause", detail: clause.summary)]
        case .keyword(let word): return words([word], "word")
        case .binaryOperator:
            return words(["and", "or", "in", "like", "contains", "matches", "is", "between"], "operator")
        case .field: return fields
        case .knownField:
            return FieldVocabulary.all.map {
                Candidate(text: Self.quotedName($0.name), kind: "field", detail: $0.summary)
            }
        case .indicator:
            return definitions.indicators.map {
                Candidate(text: $0.name, kind: "indicator", detail: $0.title)
            }
        case .function:
            return AggregateFunction.reference.map {
                Candidate(text: $0.name, kind: "aggregate", detail: $0.summary)
            }
                + RowFunction.allCases.map {
                    Candidate(text: $0.rawValue, kind: "function", detail: $0.summary)
                }
        case .value(let name): return values(of: name)
        case .weighting: return words(definitions.weightingNames, "weighting")
        case .format:
            return OutputFormat.allCases.map {
                Candidate(text: $0.rawValue, kind: "format", detail: $0.summary)
            }
        case .logFormat: return words(LogFormats.names, "format")
        case .profile:
            return profiles.all.map { profile in
                Candidate(
                    text: StatementPrinter().print(profileName: profile.name), kind: "profile",
                    detail: profile.isBuiltIn ? "comes with the program" : "defined here")
            }
        case .encoding:
            return words(TextEncoding.allCases.map { StatementPrinter.quoted($0.rawValue) }, "encoding")
        case .setting:
            return Setting.allCases.map { Candidate(text: $0.rawValue, kind: "setting", detail: $0.summary) }
        case .settingValue(let name):
            guard let setting = Setting(name.canonical) else { return [] }
            return words(
                setting == .weights ? definitions.weightingNames : Settings.choices(of: setting), "value")
        case .channelFamily: return words(ChannelFamily.allCases.map(\.rawValue), "family")
        case .calendarUnit: return words(CIILanguage.CalendarUnit.allCases.map(\.rawValue), "unit")
        case .timeUnit: return words(TimeUnit.allCases.map(\.rawValue), "unit")
        case .moment: return words(MomentWord.allCases.map(\.rawValue) + ["30d"], "moment")
        case .missingRule: return words(CIILanguage.MissingRule.allCases.map(\.rawValue), "rule")
        case .helpTopic: return words(HelpTopic.words, "topic")
        case .index:
            return words(definitions.indices.map(\.name.canonical), "index")
        case .lesson:
            return LessonLibrary.names.map { name in
                Candidate(text: name, kind: "lesson", detail: LessonLibrary.title(of: name, in: .en) ?? "")
            }
        case .number, .filePath, .scenario: return []
        }
    }

    private var fields: [Candidate] {
        definitions.fields.map { Candidate(text: $0.name.canonical, kind: "field", detail: "defined by let") }
            + dataset.table.columns.map { column in
                let about = FieldVocabulary.field(named: column.name)?.summary ?? ""
                return Candidate(text: Self.quotedName(column.name), kind: "field", detail: about)
            }
    }

    /// The data's own values, the most frequent first.
    private func values(of name: Name) -> [Candidate] {
        let known =
            dataset.table.index(of: name.canonical)
            ?? dataset.fields.first {
                $0.aliases.contains(name.canonical)
            }.flatMap { dataset.table.index(of: $0.name) }
        guard let known else { return [] }
        let column = dataset.table.columns[known]
        switch column.storage {
        case .category(let category):
            return category.valuesByFrequency.prefix(10_000).map { value, count in
                Candidate(
                    text: StatementPrinter.quoted(value), kind: "value",
                    detail: "\(count) \(count == 1 ? "row" : "rows")")
            }
        case .boolean: return ["true", "false"].map { Candidate(text: $0, kind: "value", detail: "") }
        case .text, .number, .instant, .duration: return []
        }
    }

    /// A name as it must be written: in backticks unless it is one plain word.
    static func quotedName(_ name: String) -> String {
        StatementPrinter().print(Expression.name(Name(quoted: name)))
    }
}

extension Completions.Candidate {
    /// Whether its text, without an opening quote, begins with `key`, accents and case aside.
    fileprivate func begins(with key: String) -> Bool {
        folded(text.hasPrefix("\"") ? String(text.dropFirst()) : text).hasPrefix(key)
    }
}

extension CategoryColumn {
    /// Each value with how many rows have it; ties in byte order.
    var valuesByFrequency: [(value: String, count: Int)] {
        var counts = [Int](repeating: 0, count: dictionary.count)
        for row in 0..<count {
            if let code = code(at: row) { counts[code] += 1 }
        }
        return counts.indices.map { (dictionary.string($0), counts[$0]) }.sorted { a, b in
            a.count != b.count ? a.count > b.count : a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
        }
    }
}
