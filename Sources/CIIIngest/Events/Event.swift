/// One row of an event log, by numbers only.
struct Event {
    /// Microseconds since 1970.
    var time: Int64
    /// What tells the order of events at the same time; `Int64.min` where nothing does.
    var number: Int64
    /// The row of the table.
    var row: Int
    /// The code of the word of the event or of the state.
    var word: UInt32
    /// The code of the agent; `none` where no agent stands there.
    var agent: UInt32
    /// The code of the group; `none` where none stands there.
    var team: UInt32
    var kind: EventKind
    var author: EventAuthor
    /// Whether the same event stands before it.
    var isRepeated = false

    /// The code of what is missing.
    static let none = UInt32.max

    /// Whether this one comes first; of those at the same time the one that stands first.
    @inline(__always)
    func precedes(_ other: Event) -> Bool {
        if time != other.time { return time < other.time }
        if number != other.number { return number < other.number }
        return row < other.row
    }

    /// Whether this one comes first among events at the same time when equal ones are to stand together.
    @inline(__always)
    func differsBefore(_ other: Event) -> Bool {
        if word != other.word { return word < other.word }
        if agent != other.agent { return agent < other.agent }
        if team != other.team { return team < other.team }
        return row < other.row
    }

    /// Whether the other one, of the same interaction, time and number, tells the same.
    @inline(__always)
    func repeats(_ other: Event) -> Bool {
        word == other.word && agent == other.agent && team == other.team
    }
}
