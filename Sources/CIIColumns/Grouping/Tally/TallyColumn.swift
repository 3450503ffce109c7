/// The lines of groups when all rows have been read.
///
/// The groups of an answer stay where they were counted: a column reads its numbers there when it is asked, so that a
/// million groups with twenty measurements need no twenty million numbers of their own.
final class FinishedTally: Sendable {
    private let lines: TallyLines
    /// The totals of groups that had any; their lines hold the place instead.
    private let totals: [[UInt64]]

    /// `lines` must not be added to any more.
    init(_ lines: TallyLines) {
        self.lines = lines
        totals = lines.totals.enumerated().map { place, entry in
            let line = lines.line(Int(entry.key))
            let sums = zip(entry.value, lines.fields).map { $0 + $1.value(in: line) }
            line[0] = 1 << 63 | UInt64(place)
            return sums
        }
    }

    /// The groups that hold rows, group 0 not among them.
    var countedGroups: [UInt32] {
        guard lines.groupCount > 1 else { return [] }
        return (1..<UInt32(lines.groupCount)).filter { TallyField.rows.value(in: lines.line(Int($0))) > 0 }
    }

    /// What was added up in a field, given by its place, of a group.
    @inline(__always)
    func value(of field: Int, _ group: Int) -> UInt64 {
        let line = lines.line(group)
        if line[0] &>> 63 == 1 { return totals[Int(line[0] & .max >> 1)][field] }
        return lines.fields[field].value(in: line)
    }
}

/// A measurement of groups that reads it off their lines.
struct TallyColumn: Sendable {
    let tally: FinishedTally
    /// The group of each entry.
    let groups: [UInt32]
    let reading: TallyReading

    /// The number of rows or values.
    func count(at index: Int) -> Int { Int(tally.value(of: reading.count, Int(groups[index]))) }

    /// The sum, `nil` without values.
    func sum(_ sum: TallyReading.Sum, at index: Int) -> Double? {
        let count = count(at: index)
        guard count > 0 else { return nil }
        let distance = Int64(tally.value(of: sum.field, Int(groups[index])))
        return ExactSum.decimal(Int128(distance + Int64(count) * sum.low), decimals: sum.decimals).number
    }
}
