public import CIIIngest
public import CIIReport

/// Where a session writes, and how much it knows of who reads there.
public protocol SessionOutput: AnyObject {
    /// Writes to standard output, at once.
    func result(_ text: String) -> Written
    /// Writes to standard error.
    func message(_ text: String)
    /// Shows how far a load has come; nil when it is over.
    func progress(_ progress: LoadProgress?, of name: String)
    /// How results are drawn.
    var resultStyle: RenderStyle { get }
    /// Where an answer can be drawn over the one before; nil where each stands below it.
    var liveDrawing: (any LiveDrawing)? { get }
    /// The same where a person presses keys; nil where nobody does.
    var liveConversation: (any LiveConversation)? { get }
    /// How errors are drawn.
    var messageColor: Bool { get }
}

/// What became of a text that was written.
public enum Written: Equatable, Sendable {
    /// All of it is where it belongs.
    case whole
    /// Nobody reads there any more.
    case unread
    /// It could not be written, for that reason.
    case failed(String)
}
