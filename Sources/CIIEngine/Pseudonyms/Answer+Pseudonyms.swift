import CIIText

extension Answer {
    /// The answer with pseudonyms in place of the names of groups, wherever they stand.
    ///
    /// Rows that no rank orders come in the order of the pseudonyms, as the order of names would tell who is who.
    ///
    /// - Parameter keepsOrder: Whether the order of rows was asked for.
    public func anonymised(_ pseudonyms: Pseudonyms, keepsOrder: Bool) -> Answer {
        var result = self
        let text = TextReplacement(pseudonyms.all)
        let dimensions = columns.map { $0.holdsNames ? $0.name : nil }
        func hidden(_ row: [AnswerValue]) -> [AnswerValue] {
            row.enumerated().map { place, value in
                value.anonymised(
                    pseudonyms, in: place < dimensions.count ? dimensions[place] : nil, text)
            }
        }
        result.rows = rows.map(hidden)
        if !keepsOrder, !columns.contains(where: { $0.kind == .rank }), columns.first?.holdsNames == true {
            result.rows = result.rows.enumerated().sorted {
                let (a, b) = ($0.element.first?.name ?? "", $1.element.first?.name ?? "")
                return a != b ? a.utf8.lexicographicallyPrecedes(b.utf8) : $0.offset < $1.offset
            }.map(\.element)
        }
        result.total = total.map(hidden)
        let own = EngineNote.pseudonyms(of: pseudonyms.dimensions, isSalted: pseudonyms.isSalted).note
        result.notes = (notes + [own]).map { AnswerNote(code: $0.code, text: text.applied(to: $0.text)) }
        result.text = self.text.map(text.applied)
        // A field keeps its name; an expression that groups are told apart by may name somebody.
        for place in columns.indices where !columns[place].holdsNames || columns[place].name.contains("(") {
            result.columns[place].name = text.applied(to: columns[place].name)
            result.columns[place].heading = text.applied(to: columns[place].heading)
        }
        if let weighing {
            result.weighing?.dimensions = weighing.dimensions.map { dimension in
                var dimension = dimension
                if dimension.name.contains("(") { dimension.name = text.applied(to: dimension.name) }
                return dimension
            }
            result.weighing?.groups = weighing.groups.map { group in
                var group = group
                group.keys = zip(group.keys, weighing.dimensions).map {
                    $0.anonymised(pseudonyms, in: $1.holdsNames ? $1.name : nil, text)
                }
                return group
            }.sorted { a, b in
                a.keys.map(\.name).lexicographicallyPrecedes(b.keys.map(\.name)) {
                    $0.utf8.lexicographicallyPrecedes($1.utf8)
                }
            }
        }
        return result
    }
}

extension AnswerValue {
    /// The value with a pseudonym where it is a name: of the dimension, or in a text.
    fileprivate func anonymised(
        _ pseudonyms: Pseudonyms, in dimension: String?, _ replacement: TextReplacement
    ) -> AnswerValue {
        switch self {
        case .text(let text):
            if let dimension {
                // The row over everything has no name.
                return pseudonyms.pseudonym(of: text, in: dimension).map { .text($0) } ?? self
            }
            return .text(replacement.applied(to: text))
        case .number(let number):
            let pseudonym = dimension.flatMap { pseudonyms.pseudonym(of: shortest(number), in: $0) }
            return pseudonym.map { .text($0) } ?? self
        case .marked(let value, let mark):
            return .marked(
                value.anonymised(pseudonyms, in: dimension, replacement), mark: replacement.applied(to: mark))
        case .integer, .boolean, .instant, .rank, .missing: return self
        }
    }

    /// What a group is called.
    fileprivate var name: String {
        switch self {
        case .text(let text): text
        case .marked(let value, _): value.name
        case .integer, .number, .boolean, .instant, .rank, .missing: ""
        }
    }
}

/// Words of a text that become others.
struct TextReplacement {
    private let replacements: [String: String]
    /// The words that begin with a character, the longest first.
    private let wordsOfStart: [Character: [String]]

    /// Puts each value where its key stands.
    init(_ replacements: [String: String]) {
        self.replacements = replacements
        var wordsOfStart: [Character: [String]] = [:]
        for word in replacements.keys {
            if let start = word.first { wordsOfStart[start, default: []].append(word) }
        }
        self.wordsOfStart = wordsOfStart.mapValues { words in
            words.sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
        }
    }

    /// The text with every word replaced that stands by itself.
    func applied(to text: String) -> String {
        if let whole = replacements[text] { return whole }
        var result = ""
        var place = text.startIndex
        var afterWord = false
        while place < text.endIndex {
            let found = afterWord ? nil : wordsOfStart[text[place]]?.first { isWord($0, at: place, in: text) }
            if let found, let replacement = replacements[found] {
                result += replacement
                place = text.index(place, offsetBy: found.count)
                afterWord = true
            } else {
                afterWord = Self.isLetter(text[place])
                result.append(text[place])
                place = text.index(after: place)
            }
        }
        return result
    }

    private func isWord(_ word: String, at place: String.Index, in text: String) -> Bool {
        guard text[place...].hasPrefix(word) else { return false }
        let end = text.index(place, offsetBy: word.count)
        guard end < text.endIndex, let last = word.last, Self.isLetter(last) else { return true }
        return !Self.isLetter(text[end])
    }

    private static func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
