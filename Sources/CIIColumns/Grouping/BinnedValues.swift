/// Exact quantiles by group, of stored integers read twice.
///
/// The first reading counts the integers of each group in bins. The counts say in which bin the ones lie that a quantile
/// rests on; the second reading gathers those bins alone, a few hundredths of all rows, and sorts them.
struct BinnedValues {
    /// How many counts there may be for each thread, and for each row, as all of them are looked through; with more
    /// groups all numbers are kept instead.
    private static let mostCounts = 1 << 22
    private static let mostCountsPerRow = 4

    /// A number that a quantile rests on: the one at a place of a group in ascending order.
    private struct Rank: Hashable {
        let group: Int
        let place: Int
    }

    let source: StoredIntegers
    private let bins: ValueBins
    private var counts: [UInt32] = []
    /// In the second reading 1 for each bin of each group that is gathered.
    private var isWanted: [UInt8] = []
    private var gatheredGroups: [UInt32] = []
    private var gathered: [Int64] = []
    /// How many numbers each group has.
    private var sizes: [Int] = []
    private var found: [Rank: Int64] = [:]

    /// `nil` where the counts would be too large.
    init?(_ source: StoredIntegers, groupCount: Int?, rowCount: Int) {
        guard let groupCount else { return nil }
        self.source = source
        bins = ValueBins(source.bounds ?? 0...0)
        let countCount = groupCount * bins.count
        guard countCount <= min(Self.mostCounts, max(Self.mostCountsPerRow * rowCount, 1 << 14)) else {
            return nil
        }
    }

    mutating func grow(to count: Int) {
        guard isWanted.isEmpty else { return }
        let added = count * bins.count - counts.count
        if added > 0 { counts.append(contentsOf: repeatElement(0, count: added)) }
    }

    mutating func add(_ rows: Range<Int>, to groups: UnsafePointer<UInt32>, _ scratch: BlockScratch) {
        if isWanted.isEmpty {
            counts.withUnsafeMutableBufferPointer { counts in
                guard let base = counts.baseAddress else { return }
                source.run(CountBins(counts: base, groups: groups, bins: bins), over: rows)
            }
        } else {
            gather(rows, of: groups, scratch)
        }
    }

    private mutating func gather(
        _ rows: Range<Int>, of groups: UnsafePointer<UInt32>, _ scratch: BlockScratch
    ) {
        scratch.withIntegers { integers in
            scratch.withCodes { owners in
                var kept = 0
                isWanted.withUnsafeBufferPointer { isWanted in
                    guard let isWanted = isWanted.baseAddress else { return }
                    withUnsafeMutablePointer(to: &kept) { kept in
                        source.run(
                            KeepWanted(
                                integers: integers, owners: owners, kept: kept, isWanted: isWanted,
                                groups: groups, bins: bins),
                            over: rows)
                    }
                }
                gathered.append(contentsOf: UnsafeBufferPointer(start: integers, count: kept))
                gatheredGroups.append(contentsOf: UnsafeBufferPointer(start: owners, count: kept))
            }
        }
    }

    mutating func merge(_ other: BinnedValues, _ into: [UInt32]?) {
        for group in 0..<other.counts.count / bins.count {
            let own = target(group, into) * bins.count
            for bin in 0..<bins.count { counts[own + bin] += other.counts[group * bins.count + bin] }
        }
        gathered.append(contentsOf: other.gathered)
        gatheredGroups.append(contentsOf: other.gatheredGroups.map { UInt32(target(Int($0), into)) })
    }

    /// Finds the bins that quantiles rest on, from the counts; says whether any has to be gathered.
    ///
    /// - Parameter lanes: the groups that all are parts of group 1, where there are no keys.
    mutating func beginGathering(_ points: [QuantilePoint], lanes: Int?) -> Bool {
        let groupCount = counts.count / bins.count
        sizes = (0..<groupCount).map { group in
            counts[group * bins.count..<(group + 1) * bins.count].reduce(0) { $0 + Int($1) }
        }
        isWanted = [UInt8](repeating: 0, count: counts.count)
        var isAnyWanted = false
        for group in 1..<max(groupCount, 1) where sizes[group] > 0 {
            for place in Quantile.places(points, among: sizes[group]) {
                let bin = bin(ofPlace: place, in: group).bin
                guard bins.isWide(bin) else {
                    found[Rank(group: group, place: place)] = bins.lowest(in: bin)
                    continue
                }
                isAnyWanted = true
                for part in lanes.map({ 1...$0 }) ?? group...group where part < groupCount {
                    isWanted[part * bins.count + bin] = 1
                }
            }
        }
        return isAnyWanted
    }

