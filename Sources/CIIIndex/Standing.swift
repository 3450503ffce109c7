/// Where groups stand by their index: those with a place first, after them, whichever end is asked for, those without.
///
/// Complete groups are ranked among themselves (decision D4). Where no group is complete, because a column is absent
/// from the data or its answers from the window, those that observe the same and the most are. Places are worked out for
/// the groups asked for, in time that grows with the number of groups alone.
public struct Standing {
    /// A group and its place; nil where it has none.
    public typealias Entry = (group: Int, rank: Rank?)

    /// What a group counts as, the first classes first.
    private enum Class: UInt8 {
        case ranked, complete, indexed, without
    }

    private let weighed: WeighedGroups
    private let range: Range<Int>
    /// By pattern.
    private let classes: [UInt8]

    /// The standing of some groups among themselves, such as those of one period.
    public init(_ weighed: WeighedGroups, _ range: Range<Int>) {
        self.weighed = weighed
        self.range = range
        let profiles = weighed.profiles
        let firsts = Self.firstGroups(weighed.groups, range)
        let isPresent = firsts.map { $0 != nil }
        let isComparable: [Bool]
        if zip(isPresent, profiles).contains(where: { $0 && ($1.status == .complete || $1.status == .filled) }
        ) {
            isComparable = zip(profiles, weighed.groups.patterns).map { $0.isRankable && !$1.isUnranked }
        } else {
            let partial = profiles.indices.filter {
                isPresent[$0] && profiles[$0].status == .partial && !weighed.groups.patterns[$0].isUnranked
            }
            .sorted { (firsts[$0] ?? 0) < (firsts[$1] ?? 0) }
            let most = partial.max { profiles[$0].observedWeight < profiles[$1].observedWeight }
            isComparable = zip(profiles, weighed.groups.patterns).map { profile, pattern in
                guard let most, !pattern.isUnranked else { return false }
                return profile.status == .partial && profile.isUsed == profiles[most].isUsed
                    && !profile.hasTooFew && profile.hasIndex
            }
        }
        classes = zip(profiles, isComparable).map { profile, isComparable in
            let value: Class =
                isComparable
                ? .ranked : !profile.hasIndex ? .without : profile.status == .complete ? .complete : .indexed
            return value.rawValue
        }
    }

    /// The first group of each pattern in a range; nil where it has none.
    private static func firstGroups(_ groups: ScoredGroups, _ range: Range<Int>) -> [Int?] {
        if range == 0..<groups.groupCount {
            return groups.patterns.map { $0.groupCount > 0 ? $0.firstGroup : nil }
        }
        var firsts = [Int?](repeating: nil, count: groups.patterns.count)
        groups.patternOfGroup.withUnsafeBufferPointer { ids in
            for group in range where firsts[Int(ids[group])] == nil { firsts[Int(ids[group])] = group }
        }
        return firsts
    }

    // MARK: Some groups

    /// The first groups: by place, after them those without one by their index, ties in the order of the groups.
    ///
    /// - Parameters:
    ///   - limit: The most groups.
    ///   - isBottom: Whether the last places come first; groups without a place follow then as well, the lowest first.
    public func first(_ limit: Int, fromBottom isBottom: Bool) -> [Entry] {
        var entries: [Entry] = []
        if let pivot = least(limit, of: .ranked, fromBottom: isBottom).last.map({
            isBottom ? $0.key : -$0.key
        }) {
            let ties = ties(around: pivot, limit, fromBottom: isBottom)
            for tie in isBottom ? ties.reversed() : ties {
                let left = limit - entries.count
                entries += tie.groups.sorted().prefix(left).map { ($0, tie.rank) }
            }
        }
        for other in [Class.complete, .indexed, .without] where entries.count < limit {
            entries += least(limit - entries.count, of: other, fromBottom: isBottom).map { ($0.group, nil) }
        }
        return entries
    }

    /// A group where it stands in its class: the lowest key first.
    private struct Placed: Comparable {
        let key: Double
        let group: Int

        @inline(__always)
        static func < (a: Self, b: Self) -> Bool { a.key != b.key ? a.key < b.key : a.group < b.group }
    }

    /// The first groups of a class by their index.
    private func least(_ limit: Int, of ownClass: Class, fromBottom isBottom: Bool) -> [Placed] {
        var selection = Selection<Placed>(limit)
        var bound = Double.infinity
        forEachKey(of: ownClass, fromBottom: isBottom) { group, key in
            guard key < bound else { return }
            selection.offer(Placed(key: key, group: group))
            if selection.isFull { bound = selection.greatest?.key ?? bound }
        }
        return selection.sorted
    }

