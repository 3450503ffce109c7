import TestSupport

/// A log of contacts drawn at random, in which customers come back, chains cross and instants are shared.
struct ContactLog {
    /// One interaction; empty texts are what nobody recorded.
    struct Row: Equatable {
        var customer: String
        var topic: String
        var chain: String
        var agent: String
        /// Hours after 2024-01-01 00:00.
        var received: Int
        var answered: Bool
        var resolved: Bool?
    }

    /// Which columns the log has, and how many topics are filled in.
    struct Shape: Equatable, Sendable {
        var hasTopic = true
        var isTopicMostlyBlank = false
        var hasChain = true
        var hasResolved = true
    }

    var rows: [Row]
    var shape: Shape

    init(rows: [Row], shape: Shape) { (self.rows, self.shape) = (rows, shape) }

    /// Between 60 and 119 rows of nine customers over 40 days; `Tests/Oracle/first_contact.py` draws the same.
    init(seed: UInt64, shape: Shape = Shape()) {
        var generator = SplitMix64(seed: seed)
        func draw(_ bound: Int) -> Int { generator.next(upTo: bound) }
        let count = 60 + draw(60)
        rows = []
        for _ in 0..<count {
            let (customer, topic, filled, link, chain) = (draw(10), draw(3), draw(20), draw(4), draw(8))
            let (slot, answered, resolved, agent) = (draw(160), draw(8), draw(4), draw(4))
            let isBlank = shape.isTopicMostlyBlank ? filled < 10 : filled == 0
            rows.append(
                Row(
                    customer: customer == 0 ? "" : "c\(customer)",
                    topic: isBlank ? "" : ["Billing", "Login", "Contract"][topic],
                    chain: link == 0 ? "k\(chain)" : "", agent: ["Ana", "Bia", "Caio", "Dora"][agent],
                    received: slot * 6, answered: answered > 0,
                    resolved: resolved == 0 ? nil : resolved > 1))
        }
        self.shape = shape
    }

    /// The log as CSV, every instant moved by so many hours.
    func csv(shift: Int = 0) -> String {
        var text = "customer,agent,received,answered"
        if shape.hasTopic { text += ",topic" }
        if shape.hasChain { text += ",chain" }
        if shape.hasResolved { text += ",resolved_flag" }
        text += "\n"
        for row in rows {
            var fields = [
                row.customer, row.agent, Self.instant(row.received + shift), row.answered ? "Y" : "N",
            ]
            if shape.hasTopic { fields.append(row.topic) }
            if shape.hasChain { fields.append(row.chain) }
            if shape.hasResolved { fields.append(row.resolved.map { $0 ? "Y" : "N" } ?? "") }
            text += fields.joined(separator: ",") + "\n"
        }
        return text
    }

    /// The date and hour so many hours after 2024-01-01, a leap year.
    static func instant(_ hour: Int) -> String {
        var day = hour / 24
        var month = 0
        let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while day >= lengths[month] {
            day -= lengths[month]
            month += 1
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "2024-\(two(month + 1))-\(two(day + 1)) \(two(hour % 24)):00"
    }
}

extension ContactLog {
    /// What became of interactions, counted by looking at every other one (decision D15).
    struct Count: Equatable {
        var resolved = 0
        var observed = 0
        var pending = 0
        var notApplicable = 0
    }

    /// - Parameters:
    ///   - window: in hours.
    ///   - clock: the last hour of which something is known; what came later is not looked at.
    func count(_ rows: some Sequence<Int>, window: Int, clock: Int) -> Count {
        let known = self.rows.indices.filter { self.rows[$0].received <= clock }
        func key(_ row: Row) -> [String]? {
            let key =
                shape.hasTopic && !shape.isTopicMostlyBlank ? [row.customer, row.topic] : [row.customer]
            return key.contains("") ? nil : key
        }
        func chain(_ row: Row) -> String? { shape.hasChain && !row.chain.isEmpty ? row.chain : nil }
        var count = Count()
        for index in rows {
            let row = self.rows[index]
            let end = row.received + window
            let later = known.map { self.rows[$0] }.filter {
                $0.received > row.received && $0.received <= end
            }
            let isHandedOn = chain(row) != nil && later.contains { chain($0) == chain(row) }
            if !row.answered || isHandedOn {
                count.notApplicable += 1
                continue
            }
            guard let own = key(row) else { continue }
            guard end <= clock else {
                count.pending += 1
                continue
            }
            count.observed += 1
            let isRepeated = later.contains { other in
                guard key(other) == own else { return false }
                // A leg of a chain is a contact of its own only where no leg of the chain came before it.
                return chain(other) == nil
                    || !known.contains { earlier in
                        chain(self.rows[earlier]) == chain(other) && key(self.rows[earlier]) == own
                            && self.rows[earlier].received < other.received
                    }
            }
            if !isRepeated, !shape.hasResolved || row.resolved != false { count.resolved += 1 }
        }
        return count
    }

    /// The last hour of the log.
    var lastHour: Int { rows.map(\.received).max() ?? 0 }
}
