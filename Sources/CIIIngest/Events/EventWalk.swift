/// Goes through the events of one interaction in order and says what they come to.
struct EventWalk {
    private let tellsStates: Bool
    private let start: Int64
    private(set) var result: FoldedInteraction
    /// The events that would come before the beginning, by their place, which do not count.
    private(set) var tooEarly: [Int] = []

    private var isSolved = false
    /// Whether it is solved only because it was closed.
    private var isSolvedByClosing = false
    private var answer = FoldedInteraction.none
    private var taken = FoldedInteraction.none
    private var connected = FoldedInteraction.none
    private var hasQueued = false
    private var lastState = Event.none
    private var agent = Event.none
    private var team = Event.none
    /// Whether the agent, or the group, that a move leads to is still to come.
    private var awaitsAgent = false
    private var awaitsTeam = false
    private var handler = Event.none
    /// The last row that names an agent, or a group, without saying that they had the interaction.
    private var otherAgentRow = -1
    private var otherTeamRow = -1

    /// Walks through `events[range]`, which are in order; `received` is the beginning where a column tells it.
    init(
        _ events: UnsafeBufferPointer<Event>, _ range: Range<Int>, received: Int64, tellsStates: Bool
    ) {
        self.tellsStates = tellsStates
        result = FoldedInteraction(events: range)
        let first = events[range.lowerBound]
        result.firstEvent = first.time
        result.lastEvent = events[range.upperBound - 1].time
        result.beginsWithEnd = first.kind.isEnd
        if received != FoldedInteraction.none {
            start = received
            result.hasOpening = true
        } else if let opening = range.first(where: { events[$0].kind == .opened }) {
            start = events[opening].time
            result.hasOpening = true
        } else if first.kind.isEnd, let queue = range.first(where: { events[$0].kind == .queued }) {
            start = events[queue].time
            result.hasOpening = true
        } else {
            start = first.time
        }
        result.received = start
        for index in range where !events[index].isRepeated { take(events[index], at: index) }
        finish()
    }

    private mutating func take(_ event: Event, at index: Int) {
        result.eventCount += 1
        var kind = event.kind
        if tellsStates {
            if event.word == Event.none || event.word == lastState {
                kind = .noted
            } else {
                lastState = event.word
                result.stateRow = event.row
            }
        }
        guard event.time >= start || !kind.needsBeginning else {
            tooEarly.append(index)
            return
        }
        let isOpenAgain = tellsStates ? kind.isOpenState : kind == .opened || kind == .accepted
        if kind == .reopened || isSolved && isOpenAgain { reopen(event.time) }
        followPlace(event, kind)
        followPeople(event, kind)
        apply(kind, event)
        followStatus(kind)
    }

    private mutating func reopen(_ time: Int64) {
        result.reopens += 1
        result.lastReopening = time
        result.resolved = FoldedInteraction.none
        result.closed = FoldedInteraction.none
        isSolved = false
        isSolvedByClosing = false
    }

    private mutating func apply(_ kind: EventKind, _ event: Event) {
        let time = event.time
        let isAnswer = event.author != .bot && event.author != .customer
        switch kind {
        case .queued:
            hasQueued = true
            result.isMissed = false
        case .assigned, .reassigned:
            if result.assigned == FoldedInteraction.none { result.assigned = time }
        case .accepted, .worked:
            if isAnswer, taken == FoldedInteraction.none { taken = time }
        case .answered, .replied:
            result.isMissed = false
            if isAnswer {
                if answer == FoldedInteraction.none { answer = time }
                if kind == .replied { result.replies += 1 }
                if kind == .answered, connected == FoldedInteraction.none { connected = time }
            }
        case .transferred: endCall(time)
        case .escalated: result.isEscalated = true
        case .missed, .abandoned:
            endCall(time)
            result.isMissed = kind == .missed
            result.isAbandoned = result.isAbandoned || kind == .abandoned
            result.closed = time
        case .resolved: solve(time)
        case .completed, .closed:
            if kind == .completed { endCall(time) }
            close(time, isSolution: kind == .closed || !hasQueued || answer != FoldedInteraction.none)
        case .cancelled: result.closed = time
        case .opened, .automated, .customer, .pending, .rang, .reopened, .spam, .merged, .deleted, .noted:
            break
        }
        if tellsStates, event.agent != Event.none, result.assigned == FoldedInteraction.none {
            result.assigned = time
        }
    }

