import CIIColumns
import CIIIndex

/// The places of groups by their index, within each period where there are periods.
///
/// Complete groups are ranked among themselves (decision D4). Where no group is complete, because a column
/// is absent from the data or its answers from the window, those that observe the same and the most are.
struct IndexRanking {
    let frame: QueryFrame
    let groups: GroupedRows
    let results: [IndexResult]

    var ranks: [Rank?] {
        var ranks = [Rank?](repeating: nil, count: results.count)
        for members in GroupOrder(groups, hasPeriod: frame.hasPeriod).periods {
            let own = Ranking.ranks(comparable(members).map { $0.map { results[$0].index } ?? nil })
            for (place, group) in members.enumerated() { ranks[group] = own[place] }
        }
        return ranks
    }

    /// The members, those that cannot be compared with the rest left out.
    private func comparable(_ members: [Int]) -> [Int?] {
        if members.contains(where: { results[$0].status == .complete || results[$0].status == .filled }) {
            return members.map { results[$0].isRankable ? $0 : nil }
        }
        let partial = members.filter { results[$0].status == .partial }
        guard let most = partial.max(by: { results[$0].observedWeight < results[$1].observedWeight }) else {
            return members.map { _ in nil }
        }
        let observed = observedTerms(most)
        return members.map { group in
            let isSame = results[group].status == .partial && observedTerms(group) == observed
            return isSame && !results[group].hasTooFew ? group : nil
        }
    }

    private func observedTerms(_ group: Int) -> [Bool] { results[group].terms.map { $0.score != nil } }
}
