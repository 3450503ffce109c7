/// The same groups ranked under every combination of choices that somebody could defend: how values become scores, how scores
/// make the index, and what is done where an indicator was not observed.
public struct Multiverse: Sendable {
    /// One combination of choices.
    public struct Universe: Hashable, Sendable {
        /// How values become scores.
        public let scaling: Scaling
        /// How scores make the index; of an index that is made of others the rule of the outermost.
        public let combination: CombinationRule
        /// What is done where an indicator was not observed.
        public let missing: MissingRule

        /// A combination of choices.
        public init(_ scaling: Scaling, _ combination: CombinationRule, _ missing: MissingRule) {
            self.scaling = scaling
            self.combination = combination
            self.missing = missing
        }
    }

    /// What is chosen.
    public enum Choice: CaseIterable, Hashable, Sendable {
        /// How values become scores.
        case scaling
        /// How scores make the index.
        case combination
        /// What is done where an indicator was not observed.
        case missing
    }

    /// The missing rules that give every group an index; `fail` gives none where something is missing.
    public static let missingRules: [MissingRule] = [.renormalise, .pool, .worst]

    /// The scores of groups on one scale.
    public struct Scores: Sendable {
        /// How they were made.
        public let scaling: Scaling
        /// The scores.
        public let groups: ScoredGroups
        /// The scores over all groups together, which `pool` puts in.
        public let pooled: [Double?]

        /// Scores on a scale.
        public init(_ scaling: Scaling, _ groups: ScoredGroups, pooled: [Double?]) {
            self.scaling = scaling
            self.groups = groups
            self.pooled = pooled
        }
    }

    /// The choices in force.
    public let base: Universe
    /// All combinations, `base` among them.
    public let universes: [Universe]
    /// The groups that are ranked: those that have an index in every universe and can take a place.
    public let groups: [Int]
    /// For each universe the place of each of `groups`, as competition ranks.
    public let places: [[Int]]

    /// The places of the groups of `definition` under every combination.
    ///
    /// - Parameters:
    ///   - scores: The same groups on each scale.
    ///   - definition: The weights, and how they make the index.
    ///   - base: The choices in force.
    public init(_ scores: [Scores], _ definition: IndexDefinition, base: Universe) {
        let weights = definition.weighting.terms.map(\.effective)
        var universes: [Universe] = []
        var indices: [[Double]] = []
        var canStand = [Bool](repeating: true, count: scores.first?.groups.groupCount ?? 0)
        for own in scores {
            for rule in CombinationRule.allCases {
                let tree =
                    definition.tree.map { IndexTree(name: $0.name, rule: rule, parts: $0.parts) }
                    ?? IndexTree(rule: rule, shares: weights)
                for missing in Self.missingRules {
                    let weighed = WeighedGroups(
                        own.groups,
                        WeighingRule(
                            weights: weights, tree: tree, missing: missing,
                            standIns: weights.indices.map { term in
                                missing.standIn(
                                    weights[term] > 0,
                                    pooled: term < own.pooled.count ? own.pooled[term] : nil)
                            }))
                    universes.append(Universe(own.scaling, rule, missing))
                    indices.append(weighed.indices)
                    for group in canStand.indices where canStand[group] {
                        let pattern = Int(own.groups.patternOfGroup[group])
                        canStand[group] =
                            weighed.profiles[pattern].hasIndex && !weighed.profiles[pattern].hasTooFew
                            && !own.groups.patterns[pattern].isUnranked
                    }
                }
            }
        }
        let groups = canStand.indices.filter { canStand[$0] }
        self.base = base
        self.universes = universes
        self.groups = groups
        places = indices.map { indices in
            Ranking.ranks(of: groups.map { indices[$0] }).map { $0?.place ?? groups.count }
        }
    }

    /// The best place and the worst of one of `groups` over all universes.
    public func bounds(_ place: Int) -> ClosedRange<Int> {
        let own = places.map { $0[place] }
        return (own.min() ?? 1)...(own.max() ?? 1)
    }

    /// What becomes of places when one choice alone is made otherwise.
    public struct Effect: Hashable, Sendable {
        /// The choice.
        public let choice: Choice
        /// Every other way to make it, and the mean over groups of how many places each moves, up or down, from where it stands
        /// under the choices in force.
        public let alternatives: [Alternative]

        /// Another way to make a choice.
        public struct Alternative: Hashable, Sendable {
            /// The universe that differs in nothing else.
            public let universe: Universe
            /// The mean over groups of the places they move, 0 or more.
            public let meanMove: Double
        }

        /// The mean over the alternatives.
        public var meanMove: Double {
            alternatives.isEmpty
                ? 0 : alternatives.reduce(0) { $0 + $1.meanMove } / Double(alternatives.count)
        }
    }

    /// The effect of each choice, the largest first; nothing where the choices in force are not among the universes, or no group
    /// is ranked.
    public var effects: [Effect] {
        guard let own = universes.firstIndex(of: base), !groups.isEmpty else { return [] }
        let effects = Choice.allCases.map { choice in
            Effect(
                choice: choice,
                alternatives: universes.enumerated().compactMap { place, universe in
                    guard universe != base, universe.differs(from: base, inNothingBut: choice) else {
                        return nil
                    }
                    let moves = zip(places[place], places[own]).reduce(0) { $0 + abs($1.0 - $1.1) }
                    return Effect.Alternative(
                        universe: universe, meanMove: Double(moves) / Double(groups.count))
                })
        }
        return effects.enumerated().sorted {
            ($1.element.meanMove, $0.offset) < ($0.element.meanMove, $1.offset)
        }
        .map(\.element)
    }
}

extension Multiverse.Universe {
    fileprivate func differs(from other: Self, inNothingBut choice: Multiverse.Choice) -> Bool {
        (choice == .scaling || scaling == other.scaling)
            && (choice == .combination || combination == other.combination)
            && (choice == .missing || missing == other.missing)
    }
}