    private mutating func solve(_ time: Int64) {
        if isSolvedByClosing, result.firstResolved == result.resolved {
            result.firstResolved = time
        } else if result.firstResolved == FoldedInteraction.none {
            result.firstResolved = time
        }
        result.resolved = time
        isSolved = true
        isSolvedByClosing = false
    }

    private mutating func close(_ time: Int64, isSolution: Bool) {
        result.closed = time
        guard isSolution, !isSolved, !result.isAbandoned, !result.isMissed else { return }
        if result.firstResolved == FoldedInteraction.none { result.firstResolved = time }
        result.resolved = time
        isSolved = true
        isSolvedByClosing = true
    }

    /// The time between agent and customer is over.
    private mutating func endCall(_ time: Int64) {
        guard connected != FoldedInteraction.none else { return }
        result.handled = max(result.handled, 0) + time - connected
        connected = FoldedInteraction.none
    }

    private mutating func followStatus(_ kind: EventKind) {
        guard kind.status != nil else { return }
        switch kind {
        case .resolved, .completed, .closed, .missed, .abandoned, .cancelled, .spam, .merged, .deleted:
            result.status = kind
        case .worked, .answered, .replied:
            if !isSolved, result.status.map({ $0 == .opened || $0 == .queued }) ?? true {
                result.status = kind
            }
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .accepted, .pending,
            .reopened:
            if !isSolved { result.status = kind }
        case .automated, .customer, .rang, .noted: break
        }
    }

    // MARK: With whom it is

    /// Counts how often the interaction moved to another agent or group: a word for it and the change that shows it
    /// are one move.
    private mutating func followPlace(_ event: Event, _ kind: EventKind) {
        let isMove = kind == .transferred || kind == .reassigned
        guard tellsStates || kind.tellsPlace, event.author != .customer else { return }
        let isBeginning = !tellsStates && (kind == .opened || kind == .queued)
        let namesAgent = event.agent != Event.none && event.author != .bot && !isBeginning
        let namesTeam = event.team != Event.none
        let isOtherAgent = namesAgent && agent != Event.none && event.agent != agent
        let isOtherTeam = namesTeam && team != Event.none && event.team != team
        if namesAgent { agent = event.agent }
        if namesTeam { team = event.team }
        if isMove || isOtherAgent && !awaitsAgent || isOtherTeam && !awaitsTeam {
            result.transfers += 1
            if kind != .transferred { result.reassignments += 1 }
            awaitsAgent = !isOtherAgent && (isMove || !namesAgent)
            awaitsTeam = !isOtherTeam && (isMove || !namesTeam)
        } else {
            if isOtherAgent { awaitsAgent = false }
            if isOtherTeam { awaitsTeam = false }
        }
    }

    private mutating func followPeople(_ event: Event, _ kind: EventKind) {
        guard event.author != .customer else { return }
        if event.team != Event.none {
            if tellsStates || kind != .noted { result.teamRow = event.row } else { otherTeamRow = event.row }
        }
        if kind == .automated { result.isByBot = true }
        if event.author == .bot {
            result.isByBot = result.isByBot || kind.isBotWork
            if event.agent != Event.none, kind != .opened { otherAgentRow = event.row }
            return
        }
        guard event.agent != Event.none else { return }
        if tellsStates || kind.isHandling {
            result.isByHuman = true
            result.agentRow = event.row
            if handler == Event.none {
                handler = event.agent
                result.agentFirstRow = event.row
            } else if handler != event.agent {
                result.hasSeveralHandlers = true
            }
        } else if kind != .opened, kind != .queued, kind != .rang {
            otherAgentRow = event.row
        }
    }

    private mutating func finish() {
        if answer != FoldedInteraction.none {
            result.firstResponse = answer
            result.responseRule = .answer
        } else if taken != FoldedInteraction.none {
            result.firstResponse = taken
            result.responseRule = .taken
        }
        if result.agentRow < 0 {
            result.agentRow = otherAgentRow
            result.agentFirstRow = otherAgentRow
        }
        if result.teamRow < 0 { result.teamRow = otherTeamRow }
    }
}
