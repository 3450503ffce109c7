/// Compiles a regular expression into instructions by recursive descent.
struct PatternCompiler {
    /// More instructions than this are refused: counted repeats of repeats grow without bound.
    static let longestProgram = 20_000
    /// Deeper groups than this are refused, to keep the stack safe.
    static let deepestGroup = 100
    /// More named groups than this are refused: each state of a match remembers where all of them lie.
    static let mostNames = 100

    private(set) var ignoresCase = false
    /// The names of the groups that have one, in the order of their opening parentheses.
    private(set) var groupNames: [String] = []
    private let pattern: [UInt32]
    private var position = 0
    private var depth = 0

    init(_ pattern: String) {
        self.pattern = pattern.unicodeScalars.map { $0.value }
    }

    mutating func compile() throws(TextPatternProblem) -> [PatternInstruction] {
        if pattern.starts(with: "(?i)".unicodeScalars.map { $0.value }) {
            ignoresCase = true
            position = 4
        }
        let body = try alternatives()
        guard position == pattern.count else { throw problem("a closing parenthesis without an opening one") }
        return body + [.match]
    }

    private func problem(_ reason: String) -> TextPatternProblem {
        TextPatternProblem(reason: reason, offset: position)
    }

    private var next: Character? {
        position < pattern.count ? Unicode.Scalar(pattern[position]).map { Character($0) } : nil
    }

    private mutating func take(_ expected: Character) -> Bool {
        guard next == expected else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(TextPatternProblem) -> [PatternInstruction] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepestGroup else { throw problem("groups nested too deeply") }
        var result = try sequence()
        while take("|") {
            let other = try sequence()
            // Targets are relative to the piece; `placed` moves them when pieces are joined.
            result =
                [.split(1, result.count + 2)] + placed(result, at: 1) + [
                    .jump(result.count + 2 + other.count)
                ]
                + placed(other, at: result.count + 2)
            try check(result)
        }
        return result
    }

    private mutating func sequence() throws(TextPatternProblem) -> [PatternInstruction] {
        var result: [PatternInstruction] = []
        while let character = next, character != "|", character != ")" {
            let piece = try repeated(try atom())
            result += placed(piece, at: result.count)
            try check(result)
        }
        return result
    }

    private func check(_ program: [PatternInstruction]) throws(TextPatternProblem) {
        guard program.count <= Self.longestProgram else { throw problem("a pattern that repeats too much") }
    }

    private func placed(_ piece: [PatternInstruction], at start: Int) -> [PatternInstruction] {
        piece.map { instruction in
            switch instruction {
            case .split(let first, let second): .split(first + start, second + start)
            case .jump(let target): .jump(target + start)
            case .scalars, .textStart, .textEnd, .wordBorder, .save, .match: instruction
            }
        }
    }

    private mutating func repeated(
        _ piece: [PatternInstruction]
    ) throws(TextPatternProblem) -> [PatternInstruction] {
        var result = piece
        while let (least, most) = try bounds() {
            let isLazy = take("?")
            let copies = max(least, most ?? 1, 1)
            guard (result.count + 2) * copies <= Self.longestProgram else {
                throw problem("a pattern that repeats too much")
            }
            let unit = result
            result = []
            for _ in 0..<least { result += placed(unit, at: result.count) }
            if let most {
                let end = result.count + (most - least) * (unit.count + 1)
                for _ in least..<most {
                    let start = result.count
                    result.append(fork(start + 1, end, isLazy: isLazy))
                    result += placed(unit, at: start + 1)
                }
            } else if least > 0 {
                let last = result.count - unit.count
                result.append(fork(last, result.count + 1, isLazy: isLazy))
            } else {
                // `(x+)?` rather than a jump back to the choice: a piece that matches nothing still takes part.
                let end = unit.count + 2
                result = [fork(1, end, isLazy: isLazy)] + placed(unit, at: 1)
                result.append(fork(1, end, isLazy: isLazy))
            }
        }
        return result
    }

    /// The choice between going on into a piece and leaving it; the first is tried first.
    private func fork(_ into: Int, _ past: Int, isLazy: Bool) -> PatternInstruction {
        isLazy ? .split(past, into) : .split(into, past)
    }

