import CIIText

/// A word of an event log, and what it means.
enum EventWord {
    /// What the word means; nil where it is not known.
    static func kind(of word: String) -> EventKind? {
        let words = words(of: word)
        guard !words.isEmpty, words.count <= 12 else { return nil }
        if let kind = table[words.joined(separator: " ")] { return kind }
        // `Status changed from Open to Solved`: what it became.
        if words.contains("from") || words.contains("de"),
            let turn = words.lastIndex(where: { $0 == "to" || $0 == "para" }),
            let kind = table[words[(turn + 1)...].joined(separator: " ")]
        {
            return kind
        }
        let plain = words.filter { !EventWords.namingWords.contains($0) }
        if !plain.isEmpty, let kind = table[plain.joined(separator: " ")] { return kind }
        if let kind = kind(ofDoer: plain) { return kind }
        if let first = words.first, EventWords.waitingWords.contains(first) { return .pending }
        for words in [words, plain] {
            let turns = words.indices.dropFirst().filter { EventWords.turningWords.contains(words[$0]) }
            for turn in turns.reversed() {
                if let kind = table[words[..<turn].joined(separator: " ")] { return kind }
            }
        }
        return words.last.map { EventWords.changeWords.contains($0) } == true ? .noted : nil
    }

    /// What words mean that say who did it as well.
    private static func kind(ofDoer words: [String]) -> EventKind? {
        let isByCustomer = words.contains { EventWords.customerWords.contains($0) }
        let isByBot = words.contains { EventWords.botWords.contains($0) }
        guard isByCustomer || isByBot else { return nil }
        let rest = words.filter {
            !EventWords.customerWords.contains($0) && !EventWords.botWords.contains($0)
        }
        guard let kind = table[rest.joined(separator: " ")] else { return nil }
        switch kind {
        case .worked, .answered, .replied: return isByBot ? .automated : .customer
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .accepted, .automated,
            .customer,
            .pending, .rang, .missed, .abandoned, .completed, .resolved, .closed, .reopened, .cancelled,
            .spam,
            .merged, .deleted, .noted:
            return kind
        }
    }

    /// The form in which words are compared: small letters without accents, signs and capitals within as blanks.
    static func form(_ word: String) -> String { words(of: word).joined(separator: " ") }

    private static func words(of word: String) -> [String] {
        var spaced = ""
        var afterLower = false
        for scalar in word.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !isLetter || afterLower && scalar.properties.isUppercase { spaced += " " }
            if isLetter { spaced.unicodeScalars.append(scalar) }
            afterLower = scalar.properties.isLowercase
        }
        return folded(spaced).split(separator: " ").map(String.init)
    }

    private static let table: [String: EventKind] = {
        var table: [String: EventKind] = [:]
        for (kind, words) in EventWords.all {
            for word in words where table[form(word)] == nil { table[form(word)] = kind }
        }
        return table
    }()
}
