/// The scores of an index's indicators in many groups, ready to be weighed.
///
/// What becomes of a group depends on which indicators were observed there. There are few such patterns, so that a
/// weighting is worked out once for each of them and not for each group.
public struct ScoredGroups: Sendable {
    /// Groups in which the same is known of every indicator.
    struct Pattern: Sendable {
        /// What is known of each indicator.
        var observations: [WeighingRule.Observation] = []
        /// How many groups there are.
        var groupCount = 0
        /// The first of them.
        var firstGroup = 0
        /// Whether they take no place, whatever was observed.
        var isUnranked = false
    }

    /// The indicators, in the order of the weightings.
    public let columns: [ScoreColumn]
    /// The number of groups.
    public let groupCount: Int
    /// Observations an indicator needs for its group to be ranked.
    public let minimumCount: Int
    /// The patterns, in the order in which groups first show them.
    private(set) var patterns: [Pattern]
    /// The pattern of each group.
    private(set) var patternOfGroup: [UInt32]
    /// One pattern for each set of indicators that were observed together: weights depend on nothing else.
    private let observedPatterns: [Int]
    /// The place of each group's pattern among those: so few that the weights of all of them stay in the first-level cache.
    private let observedOfGroup: [UInt32]

    /// Scores to be weighed; `minimumCount` as in `IndexDefinition`.
    public init(columns: [ScoreColumn], groupCount: Int, minimumCount: Int) {
        precondition(columns.allSatisfy { $0.scores.count == groupCount }, "columns have one entry a group")
        self.columns = columns
        self.groupCount = groupCount
        self.minimumCount = minimumCount
        var patterns = [Pattern()]
        var patternOfGroup = [UInt32](repeating: 0, count: groupCount)
        for column in columns { patterns = Self.split(patterns, &patternOfGroup, column, minimumCount) }
        patternOfGroup.withUnsafeBufferPointer { ids in
            for group in ids.indices.reversed() {
                let pattern = Int(ids[group])
                patterns[pattern].groupCount += 1
                patterns[pattern].firstGroup = group
            }
        }
        self.patterns = patterns
        self.patternOfGroup = patternOfGroup
        var places: [[Bool]: Int] = [:]
        var observedPatterns: [Int] = []
        let placeOfPattern = patterns.enumerated().map { number, pattern in
            let isObserved = pattern.observations.map { $0 != .missing }
            if let place = places[isObserved] { return UInt32(place) }
            places[isObserved] = observedPatterns.count
            observedPatterns.append(number)
            return UInt32(observedPatterns.count - 1)
        }
        self.observedPatterns = observedPatterns
        observedOfGroup = patternOfGroup.map { placeOfPattern[Int($0)] }
    }

    /// Patterns told apart by one more indicator.
    private static func split(
        _ patterns: [Pattern], _ patternOfGroup: inout [UInt32], _ column: ScoreColumn, _ minimumCount: Int
    ) -> [Pattern] {
        let minimum = UInt32(clamping: minimumCount)
        let unknown = UInt32.max
        var numbers = [UInt32](repeating: unknown, count: 3 * patterns.count)
        var found: [Pattern] = []
        patternOfGroup.withUnsafeMutableBufferPointer { ids in
            column.isScored.withUnsafeBufferPointer { isScored in
                column.readings.counts.withUnsafeBufferPointer { counts in
                    numbers.withUnsafeMutableBufferPointer { numbers in
                        for group in ids.indices {
                            let isFew: UInt8 = counts[group] < minimum ? 1 : 0
                            let observation = isScored[group] &+ (isScored[group] & isFew)
                            let slot = Int(ids[group]) &* 3 &+ Int(observation)
                            var number = numbers[slot]
                            if number == unknown {
                                number = UInt32(found.count)
                                numbers[slot] = number
                                var pattern = patterns[Int(ids[group])]
                                pattern.observations.append(
                                    WeighingRule.Observation(rawValue: observation) ?? .missing)
                                found.append(pattern)
                            }
                            ids[group] = number
                        }
                    }
                }
            }
        }
        return found
    }

