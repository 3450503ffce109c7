/// Numbers the groups that rows fall into, from the codes of their keys.
///
/// Group 0 collects the rows that do not count; the groups themselves start at 1. While the product of the radixes stays
/// small a group's number is computed, beyond that pairs of codes are numbered as they appear.
struct GroupNumbering {
    private enum Step {
        case first
        case radix(UInt32)
        case pairs(Int)
    }

    /// Rows without keys are dealt over this many groups in turn, so that one row's addition need not wait for the last.
    static let lanes = 16

    private(set) var keys: [KeyNumbering]
    private var steps: [Step] = []
    private var pairs: [WordInterner] = []
    /// The number of groups where it is known beforehand, group 0 not counted.
    private let knownCount: Int?

    init(_ plans: [KeyPlan], rowCount: Int) {
        keys = plans.map { KeyNumbering($0) }
        let widest = KeyPlan.widestRadix(rowCount: rowCount)
        var radix: Int? = 1
        for plan in plans {
            if steps.isEmpty {
                steps.append(.first)
                radix = plan.radix
            } else if let left = radix, let right = plan.radix, left * right <= widest {
                steps.append(.radix(UInt32(right)))
                radix = left * right
            } else {
                steps.append(.pairs(pairs.count))
                pairs.append(WordInterner())
                radix = nil
            }
        }
        knownCount = plans.isEmpty ? Self.lanes : radix
    }

    /// The number of groups where it is known beforehand, group 0 included.
    var knownCapacity: Int? { knownCount.map { $0 + 1 } }

    /// The key where there is one alone, whose codes are then the groups counted from 0.
    var onlyKey: KeyNumbering? { keys.count == 1 ? keys[0] : nil }

    /// The groups numbered so far, group 0 included.
    var capacity: Int {
        if let knownCount { return knownCount + 1 }
        if case .pairs(let index) = steps.last { return pairs[index].words.count + 1 }
        guard let key = keys.first else { return 1 }
        return max(key.words.words.count, key.texts.count) + 2
    }

    /// Writes the group of each row of a block, 0 where `truths` is given and not true.
    mutating func read(
        _ rows: Range<Int>, counting truths: UnsafePointer<UInt8>?, into groups: UnsafeMutablePointer<UInt32>,
        _ scratch: BlockScratch
    ) {
        let count = rows.count
        if keys.isEmpty {
            for row in 0..<count { groups[row] = UInt32(truncatingIfNeeded: row) % UInt32(Self.lanes) }
        }
        for index in keys.indices {
            if case .first = steps[index] {
                keys[index].read(rows, counting: truths, into: groups, scratch)
                continue
            }
            scratch.withCodes { codes in
                keys[index].read(rows, counting: truths, into: codes, scratch)
                switch steps[index] {
                case .first: return
                case .radix(let radix):
                    for row in 0..<count { groups[row] = groups[row] &* radix &+ codes[row] }
                case .pairs(let index):
                    for row in 0..<count {
                        if let truths, truths[row] & 1 == 0 { continue }
                        groups[row] = pairs[index].insert(UInt64(groups[row]) << 32 | UInt64(codes[row]))
                    }
                }
            }
        }
        if let truths {
            for row in 0..<count { groups[row] = (groups[row] &+ 1) & (0 &- UInt32(truths[row] & 1)) }
        } else {
            for row in 0..<count { groups[row] &+= 1 }
        }
    }

    /// Takes in the groups another thread has numbered and says which group of this one each has become; `nil` when groups
    /// have the same number for every thread.
    mutating func merge(_ other: GroupNumbering) -> [UInt32]? {
        guard knownCount == nil else { return nil }
        var left: [UInt32]?
        for index in keys.indices {
            let codes = keys[index].merge(other.keys[index])
            switch steps[index] {
            case .first: left = codes
            case .radix: continue
            case .pairs(let pair):
                left = other.pairs[pair].words.map { word in
                    let group = UInt32(truncatingIfNeeded: word >> 32)
                    let code = UInt32(truncatingIfNeeded: word)
                    let own = UInt64(left?[Int(group)] ?? group) << 32 | UInt64(codes?[Int(code)] ?? code)
                    return pairs[pair].insert(own)
                }
            }
        }
        return left.map { [0] + $0.map { $0 + 1 } }
    }

    /// The codes of groups, one array for each key.
    func codes(of groups: [UInt32]) -> [[UInt32]] {
        var codes = keys.map { _ in [UInt32]() }
        var rest = groups.map { $0 - 1 }
        for index in keys.indices.reversed() {
            switch steps[index] {
            case .first: codes[index] = rest
            case .radix(let radix):
                codes[index] = rest.map { $0 % radix }
                rest = rest.map { $0 / radix }
            case .pairs(let pair):
                let words = pairs[pair].words
                codes[index] = rest.map { UInt32(truncatingIfNeeded: words[Int($0)]) }
                rest = rest.map { UInt32(truncatingIfNeeded: words[Int($0)] >> 32) }
            }
        }
        return codes
    }
}
