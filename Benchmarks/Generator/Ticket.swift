/// One row of the log; what did not happen or was not asked is nil, and words are places in ``LogWords``.
struct Ticket {
    var number = 0
    var customer: Int?
    var agent: Int?
    var team = 0
    var channel = 0
    var topic = 0
    var priority = 0
    var country = 0
    /// Seconds since 1970 of the help-desk's clock.
    var created = 0
    /// Seconds to the first reply of a person.
    var firstReply: Int?
    /// Seconds since 1970 of the help-desk's clock.
    var resolved: Int?
    /// Seconds of work.
    var handleTime: Int?
    /// 1…5, 5 is best.
    var satisfaction: Int?
    /// 1…7, 7 is the least effort.
    var effort: Int?
    /// 0…10, 10 is the most likely to recommend.
    var recommendation: Int?
    var resolvedInFirstContact: Bool?
    /// 0…100, as a reviewer judged.
    var clarity: Int?
    /// 0…100, as a reviewer judged.
    var empathy: Int?
    var transfers = 0
    /// In hundredths of the currency.
    var cost = 0
    var status = 0
    var comment: Comment?

    /// What the customer wrote: two sentences and, in half of the comments, the number of an order between them.
    struct Comment {
        var opening: Int
        var order: Int?
        var closing: Int
    }
}