    /// The same groups, some of which take no place in a ranking.
    public func leavingUnranked(_ isUnranked: [Bool]) -> ScoredGroups {
        precondition(isUnranked.count == groupCount, "each group is told of")
        var result = self
        var numbers = [UInt32?](repeating: nil, count: patterns.count)
        for group in isUnranked.indices where isUnranked[group] {
            let own = Int(patternOfGroup[group])
            let number = numbers[own] ?? UInt32(result.patterns.count)
            if numbers[own] == nil {
                numbers[own] = number
                var pattern = patterns[own]
                (pattern.isUnranked, pattern.groupCount, pattern.firstGroup) = (true, 0, group)
                result.patterns.append(pattern)
            }
            result.patternOfGroup[group] = number
            result.patterns[Int(number)].groupCount += 1
            result.patterns[own].groupCount -= 1
        }
        for own in numbers.indices where numbers[own] != nil {
            let first = result.patternOfGroup.firstIndex { Int($0) == own }
            result.patterns[own].firstGroup = first ?? 0
        }
        return result
    }

    /// The same groups with other scores of the same readings, the same of them unranked.
    public func scaled(by columns: [ScoreColumn]) -> ScoredGroups {
        let scaled = ScoredGroups(columns: columns, groupCount: groupCount, minimumCount: minimumCount)
        guard patterns.contains(where: \.isUnranked) else { return scaled }
        return scaled.leavingUnranked((0..<groupCount).map { patterns[Int(patternOfGroup[$0])].isUnranked })
    }

    /// The bytes it holds beside its columns.
    public var byteCount: Int { groupCount * 8 + patterns.count * (64 + columns.count) }

    /// The score of an indicator in one group; nil where there is none.
    public func score(_ term: Int, of group: Int) -> Double? {
        columns[term].isScored[group] > 0 ? columns[term].scores[group] : nil
    }

    /// The index of every group.
    ///
    /// - Parameters:
    ///   - definition: Weights for the indicators of the columns, in their order, and the rules.
    ///   - pooled: The scores over all groups together, which the rule `pool` puts in.
    public func weighed(by definition: IndexDefinition, pooled: [Double?] = []) -> WeighedGroups {
        precondition(definition.weighting.terms.count == columns.count, "each column has its weight")
        return WeighedGroups(self, definition.weighingRule(pooled: pooled))
    }

    /// The index of every group under each of many weightings: one row of `groupCount` numbers for each weighting, NaN
    /// where there is no index.
    ///
    /// - Parameters:
    ///   - weightings: For each weighting a weight for each column, in any scale; none negative, not all zero.
    ///   - missing: What to do where an indicator was not observed.
    ///   - pooled: The scores over all groups together, which the rule `pool` puts in.
    public func indices(
        under weightings: [[Double]], missing: MissingRule = .renormalise, pooled: [Double?] = []
    ) -> [Double] {
        [Double](unsafeUninitializedCapacity: weightings.count * groupCount) { matrix, written in
            for (row, amounts) in weightings.enumerated() {
                precondition(amounts.count == columns.count, "each column has its weight")
                let sum = amounts.reduce(0, +)
                let rule = WeighingRule(
                    weights: amounts.map { $0 / sum }, missing: missing,
                    standIns: amounts.indices.map { column in
                        missing.standIn(
                            amounts[column] > 0, pooled: column < pooled.count ? pooled[column] : nil)
                    })
                let profiles = observedPatterns.map { rule.profile(patterns[$0].observations) }
                let start = row * groupCount
                weigh(
                    rule, profiles,
                    into: UnsafeMutableBufferPointer(rebasing: matrix[start..<start + groupCount]))
            }
            written = weightings.count * groupCount
        }
    }

    /// The index of each group, NaN where there is none, by the profile of each pattern.
    func indices(_ rule: WeighingRule, _ profiles: [WeighingProfile]) -> [Double] {
        [Double](unsafeUninitializedCapacity: groupCount) { indices, written in
            weigh(
                rule, observedPatterns.map { profiles[$0] },
                into: UnsafeMutableBufferPointer(rebasing: indices[0..<groupCount]))
            written = groupCount
        }
    }