    /// The keys of all groups, infinite for those of other classes, which leaves no branch that nobody can foresee.
    @inline(__always)
    private func forEachKey(of ownClass: Class, fromBottom isBottom: Bool, _ body: (Int, Double) -> Void) {
        let turn = ownClass == .without ? 0.0 : isBottom ? 1 : -1
        let offsets = classes.map { $0 == ownClass.rawValue ? 0 : Double.infinity }
        offsets.withUnsafeBufferPointer { offsets in
            weighed.groups.patternOfGroup.withUnsafeBufferPointer { ids in
                if ownClass == .without {
                    for group in range { body(group, offsets[Int(ids[group])]) }
                    return
                }
                weighed.indices.withUnsafeBufferPointer { indices in
                    for group in range { body(group, turn * indices[group] + offsets[Int(ids[group])]) }
                }
            }
        }
    }

    /// Groups whose indices are taken for equal.
    private struct Tie {
        let rank: Rank
        let groups: [Int]
    }

    /// The ties from the end asked for up to that of the pivot, the best first.
    ///
    /// A tie is measured from its best value, so a chain of ties is begun at a value that is tied to none above it.
    private func ties(around pivot: Double, _ limit: Int, fromBottom isBottom: Bool) -> [Tie] {
        var reach = isBottom ? 1e-6 : 2 * Ranking.tolerance
        var near = Neighbourhood(self, of: pivot, reach: reach, limit, fromBottom: isBottom)
        while isBottom, !near.isClosed {
            reach *= 1000
            near = Neighbourhood(self, of: pivot, reach: reach, limit, fromBottom: true)
        }
        var ties: [Tie] = []
        var place = near.countAbove + 1
        let members = near.members
        var index = 0
        while index < members.count, isBottom || members[index].value >= pivot {
            let best = members[index].value
            var groups: [Int] = []
            var count = 0
            while index < members.count, best - members[index].value <= Ranking.tolerance {
                groups += members[index].groups
                count += members[index].count
                index += 1
            }
            ties.append(Tie(rank: Rank(place: place, isTied: count > 1), groups: groups))
            place += count
        }
        return ties
    }

    /// The ranked groups from one end up to the pivot and as far beyond it as ties may reach.
    private struct Neighbourhood {
        /// Groups of one index; of very many only the first, and how many there are.
        typealias Member = (value: Double, groups: [Int], count: Int)

        /// The highest index first.
        private(set) var members: [Member] = []
        /// How many groups stand above all of them.
        private(set) var countAbove = 0
        /// Whether no tie reaches beyond them.
        private(set) var isClosed = true

        init(_ standing: Standing, of pivot: Double, reach: Double, _ limit: Int, fromBottom isBottom: Bool) {
            var onPivot: Member = (pivot, [], 0)
            var others: [(value: Double, group: Int)] = []
            let turn = isBottom ? 1.0 : -1
            let end = turn * pivot + reach
            standing.forEachKey(of: .ranked, fromBottom: isBottom) { group, key in
                guard key <= end else { return }
                let value = turn * key
                if value == pivot {
                    onPivot.count += 1
                    if onPivot.groups.count < limit { onPivot.groups.append(group) }
                } else {
                    others.append((value, group))
                }
            }
            others.sort { $0.value > $1.value }
            members = others.map { ($0.value, [$0.group], 1) }
            members.insert(onPivot, at: others.prefix { $0.value > pivot }.count)
            guard isBottom else { return }
            countAbove = standing.rankedCount - others.count - onPivot.count
            // Above the pivot only what is tied to it, at least through others, plays a part.
            var begin = members.firstIndex { $0.value == pivot } ?? 0
            while begin > 0, members[begin - 1].value - members[begin].value <= Ranking.tolerance {
                begin -= 1
            }
            isClosed = begin > 0 || standing.least(above: end) - members[0].value > Ranking.tolerance
            countAbove += begin
            members.removeFirst(begin)
        }
    }

    /// The lowest index of ranked groups above a value; infinite where there is none.
    private func least(above value: Double) -> Double {
        var least = Double.infinity
        forEachKey(of: .ranked, fromBottom: true) { _, key in
            if key > value, key < least { least = key }
        }
        return least
    }

    private var rankedCount: Int {
        var count = 0
        forEachKey(of: .ranked, fromBottom: true) { _, key in count += key.isFinite ? 1 : 0 }
        return count
    }

    @inline(__always)
    private func forEachRanked(_ body: (Int, Double) -> Void) {
        classes.withUnsafeBufferPointer { classes in
            weighed.groups.patternOfGroup.withUnsafeBufferPointer { ids in
                weighed.indices.withUnsafeBufferPointer { indices in
                    for group in range where classes[Int(ids[group])] == Class.ranked.rawValue {
                        body(group, indices[group])
                    }
                }
            }
        }
    }

    // MARK: All groups

    /// The place of each group of the range; nil where it has none.
    public var ranks: [Rank?] {
        var values = [Double](repeating: .nan, count: range.count)
        values.withUnsafeMutableBufferPointer { values in
            forEachRanked { group, value in values[group - range.lowerBound] = value }
        }
        return Ranking.ranks(of: values)
    }

    /// The class of each group of the range: 0 for a place, 1 complete and without one, 2 with an index, 3 without.
    public var order: [UInt8] {
        range.map { classes[Int(weighed.groups.patternOfGroup[$0])] }
    }
}
