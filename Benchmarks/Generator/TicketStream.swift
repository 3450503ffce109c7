/// Makes up the tickets of a large contact centre, one after another.
///
/// What happens to a ticket follows from who takes it, on which channel and about what, so that groups differ: slow
/// replies and second contacts make customers less content, and surveys follow from how content they are.
struct TicketStream {
    private var draws: RandomDraws
    private var times: TicketTimes
    private let customers: Int
    private let stride: Int
    private var number = 100_000_000

    init(seed: UInt64, rows: Int) {
        draws = RandomDraws(seed: seed)
        times = TicketTimes(rows: rows)
        let customers = max(1, rows / 8)
        self.customers = customers
        // A prime that does not divide the number of customers leads to each of them.
        stride = [7_368_787, 7_368_791].first { customers % $0 != 0 } ?? 1
    }

    /// The next ticket.
    mutating func next() -> Ticket {
        var ticket = Ticket()
        // Numbers of deleted tickets are missing.
        number += draws.happens(inThousand: 20) ? 2 : 1
        ticket.number = number
        ticket.created = times.next(&draws)
        ticket.customer = customer()
        let agent = (draws.skewed(below: 200) + draws.whole(below: 200)) / 2
        ticket.team = agent % LogWords.teams.count
        ticket.channel = LogWords.channelShares[ticket.team % 2][draws.whole(below: 100)]
        ticket.topic = draws.skewed(below: LogWords.topics.count)
        ticket.priority = LogWords.priorityShares[draws.whole(below: 10)]
        ticket.country = draws.happens(inThousand: 780) ? 0 : draws.skewed(below: LogWords.countries.count)
        ticket.cost = 35
        let isAnswered = draws.whole(below: 100) < LogWords.answered[ticket.channel]
        // An unanswered ticket was with somebody or with nobody.
        ticket.agent = isAnswered || draws.happens(inThousand: 500) ? agent : nil
        if isAnswered {
            answer(&ticket, quality: LogWords.quality(of: agent))
        } else {
            ticket.status = 1
        }
        return ticket
    }

    /// A customer, some of them far more often than others; nil where the caller's number is withheld.
    private mutating func customer() -> Int? {
        if draws.happens(inThousand: 10) { return nil }
        let place = draws.skewed(below: customers)
        return 10_000_000 + place * stride % customers
    }

    private mutating func answer(_ ticket: inout Ticket, quality: Int) {
        let reply = 1 + Int(LogWords.medianReply[ticket.channel] * draws.spread())
        let work = 10 + Int(LogWords.medianWork[ticket.channel] * draws.narrowSpread())
        ticket.firstReply = reply
        ticket.handleTime = work
        ticket.cost += work * 11 / 15
        let isSettled = draws.happens(inThousand: 700 - 12 * ticket.topic + quality)
        if draws.happens(inThousand: 960) { ticket.resolvedInFirstContact = isSettled }
        ticket.transfers = isSettled || draws.happens(inThousand: 600) ? 0 : 1 + draws.skewed(below: 5)
        resolve(&ticket, isSettled: isSettled, after: reply + work)
        let slowness = min(250, Int(120 * Double(reply) / LogWords.medianReply[ticket.channel] / 4))
        ask(&ticket, contentment: 700 + 2 * quality + (isSettled ? 90 : -150) - slowness)
    }

    private mutating func resolve(_ ticket: inout Ticket, isSettled: Bool, after seconds: Int) {
        var end = ticket.created + seconds
        if !isSettled { end += Int(40_000 * draws.spread()) }
        guard end < TicketTimes.end, isSettled || draws.happens(inThousand: 930) else {
            ticket.status = 2 + draws.whole(below: 2)
            return
        }
        ticket.resolved = end
        ticket.status = end < TicketTimes.end - 14 * 86_400 ? 1 : 0
    }

    /// The surveys, in which 1000 is as content as can be.
    private mutating func ask(_ ticket: inout Ticket, contentment: Int) {
        let isContent = draws.happens(inThousand: contentment)
        if draws.happens(inThousand: 325) {
            ticket.satisfaction = isContent ? 5 - draws.skewed(below: 2) : 3 - draws.skewed(below: 3)
        }
        if draws.happens(inThousand: 170) {
            ticket.effort = isContent ? 5 + draws.whole(below: 3) : 1 + draws.whole(below: 4)
        }
        if draws.happens(inThousand: 150) {
            ticket.recommendation = isContent ? 7 + draws.whole(below: 4) : draws.whole(below: 8)
        }
        if draws.happens(inThousand: 54) {
            ticket.clarity = min(100, 55 + draws.whole(below: 46))
            ticket.empathy = min(100, (isContent ? 60 : 30) + draws.whole(below: 41))
        }
        if draws.happens(inThousand: 87) {
            let openings = LogWords.openings.count / 2
            ticket.comment = Ticket.Comment(
                opening: draws.whole(below: openings) + (isContent ? 0 : openings),
                order: draws.happens(inThousand: 500) ? 1_000_000 + draws.whole(below: 9_000_000) : nil,
                closing: draws.whole(below: LogWords.closings.count))
        }
    }
}
