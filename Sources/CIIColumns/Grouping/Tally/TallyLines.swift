import Dispatch
internal import Glibc

/// The lines of all groups, and the totals of groups whose lines had to be emptied.
///
/// A line holds fewer than 2^11 rows between blocks of rows, so that neither another block nor another thread's line can
/// overflow a field. What is beyond goes to totals of 64 bits.
///
/// The memory is raw because zeros that are never touched cost nothing: the system hands them out page by page. Sending it
/// to another thread is unchecked for that reason: the thread that fills lines hands them on whole when it has ended.
final class TallyLines: @unchecked Sendable {
    /// The rows that may be added before `empty` is asked for again.
    static let rowsPerBlock = 512

    let wordCount: Int
    let fields: [TallyField]
    private(set) var groupCount = 1
    private(set) var lines: UnsafeMutablePointer<UInt64>
    private(set) var totals: [UInt32: [UInt64]] = [:]
    private var memory: UnsafeMutableRawPointer

    init(_ plan: TallyPlan) {
        wordCount = plan.wordCount
        fields = plan.fields
        (memory, lines) = Self.zeros(plan.wordCount)
    }

    deinit { free(memory) }

    /// Makes room for groups; their lines are empty.
    func grow(to count: Int) {
        guard count > groupCount else { return }
        // Where groups come one by one the room doubles; where all are known it is made at once.
        let room = groupCount == 1 ? count : max(count, 2 * groupCount)
        let (larger, start) = Self.zeros(room * wordCount)
        start.update(from: lines, count: groupCount * wordCount)
        free(memory)
        (memory, lines, groupCount) = (larger, start, room)
    }

    /// Memory of zeros, and where in it the first cache line begins.
    private static func zeros(
        _ count: Int
    ) -> (memory: UnsafeMutableRawPointer, start: UnsafeMutablePointer<UInt64>) {
        guard let memory = calloc(count + 8, MemoryLayout<UInt64>.stride) else {
            // As with any array that does not fit.
            preconditionFailure("out of memory")
        }
        // A page that is read before it is written is a page of zeros shared by all first, and then made anew, for which
        // every processor is interrupted. Writing once spares that.
        for offset in stride(from: 0, to: count * MemoryLayout<UInt64>.stride, by: 4096) {
            memory.storeBytes(of: 0, toByteOffset: offset, as: UInt8.self)
        }
        let start = memory.alignedUp(toMultipleOf: 64)
        return (memory, start.bindMemory(to: UInt64.self, capacity: count))
    }

    @inline(__always)
    func line(_ group: Int) -> UnsafeMutablePointer<UInt64> { lines + group &* wordCount }

    /// Moves what is in the lines of these groups to their totals, where a line holds as many rows as it may.
    func empty(_ groups: UnsafePointer<UInt32>, _ count: Int) {
        for row in 0..<count {
            let line = line(Int(groups[row]))
            guard line[0] &>> 63 == 1 else { continue }
            addToTotals(of: groups[row], line)
            line.update(repeating: 0, count: wordCount)
        }
    }

    private func addToTotals(of group: UInt32, _ line: UnsafePointer<UInt64>) {
        // Nobody reads what the rows that do not count have added up to.
        guard group != 0 else { return }
        var sums = totals.removeValue(forKey: group) ?? [UInt64](repeating: 0, count: fields.count)
        for index in fields.indices { sums[index] += fields[index].value(in: line) }
        totals[group] = sums
    }

    /// Takes in the lines of another thread.
    ///
    /// - Parameter threads: how many may work at it.
    func merge(_ other: TallyLines, _ into: [UInt32]?, threads: Int) {
        if into == nil {
            // Lines that together hold too many rows are left for one thread, as they change the totals.
            let share = (other.groupCount + threads - 1) / threads
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                let first = min(thread * share, other.groupCount)
                self.addLines(of: other, first..<min(first + share, other.groupCount))
            }
        }
        for group in 0..<other.groupCount where other.line(group)[0] != 0 {
            var own = UInt32(target(group, into))
            add(other.line(group), to: line(Int(own)))
            if line(Int(own))[0] &>> 63 == 1 { empty(&own, 1) }
        }
        for (group, sums) in other.totals {
            let own = UInt32(target(Int(group), into))
            var total = totals.removeValue(forKey: own) ?? [UInt64](repeating: 0, count: fields.count)
            for index in sums.indices { total[index] += sums[index] }
            totals[own] = total
        }
    }

    /// Moves the lines of groups to those of the same number here, where none gets too many rows.
    private func addLines(of other: TallyLines, _ groups: Range<Int>) {
        for group in groups {
            let (own, added) = (line(group), other.line(group))
            guard added[0] != 0, (own[0] &+ added[0]) &>> 63 == 0 else { continue }
            add(added, to: own)
            added[0] = 0
        }
    }

    @inline(__always)
    private func add(_ added: UnsafePointer<UInt64>, to own: UnsafeMutablePointer<UInt64>) {
        for word in 0..<wordCount { own[word] &+= added[word] }
    }
}
