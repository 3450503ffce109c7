/// What each entry of a column became.
struct EntryValues {
    /// What became of an entry.
    enum State: UInt8 {
        case value, missing, offered, unoffered, rejected
    }

    var states: [State]
    /// Integers for booleans (0, 1), ticks, scaled decimals; unused for words.
    var integers: [Int64]
    /// Doubles, where decimals do not fit integers.
    var doubles: [Double] = []
    /// Decimals of `integers`, for numbers; ticks in a second for instants and durations.
    var scale = 0
    /// Why entries were rejected.
    var reasons: [Int: Reject.Reason] = [:]

    init(count: Int) {
        states = Array(repeating: .missing, count: count)
        integers = Array(repeating: .min, count: count)
    }

    /// Whether an entry says that a rating was asked for and not given, or not asked for.
    var tellsSurveys: Bool { states.contains { $0 == .offered || $0 == .unoffered } }

    mutating func set(_ entry: Int, _ value: Int64) {
        states[entry] = .value
        integers[entry] = value
    }

    mutating func reject(_ entry: Int, _ reason: Reject.Reason) {
        states[entry] = .rejected
        reasons[entry] = reason
    }

    /// Divides ticks by the largest of 1,000,000 and 1,000 that leaves all of them whole.
    mutating func coarsenMicroseconds() {
        scale = 1_000_000
        for factor: Int64 in [1_000_000, 1000] {
            guard zip(states, integers).allSatisfy({ $0 != .value || $1 % factor == 0 }) else { continue }
            for entry in integers.indices where states[entry] == .value { integers[entry] /= factor }
            scale = Int(1_000_000 / factor)
            return
        }
    }
}
