/// Going back and forth through the history with the arrows.
///
/// Only entries that begin with what was typed are shown, and each text once in a row.
struct HistoryWalk: Equatable, Sendable {
    private var index: Int
    private let draft: String
    /// What the walk shows now.
    private(set) var shown: String

    /// A walk that begins at what was typed.
    init(from draft: String, in entries: [String]) {
        index = entries.count
        self.draft = draft
        shown = draft
    }

    /// Goes to the next older entry; false when there is none.
    mutating func older(in entries: [String]) -> Bool {
        var candidate = index
        while candidate > 0 {
            candidate -= 1
            if fits(entries[candidate]) {
                index = candidate
                shown = entries[candidate]
                return true
            }
        }
        return false
    }

    /// Goes to the next newer entry, at last to what was typed; false when that is shown.
    mutating func newer(in entries: [String]) -> Bool {
        guard index < entries.count else { return false }
        var candidate = index + 1
        while candidate < entries.count, !fits(entries[candidate]) { candidate += 1 }
        index = candidate
        shown = candidate < entries.count ? entries[candidate] : draft
        return true
    }

    private func fits(_ entry: String) -> Bool {
        entry != shown && entry.utf8.starts(with: draft.utf8)
    }
}