    /// Writes the index of each group; NaN where there is none.
    ///
    /// Term by term in their order, as the result of a single group is added up, so that the digits are the same.
    private func weigh(
        _ rule: WeighingRule, _ profiles: [WeighingProfile], into indices: UnsafeMutableBufferPointer<Double>
    ) {
        if profiles.contains(where: { $0.formula != nil }) { return combine(rule, profiles, into: indices) }
        let starts = profiles.map { $0.hasIndex ? 0.0 : Double.nan }
        if rule.standIns.contains(where: { $0 ?? 0 > 0 }) {
            return weighFilling(rule, profiles, starts, into: indices)
        }
        observedOfGroup.withUnsafeBufferPointer { ids in
            starts.withUnsafeBufferPointer { starts in
                for group in indices.indices { indices[group] = starts[Int(ids[group])] }
            }
            for first in stride(from: 0, to: columns.count, by: Self.termsAtOnce) {
                weigh(first, profiles, ids, into: indices)
            }
        }
    }

    /// The same where the index is not a weighted sum.
    private func combine(
        _ rule: WeighingRule, _ profiles: [WeighingProfile], into indices: UnsafeMutableBufferPointer<Double>
    ) {
        for (place, profile) in profiles.enumerated() {
            let observations = patterns[observedPatterns[place]].observations
            let groups = indices.indices.lazy.filter { observedOfGroup[$0] == UInt32(place) }
            guard profile.hasIndex else {
                for group in groups { indices[group] = .nan }
                continue
            }
            let standIns = observations.enumerated().map { term, observation in
                observation == .missing ? rule.standIns[term] ?? 0 : .nan
            }
            func score(_ term: Int, _ group: Int) -> Double {
                standIns[term].isNaN ? columns[term].scores[group] : standIns[term]
            }
            if let formula = profile.formula {
                withUnsafeTemporaryAllocation(of: Double.self, capacity: formula.scratchCount) { scratch in
                    for group in groups {
                        indices[group] = formula.value(scratch) { score($0, group) }
                    }
                }
            } else {
                for group in groups {
                    indices[group] = columns.indices.reduce(0) {
                        $0 + score($1, group) * profile.weights[$1]
                    }
                }
            }
        }
    }

    /// Adds four terms from `first` on; those there are not weigh nothing, which adds nothing.
    private func weigh(
        _ first: Int, _ profiles: [WeighingProfile], _ ids: UnsafeBufferPointer<UInt32>,
        into indices: UnsafeMutableBufferPointer<Double>
    ) {
        let terms = (first..<first + Self.termsAtOnce).map { min($0, columns.count - 1) }
        let weights = profiles.map { profile in
            SIMD4<Double>(
                terms.enumerated().map { first + $0 < columns.count ? profile.weights[$1] : 0 })
        }
        columns[terms[0]].scores.withUnsafeBufferPointer { a in
            columns[terms[1]].scores.withUnsafeBufferPointer { b in
                columns[terms[2]].scores.withUnsafeBufferPointer { c in
                    columns[terms[3]].scores.withUnsafeBufferPointer { d in
                        if weights.count == 1 {
                            let (v, x, y, z) = (weights[0][0], weights[0][1], weights[0][2], weights[0][3])
                            for group in indices.indices {
                                indices[group] =
                                    (((indices[group] + a[group] * v) + b[group] * x) + c[group] * y)
                                    + d[group] * z
                            }
                            return
                        }
                        weights.withUnsafeBufferPointer { weights in
                            for group in indices.indices {
                                let points =
                                    SIMD4(a[group], b[group], c[group], d[group]) * weights[Int(ids[group])]
                                indices[group] =
                                    (((indices[group] + points[0]) + points[1]) + points[2]) + points[3]
                            }
                        }
                    }
                }
            }
        }
    }

    private static let termsAtOnce = 4

    /// The same with scores that stand in for others, each at its place in the sum.
    private func weighFilling(
        _ rule: WeighingRule, _ profiles: [WeighingProfile], _ starts: [Double],
        into indices: UnsafeMutableBufferPointer<Double>
    ) {
        for group in indices.indices { indices[group] = starts[Int(observedOfGroup[group])] }
        for (term, column) in columns.enumerated() {
            let weights = profiles.map { $0.weights[term] }
            let fillings = zip(observedPatterns, profiles).map { pattern, profile in
                patterns[pattern].observations[term] == .missing
                    ? (rule.standIns[term] ?? 0) * profile.weights[term] : 0
            }
            for group in indices.indices {
                let observed = Int(observedOfGroup[group])
                indices[group] += column.scores[group] * weights[observed] + fillings[observed]
            }
        }
    }
}
