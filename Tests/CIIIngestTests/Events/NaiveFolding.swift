/// A second way to the figures of an interaction: each from its definition, over and over through all its events.
struct NaiveFolding {
    /// The events without repeated ones and those that would come before the beginning, in order.
    let lines: [RandomEvents.Line]
    let received: Int

    init(_ all: [RandomEvents.Line]) {
        let sorted = all.sorted { ($0.time, $0.number) < ($1.time, $1.number) }
        let received = sorted.first { $0.word == "created" || $0.word == "open" }?.time ?? sorted[0].time
        // What is no beginning and no remark cannot come before the beginning.
        let free = ["created", "open", "note", "updated", "customer replied"]
        lines = sorted.filter { $0.time >= received || free.contains($0.word) }
        self.received = received
    }

    private func isReopening(_ index: Int) -> Bool {
        let word = lines[index].word
        if word == "reopened" { return true }
        guard ["created", "open", "in progress"].contains(word) else { return false }
        let before = lines.indices.last { $0 < index && (isSolving($0) || isReopening($0)) }
        return before.map { isSolving($0) } ?? false
    }

    private func isSolving(_ index: Int) -> Bool { ["resolved", "closed"].contains(lines[index].word) }

    var reopens: Int { lines.indices.count { isReopening($0) } }

    var firstResponse: Int? {
        let human = lines.filter { $0.agent != "Answer Bot" }
        // What nobody wrote, in a log that names its agents, is the customer's.
        return human.first { $0.word == "replied" && !$0.agent.isEmpty }?.time
            ?? human.first { $0.word == "in progress" || $0.word == "worked" }?.time
    }

    var assigned: Int? { lines.first { $0.word == "assigned" || $0.word == "reassigned" }?.time }

    private func solution(in span: Range<Int>, isLast: Bool) -> Int? {
        let words = lines[span].filter { $0.word == "resolved" }
        return (isLast ? words.last : words.first)?.time ?? lines[span].first { $0.word == "closed" }?.time
    }

    var firstResolved: Int? {
        guard let first = lines.indices.first(where: { isSolving($0) }) else { return nil }
        let end = lines.indices.first { $0 > first && isReopening($0) } ?? lines.count
        return solution(in: first..<end, isLast: false)
    }

    var resolved: Int? {
        let start = lines.indices.last { isReopening($0) } ?? 0
        return solution(in: start..<lines.count, isLast: true)
    }

    var closed: Int? {
        let start = lines.indices.last { isReopening($0) } ?? 0
        return lines[start...].last { $0.word == "closed" }?.time
    }

    var replies: Int { lines.count { $0.word == "replied" && $0.agent != "Answer Bot" && !$0.agent.isEmpty } }

    var agent: String? {
        let handling = [
            "assigned", "in progress", "replied", "on hold", "resolved", "transferred", "worked",
            "reassigned",
        ]
        let people = lines.filter { !$0.agent.isEmpty && $0.agent != "Answer Bot" }
        return people.last { handling.contains($0.word) }?.agent
    }
}
