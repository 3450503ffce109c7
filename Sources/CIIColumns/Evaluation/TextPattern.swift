/// A regular expression over Unicode scalars, searched for anywhere in a text.
///
/// Matching takes time in proportion to pattern times text whatever the pattern is: all alternatives advance together,
/// none is tried again. Supported: literals, `.`, classes `[a-z]` and `[^a-z]`, `\d \w \s` and their negations `\D \W \S`,
/// `\b \B`, `^ $` (ends of the text), groups `( )`, `(?: )`, `(?<name> )` and `(?P<name> )`, `|`, `* + ? {n} {n,} {n,m}`
/// and their lazy forms, and `(?i)` at the start. Back-references and look-around are not.
public struct TextPattern: Sendable, Hashable {
    let program: [PatternInstruction]
    let ignoresCase: Bool
    /// The names of the groups that have one, in the order of their opening parentheses.
    public let groupNames: [String]

    /// Compiles a pattern.
    public init(_ pattern: String) throws(TextPatternProblem) {
        var compiler = PatternCompiler(pattern)
        program = try compiler.compile()
        ignoresCase = compiler.ignoresCase
        groupNames = compiler.groupNames
    }

    /// Whether the text holds a match.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { matches($0) }
    }

    /// Whether the text given by its bytes holds a match; invalid UTF-8 reads as U+FFFD.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var run = PatternRun(program: program)
        var previous: UInt32?
        var position = 0
        while true {
            var width = 0
            let scalar = position < text.count ? decodeScalar(text, position, &width) : nil
            let folded = ignoresCase ? scalar.map { foldCase($0) } : scalar
            if run.step(previous: previous, next: folded) { return true }
            guard folded != nil else { return false }
            previous = folded
            position += width
        }
    }
}

/// Why a pattern is not valid.
public struct TextPatternProblem: Error, Sendable, Hashable {
    /// What is wrong, such as "a group that is not closed".
    public let reason: String
    /// How many Unicode scalars of the pattern come before the place.
    public let offset: Int
}

/// One step of a compiled pattern.
enum PatternInstruction: Sendable, Hashable {
    case scalars(ScalarSet)
    case split(Int, Int)
    case jump(Int)
    case textStart
    case textEnd
    case wordBorder(Bool)
    /// Remembers the place, as the beginning of the group with half that number, or as its end where it is odd.
    case save(Int)
    case match
}

/// A set of scalars as ranges.
struct ScalarSet: Sendable, Hashable {
    var ranges: [ClosedRange<UInt32>]
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
        for range in ranges where range.contains(scalar) { return !isNegated }
        return isNegated
    }

    static let digits = ScalarSet(ranges: [48...57])
    static let spaces = ScalarSet(ranges: [
        9...13, 32...32, 0x85...0x85, 0xA0...0xA0, 0x2000...0x200A, 0x2028...0x2029,
    ])
    // Letters are taken as everything from U+00AA on but the signs of Latin-1 and general punctuation.
    static let words = ScalarSet(ranges: [
        48...57, 65...90, 95...95, 97...122, 0xAA...0xAA, 0xB5...0xB5, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6,
        0xF8...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFF, 0x10000...0x1EFFF,
        0x20000...0x3FFFF,
    ])
    static let any = ScalarSet(ranges: [10...10], isNegated: true)
}

/// The states a pattern can be in after some of a text; one bit of memory for each instruction.
private struct PatternRun {
    let program: [PatternInstruction]
    private var waiting: [Int] = []
    private var following: [Int] = []
    private var mark: [Int]
    private var stack: [Int] = []
    private var generation = 0

    init(program: [PatternInstruction]) {
        self.program = program
        mark = [Int](repeating: 0, count: program.count)
    }

    /// Takes the next scalar, `nil` at the end of the text; whether a match has been found.
    mutating func step(previous: UInt32?, next: UInt32?) -> Bool {
        generation += 1
        following.removeAll(keepingCapacity: true)
        // A match may start at each place, so the first instruction joins those reached so far.
        for state in waiting where follow(state, previous, next) { return true }
        if follow(0, previous, next) { return true }
        waiting.removeAll(keepingCapacity: true)
        guard let next else { return false }
        for state in following {
            if case .scalars(let set) = program[state], set.contains(next) { waiting.append(state + 1) }
        }
        return false
    }

    /// Adds what can be reached from a state without taking a scalar; whether the match is among it.
    private mutating func follow(_ start: Int, _ previous: UInt32?, _ next: UInt32?) -> Bool {
        stack.append(start)
        while let state = stack.popLast() {
            guard mark[state] != generation else { continue }
            mark[state] = generation
            switch program[state] {
            case .scalars: following.append(state)
            case .split(let first, let second):
                stack.append(second)
                stack.append(first)
            case .jump(let target): stack.append(target)
            case .save: stack.append(state + 1)
            case .textStart: if previous == nil { stack.append(state + 1) }
            case .textEnd: if next == nil { stack.append(state + 1) }
            case .wordBorder(let wanted):
                let before = previous.map { ScalarSet.words.contains($0) } ?? false
                let after = next.map { ScalarSet.words.contains($0) } ?? false
                if (before != after) == wanted { stack.append(state + 1) }
            case .match:
                stack.removeAll(keepingCapacity: true)
                return true
            }
        }
        return false
    }
}

/// The scalar at a position and how many bytes it takes; one byte and U+FFFD where the bytes are not UTF-8.
func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ width: inout Int) -> UInt32 {
    let lead = text[position]
    width = 1
    if lead < 0x80 { return UInt32(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, position + length <= text.count else { return 0xFFFD }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        guard text[position + offset] & 0xC0 == 0x80 else { return 0xFFFD }
        scalar = scalar << 6 | UInt32(text[position + offset] & 0x3F)
    }
    width = length
    return scalar
}

/// Lower case of a scalar where that is one scalar.
func foldCase(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 65 && scalar <= 90 ? scalar | 32 : scalar }
    guard let known = Unicode.Scalar(scalar) else { return scalar }
    let lower = known.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first.map { $0.value } ?? scalar : scalar
}
