/// How a text is read in pieces.
struct PieceUse {
    /// How many bytes a piece has at most.
    let size: Int
    /// How many bytes a text must have, so that it is worth it.
    let least: Int

    /// Whether the text that a window is at is large enough.
    func suits(_ window: ByteWindow) throws(LoadFailure) -> Bool {
        try window.fill(upTo: least)
        return window.count >= least
    }
}
