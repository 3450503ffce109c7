/// What the events of one interaction come to, by numbers only.
///
/// Instants and lengths are microseconds, rows are those of the table of events; `Int64.min` and -1 are missing.
struct FoldedInteraction {
    /// How the first response is known.
    enum ResponseRule: UInt8 {
        case none, answer, taken
    }

    static let none = Int64.min

    /// The rows of its first event, and of all of them, by their place in ``EventRows/events``.
    var events: Range<Int>
    /// Events without those that stand there again.
    var eventCount = 0
    var firstEvent = none
    var lastEvent = none
    var received = none
    var assigned = none
    var firstResponse = none
    var firstResolved = none
    var resolved = none
    var closed = none
    var handled = none
    var reopens = 0
    var transfers = 0
    var reassignments = 0
    var replies = 0
    var agentRow = -1
    var agentFirstRow = -1
    var teamRow = -1
    /// The row of the last state, in logs of states.
    var stateRow = -1
    var status: EventKind?
    var responseRule = ResponseRule.none
    var isAbandoned = false
    var isMissed = false
    var isEscalated = false
    var isByBot = false
    var isByHuman = false
    var hasSeveralHandlers = false
    /// Whether an event says that it began; otherwise the first event stands for it.
    var hasOpening = false
    /// Whether the first event is one of those that come at an end, so that no length of time is known.
    var beginsWithEnd = false
    /// When it was opened again last after being solved.
    var lastReopening = none
}
