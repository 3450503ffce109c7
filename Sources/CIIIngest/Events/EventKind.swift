/// What an event does to an interaction.
public enum EventKind: String, CaseIterable, Sendable {
    /// The interaction begins.
    case opened
    /// It waits in a queue.
    case queued
    /// An agent gets it.
    case assigned
    /// Another agent or group gets it.
    case reassigned
    /// It is passed on.
    case transferred
    /// It goes to a higher level.
    case escalated
    /// An agent begins to work on it.
    case accepted
    /// An agent does something for it that the customer does not see.
    case worked
    /// Agent and customer are connected.
    case answered
    /// An agent writes to the customer.
    case replied
    /// A bot writes, whoever stands beside it.
    case automated
    /// The customer writes.
    case customer
    /// It waits for somebody else.
    case pending
    /// It was offered to an agent who did not take it.
    case rang
    /// It ends without an answer, and not because the customer left.
    case missed
    /// The customer leaves before anybody answered.
    case abandoned
    /// The contact is over.
    case completed
    /// It is solved.
    case resolved
    /// It is closed.
    case closed
    /// It is open again after it was solved or closed.
    case reopened
    /// It is called off.
    case cancelled
    /// It turns out to be no interaction.
    case spam
    /// It goes on as another interaction.
    case merged
    /// It is deleted.
    case deleted
    /// Something that changes none of this.
    case noted

    /// What it is, in one line: lower case, no full stop.
    public var summary: String {
        switch self {
        case .opened: "the interaction begins"
        case .queued: "it waits in a queue"
        case .assigned: "an agent gets it"
        case .reassigned: "another agent or group gets it"
        case .transferred: "it is passed on"
        case .escalated: "it goes to a higher level"
        case .accepted: "an agent begins to work on it"
        case .worked: "an agent does something for it that the customer does not see"
        case .answered: "agent and customer are connected"
        case .replied: "an agent writes to the customer"
        case .automated: "a bot writes"
        case .customer: "the customer writes"
        case .pending: "it waits for somebody else"
        case .rang: "it is offered to an agent who does not take it"
        case .missed: "it ends without an answer, and not because the customer left"
        case .abandoned: "the customer leaves before anybody answered"
        case .completed: "the contact is over"
        case .resolved: "it is solved"
        case .closed: "it is closed"
        case .reopened: "it is open again after it was solved or closed"
        case .cancelled: "it is called off"
        case .spam: "it turns out to be no interaction"
        case .merged: "it goes on as another interaction"
        case .deleted: "it is deleted"
        case .noted: "something that changes none of this"
        }
    }

    /// The status an interaction has after it; nil where the status stays.
    var status: StaticString? {
        switch self {
        case .opened, .queued: "new"
        case .assigned, .reassigned, .transferred, .escalated, .accepted, .worked, .answered, .replied,
            .reopened:
            "open"
        case .pending: "pending"
        case .resolved: "solved"
        case .completed, .closed: "closed"
        case .missed: "missed"
        case .abandoned: "abandoned"
        case .cancelled: "cancelled"
        case .spam: "spam"
        case .merged: "merged"
        case .deleted: "deleted"
        case .automated, .customer, .rang, .noted: nil
        }
    }

    /// Whether it cannot come before the beginning.
    var needsBeginning: Bool { isEnd || isMove || self == .pending }

    /// Whether it answers or ends what must have begun before, so that it tells nothing of when that was.
    var isEnd: Bool {
        switch self {
        case .accepted, .worked, .answered, .replied, .missed, .abandoned, .completed, .resolved, .closed,
            .reopened, .cancelled:
            true
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .automated, .customer,
            .pending, .rang,
            .spam, .merged, .deleted, .noted:
            false
        }
    }

    /// Whether a person who wrote it is one who handled the interaction.
    var isHandling: Bool {
        switch self {
        case .assigned, .reassigned, .transferred, .escalated, .accepted, .worked, .answered, .replied,
            .pending,
            .completed, .resolved:
            true
        case .opened, .queued, .automated, .customer, .rang, .missed, .abandoned, .closed, .reopened,
            .cancelled, .spam,
            .merged, .deleted, .noted:
            false
        }
    }

    /// Whether a bot that wrote it took part in handling the interaction, rather than in passing it on or closing it.
    var isBotWork: Bool {
        switch self {
        case .accepted, .worked, .answered, .replied, .automated, .completed: true
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .customer, .pending, .rang,
            .missed,
            .abandoned, .resolved, .closed, .reopened, .cancelled, .spam, .merged, .deleted, .noted:
            false
        }
    }

    /// Whether it brings the interaction to the agent or the group beside it.
    var isMove: Bool {
        self == .assigned || self == .reassigned || self == .transferred || self == .escalated
    }

    /// Whether the agent or the group beside it is the one the interaction is with.
    var tellsPlace: Bool {
        switch self {
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .accepted, .answered: true
        case .worked, .replied, .automated, .customer, .pending, .rang, .missed, .abandoned, .completed,
            .resolved,
            .closed,
            .reopened, .cancelled, .spam, .merged, .deleted, .noted:
            false
        }
    }

    /// Whether an interaction that was solved and now is so again has to be solved anew.
    var isOpenState: Bool {
        switch self {
        case .opened, .queued, .assigned, .reassigned, .transferred, .escalated, .accepted, .pending,
            .reopened:
            true
        case .worked, .answered, .replied, .automated, .customer, .rang, .missed, .abandoned, .completed,
            .resolved,
            .closed,
            .cancelled, .spam, .merged, .deleted, .noted:
            false
        }
    }
}
