import CIIIndex

extension WeightTrial {
    /// Of more groups than these it is not told who can be first.
    private static let mostGroups = 1_000

    /// Who stays ahead of whom under every weighting, and who can be first at all: of the first group, or of those asked for.
    ///
    /// - Parameter known: Groups of which it is told already how they come first.
    func possibilities(
        _ members: [Int]?, _ matrix: ScoreMatrix, known: [Int]
    ) throws(EngineFailure) -> [AnswerNote] {
        guard groups.count > 1, !terms.isEmpty else { return [] }
        var notes: [AnswerNote] = []
        for group in members ?? [0] {
            let others = groups.indices.filter { $0 != group }
            let below = others.filter { matrix.dominates(group, $0) }
            if below.count == others.count {
                notes.append(WeightNote.dominatesAll(names[group]).note)
            } else if !below.isEmpty {
                notes.append(WeightNote.dominates(names[group], below.map { names[$0] }).note)
            }
            guard members != nil else { continue }
            let above = others.filter { matrix.dominates($0, group) }
            if !above.isEmpty {
                notes.append(WeightNote.dominated(names[group], by: above.map { names[$0] }).note)
            }
        }
        return try notes + firstPlaces(members, matrix, known)
    }

    private func firstPlaces(
        _ members: [Int]?, _ matrix: ScoreMatrix, _ known: [Int]
    ) throws(EngineFailure) -> [AnswerNote] {
        guard groups.count > 2 || members != nil, groups.count <= Self.mostGroups, terms.count > 1
        else { return [] }
        guard let places = FirstPlaces(matrix, isCancelled: base.frame.context.isCancelled) else {
            throw .cancelled
        }
        guard let members else {
            let possible = groups.indices.filter { places.canBeFirst($0) }
            guard possible.count < groups.count else { return [] }
            return [WeightNote.possible(possible.map { names[$0] }, of: groups.count).note]
        }
        return members.compactMap { group in
            switch places.possibilities[group] {
            case .never: return WeightNote.impossible(names[group]).note
            case .first(let weights), .level(let weights):
                // Whoever is first as the weights are needs no others.
                guard place(of: group) > 1, !known.contains(group) else { return nil }
                return WeightNote.possibleUnder(names[group], weights: text(of: weights)).note
            }
        }
    }

    /// Shares as they are typed: `csat=0.62 art=0.38`.
    private func text(of shares: [Double]) -> String {
        shares.enumerated().filter { $1 > 0.0005 }
            .map { "\(indicator($0))=\(WeightText.text(($1 * 1e3).rounded() / 1e3))" }
            .joined(separator: " ")
    }
}
