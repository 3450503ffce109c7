import CIIText

/// A header taken apart: what it names, and what it says about the unit of its numbers.
struct HeaderForm {
    /// The keys to look up, the whole header first, then without its unit or `(Y/N)`.
    let keys: [String]
    /// The unit of plain numbers, where the header names one: `in seconds`, `(min)`, `_ms`.
    let unit: DurationUnit?
    /// What clock times of two parts are, where the header says so: `(mm:ss)`.
    let twoParts: DurationText.TwoParts?
    /// The words of the header.
    let words: [String]
    private let hasPercentSign: Bool

    init(_ header: String) {
        let words = headerKey(Self.spaced(header)).split(separator: " ").map(Self.lettersAndDigits)
            .filter { !$0.isEmpty }
        self.words = words
        hasPercentSign = header.utf8.contains(UInt8(ascii: "%"))
        var keys = [words.joined()]
        var unit: DurationUnit?
        var twoParts: DurationText.TwoParts?
        if let suffix = Self.clockSuffixes.first(where: {
            words.count > $0.words.count && words.ends(with: $0.words)
        }) {
            twoParts = suffix.parts
            keys.append(words.dropLast(suffix.words.count).joined())
        } else if let suffix = Self.choices.first(where: { words.count > $0.count && words.ends(with: $0) }) {
            keys.append(words.dropLast(suffix.count).joined())
        } else if let (found, length) = Self.unit(
            words, isBracketed: header.hasSuffix(")") || header.hasSuffix("]"))
        {
            unit = found
            keys.append(words.dropLast(length).joined())
        }
        self.keys = keys
        self.unit = unit
        self.twoParts = twoParts
    }

    /// The key of a header of the vocabulary.
    static func squashed(_ header: String) -> String {
        headerKey(header).split(separator: " ").map(lettersAndDigits).joined()
    }

    /// Whether the header names something that tells one from another rather than counts.
    var namesIdentifier: Bool { words.contains { Self.identifierWords.contains($0) } }
    /// Whether the header names a time of day or a date.
    var namesTime: Bool { words.contains { Self.timeWords.contains($0) } }

    /// Whether the header says that a number is the sum over several interactions.
    var namesTotal: Bool { words.contains { Self.totalWords.contains($0) } }
    /// Whether the header says that a number is a mean.
    var namesMean: Bool { words.contains { Self.meanWords.contains($0) } }
    /// Whether the header says that a number is a share of something.
    var namesShare: Bool { hasPercentSign || words.contains { Self.shareWords.contains($0) } }

    /// The unit that the last words name, and how many words that takes.
    private static func unit(_ words: [String], isBracketed: Bool) -> (DurationUnit, Int)? {
        guard words.count > 1, let last = words.last, let unit = unit(named: last) else { return nil }
        let previous = words[words.count - 2]
        if previous == "in" || previous == "em" { return words.count > 2 ? (unit, 2) : nil }
        guard !workingTimeWords.contains(previous) else { return nil }
        return isBracketed || last.count > 1 && last != "min" && last != "day" && last != "hora"
            ? (unit, 1) : nil
    }

    private static func unit(named word: String) -> DurationUnit? {
        Array(word.utf8).withUnsafeBufferPointer { DurationText.units[$0] }
    }

    private static func lettersAndDigits(_ word: some StringProtocol) -> String {
        String(
            String.UnicodeScalarView(
                word.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        )
    }

    /// With a blank before each capital that follows a small letter: `waitTimeSeconds` has three words.
    private static func spaced(_ header: String) -> String {
        var result = ""
        var afterLower = false
        for character in header.unicodeScalars {
            if afterLower, character.properties.isUppercase { result += " " }
            result.unicodeScalars.append(character)
            afterLower = character.properties.isLowercase
        }
        return result
    }

    private static let clockSuffixes: [(words: [String], parts: DurationText.TwoParts?)] = [
        (["hh", "mm", "ss"], nil), (["h", "mm", "ss"], nil), (["mm", "ss"], .minutesAndSeconds),
        (["hh", "mm"], .hoursAndMinutes), (["h", "mm"], .hoursAndMinutes),
    ]
    private static let choices = [
        ["y", "n"], ["yes", "no"], ["s", "n"], ["sim", "nao"], ["true", "false"], ["0", "1"],
    ]
    private static let workingTimeWords: Set<String> = [
        "business", "operating", "working", "office", "calendar",
    ]
    private static let identifierWords: Set<String> = [
        "id", "ids", "cnpj", "cpf", "phone", "telephone", "telefone", "celular", "fone", "mobile", "zip",
        "cep", "code",
        "codigo", "protocolo", "ani", "extension", "ramal", "key", "uuid", "guid", "account", "conta",
        "matricula",
    ]
    private static let totalWords: Set<String> = ["total", "tot", "totals", "sum", "soma"]
    private static let meanWords: Set<String> = [
        "avg", "average", "mean", "media", "medio", "med", "minimum", "max", "maximum", "per", "por",
    ]
    private static let shareWords: Set<String> = [
        "percent", "percentage", "pct", "perc", "percentual", "porcentagem", "rate", "taxa",
    ]
    private static let timeWords: Set<String> = [
        "date", "time", "at", "on", "timestamp", "datetime", "created", "updated", "data", "hora", "horario",
        "em",
        "inicio", "fim", "dia",
    ]
}

extension Array where Element: Equatable {
    fileprivate func ends(with suffix: [Element]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
