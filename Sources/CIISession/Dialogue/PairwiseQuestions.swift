import CIIIndex

/// The questions of which of two parts matters more: which pair is asked about, and what was answered.
struct PairwiseQuestions: Equatable, Sendable {
    /// Two parts that are held against each other.
    struct Pair: Hashable, Sendable {
        let first: Int
        let second: Int
    }

    /// How many parts there are.
    let count: Int
    /// All pairs, in the order they are asked about: the first part with each of the others, then the second.
    let pairs: [Pair]
    private var answers: [Int: PairwiseJudgement] = [:]
    private var skipped: Set<Int> = []
    /// The place of the pair that is asked about; nil when nothing is.
    private(set) var place: Int?

    /// Questions about so many parts.
    init(count: Int) {
        self.count = count
        pairs = (0..<count).flatMap { first in
            (first + 1..<max(first + 1, count)).map { Pair(first: first, second: $0) }
        }
        place = pairs.isEmpty ? nil : 0
    }

    /// The pair that is asked about.
    var current: Pair? { place.map { pairs[$0] } }

    /// What was answered, in the order of the pairs.
    var judgements: [PairwiseJudgement] { pairs.indices.compactMap { answers[$0] } }

    /// Two parts of which nothing tells how much one matters beside the other; nil where the answers are enough.
    var gap: Pair? {
        do {
            _ = try PairwiseJudgements(count: count, judgements)
            return nil
        } catch {
            if case .disconnected(let first, let second) = error { return Pair(first: first, second: second) }
            return nil
        }
    }

    /// Keeps a judgement of any pair, in place of one that was given before.
    mutating func take(_ judgement: PairwiseJudgement) {
        let pair = Pair(
            first: min(judgement.first, judgement.second), second: max(judgement.first, judgement.second))
        guard let judged = pairs.firstIndex(of: pair) else { return }
        answers[judged] = judgement
        skipped.remove(judged)
        if place == judged { goOn(behind: judged) }
    }

    /// Leaves the pair that is asked about without an answer.
    mutating func skip() {
        guard let place else { return }
        answers[place] = nil
        skipped.insert(place)
        goOn(behind: place)
    }

    /// Asks about the pair before; false where there is none.
    mutating func goBack() -> Bool {
        let before = (place ?? pairs.count) - 1
        guard before >= 0 else { return false }
        place = before
        return true
    }

    /// Asks about nothing more.
    mutating func finish() { place = nil }

    /// Asks about the first of the pairs that were skipped.
    mutating func askSkipped() {
        skipped = []
        goOn(behind: -1)
    }

    /// The next pair without an answer, from the beginning where none comes behind.
    private mutating func goOn(behind place: Int) {
        let open = pairs.indices.filter { answers[$0] == nil && !skipped.contains($0) }
        self.place = open.first { $0 > place } ?? open.first
    }
}
