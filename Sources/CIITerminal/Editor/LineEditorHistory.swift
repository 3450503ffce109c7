import CEditLine
import CIIText

/// Going back to what was typed before.
extension LineEditor {
    func up() -> cel_effect { step(within: { $0.moveUp() }, through: { $0.older(in: $1) }) }

    func down() -> cel_effect { step(within: { $0.moveDown() }, through: { $0.newer(in: $1) }) }

    func step(
        within: (inout EditedText) -> Bool, through: (inout HistoryWalk, [String]) -> Bool
    ) -> cel_effect {
        var now = edited
        let text = now.text
        // An entry just shown is left by the next arrow, one that the cursor went into is walked through first.
        let walks = walk?.shown == text
        if !walks || now.cursor < now.scalars.count, within(&now) {
            cel_move(handle, now.cursor)
            return CEL_REFRESH
        }
        if !walks { walk = HistoryWalk(from: text, in: history) }
        guard var walk, through(&walk, history) else { return CEL_REFRESH_BEEP }
        self.walk = walk
        edited = EditedText(walk.shown)
        return CEL_REFRESH
    }

    func beginSearch() -> cel_effect {
        let begun = HistorySearch(from: edited, in: history)
        search = begun
        showPrompt(Self.searchPrompt(begun))
        return CEL_REFRESH
    }

    static func searchPrompt(_ search: HistorySearch) -> String {
        "search: \(inert(fitted(search.pattern, to: 24)))> "
    }

    func continueSearch() -> cel_effect {
        guard var now = search, let key = searchKey else { return CEL_NOTHING }
        searchKey = nil
        var succeeded = true
        switch key {
        case .character("\u{12}"):
            succeeded = now.older(in: history)
        case .character("\u{8}"), .character("\u{7F}"):
            now.shorten(in: history)
        case .character("\u{7}"):
            return endSearch(showing: now.original, then: nil)
        case .character("\u{1B}"):
            return endSearch(showing: now.found ?? now.original, then: nil)
        case .character(let scalar) where scalar.value >= 0x20:
            succeeded = now.extend(by: String(scalar), in: history)
        case .paste(let text):
            succeeded = now.extend(by: String(text.prefix { $0 != "\n" }), in: history)
        case .character, .meta, .named:
            return endSearch(showing: now.found ?? now.original, then: key)
        }
        search = now
        showPrompt(Self.searchPrompt(now))
        edited = now.found ?? now.original
        return succeeded ? CEL_REFRESH : CEL_REFRESH_BEEP
    }

    func endSearch(showing text: EditedText, then key: Key?) -> cel_effect {
        search = nil
        showPrompt(promptText)
        edited = text
        if let key { queue.insert(key, at: 0) }
        return CEL_REFRESH
    }
}
