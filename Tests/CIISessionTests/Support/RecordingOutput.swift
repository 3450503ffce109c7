import CIIIngest
import CIIReport
import CIISession

/// Keeps what a session writes, in the order it does.
final class RecordingOutput: SessionOutput {
    /// Something that was written.
    struct Event: Equatable {
        var isResult: Bool
        var text: String
    }

    private(set) var events: [Event] = []

    func result(_ text: String) -> Written {
        events.append(Event(isResult: true, text: text))
        return .whole
    }

    func message(_ text: String) { events.append(Event(isResult: false, text: text)) }

    func progress(_: LoadProgress?, of _: String) {}

    /// Where answers are drawn over one another.
    var liveDrawing: (any LiveDrawing)?
    /// The same where somebody presses keys.
    var liveConversation: (any LiveConversation)?
    /// What the place it writes to can show.
    var resultStyle = RenderStyle()
    var messageColor: Bool { false }

    /// What came since the last time, taken away.
    func taken() -> [Event] {
        defer { events = [] }
        return events
    }

    /// All of standard output.
    var results: String { events.filter(\.isResult).map(\.text).joined() }
    /// All of standard error.
    var messages: String { events.filter { !$0.isResult }.map { $0.text + "\n" }.joined() }
}
