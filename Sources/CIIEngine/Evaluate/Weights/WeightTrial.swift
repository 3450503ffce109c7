import CIIColumns
import CIIIndex
import CIILanguage
import CIIText

/// The groups that have a place and the indicators that all of them have a score of: what other weights are tried on.
///
/// The groups are those that `cii` ranks, in the order of their places. An indicator that one of them lacks cannot be
/// weighed differently without another ranking, and is left as it is; so is one that weighs nothing and is observed too
/// rarely.
struct WeightTrial {
    let base: WeighedQuestion
    /// The groups, by their numbers in the question.
    let groups: [Int]
    /// What they are called.
    let names: [String]
    /// The indicators, by their places in the question's weighting.
    let terms: [Int]
    /// Their raw weights, as given.
    let weights: [Double]
    /// For each indicator the score of each group.
    let scores: [[Double]]
    /// The scale on which the index is a mean; nil where there is none.
    let scale: MeanScale?

    /// How the indicators make the index; nil for their weighted sum.
    let tree: IndexTree?

    /// - Parameter base: A question about groups, or about everything as the only one.
    init(_ base: WeighedQuestion) {
        self.base = base
        let hasGroups = !base.frame.dimensions.isEmpty
        let ranked = RankedScores(base.weighed, by: base.question.definition)
        // The first place first; the others in the order of their groups where they tie.
        let order = ranked.groups.indices.sorted { a, b in
            let (x, y) = (base.ranks[ranked.groups[a]]?.place ?? 0, base.ranks[ranked.groups[b]]?.place ?? 0)
            return x != y ? x < y : a < b
        }
        let minimum = base.question.definition.minimumCount
        let isEnough = ranked.indicators.map { term in
            base.question.weighting.terms[term].effective > 0 || !hasGroups
                || ranked.groups.allSatisfy { group in
                    let column = base.weighed.groups.columns[term]
                    return base.weighed.groups.score(term, of: group) == nil
                        || Int(column.readings.counts[group]) >= minimum
                }
        }
        let kept = ranked.indicators.indices.filter { isEnough[$0] }
        self.groups = order.map { ranked.groups[$0] }
        names = self.groups.map(base.name)
        terms = kept.map { ranked.indicators[$0] }
        weights = kept.map { ranked.weights[$0] }
        scores = kept.map { place in order.map { ranked.scores[place][$0] } }
        scale = ranked.scale
        tree = ranked.tree?.keeping(isEnough)?.renumbered { kept.firstIndex(of: $0) ?? 0 }
    }

    /// A group by its name, and how many others share its place, which is told where there are any.
    func holder(_ group: Int) -> (text: String, isShared: Bool) {
        let place = place(of: group)
        let others = groups.indices.count { $0 != group && self.place(of: $0) == place }
        let name = fitted(names[group], to: 40)
        return (others == 0 ? name : "\(name) and \(counted(others, "other", "others"))", others > 0)
    }

    /// The name of an indicator.
    func indicator(_ place: Int) -> String {
        base.question.weighting.terms[terms[place]].indicator.name
    }

    /// The place of a group as the weights are.
    func place(of group: Int) -> Int { base.ranks[groups[group]]?.place ?? group + 1 }

    /// The scores on the scale of the index.
    ///
    /// - Throws: that the index has no such scale, so that nothing tells where two groups are equal but trying.
    func matrix(for question: WeightClauses.Question) throws(EngineFailure) -> ScoreMatrix {
        guard let scale else {
            let query = base.question.query
            let problem = WeightProblem.noClosedForm(
                query.combination?.span ?? query.index?.span,
                isMinimum: base.question.definition.tree?.rule == .minimum, question.rawValue,
                indicator: terms.isEmpty ? "csat" : indicator(0))
            throw .wrong(Diagnostics(problem.diagnostic))
        }
        return ScoreMatrix(scale, scores: scores)
    }

    /// The groups that `for` means, by their places here; nil where it names none.
    ///
    /// - Throws: the values that no group has.
    func members() throws(EngineFailure) -> [Int]? {
        guard !base.question.members.members.isEmpty else { return nil }
        let meant = Set(try base.question.members.places(in: base.level.groups))
        return groups.indices.filter { meant.contains(groups[$0]) }
    }

    // MARK: Notes

    /// What to know about the rows, the scores and who takes part.
    func notes(_ scope: AnswerScope) throws(EngineFailure) -> [AnswerNote] {
        var notes = try base.notes(scope)
        guard !base.frame.dimensions.isEmpty else { return notes }
        let isPlaced = Set(groups)
        let others = (0..<base.level.groups.groupCount).filter { !isPlaced.contains($0) }
        if !others.isEmpty {
            notes.append(WeightNote.withoutPart(others.map(base.name)).note)
        }
        let unmoved = base.question.weighting.terms.indices.filter { place in
            !terms.contains(place) && base.question.plans[place].isCollected
        }
        if !unmoved.isEmpty, !groups.isEmpty {
            let names = unmoved.map { base.question.weighting.terms[$0].indicator.name }
            notes.append(WeightNote.notMoved(names).note)
        }
        return notes
    }

    /// That the sample alone leaves more than one group able to be first.
    func doubt() throws(EngineFailure) -> [AnswerNote] {
        let frame = base.frame
        guard frame.context.interval != .none,
            let known = try base.question.uncertainty(frame.dimensions, base.level)
        else { return [] }
        let order = groups.map { Standing.Entry(group: $0, rank: base.ranks[$0]) }
        let standing = try RankUncertainty(order, base.level, base.weighed, known)
        guard let count = standing.countOfFirst, count > 1 else { return [] }
        return [WeightNote.doubt(count, of: standing.placedCount).note]
    }
}
