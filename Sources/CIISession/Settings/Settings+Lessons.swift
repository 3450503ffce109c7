extension Settings {
    /// Settings that nobody changed, but for how answers look and what the machine may be used for.
    init(lookingLike other: Settings) {
        self.init()
        (format, timing, editor, editorIsChosen) = (
            other.format, other.timing, other.editor, other.editorIsChosen
        )
        (memory, cache, threads, language) = (other.memory, other.cache, other.threads, other.language)
    }

    /// Whether one of those was changed that a lesson does without.
    var isChanged: Bool {
        let plain = Settings(lookingLike: self)
        return Setting.allCases.contains { text(of: $0) != plain.text(of: $0) }
    }
}