    /// The bin that holds the number at a place of a group, and how many numbers lie in the bins before it.
    private func bin(ofPlace place: Int, in group: Int) -> (bin: Int, before: Int) {
        var before = 0
        for bin in 0..<bins.count {
            let count = Int(counts[group * bins.count + bin])
            if place < before + count { return (bin, before) }
            before += count
        }
        return (bins.count - 1, before)
    }

    /// Empties what has been gathered: the state a thread begins its second reading from.
    func emptied() -> BinnedValues {
        var copy = self
        (copy.counts, copy.sizes, copy.found) = ([], [], [:])
        return copy
    }

    /// Finds the numbers that quantiles rest on among those that another copy has gathered.
    mutating func settle(_ gathering: BinnedValues, _ points: [QuantilePoint]) {
        var members: [[Int64]] = Array(repeating: [], count: sizes.count)
        for (integer, group) in zip(gathering.gathered, gathering.gatheredGroups) {
            members[Int(group)].append(integer)
        }
        for group in members.indices where !members[group].isEmpty {
            members[group].sort()
            for place in Quantile.places(points, among: sizes[group]) {
                let (bin, before) = bin(ofPlace: place, in: group)
                guard bins.isWide(bin) else { continue }
                let lowest = bins.lowest(in: bin)
                let first = members[group].firstIndex { $0 >= lowest } ?? 0
                found[Rank(group: group, place: place)] = members[group][first + place - before]
            }
        }
    }

    /// The quantile of a group after `settle`; `nil` where it has none.
    func quantile(_ point: QuantilePoint, of group: Int) -> Double? {
        guard group < sizes.count, let quantile = Quantile(point, among: sizes[group]) else { return nil }
        func number(_ place: Int) -> Double {
            Double(found[Rank(group: group, place: place)] ?? 0) / source.divisor
        }
        return quantile.between(number(quantile.lower), number(quantile.upper))
    }

    private struct CountBins: IntegerKernel {
        let counts: UnsafeMutablePointer<UInt32>
        let groups: UnsafePointer<UInt32>
        let bins: ValueBins

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            for row in 0..<count {
                let value = values[row]
                // Missing goes where the rows that do not count go, without a branch.
                let isPresent = 0 &- (value == missing ? 0 : 1)
                let bin = bins.bin(of: Int64(truncatingIfNeeded: value)) & isPresent
                counts[(Int(groups[row]) & isPresent) &* bins.count &+ bin] &+= 1
            }
        }
    }

    private struct KeepWanted: IntegerKernel {
        let integers: UnsafeMutablePointer<Int64>
        let owners: UnsafeMutablePointer<UInt32>
        let kept: UnsafeMutablePointer<Int>
        let isWanted: UnsafePointer<UInt8>
        let groups: UnsafePointer<UInt32>
        let bins: ValueBins

        @inline(__always)
        func run<Integer: FixedWidthInteger>(_ values: UnsafePointer<Integer>, count: Int, missing: Integer) {
            var place = 0
            for row in 0..<count {
                let value = values[row]
                let isPresent = 0 &- (value == missing ? 0 : 1)
                let bin = bins.bin(of: Int64(truncatingIfNeeded: value)) & isPresent
                let group = Int(groups[row]) & isPresent
                // Values move to the front without a branch; the place moves on only past those kept.
                integers[place] = Int64(truncatingIfNeeded: value)
                owners[place] = UInt32(truncatingIfNeeded: group)
                place &+= Int(isWanted[group &* bins.count &+ bin])
            }
            kept.pointee = place
        }
    }
}
