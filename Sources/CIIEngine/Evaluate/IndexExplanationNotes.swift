import CIIIndex
import CIIText

extension IndexExplanationLayout {
    /// What to know about the account of these groups.
    ///
    /// - Parameters:
    ///   - groups: The groups shown; nil for one row over everything.
    ///   - weighed: The groups.
    func notes(_ groups: [Int]?, _ weighed: WeighedGroups) -> [AnswerNote] {
        var notes: [AnswerNote] = []
        let shown = (groups ?? [0]).map { weighed.result(of: $0) }
        if shown.count == 1, let result = shown.first, let index = result.index,
            let imbalance = result.imbalance,
            imbalance > 0
        {
            notes.append(
                EngineNote.imbalance(
                    sum: fixed(index + imbalance, decimals: 2), points: fixed(imbalance, decimals: 2)
                ).note)
        }
        if shown.contains(where: { weakest($0) != nil }) { notes.append(EngineNote.weakest.note) }
        guard let spread, groups?.isEmpty == false else { return notes }
        notes.append(EngineNote.lever(isQuartile: spread.hasQuartile.contains(true)).note)
        notes.append(
            EngineNote.influence(groups: spread.groupCount, isKnown: spread.influences != nil).note)
        return notes
    }
}
