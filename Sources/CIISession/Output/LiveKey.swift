/// What a person does where keys are read one by one.
public enum LiveKey: Equatable, Sendable {
    case up, down, left, right
    /// Enter.
    case enter
    /// Backspace or Delete.
    case erase
    /// Escape alone.
    case escape
    /// Any other character.
    case character(Character)
    /// No key: the window has another size, or what was drawn may be gone.
    case redraw
    /// Ctrl-C.
    case interrupt
    /// There will be no more keys.
    case end
}

/// A place where answers are drawn over one another, and a person presses keys meanwhile.
public protocol LiveConversation: LiveDrawing {
    /// Waits for the next key.
    func key() -> LiveKey
}

extension SessionOutput {
    /// Nowhere: nobody presses keys.
    public var liveConversation: (any LiveConversation)? { nil }
}
