import Glibc

/// Searching the history for a part of an entry, letter by letter.
struct HistorySearch: Equatable, Sendable {
    /// What was on the line before.
    let original: EditedText
    /// What is searched for.
    private(set) var pattern = ""
    /// The entry found, with the cursor at the pattern.
    private(set) var found: EditedText?
    private var index: Int

    /// A search that begins at the latest entry.
    init(from original: EditedText, in entries: [String]) {
        self.original = original
        index = entries.count
    }

    /// Adds to the pattern; false when no entry from here back has it.
    mutating func extend(by text: String, in entries: [String]) -> Bool {
        pattern += text
        return find(from: min(index, entries.count - 1), in: entries)
    }

    /// Takes the pattern's last character off.
    mutating func shorten(in entries: [String]) {
        guard !pattern.isEmpty else { return }
        pattern.removeLast()
        if pattern.isEmpty {
            found = nil
            index = entries.count
        } else {
            _ = find(from: entries.count - 1, in: entries)
        }
    }

    /// Goes to the next older entry that has the pattern; false when there is none.
    mutating func older(in entries: [String]) -> Bool {
        !pattern.isEmpty && find(from: index - 1, in: entries)
    }

    private mutating func find(from start: Int, in entries: [String]) -> Bool {
        var candidate = start
        while candidate >= 0 {
            if let offset = Self.offset(of: pattern, in: entries[candidate]),
                entries[candidate] != found?.text
            {
                let match = EditedText(entries[candidate])
                found = EditedText(scalars: match.scalars, cursor: match.scalarIndex(ofByte: offset))
                index = candidate
                return true
            }
            // The entry shown still fits a longer pattern.
            if candidate == index, let match = found, let offset = Self.offset(of: pattern, in: match.text) {
                found = EditedText(scalars: match.scalars, cursor: match.scalarIndex(ofByte: offset))
                return true
            }
            candidate -= 1
        }
        return false
    }

    private static func offset(of pattern: String, in entry: String) -> Int? {
        entry.withCString { entry in
            pattern.withCString { pattern in strstr(entry, pattern).map { UnsafePointer($0) - entry } }
        }
    }
}
