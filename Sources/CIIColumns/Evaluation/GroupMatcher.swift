/// Finds the first match of a pattern in texts, and where its named groups lie.
///
/// Of several matches the leftmost is taken, and of those the one that prefers the earlier alternative and the longer
/// repeat (for lazy ones the shorter), as in Perl, Python and RE2. A text takes time in proportion to pattern times
/// text, and no memory beyond what the matcher took when it was made.
public struct GroupMatcher: Sendable {
    /// The names of the groups, in the order of the pattern.
    public let groupNames: [String]

    private let states: [State]
    private let sets: [ScalarSet]
    private let ignoresCase: Bool
    /// Places of a state: the beginning and end of each group.
    private let stride: Int

    // Reused from text to text. States are in the order in which they are preferred; each has its places in a row.
    private var waiting: Threads
    private var following: Threads
    /// For each state the step at which it was last reached.
    private var marks: [Int]
    private var step = 0
    private var stack: [Pending] = []
    /// The places of the path that is being followed, then those of the match.
    private var path: [Int]
    private var found: [Int]

    /// A matcher for texts of any number.
    public init(_ pattern: TextPattern) {
        groupNames = pattern.groupNames
        ignoresCase = pattern.ignoresCase
        stride = pattern.groupNames.count * 2
        var sets: [ScalarSet] = []
        states = pattern.program.map { State($0, &sets) }
        self.sets = sets
        waiting = Threads(capacity: states.count, stride: stride)
        following = waiting
        marks = Array(repeating: 0, count: states.count)
        path = Array(repeating: -1, count: stride)
        found = path
    }

    /// Where the named group of that number lies in the text matched last; `nil` where it took no part.
    public func range(of group: Int) -> Range<Int>? {
        let (start, end) = (found[group * 2], found[group * 2 + 1])
        return start >= 0 && end >= start ? start..<end : nil
    }

    /// Looks for the pattern in a text given by its bytes; invalid UTF-8 reads as U+FFFD.
    public mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        waiting.count = 0
        var hasMatch = false
        var previous: UInt32?
        var position = 0
        while true {
            var width = 0
            let scalar = position < text.count ? decodeScalar(text, position, &width) : nil
            let next = ignoresCase ? scalar.map { foldCase($0) } : scalar
            step += 1
            following.count = 0
            let place = Surroundings(position: position, previous: previous, next: next)
            var isCut = false
            for thread in 0..<waiting.count where !isCut {
                for slot in 0..<stride { path[slot] = waiting.places[thread * stride + slot] }
                isCut = follow(Int(waiting.states[thread]), place)
            }
            // A match may begin here while none has been found; it is the least preferred.
            if !isCut, !hasMatch {
                for slot in 0..<stride { path[slot] = -1 }
                isCut = follow(0, place)
            }
            hasMatch = hasMatch || isCut
            guard let next else { return hasMatch }
            advance(over: next)
            if hasMatch, waiting.count == 0 { return true }
            previous = next
            position += width
        }
    }

    /// Keeps of the states that were reached those that take the scalar, each moved behind it.
    private mutating func advance(over next: UInt32) {
        waiting.count = 0
        for thread in 0..<following.count {
            let state = Int(following.states[thread])
            guard states[state].takes(next, sets) else { continue }
            let kept = waiting.count
            waiting.states[kept] = Int32(truncatingIfNeeded: state + 1)
            for slot in 0..<stride {
                waiting.places[kept * stride + slot] = following.places[thread * stride + slot]
            }
            waiting.count += 1
        }
    }

    /// Adds what can be reached from a state without taking a scalar, the preferred first; true at a match, after which
    /// nothing is to be added.
    private mutating func follow(_ start: Int, _ place: Surroundings) -> Bool {
        stack.append(.state(Int32(truncatingIfNeeded: start)))
        while let pending = stack.popLast() {
            guard case .state(let number) = pending else {
                if case .restore(let slot, let old) = pending { path[Int(slot)] = old }
                continue
            }
            let state = Int(number)
            guard marks[state] != step else { continue }
            marks[state] = step
            let instruction = states[state]
            switch instruction.kind {
            case .scalars: reach(state)
            case .split:
                stack.append(.state(instruction.second))
                stack.append(.state(instruction.first))
            case .jump: stack.append(.state(instruction.first))
            case .textStart: if place.previous == nil { stack.append(.state(number + 1)) }
            case .textEnd: if place.next == nil { stack.append(.state(number + 1)) }
            case .wordBorder: if place.isWordBorder { stack.append(.state(number + 1)) }
            case .noWordBorder: if !place.isWordBorder { stack.append(.state(number + 1)) }
            case .save:
                let slot = Int(instruction.first)
                stack.append(.restore(slot: instruction.first, old: path[slot]))
                path[slot] = place.position
                stack.append(.state(number + 1))
            case .match:
                for slot in 0..<stride { found[slot] = path[slot] }
                stack.removeAll(keepingCapacity: true)
                return true
            }
        }
        return false
    }

    private mutating func reach(_ state: Int) {
        let thread = following.count
        following.states[thread] = Int32(truncatingIfNeeded: state)
        for slot in 0..<stride { following.places[thread * stride + slot] = path[slot] }
        following.count += 1
    }
}

/// The states that a text can be in after some of it, each with the places it passed.
private struct Threads: Sendable {
    var count = 0
    var states: [Int32]
    var places: [Int]

    init(capacity: Int, stride: Int) {
        states = Array(repeating: 0, count: capacity)
        places = Array(repeating: -1, count: capacity * stride)
    }
}

/// What is still to be done on the way from a state.
private enum Pending: Sendable {
    case state(Int32)
    /// Forgets a place when everything behind it has been followed.
    case restore(slot: Int32, old: Int)
}

/// The place between two scalars.
private struct Surroundings {
    var position: Int
    var previous: UInt32?
    var next: UInt32?

    var isWordBorder: Bool {
        let before = previous.map { ScalarSet.words.contains($0) } ?? false
        let after = next.map { ScalarSet.words.contains($0) } ?? false
        return before != after
    }
}

/// An instruction without memory of its own, so that a loop over them copies plain bytes.
private struct State: Sendable {
    enum Kind: UInt8 {
        case scalars, split, jump, textStart, textEnd, wordBorder, noWordBorder, save, match
    }

    var kind: Kind
    var first: Int32 = 0
    var second: Int32 = 0
    /// Which of the scalars below 128 it takes.
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ instruction: PatternInstruction, _ sets: inout [ScalarSet]) {
        switch instruction {
        case .scalars(let set):
            kind = .scalars
            first = Int32(truncatingIfNeeded: sets.count)
            for scalar: UInt32 in 0..<128 where set.contains(scalar) {
                if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
            }
            sets.append(set)
        case .split(let one, let other):
            kind = .split
            first = Int32(truncatingIfNeeded: one)
            second = Int32(truncatingIfNeeded: other)
        case .jump(let target):
            kind = .jump
            first = Int32(truncatingIfNeeded: target)
        case .textStart: kind = .textStart
        case .textEnd: kind = .textEnd
        case .wordBorder(let isWanted): kind = isWanted ? .wordBorder : .noWordBorder
        case .save(let slot):
            kind = .save
            first = Int32(truncatingIfNeeded: slot)
        case .match: kind = .match
        }
    }

    /// Whether it takes the scalar; `sets` are those the states were made with.
    func takes(_ scalar: UInt32, _ sets: [ScalarSet]) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
        return sets[Int(first)].contains(scalar)
    }
}