    private mutating func bounds() throws(TextPatternProblem) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        guard let least = number() else { throw problem("a `{` without a count") }
        var most: Int? = least
        if take(",") { most = number() }
        guard take("}"), (most ?? least) >= least else {
            throw problem("a repeat count that is not closed or goes down")
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = next?.wholeNumberValue, next?.isASCII == true {
            value = min((value ?? 0) * 10 + digit, Self.longestProgram)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(TextPatternProblem) -> [PatternInstruction] {
        let scalar = pattern[position]
        guard let character = next else { throw problem("something to match") }
        position += 1
        switch character {
        case "(":
            return try group()
        case ".": return [.scalars(.any)]
        case "^": return [.textStart]
        case "$": return [.textEnd]
        case "[": return [.scalars(try scalarClass())]
        case "*", "+", "?": throw problem("a repeat of nothing")
        case "\\": return [try escape()]
        default: return [.scalars(literal(scalar))]
        }
    }

    /// The group whose opening parenthesis was taken.
    private mutating func group() throws(TextPatternProblem) -> [PatternInstruction] {
        let opening = position - 1
        var number: Int?
        if take("?"), !take(":") {
            _ = take("P")
            guard take("<"), next != "=", next != "!" else {
                throw problem("look-around, which is not supported")
            }
            number = groupNames.count
            try groupName()
        }
        let body = try alternatives()
        guard take(")") else {
            position = opening
            throw problem("a group that is not closed")
        }
        guard let number else { return body }
        return [.save(number * 2)] + placed(body, at: 1) + [.save(number * 2 + 1)]
    }

    /// Takes a name up to its `>`: letters, digits and `_`, a letter or `_` first.
    private mutating func groupName() throws(TextPatternProblem) {
        let start = position
        var name = ""
        while let character = next,
            character == "_" || character.isLetter || character.isNumber && !name.isEmpty
        {
            name.append(character)
            position += 1
        }
        guard !name.isEmpty, take(">") else {
            throw problem("a group name that is not letters, digits and `_` up to a `>`")
        }
        guard !groupNames.contains(name) else {
            position = start
            throw problem("a group name that occurs twice")
        }
        guard groupNames.count < Self.mostNames else {
            position = start
            throw problem("more than \(Self.mostNames) named groups")
        }
        groupNames.append(name)
    }

    private func literal(_ scalar: UInt32) -> ScalarSet {
        let held = ignoresCase ? foldCase(scalar) : scalar
        return ScalarSet(ranges: [held...held])
    }

    private mutating func escape() throws(TextPatternProblem) -> PatternInstruction {
        if take("b") { return .wordBorder(true) }
        if take("B") { return .wordBorder(false) }
        return .scalars(try escapedSet())
    }

    private mutating func escapedSet() throws(TextPatternProblem) -> ScalarSet {
        guard let character = next else { throw problem("a backslash with nothing after it") }
        let scalar = pattern[position]
        position += 1
        switch character {
        case "d": return .digits
        case "w": return .words
        case "s": return .spaces
        case "D": return ScalarSet(ranges: ScalarSet.digits.ranges, isNegated: true)
        case "W": return ScalarSet(ranges: ScalarSet.words.ranges, isNegated: true)
        case "S": return ScalarSet(ranges: ScalarSet.spaces.ranges, isNegated: true)
        case "n": return ScalarSet(ranges: [10...10])
        case "t": return ScalarSet(ranges: [9...9])
        case "r": return ScalarSet(ranges: [13...13])
        default:
            guard !(character.isASCII && (character.isLetter || character.isNumber)) else {
                throw problem("an escape that is not known")
            }
            return literal(scalar)
        }
    }

    private mutating func scalarClass() throws(TextPatternProblem) -> ScalarSet {
        var set = ScalarSet(ranges: [])
        set.isNegated = take("^")
        var isFirst = true
        while isFirst || next != "]" {
            isFirst = false
            guard position < pattern.count else { throw problem("a class that is not closed") }
            let low = try classMember()
            if next == "-", position + 1 < pattern.count, pattern[position + 1] != 93,
                low.count == 1, low[0].count == 1
            {
                position += 1
                let high = try classMember()
                guard high.count == 1, high[0].count == 1, low[0].lowerBound <= high[0].lowerBound else {
                    throw problem("a range that goes down")
                }
                set.ranges.append(contentsOf: folded(low[0].lowerBound...high[0].lowerBound))
            } else {
                set.ranges += low
            }
        }
        position += 1
        return set
    }

    private func folded(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        guard ignoresCase, range.count <= 1_000 else { return [range] }
        return [range] + range.map { foldCase($0)...foldCase($0) }
    }

    private mutating func classMember() throws(TextPatternProblem) -> [ClosedRange<UInt32>] {
        if take("\\") {
            let set = try escapedSet()
            guard set.isNegated else { return set.ranges }
            return complement(of: set.ranges)
        }
        let scalar = pattern[position]
        position += 1
        return literal(scalar).ranges
    }

    private func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > start { result.append(start...range.lowerBound - 1) }
            start = range.upperBound + 1
        }
        result.append(start...0x10FFFF)
        return result
    }
}
